"""Everything the manager station shows, kept up with the board."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from console.models.attendance_feed import FeedModel
from console.models.break_warnings import BreakLine, break_lines
from console.models.closing import ClosingModel
from console.models.duty_board import DutyBoardModel, Planned
from console.models.overtime import overtime_since
from console.models.registrations import RegistrationLine, registration_lines
from console.models.stocktakes import StocktakesModel
from console.state.board import Board, BoardChanges
from console.state.link import LinkStatus
from console.state.staff_changes import levels_of
from console.state.unheard import UnheardOrder, is_known, unheard_orders
from contract.permissions import Duty
from contract.resources.team import Department, Role
from contract.scalars import Id


class ManagerModels(QObject):
    """`changed` after anything of it or the connection is; call `look` each minute."""

    changed = Signal()

    def __init__(self, board: Board, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self.duty = DutyBoardModel(self)
        self.feed = FeedModel(self)
        self.closing = ClosingModel(board, self)
        self.stocktakes = StocktakesModel(board, self)
        self.breaks: list[BreakLine] = []
        self.overtime: dict[Id, datetime] = {}
        self.registrations: list[RegistrationLine] = []
        self._unheard: list[UnheardOrder] = []
        self.refresh()

    @property
    def link(self) -> LinkStatus:
        """The connection as last told."""
        return self._board.link

    @property
    def waiting_since(self) -> list[datetime]:
        """Since when each person's clock-ins wait for a manager, longest first; aware UTC."""
        oldest: dict[Id, datetime] = {}
        for shown in self._board.clock_logs.undecided():
            oldest.setdefault(shown.log.staff, shown.log.time_in)
        return list(oldest.values())

    @property
    def departments(self) -> list[Department]:
        """The hotel's departments by name."""
        return self._board.team.departments

    @property
    def roles(self) -> list[Role]:
        """The hotel's roles by name."""
        return self._board.team.roles

    @property
    def levels(self) -> tuple[str, ...]:
        """The access levels the signed-in person may give, the lowest first."""
        return levels_of(self._board)

    def unheard(self, now: datetime) -> list[UnheardOrder]:
        """What managers are alerted of, oldest first; empty while the present is not known."""
        return self._unheard if is_known(self.link, now) else []

    def apply(self, changes: BoardChanges) -> None:
        """Take what became different on the board."""
        self.closing.apply(changes)
        self.stocktakes.apply(changes)
        if changes.clock_logs:
            self.feed.show_logs(self._board.clock_logs.all_shown())
        if changes.orders or changes.breakfasts:
            self._find_unheard()
        if changes.clock_logs or changes.colleagues or changes.team or changes.outbox:
            self.look()
        elif changes.orders or changes.breakfasts or changes.link:
            self.changed.emit()

    def refresh(self) -> None:
        """Read everything again."""
        self.feed.show_logs(self._board.clock_logs.all_shown())
        self.closing.look()
        self.stocktakes.refresh()
        self._find_unheard()
        self.look()

    def look(self) -> None:
        """Read what is different with time: breaks that are due, and shifts that begin."""
        board, now = self._board, self._board.clock.now()
        self.breaks = break_lines(board, now)
        self.overtime = overtime_since(board)
        self.registrations = registration_lines(board)
        planned = Planned(
            rostered=board.team.rostered_at(now),
            names={one.slug: one.name for one in board.team.departments},
            owed=frozenset(line.staff_id for line in self.breaks),
            late=frozenset(self.overtime),
        )
        self.duty.show_staff(board.colleagues.all_shown(), planned)
        self.changed.emit()

    def _find_unheard(self) -> None:
        found = unheard_orders(self._board)
        self._unheard = [order for order in found if order.told_at(Duty.MANAGER) is not None]
