"""When a clock-in without a shift is to be heard, and what the desktop says of it."""

from clock_samples import NOW, a_log, a_manager, decided
from gallery_approvals import board
from session_pc import a_hotel
from station_samples import ZONE

from console.session.alerts import Alert, AlertKind, AlertRules
from console.shell.ears import _SOUND
from console.shell.notifications.composing import compose
from console.shell.sounds import Sound
from console.state.board import Board
from console.state.matters import CLOCK_IN, is_settled
from contract.permissions import Duty
from contract.scalars import Id


def manned(access_level: str = "staff_admin") -> Board:
    known = board(a_log("1"), a_log("2", 3))
    known.hotel, known.me = a_hotel(), a_manager(access_level)
    return known


def told(known: Board, duty: Duty = Duty.MANAGER) -> list[tuple[str, Alert]]:
    return [(one.ledger_id, one.alert) for one in AlertRules([duty], ZONE).due(known, NOW)]


def test_that_a_clock_in_is_told_once_until_it_is_decided() -> None:
    known = manned()
    first = told(known)
    assert [alert for _, alert in first] == [
        Alert(AlertKind.CLOCK_IN_WAITING, Id("1")),
        Alert(AlertKind.CLOCK_IN_WAITING, Id("2")),
    ]
    assert told(known) == first
    assert not is_settled(known, CLOCK_IN, Id("1"))
    known.clock_logs.apply((decided(a_log("1")),))
    assert told(known) == first[1:]
    assert is_settled(known, CLOCK_IN, Id("1"))


def test_that_others_hear_nothing_of_it() -> None:
    assert told(manned("regular_staff")) == []
    assert told(manned(), Duty.DESK) == []


def test_that_it_has_a_sound_of_its_own() -> None:
    assert _SOUND[CLOCK_IN] is Sound.APPROVAL


def test_that_the_desktop_names_nobody() -> None:
    known = manned()
    one = compose(known, CLOCK_IN, [Id("1")], "key", NOW)
    assert (one.title, one.text) == (
        "Somebody clocked in without a shift",
        "A manager has to approve or reject it.",
    )
    many = compose(known, CLOCK_IN, [Id("1"), Id("2")], "key", NOW)
    assert many.title == "2 people clocked in without a shift"
    assert "Dara" not in f"{one}{many}"
