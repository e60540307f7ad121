"""The book of decisions, as far as it was read: who decided what, when, from which PC."""

from datetime import date

from console.state.book import Book, BookPage
from contract.resources.audit import AuditEntry

AuditPage = BookPage[AuditEntry]


class Audit(Book[AuditEntry, date | None]):
    """Decisions not before a day of the hotel, all of them for None."""

    def __init__(self) -> None:
        super().__init__(None, lambda entry: entry.id)
