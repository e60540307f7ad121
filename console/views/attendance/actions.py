"""What the attendance area can ask for."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QWidget

from console.state.attendance import LogWish
from contract.record import Record
from contract.resources.attendance import ClockLog


class AttendanceActions(Record, frozen=True, kw_only=True):
    """`open`: read the clock logs of a wish until `close`.

    `correct`: somebody clocked out at a time, for a reason; None where that is not allowed.
    `take_back`: what was not sent yet. `export` asks beside a widget where a file of that name
    goes; what it gets is called with how many are read, of how many, and with None at its end.
    """

    open: Callable[[LogWish], None]
    close: Callable[[], None]
    load_older: Callable[[], None]
    export: Callable[[QWidget, str, Callable[[tuple[int, int] | None], None]], None]
    take_back: Callable[[str], None]
    correct: Callable[[ClockLog, datetime, str], None] | None = None
