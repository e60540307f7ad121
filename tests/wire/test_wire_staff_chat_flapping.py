"""Two colleagues talk at once while both lines fail again and again: nothing is lost or doubled."""

import contextlib
import logging
import random
from collections.abc import Iterator

import pytest
from cable import Cable, cable_to
from console_at import Consoles
from flapping import Flapping
from hotel_process import Hotel
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from test_wire_staff_chat_console import Colleague, begin

from console.views.stations import Station
from contract.scalars import Id

_EACH = 10
_FAULTS = 16


class Typist:
    """A colleague who writes at moments of chance."""

    def __init__(self, colleague: Colleague, texts: list[str]) -> None:
        self.colleague, self._texts = colleague, list(texts)
        self._chance = random.Random(len(texts[0]))
        self._timer = QTimer(colleague.area, singleShot=True)
        self._timer.timeout.connect(self._write)
        self._timer.start(50)

    @property
    def is_done(self) -> bool:
        """Whether everything was written and is at the hotel."""
        return not self._texts and not self.colleague.console.board.outbox

    def _write(self) -> None:
        composer = self.colleague.area.talk.composer
        composer.fill(self._texts.pop(0))
        QTest.keyClick(composer.text, Qt.Key.Key_Return)
        if self._texts:
            self._timer.start(self._chance.randint(30, 200))


@pytest.fixture
def cables(hotel: Hotel, consoles: Consoles) -> Iterator[list[Cable]]:
    """A line for each console; consoles are closed before they go."""
    with contextlib.ExitStack() as lines:
        yield [lines.enter_context(cable_to(hotel.process.port)) for _ in range(2)]
        consoles.close_all()


def test_that_every_message_is_there_once_and_in_one_order_at_both(
    hotel: Hotel, consoles: Consoles, cables: list[Cable], caplog: pytest.LogCaptureFixture
) -> None:
    group = begin(hotel, "Front desk")
    said = {who: [f"{who} {number}" for number in range(_EACH)] for who in ("desk", "manager")}
    people = []
    for who, cable in zip(said, cables, strict=True):
        console = consoles.open_live(hotel, who, station=Station.RECEPTION, url=cable.url)
        people.append(Colleague(console))
        people[-1].opens(group)
    flapping = [Flapping(cable, seed) for seed, cable in enumerate(cables)]
    for one in flapping:
        one.start()
    typists = [Typist(one, said[who]) for one, who in zip(people, said, strict=True)]
    until = people[0].console.until
    until(lambda: sum(sum(one.faults.values()) for one in flapping) >= _FAULTS, 60)
    for one in flapping:
        one.stop()
    for person in people:
        person.console.session.try_now()
        person.console.until_live()
    until(lambda: all(one.is_done for one in typists), 60)
    truth = at_the_hotel(hotel, group)
    assert sorted(truth) == sorted(text for texts in said.values() for text in texts)
    for texts in said.values():
        assert [text for text in truth if text in texts] == texts
    for person in people:
        person.console.until(lambda person=person: person.texts == truth)
        person.console.until(lambda person=person: person.models.unread == len(unread(person)))
    # A line that fails is told in the log; the words never are.
    assert not any(text in caplog.text for texts in said.values() for text in texts)
    assert all(record.levelno < logging.ERROR for record in caplog.records)


def unread(person: Colleague) -> list[str]:
    """The texts in the list that nobody here has read, by what the conversation tells."""
    shown, me = person.models.open_chat, person.models.me
    assert shown is not None
    own = shown.person(me)
    read = 0 if own is None or own.last_read_id is None else int(own.last_read_id)
    lines = [one for one in person.lines if one.sender != me and one.message_id is not None]
    return [one.text for one in lines if int(one.message_id or "0") > read]


def at_the_hotel(hotel: Hotel, group: Id) -> list[str]:
    """The conversation as the hotel has it."""
    there = f"/api/staff/hotel/{hotel.slug}/staff_chat/conversations/{group}/messages/"
    answer = hotel.staff("desk").get(there, params={"limit": "200"}).json()
    return [message["message"] for message in answer["messages"]]
