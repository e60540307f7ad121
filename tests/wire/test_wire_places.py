"""Departments and roles at the manager's console, over a real hotel with two managers."""

from typing import Any, cast

from cable import cable_to
from console_at import ConsoleAt, Consoles
from hotel_process import Hotel
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from team_house import Team, good
from test_wire_staff import names, open_area, pick

from console.models.places import PlacesModel
from console.state.link import LinkState
from console.views.staff.area import StaffArea
from console.views.staff.name_dialog import NameDialog
from console.views.staff.places import PlacesPane
from console.views.stations import Station

DEPARTMENTS = "/api/staff/departments/"


def open_departments(console: ConsoleAt) -> StaffArea:
    """Go to the departments by the keyboard."""
    area = open_area(console)
    QTest.keyClick(area.tabs, Qt.Key.Key_Right)
    console.until(area.departments.isVisible)
    return area


def shown(pane: PlacesPane) -> dict[str, int]:
    """How many colleagues each has, as it is listed."""
    return {one.name: one.people for one in cast(PlacesModel, pane.list.model()).rows}


def choose(console: ConsoleAt, pane: PlacesPane, name: str) -> None:
    """Go to one that is listed."""
    console.until(lambda: name in shown(pane))
    pane.list.setCurrentIndex(pane.list.model().index(list(shown(pane)).index(name), 0))


def asked(pane: PlacesPane) -> NameDialog:
    """The window that asks for a name."""
    assert pane.dialog is not None
    return pane.dialog


def type_name(dialog: NameDialog, name: str) -> None:
    """Type a name in place of what stands there, and Enter."""
    dialog.name.edit.selectAll()
    QTest.keyClicks(dialog.name.edit, name)
    QTest.keyClick(dialog.name.edit, Qt.Key.Key_Return)


def at_hotel(team: Team, kind: str = "departments") -> dict[str, dict[str, Any]]:
    """What there is, by slug, as the hotel has it."""
    listed = good(team.manager.get(f"/api/staff/{kind}/"))["results"]
    return {one["slug"]: one for one in listed}


def test_that_a_department_is_added_named_and_found_by_another_manager(
    hotel: Hotel, consoles: Consoles
) -> None:
    team = Team(hotel)
    team.promote("desk")
    console = consoles.open_live(hotel, "manager")
    other = consoles.open_live(hotel, "desk")
    other.shift.office.frame.open(Station.MANAGER)
    area, there = open_departments(console), open_departments(other)
    assert shown(area.departments)["Kitchen"] == shown(there.departments)["Kitchen"] >= 1
    area.new_button.click()
    dialog = asked(area.departments)
    assert not dialog.accept_button.isEnabled()
    type_name(dialog, "kitchen")
    console.until(lambda: dialog.name.problem == "There is a department Kitchen already.")
    type_name(dialog, "Spa and pool")
    console.until(lambda: area.departments.dialog is None)
    console.until(lambda: area.departments.panel.title.text() == "Spa and pool")
    other.until(lambda: shown(there.departments).get("Spa and pool") == 0)
    # Whoever moves there is counted at once.
    good(team.manager.patch(team.one("cook"), json={"department": "spa-and-pool"}))
    other.until(lambda: shown(there.departments)["Spa and pool"] == 1)
    choose(other, there.departments, "Spa and pool")
    there.departments.panel.people_button.click()
    other.until(lambda: names(there.people) == ["Maria Conti"])


