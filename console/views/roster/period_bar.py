"""A period of the roster in one line: how it stands, what is open, publishing and closing it."""

from datetime import tzinfo

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.state.actions import ActionState, PendingAction
from console.views import painting
from console.views.icons import Icon
from console.views.roster.period_words import finalised_words, pending_words, state_chip
from console.views.roster.words import day_words, open_points, tr
from console.views.theme import RADIUS, Theme
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.chip_label import ChipLabel
from console.views.widgets.label import dress, plain_label
from console.views.words import plain
from contract.resources.roster import Finalization, RosterPeriod


class PeriodBar(QWidget):
    """`settle`: close it, or open it again. `publish`: show it to staff, or make it a draft again.

    `retry` and `dismiss` carry the key of an action.
    """

    publish = Signal()
    settle = Signal()
    retry = Signal(object)
    dismiss = Signal(object)

    def __init__(self, theme: Theme, zone: tzinfo) -> None:
        super().__init__()
        self._theme, self._zone = theme, zone
        self._key = ""
        self.title = plain_label()
        self._days = plain_label()
        self._state = ChipLabel(theme)
        self.said = plain_label()
        self.said.setWordWrap(True)
        self.publish_button = Button("", theme=theme)
        self.publish_button.clicked.connect(self.publish)
        self.settle_button = Button("", theme=theme)
        self.settle_button.clicked.connect(self.settle)
        self.retry_button = Button(tr("Retry"), theme=theme)
        self.retry_button.clicked.connect(lambda: self.retry.emit(self._key))
        self.close_button = Button(tr("Close"), theme=theme, kind=ButtonKind.QUIET)
        self.close_button.clicked.connect(lambda: self.dismiss.emit(self._key))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        for part in (self.title, self._days, self._state):
            row.addWidget(part)
        row.addWidget(self.said, 1)
        for button in self._buttons:
            row.addWidget(button)

    @property
    def _buttons(self) -> tuple[Button, ...]:
        return self.retry_button, self.close_button, self.publish_button, self.settle_button

    def show_period(
        self,
        period: RosterPeriod,
        standing: Finalization | None,
        pending: PendingAction | None,
        *,
        is_live: bool,
    ) -> None:
        """Show how it stands, and what this PC did about it that is not settled."""
        self.title.setText(plain(period.title))
        first, last = day_words(period.start_date), day_words(period.end_date)
        self._days.setText(f"{first} – {last}")
        self._state.show_chip(state_chip(period, self._theme), self._theme)
        is_refused = pending is not None and pending.state is ActionState.FAILED
        self._key = "" if pending is None else pending.key
        self.retry_button.setVisible(is_refused)
        self.close_button.setVisible(is_refused)
        self.said.setText(self._sentence(period, standing, pending, is_live=is_live))
        colour = self._theme.colour
        dress(self.said, self._theme.office.dense, colour.bad_text if is_refused else colour.text2)
        self._show_publishing(period, pending)
        words = tr("Open again…") if period.is_finalized else tr("Finalise…")
        icon = None if period.is_finalized else Icon.LOCK
        self.settle_button.set_look(words, icon)
        self.settle_button.setVisible(pending is None)

    def _show_publishing(self, period: RosterPeriod, pending: PendingAction | None) -> None:
        """A closed one stays as it is."""
        words = tr("Back to draft…") if period.published else tr("Publish")
        hint = (
            tr("Staff see its shifts") if period.published else tr("Only managers see its shifts")
        )
        self.publish_button.set_look(words, None if period.published else Icon.EYE)
        self.publish_button.setToolTip(hint)
        self.publish_button.setVisible(pending is None and not period.is_finalized)

    def _sentence(
        self,
        period: RosterPeriod,
        standing: Finalization | None,
        pending: PendingAction | None,
        *,
        is_live: bool,
    ) -> str:
        if pending is not None:
            return pending_words(pending, is_live=is_live)
        if period.is_finalized:
            return finalised_words(period, self._zone)
        if standing is None:
            return ""
        points = open_points(standing)
        if not points:
            return tr("Nothing is open: it can be finalised")
        words = points[0].words
        more = len(points) - 1
        return tr("{point}, and {count} more").format(point=words, count=more) if more else words

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme; the period is to be shown again."""
        self._theme = theme
        dress(self.title, theme.office.title, theme.colour.text)
        dress(self._days, theme.office.dense, theme.colour.text2)
        for button in self._buttons:
            button.set_theme(theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground."""
        colour = self._theme.colour
        painting.ground(self, radius=RADIUS.card, fill=colour.surface, border=colour.line)
