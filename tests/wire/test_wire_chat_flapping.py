"""Two desks and a guest talk at once while every line fails again and again: nothing is lost."""

import contextlib
import logging
import random
from collections.abc import Iterator
from typing import Any, Final

import hotel_process as house
import pytest
from cable import Cable, cable_to
from console_at import ConsoleAt, Consoles
from flapping import Flapping, PatientGuest
from guest_desk import Chat
from hotel_process import Hotel
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from console.models.chat_entries import Bubble
from console.models.chat_inbox import InboxChat
from console.state.actions import ActionState
from console.views.stations import Area, Station
from contract.scalars import Id

_EACH: Final = 12
_UNOPENED: Final = 3
_FAULTS: Final = 30
_FIRST_MS: Final = 50
_DESKS: Final = ("desk", "second_desk")
_SECOND_DESK: Final = {
    "first_name": "Noel",
    "last_name": "Burke",
    "department": "Front Office",
    "role": "Receptionist",
}


@pytest.fixture
def two_desks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every hotel founded from now on has a second receptionist."""
    monkeypatch.setitem(house.STAFF, "second_desk", _SECOND_DESK)


class Typist:
    """Somebody at a console who writes at moments of chance, and again what was refused."""

    def __init__(self, console: ConsoleAt, area: Any) -> None:
        self.console, self.area = console, area
        self._texts: list[str] = []
        self.again: set[str] = set()
        self._chance = random.Random(len(area.models.own_name))
        self._timer = QTimer(area, singleShot=True)
        self._timer.timeout.connect(self._write)

    def start(self, texts: list[str]) -> None:
        """Begin to write."""
        self._texts = list(texts)
        self._timer.start(_FIRST_MS)

    @property
    def is_done(self) -> bool:
        """Whether everything was written and is at the hotel."""
        self._try_again()
        return not self._texts and not self.console.board.outbox

    def shown(self) -> list[str]:
        """The messages as they stand in the conversation, top to bottom."""
        bubbles = [each for each in self.area.models.entries if isinstance(each, Bubble)]
        return [each.text for each in bubbles]

    def _write(self) -> None:
        self.area.composer.fill(self._texts.pop(0))
        QTest.keyClick(self.area.composer.text, Qt.Key.Key_Return)
        if self._texts:
            self._timer.start(self._chance.randint(30, 200))

    def _try_again(self) -> None:
        """A colleague had answered meanwhile: it was read by now and is still needed."""
        for entry in list(self.area.models.entries):
            if isinstance(entry, Bubble) and entry.state is ActionState.FAILED:
                self.again.add(entry.text)
                self.area._actions.retry(entry.action)


@pytest.fixture
def cables(hotel: Hotel, consoles: Consoles) -> Iterator[list[Cable]]:
    """A line for each desk and one for the guest; consoles are closed before they go."""
    with contextlib.ExitStack() as lines:
        yield [lines.enter_context(cable_to(hotel.process.port)) for _ in range(3)]
        consoles.close_all()


def _sit_down(
    consoles: Consoles, hotel: Hotel, who: str, cable: Cable, conversation_id: str
) -> Typist:
    console = consoles.open_live(hotel, who, station=Station.RECEPTION, url=cable.url)
    console.shift.office.frame.open_area(Area.GUEST_CHAT)
    area = console.reception.chat
    assert area is not None
    area.open(Id(conversation_id))
    console.until(lambda: area.models.is_loaded)
    return Typist(console, area)


@pytest.mark.parametrize("seed", [3, 9])
@pytest.mark.usefixtures("two_desks")
def test_that_every_message_is_there_once_and_in_one_order_everywhere(
    hotel: Hotel,
    consoles: Consoles,
    cables: list[Cable],
    seed: int,
    caplog: pytest.LogCaptureFixture,
) -> None:
    said = {who: [f"{who} {number}" for number in range(_EACH)] for who in (*_DESKS, "guest")}
    other = Chat(hotel, "412", "1234")
    for number in range(_UNOPENED):
        other.writes(other.guest, f"Hello {number}")
    guest = PatientGuest(hotel, cables[2], said["guest"])
    typists = [
        _sit_down(consoles, hotel, who, cable, guest.id)
        for who, cable in zip(_DESKS, cables, strict=False)
    ]
    faults = _talk(guest, typists, said, [Flapping(c, seed + n) for n, c in enumerate(cables)])
    assert {"cut", "reset", "hold"} <= faults
    assert not guest.refused

    truth = guest.reads()
    texts = [message["message"] for message in truth]
    assert sorted(texts) == sorted(text for texts in said.values() for text in texts)
    # What was refused over a colleague's newer answer goes again when somebody has read that.
    again = {text for one in typists for text in one.again}
    for who, wanted in said.items():
        told = [text for text in texts if text.startswith(f"{who} ")]
        assert [text for text in told if text not in again] == [
            text for text in wanted if text not in again
        ]
    for one in typists:
        one.console.until(lambda one=one: one.shown() == texts)
    _agree(hotel, typists, truth)
    assert all(record.levelno < logging.ERROR for record in caplog.records)


def _talk(
    guest: PatientGuest, typists: list[Typist], said: dict[str, list[str]], flaps: list[Flapping]
) -> set[str]:
    """Everybody writes while the lines fail, until all is at the hotel; the kinds of faults."""
    first = typists[0].console
    try:
        for flap in flaps:
            flap.start()
        for who, typist in zip(_DESKS, typists, strict=True):
            typist.start(said[who])
        guest.start()
        first.until(lambda: sum(sum(flap.faults.values()) for flap in flaps) >= _FAULTS, 60)
    finally:
        for flap in flaps:
            flap.stop()
    for one in typists:
        one.console.session.try_now()
    first.until(lambda: guest.is_done, 60)
    guest.close()
    for one in typists:
        one.console.until_live()
        one.console.until(lambda one=one: one.is_done, 60)
    return {fault for flap in flaps for fault in flap.faults}


def _agree(hotel: Hotel, typists: list[Typist], messages: list[dict[str, Any]]) -> None:
    """What every list counts as unread are the messages that nobody has read."""
    desk = hotel.staff("manager")
    at = f"/api/chat/{hotel.slug}/conversations/"
    number = messages[0]["conversation"]
    unread = sum(m["sender_type"] == "guest" and not m["read_by_staff"] for m in messages)
    wanted = {str(number): unread, "412": _UNOPENED}

    def counted(rows: list[dict[str, Any]]) -> dict[str, int]:
        return {_name(row, number): row["unread_count"] for row in rows}

    listed = desk.get(at).raise_for_status().json()
    assert counted(listed) == wanted
    told = desk.get(f"/api/chat/hotels/{hotel.slug}/conversations/unread-count/").json()
    assert counted(told["rooms"]) == {name: count for name, count in wanted.items() if count}
    for one in typists:
        one.console.until(lambda one=one: _inbox(one, number) == wanted)


def _inbox(one: Typist, number: object) -> dict[str, int]:
    chats = [row for row in one.area.models.inbox.rows if isinstance(row, InboxChat)]
    return {str(number) if row.id == str(number) else row.room: row.unread for row in chats}


def _name(row: dict[str, Any], number: object) -> str:
    is_the_one = number in {row.get("id"), row.get("conversation_id")}
    return str(number) if is_the_one else str(row["room_number"])
