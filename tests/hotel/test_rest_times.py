"""Times go out in whole UTC seconds, but for the one consoles set their clocks by."""

import re
from datetime import datetime
from typing import Any

from hotel_process import Hotel

_MOMENT = re.compile(r'"(\d{4}-\d{2}-\d{2}T[^"]+)"')
_WHOLE = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")


def _busy(hotel: Hotel) -> int:
    hotel.clock_in("cook", "porter")
    hotel.staff("porter").post("/api/staff/save-fcm-token/", json={"fcm_token": hotel.slug})
    hotel.staff("desk").post(hotel.services("breakfast-orders/"), json=hotel.wish("Full Irish"))
    order = hotel.order()
    path = hotel.services(f"orders/{order['id']}/")
    hotel.staff("cook").patch(path, json={"status": "preparing"})
    return int(order["id"])


def test_that_every_time_is_told_in_whole_seconds(hotel: Hotel) -> None:
    order = _busy(hotel)
    for path in (
        hotel.own("pushes/"),
        hotel.services("orders/"),
        hotel.services(f"orders/{order}/"),
        hotel.services("orders/all-orders-summary/"),
        hotel.services("breakfast-orders/"),
        f"/api/staff/{hotel.slug}/me/",
    ):
        answer = hotel.staff("manager").get(path)
        moments = _MOMENT.findall(answer.text)
        assert [moment for moment in moments if not _WHOLE.fullmatch(moment)] == [], path
        assert answer.status_code == 200, path


def test_that_only_the_hotels_own_clock_keeps_its_fractions(hotel: Hotel) -> None:
    _busy(hotel)
    clocks: list[str] = []
    for path in ("sync/snapshot/", "sync/heads/", "sync/changes/?stream=kitchen&since=0"):
        told: dict[str, Any] = hotel.staff("manager").get(hotel.own(path)).json()
        clocks.append(told.pop("at"))
        for moment in _MOMENT.findall(str(told).replace("'", '"')):
            assert _WHOLE.fullmatch(moment), path
    assert any(datetime.fromisoformat(clock).microsecond for clock in clocks)
