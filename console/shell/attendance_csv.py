"""Writes clock logs to a CSV file."""

from collections.abc import Iterable
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Final

from console.shell.csv_file import write_rows
from contract.resources.attendance import ClockLog

_COLUMNS: Final = (
    "staff_name",
    "department",
    "time_in",
    "time_out",
    "hours_worked",
    "break_minutes",
    "verified_by_face",
    "approval",
    "decided_by",
    "decided_at",
    "decision_reason",
    "staff_id",
    "id",
)


def write_logs(logs: Iterable[ClockLog], path: Path, zone: tzinfo) -> None:
    """Write presences, with the times of the hotel. Raises OSError."""
    write_rows(_COLUMNS, (_row(log, zone) for log in logs), path)


def _row(log: ClockLog, zone: tzinfo) -> tuple[str, ...]:
    return (
        log.staff_name,
        log.department.name if log.department else "",
        _told(log.time_in, zone),
        _told(log.time_out, zone),
        log.hours_worked or "",
        str(log.total_break_minutes),
        "yes" if log.verified_by_face else "no",
        log.approval.value,
        log.decided_by or "",
        _told(log.decided_at, zone),
        log.decision_reason or "",
        str(log.staff),
        str(log.id),
    )


def _told(at: datetime | None, zone: tzinfo) -> str:
    return at.astimezone(zone).isoformat(timespec="seconds") if at else ""
