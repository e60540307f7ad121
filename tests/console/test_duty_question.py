"""Who is asked about the clock after signing in, and what the page's ways make of the answer."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import msgspec
import pytest
from pytestqt.qtbot import QtBot
from session_pc import a_hotel, maria

from console.commands.clock import clock_in
from console.commands.hand import Hand, Outcome
from console.shell.duty_question import (
    Answer,
    Greet,
    asks_about_clock,
    choose_to_ask,
    question_for,
    told_standing,
)
from console.shell.entry import Credentials, Entry
from console.shell.languages import Languages
from console.shell.looks import Looks
from console.shell.remembered import Remembered
from console.shell.stage import Stage
from console.shell.staying import note_lock
from console.shell.welcome import Ways, Welcome
from console.state.actions import ActionKind, ActionState, NewAction, PendingAction
from console.state.board import Board
from console.storage.database import Database
from console.storage.settings import SettingTable
from console.views.sign_in import state as view
from console.views.stations import Station
from contract.permissions import Duty
from contract.resources.staff import DutyStatus, OwnDuty
from contract.resources.sync import Entity
from contract.scalars import Id

LEFT = datetime(2025, 11, 29, 22, 4, tzinfo=UTC)
CAME = datetime(2025, 11, 30, 6, 2, tzinfo=UTC)
OFF = OwnDuty(status=DutyStatus.OFF_DUTY, last_clock_out=LEFT)


@pytest.fixture
def remembered(tmp_path: Path) -> Iterator[Remembered]:
    database = Database(tmp_path)
    yield Remembered(SettingTable(database), {})
    database.close()


def entry(duty: OwnDuty | None = OFF, *, sync: bool = True, **more: Any) -> Entry:
    """Maria, a cook, as the hotel lets her in."""
    me = msgspec.structs.replace(maria(), first_name="Maria", duty=duty, **more)
    return Entry(me=me, hotel=a_hotel(sync=sync))


def stage(remembered: Remembered, *, shift: object = None, only: Duty | None = None) -> Stage:
    """A program whose sign-in page is on."""
    pc = SimpleNamespace(remembered=remembered, only=only)
    return cast(Stage, SimpleNamespace(pc=pc, shift=shift))


def test_that_whoever_is_off_duty_is_asked_with_what_the_hotel_told(
    remembered: Remembered,
) -> None:
    asked = question_for(stage(remembered), entry())
    assert asked is not None
    assert (asked.name, asked.hotel_name) == ("Maria", "Grand Hotel")
    assert asked.last_clock_out == LEFT
    assert str(asked.zone) == "Europe/Dublin"
    assert Station.KITCHEN in asked.stations
    assert Station.MANAGER not in asked.stations
    only = question_for(stage(remembered, only=Duty.KITCHEN), entry())
    assert only is not None
    assert only.stations == (Station.KITCHEN,)


@pytest.mark.parametrize(
    "came",
    [
        entry(OwnDuty(status=DutyStatus.ON_DUTY, on_duty_since=CAME)),
        entry(OwnDuty(status=DutyStatus.ON_BREAK, on_duty_since=CAME, on_break_since=LEFT)),
        entry(None),
        entry(None, sync=False),
        entry(sync=False),
        entry(station_id=Id("3"), station=Duty.KITCHEN, staff_id=None),
    ],
    ids=["on duty", "on break", "an older hotel", "in the field", "told by the field", "a screen"],
)
def test_that_nobody_else_is_asked(remembered: Remembered, came: Entry) -> None:
    assert question_for(stage(remembered), came) is None


def test_that_this_pc_asks_until_told_not_to(remembered: Remembered) -> None:
    assert asks_about_clock(remembered)
    choose_to_ask(remembered, asks=False)
    assert question_for(stage(remembered), entry()) is None
    choose_to_ask(remembered, asks=True)
    assert question_for(stage(remembered), entry()) is not None


@pytest.mark.parametrize(("is_theirs", "is_locked"), [(True, True), (True, False), (False, True)])
def test_that_only_the_one_who_locked_is_not_asked(
    remembered: Remembered, is_theirs: bool, is_locked: bool
) -> None:
    note_lock(remembered, locked=is_locked)
    shift = SimpleNamespace(is_of=lambda entry: is_theirs)
    asked = question_for(stage(remembered, shift=shift), entry())
    assert (asked is None) is (is_theirs and is_locked)


def test_that_it_is_said_how_the_clock_of_somebody_at_work_stands() -> None:
    on_duty = OwnDuty(status=DutyStatus.ON_DUTY, on_duty_since=CAME)
    on_break = OwnDuty(status=DutyStatus.ON_BREAK, on_duty_since=CAME, on_break_since=LEFT)
    assert told_standing(entry(on_duty)) == "On duty since 06:02"
    assert told_standing(entry(on_break)) == "On break since 22:04"
    assert told_standing(entry()) == told_standing(entry(None)) == ""


def test_that_this_pc_does_not_keep_how_somebodys_clock_stood(remembered: Remembered) -> None:
    remembered.put_entry("http://hotel.test", "maria", entry())
    kept = remembered.entry("http://hotel.test", "maria")
    assert kept is not None
    assert kept.me.duty is None
    assert "22:04" not in "".join(remembered._values.values())


class Opened:
    """A page, what it was answered, and the tasks it has begun."""

    def __init__(self, remembered: Remembered, question: view.OffDuty | None) -> None:
        self.answers: list[Answer] = []
        self.tasks: list[asyncio.Task[None]] = []
        self.came = entry()
        self.offset = timedelta()
        self.may_enter = asyncio.Event()
        self.may_enter.set()
        filled = view.Remembered(pc_name="PC", version="1", username="maria", slug="grand-hotel")
        self.welcome = Welcome(
            filled,
            Looks(remembered),
            languages=Languages(remembered),
            ways=Ways(sign_in=self.sign_in, spawn=self.spawn, question=lambda entry: question),
        )
        self.page = self.welcome.page

    def spawn(self, work: Any) -> None:
        self.tasks.append(asyncio.get_running_loop().create_task(work))

    async def sign_in(self, credentials: Credentials, station: Station, greet: Greet) -> None:
        await self.may_enter.wait()
        self.answers.append(await greet(self.came, station, self.offset))

    async def submit(self) -> None:
        """Sign in, and see how far it goes by itself."""
        self.page.form.address.edit.setText("http://hotel.test")
        self.page.form.password.edit.setText("secret")
        self.page.submit()
        await self.settle()

    async def settle(self) -> None:
        """Let what has begun go on until it waits for somebody."""
        for _ in range(5):
            await asyncio.sleep(0)

    async def end(self) -> None:
        """See everything through."""
        await asyncio.gather(*self.tasks, return_exceptions=True)


def asked_of(remembered: Remembered) -> view.OffDuty:
    question = question_for(stage(remembered), entry())
    assert question is not None
    return question


async def test_that_the_answer_carries_the_station_that_is_chosen_by_then(
    qtbot: QtBot, remembered: Remembered
) -> None:
    it = Opened(remembered, asked_of(remembered))
    qtbot.addWidget(it.page)
    await it.submit()
    assert it.page.step is not None
    it.page.opens_as.cards[Station.PORTER].click()
    it.page.step._calm.stop()
    it.page.step.clock_in.click()
    await it.end()
    assert it.answers == [Answer(station=Station.PORTER, clocks_in=True)]


async def test_that_the_time_is_the_hotels_at_a_pc_whose_clock_is_off(
    qtbot: QtBot, remembered: Remembered
) -> None:
    it = Opened(remembered, asked_of(remembered))
    qtbot.addWidget(it.page)
    it.offset = timedelta(days=1)
    await it.submit()
    assert it.page.step is not None
    assert it.page.step.told.offset == timedelta(days=1)
    it.welcome.close()
    await it.end()


async def test_that_the_end_of_the_session_before_does_not_disturb_who_signs_in(
    qtbot: QtBot, remembered: Remembered
) -> None:
    it = Opened(remembered, asked_of(remembered))
    qtbot.addWidget(it.page)
    it.may_enter.clear()
    await it.submit()
    it.welcome.show_ended(2)
    assert it.page.form.is_busy
    it.may_enter.set()
    await it.settle()
    it.welcome.show_ended(2)
    assert it.page.step is not None
    it.page.step.without.click()
    await it.end()
    assert it.answers == [Answer(station=Station.RECEPTION)]


async def test_that_a_page_that_goes_lets_go_of_the_question(
    qtbot: QtBot, remembered: Remembered
) -> None:
    it = Opened(remembered, asked_of(remembered))
    qtbot.addWidget(it.page)
    await it.submit()
    it.welcome.close()
    await it.end()
    assert it.answers == []
    assert any(task.cancelled() for task in it.tasks)


async def test_that_nobody_waits_who_is_not_asked(qtbot: QtBot, remembered: Remembered) -> None:
    it = Opened(remembered, None)
    it.came = entry(OwnDuty(status=DutyStatus.ON_DUTY, on_duty_since=CAME))
    qtbot.addWidget(it.page)
    await it.submit()
    assert it.answers == [Answer(station=Station.RECEPTION)]
    assert it.page.form.hint == "On duty since 06:02"


def waiting(target: str, state: ActionState = ActionState.WILL_SEND) -> PendingAction:
    """What was done at the clock here before."""
    action = NewAction(kind=ActionKind.CLOCK, entity=Entity.STAFF, entity_id=Id("7"), target=target)
    return PendingAction(key=f"key-{target}", action=action, state=state, made_at=CAME)


@pytest.mark.parametrize(
    ("before", "submits"),
    [
        ([], True),
        ([waiting("clock_in")], False),
        ([waiting("clock_in", ActionState.FAILED)], True),
        ([waiting("clock_out")], True),
    ],
)
def test_that_a_clock_in_that_waits_already_is_not_made_twice(
    before: list[PendingAction], submits: bool
) -> None:
    submitted: list[NewAction] = []
    board = Board(hotel=a_hotel(), me=maria())
    board.outbox = tuple(before)
    hand = Hand(board=board, submit=submitted.append, withdraw=lambda key: False)
    # Nothing is known of the colleague yet: the hotel's answer to the sign-in is newer.
    assert clock_in(hand=hand) is Outcome.DONE
    assert [one.target for one in submitted] == (["clock_in"] if submits else [])
