"""When an emergency sounds, what is told of it beside the window, and reminders of a shift."""

from datetime import timedelta
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from session_pc import a_hotel
from station_samples import ME, NOW, ZONE, StillClock, board, colleague, place

from console.models.recent_alerts import RecentAlerts
from console.session.alerts import AlertKind, AlertRules
from console.session.due import Alert
from console.session.own_channel import telling_of
from console.shell.ears import Ears
from console.shell.notifications.composing import compose
from console.shell.notifications.port import Urgency
from console.shell.sounds import Sound
from console.state.board import Board, ServerClock
from console.state.emergencies import Emergencies
from console.state.matters import is_settled
from console.state.own_tellings import OwnTelling, TellingKind
from console.views.alerts.words import standing, title
from console.views.clock.words import telling_words
from console.views.emergency.strip import EmergencyStrip
from console.views.emergency.words import read_at, station_lines
from console.views.theme import ThemeName, theme_for
from contract.events.roster import ShiftReminded
from contract.permissions import Duty
from contract.resources.emergencies import Emergency, EmergencyStation
from contract.scalars import Id

FIRE = Id("7")
HALF = timedelta(minutes=30)


def emergency(**more: Any) -> Emergency:
    told = {"id": FIRE, "text": "Fire", "raised_by": "Rita Walsh", "raised_at": NOW, "rev": 1}
    return Emergency(**{**told, **more})


def due(known: Board, seconds: float) -> list[str]:
    found = AlertRules([Duty.KITCHEN], ZONE).due(known, NOW + timedelta(seconds=seconds))
    return [one.ledger_id for one in found if one.alert.kind is AlertKind.EMERGENCY]


def test_that_it_sounds_every_ten_seconds_until_it_is_read_here() -> None:
    known = board()
    known.emergencies.apply([emergency()])
    assert due(known, 1) == due(known, 9)
    assert due(known, 11) != due(known, 9)
    known.emergencies.read_here(FIRE)
    assert due(known, 21) == []
    assert is_settled(known, "emergency", FIRE)


@pytest.mark.parametrize(
    "later", [{"acknowledged_here": True, "rev": 2}, {"ended_at": NOW, "rev": 2}]
)
def test_that_the_hotel_says_when_nothing_is_to_be_read_here(later: dict[str, Any]) -> None:
    known = board()
    known.emergencies.apply([emergency()])
    known.emergencies.apply([emergency(**later)])
    assert due(known, 1) == []


def test_that_an_event_is_enough_and_is_never_newer_than_what_the_hotel_has() -> None:
    store = Emergencies()
    store.announce(emergency(rev=0))
    assert [one.id for one in store.unread()] == [FIRE]
    assert store.rev_known(FIRE) is None
    store.apply([emergency(rev=2, acknowledged_here=True)])
    store.announce(emergency(rev=0))
    assert store.unread() == []
    store.replace_all([])
    assert store.under_way() == []


def test_that_it_is_heard_also_while_muted(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[Sound] = []

    class Loudspeaker:
        problem = None

        def sound(self, sound: Sound, percent: int) -> None:
            heard.append(sound)

        def check(self) -> None:
            """It works."""

    class Remembered:
        def number(self, _name: str, usual: int) -> int:
            return usual

    monkeypatch.setattr("console.shell.ears.load_speaker", Loudspeaker)
    remembered: Any = Remembered()
    ears = Ears(remembered, ServerClock())
    ears.mute()
    ears.hear(Alert(AlertKind.NEW_ORDER, Id("1")))
    assert heard == []
    ears.hear(Alert(AlertKind.EMERGENCY, FIRE))
    assert heard == [Sound.NOBODY_LISTENS]


def test_that_the_desktop_is_told_that_there_is_one_and_not_what_it_says() -> None:
    known = board()
    known.emergencies.apply([emergency()])
    shown = compose(known, "emergency", [FIRE], "key", NOW)
    assert (shown.title, shown.urgency) == ("Emergency", Urgency.CRITICAL)
    assert "Fire" not in shown.title + shown.text


def test_that_who_has_not_read_it_stands_first() -> None:
    at = NOW + timedelta(minutes=1)
    screen = EmergencyStation(id=Id("1"), name="<b>Pass</b>", duty=Duty.KITCHEN, is_screen=True)
    desk = EmergencyStation(
        id=Id("2"), name="Rita Walsh", pc="Desk 1", acknowledged_at=at, acknowledged_by="Rita Walsh"
    )
    told = emergency(stations=(desk, screen))
    here = place(StillClock())
    lines = station_lines(told, here)
    assert lines[0] == "Not read yet: <b>Pass</b> (paired screen)"
    assert lines[1].endswith("Rita Walsh (Desk 1)")
    assert read_at(told) == "Read at 1 of 2 stations"


def reminded(begins: timedelta = HALF) -> Board:
    known = board(staff=[colleague(int(ME), "Marek Nowak", "Kitchen")])
    known.hotel = a_hotel()
    told = OwnTelling(kind=TellingKind.SHIFT, log_id=Id("9"), begins_at=NOW + begins, told_at=NOW)
    known.own_tellings.hear(told)
    return known


def test_that_a_shift_is_an_alert_until_it_begins() -> None:
    rules = AlertRules([Duty.KITCHEN], ZONE)
    assert [one.alert.kind for one in rules.due(reminded(), NOW)] == [AlertKind.OWN_SHIFT]
    assert rules.due(reminded(timedelta()), NOW) == []


def test_that_the_bell_says_when_the_shift_begins() -> None:
    known = reminded()
    bell = RecentAlerts(known)
    bell.note([("own_shift", Id("9"))], seen=())
    (line,) = bell.rows
    begins = (NOW + HALF).astimezone(ZONE)
    assert (title(line), standing(line, ZONE)) == ("Your shift begins soon", f"at {begins:%H:%M}")


def test_that_the_reminder_says_when_and_where() -> None:
    event = ShiftReminded.sample()
    telling = telling_of(event)
    assert telling is not None
    assert telling.log_id == event.shift_id
    assert event.starts_at is not None
    begins, text = telling_words(telling, ZONE)
    assert begins == f"Your shift begins at {event.starts_at.astimezone(ZONE):%H:%M}"
    assert text == "Reception"


def test_that_a_strip_tells_how_many_more_there_are_before_a_long_text(qtbot: QtBot) -> None:
    known = board()
    strip = EmergencyStrip(place(known.clock), theme_for(ThemeName.LIGHT))
    qtbot.addWidget(strip)
    strip.show_emergency(emergency(text="Water. " * 60), more=2)
    assert strip.said.index("(+2)") < strip.said.index("Water.")
    strip.show_emergency(emergency())
    assert "(+" not in strip.said
