"""Places orders at a demo hotel over REST and has them carried away again."""

from typing import Any, Final

import httpx

from scripts.demo_hotel import account_for

_STEPS: Final = ("preparing", "ready", "on_the_way", "delivered")


class Desk:
    """A signed-in manager, who may do everything an order needs."""

    def __init__(self, ready: dict[str, Any]) -> None:
        """Sign in at the hotel a ready file describes."""
        account = account_for("manager", ready["demo_accounts"])
        self._http = httpx.Client(base_url=f"{ready['url']}/api/", timeout=20)
        body = {"username": account["username"], "password": account["password"]}
        token = self._asked("POST", "staff/login/", body)["token"]
        self._http.headers["Authorization"] = f"Token {token}"
        self._orders = f"room_services/{ready['hotel']}/orders/"
        card = self._asked("GET", f"room_services/{ready['hotel']}/room/101/menu/")
        self._dish = next(item["id"] for item in card if item["is_food"] and item["is_on_stock"])

    def place(self) -> str:
        """Order one dish for room 101; the order's id."""
        wish = {"room_number": "101", "items": [{"item_id": self._dish, "quantity": 1}]}
        return str(self._asked("POST", self._orders, wish)["id"])

    def finish(self, order: str) -> None:
        """Take the order up the ladder, off every board."""
        self._go_on(order, "pending")

    def clear(self) -> None:
        """Finish every open order."""
        page = self._asked("GET", f"{self._orders}?page_size=200")
        for order in page["results"]:
            self._go_on(str(order["id"]), order["status"])

    def _go_on(self, order: str, status: str) -> None:
        done = _STEPS.index(status) + 1 if status in _STEPS else 0
        for step in _STEPS[done:]:
            self._asked("PATCH", f"{self._orders}{order}/", {"status": step})

    def _asked(self, method: str, path: str, body: object = None) -> Any:
        answer = self._http.request(method, path, json=body)
        answer.raise_for_status()
        return answer.json()
