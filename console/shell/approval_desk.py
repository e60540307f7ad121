"""Clock-ins that wait for a manager: in a window of their own, whatever station is open."""

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QEvent, QObject, QTimer

from console.shell.approval_doing import approval_panel
from console.shell.looks import Looks
from console.shell.office import Office
from console.shell.workplace import Workplace
from console.state.board import BoardChanges
from console.views.stations import Area, Station
from console.views.theme import SCALES, Theme, theme_for
from contract.permissions import Capability, Duty
from contract.scalars import Id

if TYPE_CHECKING:
    from console.models.approvals import ApprovalModels
    from console.views.approvals.area import ApprovalArea
    from console.views.approvals.popup import ApprovalPopup
    from console.views.manager.station import ManagerStation

# With a reason asked for and something to take back, px at 100 per cent.
_HIGHEST: Final = 768


class ApprovalDesk(QObject):
    """Made when somebody waits for the first time; nothing of it is loaded before."""

    def __init__(self, workplace: Workplace, office: Office, looks: Looks) -> None:
        super().__init__(office.frame)
        self._workplace, self._office, self._looks = workplace, office, looks
        self._models: ApprovalModels | None = None
        self.popup: ApprovalPopup | None = None
        self._known: frozenset[Id] = frozenset()
        self._has_left = self._is_held = False
        is_manager = Duty.MANAGER in workplace.stations
        self._may_decide = is_manager and workplace.may(Capability.DECIDE_ATTENDANCE)
        if not self._may_decide:
            return
        workplace.changed.connect(self._on_changed)
        workplace.ticked.connect(self._on_tick)
        looks.changed.connect(self._on_looks)
        office.jump_first = self._jump
        office.frame.installEventFilter(self)

    @property
    def models(self) -> "ApprovalModels":
        """Who waits, as the views have it."""
        if self._models is None:
            from console.models.approvals import ApprovalModels

            self._models = ApprovalModels(self._workplace.board, self)
        return self._models

    @property
    def waiting(self) -> int:
        """How many people wait for whoever is at work here; none where they may not decide."""
        if not self._may_decide:
            return 0
        return len({shown.log.staff for shown in self._workplace.board.clock_logs.undecided()})

    def _on_changed(self, changes: BoardChanges) -> None:
        if self._has_left or (self._models is None and not changes.clock_logs):
            return
        self.models.apply(changes)
        self._show()

    def _on_tick(self) -> None:
        logs = self._workplace.board.clock_logs
        has_something = bool(logs.undecided() or logs.decided_here())
        if not self._has_left and (self._models is not None or has_something):
            self.models.tick()
            if self.popup is not None and self.popup.isVisible():
                self.popup.panel.tick()
            self._show()

    def _on_looks(self) -> None:
        if self.popup is not None:
            self.popup.set_theme(self._theme)
            self._place()

    def _show(self) -> None:
        """Somebody new brings it back when it was put away."""
        if self._has_left:
            return
        waiting = frozenset(card.staff for card in self.models.cards)
        is_news = bool(waiting - self._known)
        self._known = waiting
        has_something = bool(waiting or self.models.notes)
        if has_something and self.popup is None and self._is_at_work:
            self._make_popup()
        if self.popup is None:
            return
        if is_news:
            self.popup.fold(is_folded=False)
        is_wanted = has_something and self._is_at_work and not self._is_read_there
        if is_wanted and not self.popup.isVisible():
            self._place()
            self.popup.show()
        elif not is_wanted:
            self.popup.hide()

    def _make_popup(self) -> None:
        from console.views.approvals.popup import ApprovalPopup
        from console.views.approvals.queue import MOST

        theme = self._theme
        panel = approval_panel(
            self.models, self._workplace.doing, self._workplace.place, self._looks, most=MOST
        )
        self.popup = ApprovalPopup(panel, self.models, theme)
        self.destroyed.connect(self.popup.deleteLater)

    @property
    def _theme(self) -> Theme:
        """With text as large as was chosen, or as large as still fits the screen."""
        theme = self._looks.theme(Duty.MANAGER)
        room = self._office.frame.screen().availableGeometry().height()
        fitting = [scale for scale in SCALES if scale * _HIGHEST <= room * 100]
        scale = min(theme.scale, max(fitting, default=SCALES[0]))
        return theme_for(theme.name, scale, is_compact=theme.is_compact)

    def _place(self) -> None:
        if self.popup is not None:
            self.popup.place_in(self._office.frame.screen().availableGeometry())

    @property
    def _is_at_work(self) -> bool:
        """Whether the one who may decide is signed in and the screen is not locked."""
        frame = self._office.frame
        window = frame.window()
        return not self._is_held and window is not frame and frame.isVisibleTo(window)

    def hold_back(self, *, is_held: bool) -> None:
        """Whether something lies over everything that nothing may lie over."""
        self._is_held = is_held
        if self.popup is not None:
            self._show()

    @property
    def _area(self) -> "ApprovalArea | None":
        """The same cards in the manager station, while they are on screen."""
        view = self._office.frame.view(Station.MANAGER)
        if view is None or self._office.frame.station is not Station.MANAGER:
            return None
        area = cast("ManagerStation", view).made_page(Area.APPROVALS)
        return cast("ApprovalArea | None", area)

    @property
    def _is_read_there(self) -> bool:
        """Whether somebody looks at the cards in the console itself."""
        area = self._area
        return area is not None and area.isVisible() and area.isActiveWindow()

    def _jump(self) -> bool:
        area = self._area
        if area is not None and area.isVisible() and self.models.front is not None:
            area.panel.take_keyboard()
            return True
        if self.popup is None or not self.popup.isVisible():
            return False
        self.popup.take_keyboard()
        return True

    def choose(self, word: str, log_id: Id) -> str:
        """A button of a notification was pressed; a sentence when that was too late."""
        from console.shell.approval_doing import approval_actions
        from console.shell.notifications.deciding import REJECT
        from console.views.approvals import words

        board, place = self._workplace.board, self._workplace.place
        if self._has_left or not self._is_at_work:
            return ""
        shown = board.clock_logs.shown(log_id)
        if shown is None:
            return words.tr("This clock-in was decided meanwhile.")
        if not shown.is_undecided:
            is_here = shown.decision is not None
            return words.decided_here() if is_here else words.decided(shown.log, place)
        if word == REJECT:
            self._ask_reason(shown.log.staff)
        else:
            approval_actions(self._workplace.doing).approve([log_id])
        return ""

    def _ask_reason(self, staff: Id) -> None:
        """The reason is typed in the window of the cards."""
        self._show()
        self.models.choose(staff)
        if self.popup is not None and not self._is_read_there:
            self.popup.take_keyboard()
            self.popup.panel.begin_reason()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The page of whoever is at work goes when the screen is locked or they leave."""
        kinds = (QEvent.Type.ShowToParent, QEvent.Type.HideToParent, QEvent.Type.ParentChange)
        if event.type() in kinds and self._models is not None:
            QTimer.singleShot(0, self, self._show)
        return False

    def leave(self) -> None:
        """Nobody is at work any more."""
        self._has_left = True
        if self.popup is not None:
            self.popup.hide()
            self.popup.deleteLater()
            self.popup = None
