"""Writes decisions to a CSV file, in the words of the screen."""

from collections.abc import Iterable
from datetime import tzinfo
from pathlib import Path
from typing import Final

from console.shell.csv_file import write_rows
from console.views.audit.words import what
from contract.resources.audit import AuditEntry

_COLUMNS: Final = (
    "at",
    "decided_by",
    "what",
    "subject",
    "reason",
    "pc",
    "decided_by_id",
    "subject_id",
    "staff_id",
    "id",
    "action",
)


def write_csv(entries: Iterable[AuditEntry], path: Path, zone: tzinfo) -> None:
    """Write decisions, with the times of the hotel. Raises OSError."""
    write_rows(_COLUMNS, (_row(entry, zone) for entry in entries), path)


def _row(entry: AuditEntry, zone: tzinfo) -> tuple[str, ...]:
    ids = (entry.decided_by_id, entry.subject_id, entry.staff_id, entry.id)
    return (
        entry.at.astimezone(zone).isoformat(timespec="seconds"),
        entry.decided_by,
        what(entry.action),
        entry.subject,
        entry.reason or "",
        entry.place or "",
        *("" if one is None else str(one) for one in ids),
        entry.action,
    )
