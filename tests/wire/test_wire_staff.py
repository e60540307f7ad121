"""The manager's staff over a real hotel: found, and as it is now."""

from typing import cast

from console_at import ConsoleAt, Consoles
from hotel_process import Hotel
from team_house import Team, good

from console.models.staff_list import StaffListModel
from console.state.former import full_name
from console.views.manager.station import ManagerStation
from console.views.staff.area import StaffArea
from console.views.stations import Area, Station
from contract.resources.staff import DutyStatus


def open_staff(console: ConsoleAt) -> StaffArea:
    """Go to the staff by the rail."""
    console.shift.office.frame.rail.areas[Area.STAFF].click()
    station = cast(ManagerStation, console.shift.office.frame.view(Station.MANAGER))
    area = cast(StaffArea, station.page(Area.STAFF))
    console.until(area.verified.isVisible)
    return area


def names(area: StaffArea) -> list[str]:
    return [full_name(one) for one in cast(StaffListModel, area.list.model()).rows]


def pick(console: ConsoleAt, area: StaffArea, name: str) -> None:
    """Go to somebody who is listed."""
    console.until(lambda: name in names(area))
    area.list.setCurrentIndex(area.list.model().index(names(area).index(name), 0))


def test_that_colleagues_are_found_by_what_is_chosen_and_kept_up(
    hotel: Hotel, consoles: Consoles
) -> None:
    team = Team(hotel)
    console = consoles.open_live(hotel, "manager")
    area = open_staff(console)
    console.until(lambda: len(names(area)) == len(hotel.staff_ids))
    area.filters.duty.choose(DutyStatus.ON_DUTY)
    console.until(lambda: names(area) == [])
    good(team.clock("cook"))
    console.until(lambda: names(area) == ["Maria Conti"])
    area.filters.duty.choose(None)
    area.filters.role.choose("porter")
    console.until(lambda: "Maria Conti" not in names(area) and names(area) != [])
    area.filters.role.choose("")
    area.filters.department.choose("kitchen")
    console.until(lambda: "Maria Conti" in names(area) and "Rita Walsh" not in names(area))
    area.filters.department.choose("")
    area.filters.name.setText("con ma")
    console.until(lambda: names(area) == ["Maria Conti"])
    good(team.manager.patch(team.one("cook"), json={"last_name": "Rossi", "email": "m@x.ie"}))
    area.filters.name.setText("maria")
    console.until(lambda: names(area) == ["Maria Rossi"])
    pick(console, area, "Maria Rossi")
    console.until(lambda: ("E-mail", "m@x.ie") in area.detail.facts.shown)


def test_that_who_was_let_go_leaves_the_active_ones_and_comes_back(
    hotel: Hotel, consoles: Consoles
) -> None:
    team = Team(hotel)
    console = consoles.open_live(hotel, "manager")
    area = open_staff(console)
    console.until(lambda: "Maria Conti" in names(area))
    good(team.manager.delete(team.one("cook")))
    console.until(lambda: "Maria Conti" not in names(area))
    area.filters.standing.choose(1)
    console.until(lambda: names(area) == ["Maria Conti"])
    area.filters.name.setText("rita")
    console.until(lambda: names(area) == [])
    area.filters.name.setText("conti maria")
    console.until(lambda: names(area) == ["Maria Conti"])
    good(team.manager.patch(team.one("cook"), json={"is_active": True}))
    console.until(lambda: names(area) == [])
    area.filters.standing.choose(0)
    console.until(lambda: names(area) == ["Maria Conti"])
