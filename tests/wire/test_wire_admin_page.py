"""What the administration page knows of real consoles: who, which PC, what is on the screen."""

from typing import Any

from console_at import Consoles
from hotel_process import Hotel
from PySide6.QtCore import QSysInfo

from console.views.stations import Station


def told(hotel: Hotel, who: str) -> dict[str, Any]:
    state = hotel.staff("manager").get(hotel.own("admin/")).json()
    return next((one for one in state["consoles"] if one["who"] == who), {})


def test_that_a_console_is_told_with_its_station_until_it_is_closed(
    hotel: Hotel, consoles: Consoles
) -> None:
    boss = consoles.open_live(hotel, "manager")
    boss.until(lambda: told(hotel, "Niamh Doyle").get("station") == "manager")
    shown = told(hotel, "Niamh Doyle")
    assert shown["pc"] == QSysInfo.machineHostName()
    assert shown["has_socket"] is True
    assert shown["streams"] == ["desk", "kitchen", "manager", "porter", "staff"]
    boss.shift.office.open(Station.KITCHEN)
    boss.until(lambda: told(hotel, "Niamh Doyle").get("station") == "kitchen")
    consoles.close(boss)
    cook = consoles.open_live(hotel, "cook")
    cook.until(lambda: told(hotel, "Maria Conti").get("has_socket"))
    cook.until(lambda: not told(hotel, "Niamh Doyle").get("has_socket"))
