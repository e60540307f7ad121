"""A hotel full of phones that hear of everything from a small FCM."""

import asyncio
import contextlib
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import httpx
from fcm_house import Fcm, open_fcm
from hotel_process import Hotel, HotelProcess, running

WEB: Final = "https://hotelsmates.com"
CLICK: Final = "FLUTTER_NOTIFICATION_CLICK"
_PHONES: Final = ("desk", "cook", "porter", "guest")
_PATIENCE_S: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a cause has to bring, word for word, to the phones of whom."""

    to: tuple[str, ...]
    title: str
    body: str
    data: Mapping[str, str]


class PushScene:
    """What people do over REST; everybody named in it carries a phone of their own."""

    def __init__(self, hotel: Hotel, fcm: Fcm) -> None:
        self.hotel, self.fcm = hotel, fcm
        self._guest: httpx.Client | None = None

    def client(self, who: str) -> httpx.Client:
        """A colleague's client, the one of the guest in room 101, or somebody's from outside."""
        if who == "outside":
            return self.hotel.client()
        if who != "guest":
            return self.hotel.staff(who)
        if self._guest is None:
            self._guest = self.hotel.guest("101")
        return self._guest

    async def ask(self, who: str, call: str, body: object = None, **more: Any) -> Any:
        """A call such as "POST /api/…" that succeeds; the answer's JSON."""
        return await asyncio.to_thread(self._ask, who, call, body, more)

    async def carry_phones(self) -> None:
        """Pushes reach everybody from now on."""
        for who in _PHONES:
            path = "/api/staff/save-fcm-token/"
            if who == "guest":
                path = self.hotel.services("room/101/save-fcm-token/")
            await self.ask(who, f"POST {path}", {"fcm_token": self.phone(who)})

    async def on_duty(self, *people: str) -> None:
        """Only these are on duty."""
        await asyncio.to_thread(self.hotel.clock_in, *people)

    def phone(self, who: str) -> str:
        """The token of somebody's phone."""
        return f"{self.hotel.slug} {who}"

    async def received(self, told: Told) -> list[dict[str, Any]]:
        """The messages of that type FCM got for this hotel, once nothing is on its way any more."""
        deadline = time.monotonic() + _PATIENCE_S
        while len(self._of_type(told.data["type"])) < len(told.to) or await self._is_busy():
            assert time.monotonic() < deadline, self._of_type(told.data["type"])
            await asyncio.sleep(0.05)
        return self._of_type(told.data["type"])

    def _of_type(self, kind: str) -> list[dict[str, Any]]:
        own = [each for each in self.fcm.messages if each["token"].startswith(self.phone(""))]
        return [each for each in own if each["data"]["type"] == kind]

    async def _is_busy(self) -> bool:
        page = await self.ask("manager", f"GET {self.hotel.own('pushes/')}")
        return any(each["outcome"] == "waiting" for each in page["results"])

    def _ask(self, who: str, call: str, body: object, more: Mapping[str, Any]) -> Any:
        method, path = call.split(" ", 1)
        json = {} if body is None else {"json": body}
        answer = self.client(who).request(method, path, **json, **more)
        assert answer.is_success, f"{call}: {answer.status_code} {answer.text}"
        return answer.json()


@contextlib.contextmanager
def push_house(folder: Path) -> Iterator[tuple[HotelProcess, Fcm]]:
    """A hotel's process with a service account, and the FCM that it sends to."""
    with open_fcm() as fcm:
        settings = {
            "firebase_credentials": str(fcm.service_account(folder)),
            "firebase_url": fcm.url,
            "order_counts_every_s": "1",
        }
        with running(folder, **settings) as process:
            yield process, fcm
