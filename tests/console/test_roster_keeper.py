"""A week of the roster is read while somebody looks at it, and again when something changed."""

import asyncio
from datetime import date

from clock_samples import a_manager
from gallery_room_panel import HOTEL
from roster_samples import MONDAY, period, read_week, shift, standing
from scripted_hotel import until
from station_samples import board, colleague

from console.api.errors import ServerTrouble
from console.commands.hand import Hand, Outcome
from console.commands.roster import finalize, publish, unfinalize, unpublish
from console.session.diagnostics import Diagnostics
from console.session.roster_keeper import RosterKeeper
from console.session.writer import Writer
from console.state.actions import ActionKind, NewAction
from console.state.board import Board
from console.state.roster import DAY, WEEK
from contract.resources.roster import Finalization, RosterPeriod, Shift
from contract.scalars import Id

JANE = colleague(1, "Jane Smith", "Reception")


class Plan:
    """A hotel's roster in memory."""

    def __init__(self) -> None:
        self.held = [period(), period(10, MONDAY - WEEK, is_finalized=True)]
        self.planned = [shift(1, JANE, MONDAY, (7, 15))]
        self.asked: list[tuple[date, date]] = []
        self.stood: list[Id] = []
        self.trouble: ServerTrouble | None = None
        self.gate = asyncio.Event()
        self.gate.set()

    async def periods(self) -> list[RosterPeriod]:
        await self.gate.wait()
        if self.trouble is not None:
            raise self.trouble
        return self.held

    async def shifts(self, *, first: date, last: date) -> tuple[Shift, ...]:
        self.asked.append((first, last))
        return tuple(one for one in self.planned if first <= one.shift_date <= last)

    async def standing(self, *, period_id: Id) -> Finalization:
        self.stood.append(period_id)
        return standing(next(one for one in self.held if one.id == period_id))


def keeper_of(plan: Plan) -> tuple[RosterKeeper, Board]:
    known = board(staff=[JANE])
    return RosterKeeper(plan, Writer(known, lambda _: None), Diagnostics()), known


async def test_that_a_week_is_read_with_the_day_before_and_what_is_open_about_it() -> None:
    plan = Plan()
    keeper, known = keeper_of(plan)
    keeper.open(MONDAY)
    await until(lambda: known.roster.is_loaded)
    assert plan.asked == [(MONDAY - DAY, MONDAY + 6 * DAY)]
    assert [one.id for one in known.roster.periods] == ["9"]
    assert list(known.roster.standings) == ["9"]
    await keeper.stop()


async def test_that_a_finalised_period_is_not_asked_what_is_open() -> None:
    plan = Plan()
    keeper, known = keeper_of(plan)
    keeper.open(MONDAY - WEEK)
    await until(lambda: known.roster.is_loaded)
    assert not plan.stood
    await keeper.stop()


async def test_that_what_changes_during_a_look_is_looked_at_once_more() -> None:
    plan = Plan()
    keeper, known = keeper_of(plan)
    plan.gate.clear()
    keeper.open(MONDAY)
    await asyncio.sleep(0)
    for _ in range(5):
        keeper.look()
    plan.planned.append(shift(2, JANE, MONDAY + DAY, (7, 15)))
    plan.gate.set()
    await until(lambda: len(known.roster.shifts) == 2)
    await until(lambda: len(plan.asked) == 2)
    await keeper.stop()


async def test_that_an_answer_about_another_week_is_not_shown() -> None:
    plan = Plan()
    keeper, known = keeper_of(plan)
    plan.gate.clear()
    keeper.open(MONDAY)
    await asyncio.sleep(0)
    keeper.open(MONDAY + WEEK)
    plan.gate.set()
    await until(lambda: known.roster.is_loaded)
    assert (known.roster.monday, known.roster.shifts) == (MONDAY + WEEK, ())
    await keeper.stop()


async def test_that_trouble_is_told_and_ends_with_the_next_look() -> None:
    plan = Plan()
    plan.trouble = ServerTrouble("The hotel has a problem.", status=500)
    keeper, known = keeper_of(plan)
    keeper.open(MONDAY)
    await until(lambda: known.roster.trouble)
    plan.trouble = None
    keeper.look()
    await until(lambda: known.roster.is_loaded)
    assert not known.roster.trouble
    keeper.open(None)
    keeper.look()
    assert known.roster.monday is None
    await keeper.stop()


async def test_that_a_period_is_closed_and_opened_only_from_the_other_state() -> None:
    plan, sent = Plan(), list[NewAction]()
    keeper, known = keeper_of(plan)
    known.me, known.hotel = a_manager(), HOTEL
    hand = Hand(board=known, submit=sent.append, withdraw=lambda _key: False)
    keeper.open(MONDAY)
    await until(lambda: known.roster.is_loaded)
    own = Id("9")
    assert unfinalize(hand=hand, period_id=own, reason="Why") is Outcome.NOT_POSSIBLE
    assert finalize(hand=hand, period_id=own) is Outcome.DONE
    plan.held[0] = period(is_finalized=True)
    keeper.look()
    await until(lambda: known.roster.periods[0].is_finalized)
    assert finalize(hand=hand, period_id=own) is Outcome.NOT_POSSIBLE
    assert unfinalize(hand=hand, period_id=own, reason="  ") is Outcome.NOT_POSSIBLE
    assert unfinalize(hand=hand, period_id=own, reason=" A shift was missing ") is Outcome.DONE
    assert [(one.kind, one.reason) for one in sent] == [
        (ActionKind.FINALIZE_PERIOD, None),
        (ActionKind.UNFINALIZE_PERIOD, "A shift was missing"),
    ]
    await keeper.stop()


def test_that_only_a_draft_is_published_and_only_a_published_period_is_a_draft_again() -> None:
    known, sent = board(), list[NewAction]()
    known.me, known.hotel = a_manager(), HOTEL
    hand = Hand(board=known, submit=sent.append, withdraw=lambda _key: False)
    draft, shown, closed = Id("9"), Id("10"), Id("11")
    read_week(known, (), [period(9), period(10, published=True), period(11, is_finalized=True)])
    outcomes = [
        (publish(hand=hand, period_id=one), unpublish(hand=hand, period_id=one))
        for one in (draft, shown, closed)
    ]
    no, done = Outcome.NOT_POSSIBLE, Outcome.DONE
    assert outcomes == [(done, no), (no, done), (no, no)]
    assert [(one.kind, one.entity_id) for one in sent] == [
        (ActionKind.PUBLISH_PERIOD, draft),
        (ActionKind.UNPUBLISH_PERIOD, shown),
    ]


def test_that_others_may_neither_close_nor_open() -> None:
    known = board()
    hand = Hand(board=known, submit=lambda _action: None, withdraw=lambda _key: False)
    assert finalize(hand=hand, period_id=Id("9")) is Outcome.NOT_ALLOWED
