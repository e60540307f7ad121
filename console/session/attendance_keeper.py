"""Reads clock logs, and keeps those that were read as the board has them."""

from console.session.book_keeper import BookKeeper, Kept
from console.session.diagnostics import Diagnostics
from console.session.ports import LogsPort
from console.session.writer import Writer
from console.state.attendance import LogWish
from console.state.board import BoardChanges
from contract.resources.attendance import ClockLog


class AttendanceKeeper(BookKeeper[ClockLog, LogWish]):
    """Who came and went, as far as somebody looks."""

    def __init__(self, logs: LogsPort, writer: Writer, diagnostics: Diagnostics) -> None:
        kept = Kept(name="attendance", book=writer.board.attendance, port=logs, told=_told)
        super().__init__(kept, writer, diagnostics)

    def open(self, wish: LogWish) -> None:
        """Somebody looks at the logs of a wish."""
        board = self._writer.board
        board.attendance.stand_at(board.zone, board.clock.now())
        super().open(wish)

    def note(self, changes: BoardChanges) -> None:
        """Clock logs on the board are otherwise."""
        board = self._writer.board
        if not board.attendance.is_open or not changes.clock_logs:
            return
        ids = changes.clock_logs.inserted | changes.clock_logs.updated
        known = (board.clock_logs.truth(one) for one in ids)
        logs = [log for log in known if log is not None]
        self._show(lambda: board.attendance.note(logs, board.clock.now()))


def _told(is_other: bool) -> BoardChanges:
    return BoardChanges(attendance=is_other)
