"""The period of the roster a manager closes next, as the dashboard shows it."""

from datetime import date, datetime

from PySide6.QtCore import QObject, Signal

from console.state.actions import PendingAction
from console.state.board import Board, BoardChanges
from console.state.closing import Ahead, ahead
from console.state.link import LinkState
from console.state.roster import pending_of
from contract.resources.roster import Finalization
from contract.scalars import Id


class ClosingModel(QObject):
    """`changed` after the periods, what is open about one, or the connection is."""

    changed = Signal()

    def __init__(self, board: Board, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self.ahead = Ahead()
        self.look()

    @property
    def is_live(self) -> bool:
        """Whether the hotel is connected."""
        return self._board.link.state is LinkState.LIVE

    @property
    def is_known(self) -> bool:
        """Whether the hotel ever told which periods there are."""
        return self._board.link.verified_at is not None or self.ahead != Ahead()

    @property
    def trouble(self) -> str:
        """Why it could not be read what is open, a sentence; empty when it was."""
        return self._board.closing.trouble

    @property
    def wanted(self) -> Id | None:
        """The period of which the hotel is to be asked what is open."""
        period = self.ahead.period
        return None if period is None or period.is_finalized else period.id

    def today(self, now: datetime) -> date:
        """The hotel's day."""
        return now.astimezone(self._board.zone).date()

    def standing(self, period_id: Id) -> Finalization | None:
        """What is open before a period can be finalised, as far as it was told."""
        told = self._board.closing.standing
        return told if told is not None and told.period.id == period_id else None

    def pending(self, period_id: Id) -> PendingAction | None:
        """What this PC did about a period last and the hotel has not settled."""
        return pending_of(self._board.outbox, period_id)

    def apply(self, changes: BoardChanges) -> None:
        """Take what became different on the board."""
        if changes.team or changes.closing or changes.outbox or changes.link:
            self.look()

    def look(self) -> None:
        """Read everything again: also another day may have come."""
        self.ahead = ahead(self._board.team.periods, self.today(self._board.clock.now()))
        self.changed.emit()