def test_that_a_stale_name_is_refused_with_who_was_quicker(
    hotel: Hotel, consoles: Consoles
) -> None:
    team = Team(hotel)
    team.promote("desk")
    console = consoles.open_live(hotel, "manager")
    other = consoles.open_live(hotel, "desk")
    other.shift.office.frame.open(Station.MANAGER)
    area, there = open_departments(console), open_departments(other)
    for who, one in ((console, area), (other, there)):
        choose(who, one.departments, "Kitchen")
        QTest.keyClick(one.departments.list, Qt.Key.Key_Return)
    mine, theirs = asked(area.departments), asked(there.departments)
    type_name(theirs, "Main kitchen")
    console.until(lambda: "Main kitchen" in shown(area.departments))
    type_name(mine, "Big kitchen")
    said = "Rita Walsh changed the department Main kitchen in the meantime."
    console.until(lambda: mine.name.problem == said)
    assert at_hotel(team)["kitchen"]["name"] == "Main kitchen"
    # Who has read that may still mean it.
    type_name(mine, "Big kitchen")
    console.until(lambda: area.departments.dialog is None)
    other.until(lambda: "Big kitchen" in shown(there.departments))
    pick(other, there.people, "Maria Conti")
    other.until(lambda: ("Department", "Big kitchen") in there.people.detail.facts.shown)


def test_that_one_without_anybody_is_removed_after_the_time_for_an_undo(
    hotel: Hotel, consoles: Consoles
) -> None:
    team = Team(hotel)
    good(team.manager.post("/api/staff/roles/", json={"name": "Sommelier"}))
    console = consoles.open_live(hotel, "manager")
    area = open_area(console)
    area.tabs.choose(2)
    panel = area.roles.panel
    choose(console, area.roles, "Sommelier")
    panel.remove_button.setFocus()
    QTest.keyClick(panel.remove_button, Qt.Key.Key_Space)
    console.until(panel.undo_button.isVisible)
    assert panel.window().focusWidget() is panel.undo_button
    assert not panel.rename_button.isVisible()
    QTest.keyClick(area.roles.list, Qt.Key.Key_Return)
    assert area.roles.dialog is None
    QTest.keyClick(panel.undo_button, Qt.Key.Key_Space)
    console.until(lambda: not console.board.outbox)
    assert panel.window().focusWidget() is area.roles.list
    assert "sommelier" in at_hotel(team, "roles")
    panel.remove_button.click()
    console.until(lambda: "sommelier" not in at_hotel(team, "roles"))
    console.until(lambda: "Sommelier" not in shown(area.roles))
    (entry,) = team.audit(action="role.delete")
    assert entry["decided_by"] == "Niamh Doyle"


def test_that_one_with_people_stays_and_says_how_many(hotel: Hotel, consoles: Consoles) -> None:
    team = Team(hotel)
    good(team.manager.post(DEPARTMENTS, json={"name": "Spa"}))
    console = consoles.open_live(hotel, "manager")
    area = open_departments(console)
    panel = area.departments.panel
    choose(console, area.departments, "Kitchen")
    assert not panel.remove_button.isVisible()
    assert panel.said.text().startswith("It can be removed once its ")
    choose(console, area.departments, "Spa")
    panel.remove_button.click()
    console.until(panel.undo_button.isVisible)
    # Somebody comes to it before the hotel hears of the removal.
    good(team.manager.patch(team.one("cook"), json={"department": "spa"}))
    console.until(lambda: "The department was not removed" in " ".join(console.told))
    assert "One colleague is still in Spa." in " ".join(console.toasts)
    assert "spa" in at_hotel(team)
    console.until(lambda: shown(area.departments)["Spa"] == 1)


def test_that_without_a_connection_names_wait_for_one(hotel: Hotel, consoles: Consoles) -> None:
    with cable_to(hotel.process.port) as cable:
        console = consoles.open_live(hotel, "manager", url=cable.url)
        area = open_departments(console)
        area.new_button.click()
        dialog = asked(area.departments)
        QTest.keyClicks(dialog.name.edit, "Spa")
        assert dialog.accept_button.isEnabled()
        cable.cut()
        console.until(lambda: console.board.link.state is LinkState.RECONNECTING)
        console.until(lambda: not dialog.accept_button.isEnabled())
        assert dialog.said.text().startswith("Connect to save")
        cable.mend()
        console.session.try_now()
        console.until_live()
        console.until(dialog.accept_button.isEnabled)
        QTest.keyClick(dialog.name.edit, Qt.Key.Key_Return)
        console.until(lambda: "Spa" in shown(area.departments))
        consoles.close(console)
