"""Reads the book of decisions."""

from datetime import date

from console.session.book_keeper import BookKeeper, Kept
from console.session.diagnostics import Diagnostics
from console.session.ports import AuditPort
from console.session.writer import Writer
from console.state.board import BoardChanges
from contract.resources.audit import AuditEntry


class AuditKeeper(BookKeeper[AuditEntry, date | None]):
    """What was decided since a day, at all for None."""

    def __init__(self, audit: AuditPort, writer: Writer, diagnostics: Diagnostics) -> None:
        book = writer.board.audit
        kept = Kept(
            name="audit", book=book, port=audit, told=lambda is_other: BoardChanges(audit=is_other)
        )
        super().__init__(kept, writer, diagnostics)
