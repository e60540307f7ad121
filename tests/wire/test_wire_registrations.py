"""The manager's registrations over a real hotel: codes, live arrivals, and two managers at once."""

from typing import Any, cast

import pytest
from cable import cable_to
from clock_house import good
from console_at import ConsoleAt, Consoles
from hotel_process import Hotel
from team_house import Team

from console.state.link import LinkState
from console.views.manager.review_dialog import ReviewDialog
from console.views.manager.station import ManagerStation
from console.views.registrations.area import RegistrationsArea
from console.views.stations import Area, Station
from contract.resources.team import RegistrationState
from contract.scalars import Id


@pytest.fixture
def team(hotel: Hotel) -> Team:
    return Team(hotel)


def open_registrations(console: ConsoleAt) -> RegistrationsArea:
    """Go to who registered by the rail."""
    console.shift.office.frame.rail.areas[Area.REGISTRATIONS].click()
    station = cast(ManagerStation, console.shift.office.frame.view(Station.MANAGER))
    area = cast(RegistrationsArea, station.page(Area.REGISTRATIONS))
    console.until(area.people.verified.isVisible)
    return area


def states(area: RegistrationsArea) -> list[tuple[str, RegistrationState]]:
    rows = area.people.list.model().rows  # type: ignore[attr-defined]
    return [(one.first_name, one.state) for one in rows]


def reviewing(console: ConsoleAt, area: RegistrationsArea) -> ReviewDialog:
    """The window that asks about whoever is chosen."""
    console.until(area.people.panel.review_button.isVisible)
    area.people.panel.review_button.click()
    review = area.desk.review
    assert review is not None
    review.department.setCurrentIndex(review.department.findData("kitchen"))
    review.role.setCurrentIndex(review.role.findData("chef"))
    return review


def codes(team: Team) -> list[dict[str, Any]]:
    return list(good(team.manager.get(team.at("registration-codes/")))["results"])


def test_that_a_code_made_here_brings_somebody_who_arrives_live_and_is_let_in(
    team: Team, consoles: Consoles
) -> None:
    console = consoles.open_live(team.hotel, "manager")
    area = open_registrations(console)
    assert states(area) == []
    area.make_button.click()
    console.until(lambda: area.codes.chosen is not None)
    code = area.codes.panel.title.text()
    assert [row["registration_code"] for row in codes(team)] == [code]
    assert team.register(code).status_code == 201
    console.until(lambda: area.codes.chosen is not None and area.codes.chosen.used_by)
    assert ("Used by", "Amir Haddad") in area.codes.panel.facts.shown
    area.tabs.choose(0)
    console.until(lambda: states(area) == [("Amir", RegistrationState.PENDING)])
    reviewing(console, area).accept_button.click()
    console.until(area.people.panel.undo_button.isVisible)
    console.until(lambda: states(area) == [("Amir", RegistrationState.APPROVED)])
    console.until(lambda: ("Works as", "Chef, Kitchen") in area.people.panel.facts.shown)
    assert ("Decided by", "Niamh Doyle") in area.people.panel.facts.shown
    assert team.sign_in("amir") == 200
    assert not console.session.diagnostics.problems


def test_that_of_two_managers_the_first_decides_and_the_second_is_told(
    team: Team, consoles: Consoles, long_undo: None
) -> None:
    team.promote("desk")
    team.register()
    first = consoles.open_live(team.hotel, "manager")
    second = consoles.open_live(team.hotel, "desk", station=Station.MANAGER)
    one, other = open_registrations(first), open_registrations(second)
    # Both decide before either is sent: what comes second is refused by the hotel.
    reviewing(first, one).accept_button.click()
    late = reviewing(second, other)
    late.reason.setText("Nobody knows him")
    late.reject_button.click()
    second.until(other.people.panel.undo_button.isVisible)
    first.undo_no_more()
    first.until(
        lambda: states(one) == [("Amir", RegistrationState.APPROVED)] and not first.board.outbox
    )
    second.undo_no_more()
    for console, area in ((first, one), (second, other)):
        console.until(lambda area=area: states(area) == [("Amir", RegistrationState.APPROVED)])
    second.until(lambda: "approved this registration already" in " ".join(second.told))
    assert "Niamh Doyle" in " ".join(second.toasts)
    assert "Nobody was rejected" in " ".join(second.toasts)
    assert ("Decided by", "Niamh Doyle") in other.people.panel.facts.shown
    assert not first.toasts


def test_that_what_is_undone_is_not_decided(team: Team, consoles: Consoles) -> None:
    team.register()
    console = consoles.open_live(team.hotel, "manager")
    area = open_registrations(console)
    reviewing(console, area).accept_button.click()
    console.until(area.people.panel.undo_button.isVisible)
    area.people.panel.undo_button.click()
    console.until(area.people.panel.review_button.isVisible)
    assert not console.board.outbox
    assert team.waiting()


def test_that_a_revoked_code_lets_nobody_in_and_a_used_one_says_who_was_faster(
    team: Team, consoles: Consoles
) -> None:
    first, second = team.code(), team.code()
    console = consoles.open_live(team.hotel, "manager")
    area = open_registrations(console)
    area.tabs.choose(1)
    console.until(lambda: area.codes.choose(Id(str(codes(team)[0]["id"]))))
    area.codes.panel.revoke_button.click()
    console.until(lambda: codes(team)[0]["revoked_by"] == "Niamh Doyle")
    console.until(lambda: ("Revoked by", "Niamh Doyle") in area.codes.panel.facts.shown)
    assert team.register(second).status_code == 410
    assert area.codes.choose(Id(str(codes(team)[1]["id"])))
    area.codes.panel.revoke_button.click()
    assert team.register(first).status_code == 201
    console.until(lambda: "The code was not revoked" in " ".join(console.told))
    assert "Amir Haddad registered with this code already" in " ".join(console.toasts)
    console.until(lambda: ("Used by", "Amir Haddad") in area.codes.panel.facts.shown)


def test_that_a_code_of_another_manager_is_listed_at_once(team: Team, consoles: Consoles) -> None:
    console = consoles.open_live(team.hotel, "manager")
    area = open_registrations(console)
    area.tabs.choose(1)
    console.until(area.codes.verified.isVisible)
    code = team.code()
    console.until(lambda: area.codes.chosen is not None)
    assert area.codes.panel.title.text() == code


def test_that_without_a_connection_a_decision_waits_and_no_code_is_made(
    team: Team, consoles: Consoles
) -> None:
    team.register()
    with cable_to(team.hotel.process.port) as cable:
        console = consoles.open_live(team.hotel, "manager", url=cable.url)
        area = open_registrations(console)
        console.until(lambda: states(area) == [("Amir", RegistrationState.PENDING)])
        cable.cut()
        console.until(lambda: console.board.link.state is LinkState.RECONNECTING)
        area.make_button.click()
        console.until(lambda: "No code was made" in " ".join(console.told))
        assert area.make_button.isEnabled()
        reviewing(console, area).accept_button.click()
        cable.mend()
        console.session.try_now()
        console.until_live()
        console.until(lambda: states(area) == [("Amir", RegistrationState.APPROVED)])
        consoles.close(console)
