"""Made-up presences for the tests and pictures of the manager's attendance."""

from datetime import date

from office_samples import log, office
from station_samples import ago

from console.state.attendance import LogPage, LogWish
from console.state.board import Board
from contract.resources.attendance import Approval, ClockLog

DAY = 24 * 60


def presences() -> tuple[ClockLog, ...]:
    """Newest first: who works, is on a break, waits, forgot to go, was rejected, went home."""
    told = {"decided_by": "Niamh Doyle", "decided_at": ago(300), "decided_from": "Office PC"}
    went = ("clock_out", DAY + 90.0)
    return (
        log(1, "Luís Ferreira", "Porters", ("clock_in", 8), **asked(Approval.WAITING)),
        log(2, "Mateusz Lis", "Kitchen", ("clock_in", 184), ("start_break", 12)),
        log(3, "Kofi Mensah", "Reception", ("clock_in", 220), **asked(Approval.APPROVED), **told),
        log(
            4,
            "Wilhelmina Alexandra Oberholzer-Langenegger",
            "Housekeeping and laundry",
            ("clock_in", 470),
            ("start_break", 300),
            ("end_break", 262),
            total_break_minutes=38,
            terminal=None,
            overtime_warned_at=ago(14),
        ),
        log(5, "Femi Adeyemi", "Kitchen", ("clock_in", DAY + 300), terminal=None),
        log(
            6,
            "Dara Quinn",
            "Kitchen",
            ("clock_in", DAY + 400),
            went,
            by="Niamh Doyle",
            **asked(Approval.REJECTED),
            **told,
            decision_reason="Not agreed",
        ),
        log(7, "Jane Smith", "Reception", ("clock_in", DAY + 570), went, hours_worked="8.00"),
    )


def asked(approval: Approval) -> dict[str, object]:
    """A clock-in without a shift, and what became of it."""
    return {"is_unrostered": True, "approval": approval}


def attended(*logs: ClockLog, count: int = 412) -> Board:
    """The manager's morning with presences that were read."""
    known = office()
    known.attendance.open(LogWish(first=date(2025, 11, 24), last=date(2025, 11, 30)))
    read = LogPage(logs or presences(), count, has_more=False)
    known.attendance.take_newest(read)
    return known
