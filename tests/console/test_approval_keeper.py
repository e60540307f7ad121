"""Prompts wake and nothing more; what helps to decide is read of those who wait longest."""

import asyncio
from dataclasses import dataclass, field

from clock_samples import a_log, a_manager, a_prompt, facts_of
from scripted_hotel import until
from session_pc import a_hotel

from console.api.errors import ApiError, Unreachable
from console.session.approval_keeper import FACTS_OF, ApprovalKeeper
from console.session.diagnostics import Diagnostics
from console.session.rows import apply_rows
from console.session.writer import Writer
from console.state.board import Board, BoardChanges
from console.state.changes import Changes
from contract.events.attendance import RequestAction
from contract.resources.attendance import ApprovalFacts, ClockLog
from contract.scalars import Id


@dataclass
class Clock:
    """A hotel that only tells of clock logs."""

    logs: dict[str, ClockLog] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    fault: ApiError | None = None

    async def approval_facts(self, log_id: Id) -> ApprovalFacts:
        self.asked.append(log_id)
        await asyncio.sleep(0)
        if self.fault is not None:
            raise self.fault
        return facts_of(self.logs[log_id])


def made(hotel: Clock, level: str = "staff_admin") -> tuple[ApprovalKeeper, Writer, Diagnostics]:
    me = a_manager(level)
    board = Board(hotel=a_hotel(), me=me)
    told: list[BoardChanges] = []
    writer, diagnostics = Writer(board, told.append), Diagnostics()
    return ApprovalKeeper(hotel, writer, diagnostics), writer, diagnostics  # type: ignore[arg-type]


def test_that_a_prompt_has_the_log_read_and_nothing_it_says_is_shown() -> None:
    async def work() -> None:
        hotel = Clock({"7": a_log("7")})
        keeper, writer, diagnostics = made(hotel)
        keeper.hear(a_prompt("7"))
        await until(writer.board.clock_logs.undecided)
        (shown,) = writer.board.clock_logs.undecided()
        assert shown.log.staff_name == "Dara Quinn"
        assert writer.board.approvals.facts(Id("7")) is not None
        assert not writer.board.approvals.is_suspicious(Id("7"))
        assert list(diagnostics.problems) == []

    asyncio.run(work())


def test_that_a_prompt_that_leads_elsewhere_is_told_and_its_log_read_from_the_hotel() -> None:
    async def work() -> None:
        hotel = Clock({"7": a_log("7")})
        keeper, writer, diagnostics = made(hotel)
        away = RequestAction(label="", action="approve", endpoint="https://elsewhere.example/")
        keeper.hear(a_prompt("7", actions=(away,)))
        assert writer.board.approvals.is_suspicious(Id("7"))
        assert list(diagnostics.problems) == [
            "clock-in prompt about 7 refused: the endpoint of approve points elsewhere"
        ]
        await until(writer.board.clock_logs.undecided)
        assert hotel.asked == ["7"]

    asyncio.run(work())


def test_that_an_id_that_is_none_asks_the_hotel_nothing() -> None:
    async def work() -> None:
        hotel = Clock()
        keeper, _writer, diagnostics = made(hotel)
        keeper.hear(a_prompt("../../logout"))
        await asyncio.sleep(0)
        assert hotel.asked == []
        assert list(diagnostics.problems) == [
            "clock-in prompt refused: the id is none of a clock log"
        ]

    asyncio.run(work())


def test_that_facts_are_read_of_those_in_front_and_again_when_cover_changes() -> None:
    async def work() -> None:
        hotel = Clock({str(n): a_log(str(n), 30 - n) for n in range(9)})
        keeper, writer, _ = made(hotel)
        keeper.note(apply_rows(writer.board, hotel.logs.values()))
        await until(lambda: len(hotel.asked) == FACTS_OF)
        await until(lambda: keeper._reading is not None and keeper._reading.done())
        assert hotel.asked == ["0", "1", "2", "3"]
        keeper.look()
        assert keeper._reading is not None
        assert keeper._reading.done()
        keeper.note(BoardChanges(colleagues=Changes(updated=frozenset({Id("5")}))))
        await until(lambda: len(hotel.asked) == 2 * FACTS_OF)
        await keeper.stop()

    asyncio.run(work())


def test_that_a_hotel_out_of_reach_is_asked_again_at_the_next_look() -> None:
    async def work() -> None:
        hotel = Clock({"1": a_log("1")}, fault=Unreachable("No answer.", may_have_arrived=False))
        keeper, writer, _ = made(hotel)
        keeper.note(apply_rows(writer.board, hotel.logs.values()))
        await until(lambda: keeper._reading is not None and keeper._reading.done())
        assert hotel.asked == ["1"]
        hotel.fault = None
        keeper.look()
        await until(lambda: writer.board.approvals.facts(Id("1")))
        assert hotel.asked == ["1", "1"]

    asyncio.run(work())


def test_that_who_may_not_decide_asks_nothing() -> None:
    async def work() -> None:
        hotel = Clock({"1": a_log("1")})
        keeper, writer, _ = made(hotel, "regular_staff")
        keeper.note(apply_rows(writer.board, hotel.logs.values()))
        keeper.hear(a_prompt("1"))
        await asyncio.sleep(0)
        assert hotel.asked == []

    asyncio.run(work())
