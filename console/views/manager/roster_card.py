"""The card of the roster: the period to close next with its list, and the one after it."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.models.closing import ClosingModel
from console.state.actions import ActionState, PendingAction
from console.views.icons import Icon
from console.views.manager.actions import ClosingActions
from console.views.manager.roster_rows import PeriodLine, PointRows
from console.views.manager.words import ends_words, tr
from console.views.place import Place
from console.views.roster.period_words import (
    closing_chip,
    finalised_words,
    pending_words,
    state_chip,
)
from console.views.roster.settling import FinaliseDialog
from console.views.roster.words import Point, checked_points, open_points
from console.views.theme import Theme
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.card import Card
from console.views.widgets.chip_label import ChipLabel
from console.views.widgets.label import dress, plain_label
from console.views.words import plain, told
from contract.resources.roster import RosterPeriod


class RosterCard(Card):
    """Shows a ClosingModel. `hours_wanted` carries the first day of the period."""

    hours_wanted = Signal(object)

    def __init__(
        self, model: ClosingModel, place: Place, theme: Theme, actions: ClosingActions | None
    ) -> None:
        body = QWidget()
        super().__init__(Icon.CALENDAR, tr("Roster"), body, theme)
        self._model, self._place, self._actions = model, place, actions
        self.dialog: FinaliseDialog | None = None
        self._is_compact = False
        self._state = ChipLabel(theme)
        self.period, self.following = PeriodLine(theme), PeriodLine(theme)
        self.points, self.said = PointRows(theme), plain_label()
        self.said.setWordWrap(True)
        self.settle_button = Button(tr("Finalise…"), theme=theme, icon=Icon.LOCK)
        self.hours_button = Button(tr("Review hours"), theme=theme)
        self.retry_button = Button(tr("Retry"), theme=theme)
        self.close_button = Button(tr("Close"), theme=theme, kind=ButtonKind.QUIET)
        self._build(body)
        self._connect()
        self.set_theme(theme)

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        return self.settle_button, self.hours_button

    @property
    def _buttons(self) -> tuple[Button, ...]:
        return self.settle_button, self.hours_button, self.retry_button, self.close_button

    def _build(self, body: QWidget) -> None:
        self.head.addWidget(self._state)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in self._buttons:
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 8, 16, 12)
        column.setSpacing(4)
        for part in (self.period, self.points, self.said):
            column.addWidget(part)
        column.addSpacing(4)
        column.addLayout(buttons)
        column.addStretch()
        self._below = QWidget()
        below = QHBoxLayout(self._below)
        below.setContentsMargins(16, 9, 16, 8)
        below.addWidget(self.following)
        self.add_footer(self._below)

    def _connect(self) -> None:
        self.settle_button.clicked.connect(self._settle)
        self.hours_button.clicked.connect(self._review)
        self.retry_button.clicked.connect(lambda: self._again(lambda doing: doing.retry))
        self.close_button.clicked.connect(lambda: self._again(lambda doing: doing.dismiss))
        self._model.changed.connect(self._show)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        super().set_theme(theme)
        for button in self._buttons:
            button.set_theme(theme)
        for part in (self.period, self.following, self.points):
            part.set_theme(theme)
        self._show()

    def show_compact(self, *, is_compact: bool) -> None:
        """Leave out the period after and what is settled, where there is little room."""
        self._is_compact = is_compact
        self._show()

    def _show(self) -> None:
        ahead = self._model.ahead
        period, following = ahead.period, ahead.following
        self._state.setVisible(period is not None)
        self.period.setVisible(period is not None)
        if period is not None:
            ends = ends_words(period, self._model.today(self._place.now()))
            self._state.show_chip(closing_chip(period, self._theme), self._theme)
            self.period.show_line(plain(period.title), ends)
        if following is not None:
            self.following.show_line(plain(following.title), state_chip(following, self._theme))
        self._below.setVisible(following is not None and not self._is_compact)
        self._show_state(period)

    def _show_state(self, period: RosterPeriod | None) -> None:
        pending = None if period is None else self._model.pending(period.id)
        is_refused = pending is not None and pending.state is ActionState.FAILED
        may_close = period is not None and not period.is_finalized and pending is None
        self.points.show_points(self._points(period) if may_close else ())
        said = self._sentence(period, pending)
        self.said.setText(said)
        self.said.setVisible(bool(said))
        office, colour = self._theme.office, self._theme.colour
        is_bad = is_refused or bool(self._model.trouble)
        dress(self.said, office.dense, colour.bad_text if is_bad else colour.text2)
        self._show_lock(period, may_close=may_close)
        self.hours_button.setVisible(period is not None and not is_refused)
        for button in (self.retry_button, self.close_button):
            button.setVisible(is_refused)

    def _show_lock(self, period: RosterPeriod | None, *, may_close: bool) -> None:
        """Locked as long as the hotel says that something is open; the points say what."""
        standing = None if period is None else self._model.standing(period.id)
        is_open = standing is not None and not standing.can_finalize
        self.settle_button.setVisible(may_close and self._actions is not None)
        self.settle_button.setEnabled(not is_open)
        self.settle_button.set_look(tr("Finalise…"), Icon.LOCK if is_open else Icon.CHECK)
        blocking = [] if standing is None else open_points(standing)
        said = [" ".join((f"{point.words}.", point.hint)) for point in blocking]
        self.settle_button.setToolTip("\n".join(said))

    def _points(self, period: RosterPeriod | None) -> list[Point]:
        standing = None if period is None else self._model.standing(period.id)
        points = [] if standing is None else checked_points(standing)
        if not self._is_compact or all(point.ok for point in points):
            return points
        return [point for point in points if not point.ok]

    def _sentence(self, period: RosterPeriod | None, pending: PendingAction | None) -> str:
        if period is None:
            return tr("No roster is planned for these days yet.") if self._model.is_known else ""
        if pending is not None:
            return pending_words(pending, is_live=self._model.is_live)
        if period.is_finalized:
            return finalised_words(period, self._place.zone)
        return told(self._model.trouble)

    def _settle(self) -> None:
        period, actions = self._model.ahead.period, self._actions
        if period is None or actions is None:
            return
        dialog = FinaliseDialog(self._model, period, self._theme, self.window())
        dialog.accepted.connect(lambda: actions.finalize(period.id))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        self.dialog = dialog
        dialog.open()

    def _review(self) -> None:
        period = self._model.ahead.period
        if period is not None:
            self.hours_wanted.emit(period.start_date)

    def _again(self, deed: Callable[[ClosingActions], Callable[[str], None]]) -> None:
        period = self._model.ahead.period
        pending = None if period is None else self._model.pending(period.id)
        if pending is not None and self._actions is not None:
            deed(self._actions)(pending.key)
