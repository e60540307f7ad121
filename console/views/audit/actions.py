"""What the book of decisions can ask for."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditActions:
    """`open`: read what was decided since a day, at all for None, until `close`.

    `export` asks beside a widget where a file of that name goes; what it gets is called with how
    many decisions are read, of how many, and with None once it came to an end.
    """

    open: Callable[[date | None], None]
    close: Callable[[], None]
    load_older: Callable[[], None]
    export: Callable[[QWidget, str, Callable[[tuple[int, int] | None], None]], None]
