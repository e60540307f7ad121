"""The manager's staff over a real hotel: found, and as it is now."""

from typing import Any, cast

from clock_house import ClockHouse
from console_at import ConsoleAt, Consoles
from hotel_process import Hotel
from team_house import Team, good

from console.models.staff_list import StaffListModel
from console.state.former import full_name
from console.views.manager.station import ManagerStation
from console.views.staff.area import StaffArea
from console.views.staff.change_dialog import ChangeDialog
from console.views.staff.people import PeoplePane
from console.views.stations import Area, Station
from contract.resources.staff import DutyStatus


def open_area(console: ConsoleAt) -> StaffArea:
    """Go to the staff by the rail."""
    console.shift.office.frame.rail.areas[Area.STAFF].click()
    station = cast(ManagerStation, console.shift.office.frame.view(Station.MANAGER))
    area = cast(StaffArea, station.page(Area.STAFF))
    console.until(area.people.verified.isVisible)
    return area


def open_staff(console: ConsoleAt) -> PeoplePane:
    """Go to the people of the staff."""
    return open_area(console).people


def names(area: PeoplePane) -> list[str]:
    return [full_name(one) for one in cast(StaffListModel, area.list.model()).rows]


def pick(console: ConsoleAt, area: PeoplePane, name: str) -> None:
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


def ask(console: ConsoleAt, area: PeoplePane, name: str) -> ChangeDialog:
    """Ask what becomes of somebody who is listed."""
    pick(console, area, name)
    area.list.entered.emit()
    assert area.dialog is not None
    return area.dialog


def as_the_hotel_has(team: Team, who: str) -> dict[str, Any]:
    return cast("dict[str, Any]", good(team.manager.get(team.one(who))))


def test_that_a_profile_is_changed_after_the_time_for_an_undo(
    hotel: Hotel, consoles: Consoles
) -> None:
    team = Team(hotel)
    console = consoles.open_live(hotel, "manager")
    area = open_staff(console)
    asked = ask(console, area, "Maria Conti")
    assert not asked.accept_button.isEnabled()
    asked.last_name.setText("Rossi")
    asked.role.setCurrentIndex(asked.role.findData("porter"))
    asked.accept_button.click()
    console.until(area.detail.undo_button.isVisible)
    # Using the clock meanwhile changes no profile.
    good(team.clock("cook"))
    assert as_the_hotel_has(team, "cook")["last_name"] == "Conti"
    console.until(lambda: "Maria Rossi" in names(area))
    console.until(lambda: not area.detail.undo_button.isVisible())
    assert as_the_hotel_has(team, "cook")["role_detail"]["slug"] == "porter"
    # With another role one signs in again.
    assert hotel.staff("cook").get(hotel.own("on-duty/")).status_code == 401
    (entry,) = team.audit(action="staff.change")
    assert entry["decided_by"] == "Niamh Doyle"
    assert "Conti" not in entry["subject"]


def test_that_an_undo_changes_nothing(hotel: Hotel, consoles: Consoles) -> None:
    team = Team(hotel)
    console = consoles.open_live(hotel, "manager")
    area = open_staff(console)
    pick(console, area, "Maria Conti")
    area.detail.standing_button.click()
    console.until(area.detail.undo_button.isVisible)
    assert not area.detail.standing_button.isVisible()
    area.detail.undo_button.click()
    console.until(lambda: not console.board.outbox)
    assert area.detail.standing_button.isVisible()
    assert as_the_hotel_has(team, "cook")["is_active"]


def test_that_somebody_is_let_go_and_has_back(hotel: Hotel, consoles: Consoles) -> None:
    team = Team(hotel)
    console = consoles.open_live(hotel, "manager")
    area = open_staff(console)
    pick(console, area, "Maria Conti")
    area.detail.standing_button.click()
    console.until(lambda: "Maria Conti" not in names(area))
    assert team.sign_in("cook") == 400
    area.filters.standing.choose(1)
    pick(console, area, "Maria Conti")
    area.detail.standing_button.click()
    console.until(lambda: names(area) == [])
    assert team.sign_in("cook") == 200


def test_that_whoever_is_second_is_told_who_changed_it_before(
    hotel: Hotel, consoles: Consoles
) -> None:
    team = Team(hotel)
    team.promote("desk")
    console = consoles.open_live(hotel, "manager")
    area = open_staff(console)
    asked = ask(console, area, "Maria Conti")
    asked.last_name.setText("Rossi")
    asked.accept_button.click()
    console.until(area.detail.undo_button.isVisible)
    good(hotel.staff("desk").patch(team.one("cook"), json={"last_name": "Bianchi"}))
    said = "Rita Walsh changed the profile of Maria Bianchi in the meantime."
    console.until(lambda: said in " ".join(console.told))
    assert "The colleague was not changed" in " ".join(console.toasts)
    pick(console, area, "Maria Bianchi")
    assert said in area.detail.said.text()
    assert as_the_hotel_has(team, "cook")["last_name"] == "Bianchi"


def test_that_nobody_lets_oneself_go_or_changes_who_stands_higher(
    hotel: Hotel, consoles: Consoles
) -> None:
    Team(hotel).promote("desk")
    console = consoles.open_live(hotel, "desk")
    console.shift.office.frame.open(Station.MANAGER)
    area = open_staff(console)
    pick(console, area, "Niamh Doyle")
    assert area.detail.buttons == ()
    pick(console, area, "Rita Walsh")
    assert area.detail.buttons == (area.detail.change_button,)
    asked = ask(console, area, "Maria Conti")
    assert asked.level.findData("super_staff_admin") < 0
    assert asked.level.findData("staff_admin") >= 0
    asked.reject()


def test_that_the_shift_under_way_is_told_from_the_next(hotel: Hotel, consoles: Consoles) -> None:
    house = ClockHouse(hotel)
    house.roster()
    house.shift("cook", 2, 4)
    console = consoles.open_live(hotel, "manager")
    area = open_staff(console)
    pick(console, area, "Maria Conti")
    console.until(lambda: "Next shift" in dict(area.detail.facts.shown))
    house.shift("cook", -1, 1)
    console.until(lambda: "Shift now" in dict(area.detail.facts.shown))
    assert "Next shift" not in dict(area.detail.facts.shown)
