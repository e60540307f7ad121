"""Writes decisions to a CSV file (RFC 4180) that no spreadsheet takes for formulas."""

import csv
import os
from collections.abc import Iterable
from datetime import tzinfo
from pathlib import Path
from typing import Final

from contract.resources.audit import AuditEntry

_COLUMNS: Final = (
    "at",
    "decided_by",
    "action",
    "subject",
    "reason",
    "pc",
    "decided_by_id",
    "subject_id",
    "staff_id",
    "id",
)
# What spreadsheets take for the beginning of a formula.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")


def write_csv(entries: Iterable[AuditEntry], path: Path, zone: tzinfo) -> None:
    """Write beside its place, then put it there at once. Times: of the hotel. Raises OSError.

    It begins with a byte-order mark: spreadsheets would misread names without it.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("x", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file, lineterminator="\r\n")
            writer.writerow(_COLUMNS)
            writer.writerows([harmless(cell) for cell in _row(entry, zone)] for entry in entries)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def harmless(cell: str) -> str:
    """The cell, with an apostrophe before what would be a formula."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell


def _row(entry: AuditEntry, zone: tzinfo) -> tuple[str, ...]:
    ids = (entry.decided_by_id, entry.subject_id, entry.staff_id, entry.id)
    return (
        entry.at.astimezone(zone).isoformat(timespec="seconds"),
        entry.decided_by,
        entry.action,
        entry.subject,
        entry.reason or "",
        entry.place or "",
        *("" if one is None else str(one) for one in ids),
    )
