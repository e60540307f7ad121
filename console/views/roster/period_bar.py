"""A period of the roster in one line: how it stands, what is open, publishing and closing it."""

from datetime import tzinfo
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

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

_MARGIN: Final = 16
_SPACING: Final = 12
_BETWEEN: Final = 8
_SAID: Final = 200
_TITLE: Final = 80


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
        self._key, self._is_narrow = "", False
        self.title = plain_label()
        self.title.setMinimumWidth(theme.px(_TITLE))
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
        self._row, self._below = QHBoxLayout(), QHBoxLayout()
        self._lay()

    def _lay(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 12, _MARGIN, 12)
        column.setSpacing(0)
        for row in (self._row, self._below):
            row.setSpacing(_SPACING)
            column.addLayout(row)
        self._row.addWidget(self.title)
        for part in self._moving:
            self._row.addWidget(part)
        for button in self._buttons:
            self._row.addWidget(button)
        self._stretch()

    @property
    def _moving(self) -> tuple[QWidget, ...]:
        """What goes below the title where it has no room beside it."""
        return self._days, self._state, self.said

    def _stretch(self) -> None:
        """What is said takes the room there is, or the title does when that stands alone."""
        self._row.setStretchFactor(self.title, int(self._is_narrow))
        row = self._below if self._is_narrow else self._row
        row.setStretchFactor(self.said, 1)

    @property
    def _wanted(self) -> int:
        """How wide everything in one line is, px."""
        parts = (self.title, self._days, self._state)
        wide = sum(part.sizeHint().width() for part in parts) + self._theme.px(_SAID)
        return wide + len(parts) * _SPACING + self._buttons_width + 2 * _MARGIN

    @property
    def _buttons_width(self) -> int:
        shown = [button for button in self._buttons if not button.isHidden()]
        return sum(button.sizeHint().width() + _SPACING for button in shown)

    def _fit(self) -> None:
        """One line where there is room for it, else two; a long title then takes more."""
        self.title.setWordWrap(False)
        is_narrow = self._wanted > self.width()
        self.title.setWordWrap(is_narrow)
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        old, new = (self._row, self._below) if is_narrow else (self._below, self._row)
        for number, part in enumerate(self._moving):
            old.removeWidget(part)
            new.insertWidget(number + (0 if is_narrow else 1), part)
        self._below.setContentsMargins(0, _BETWEEN if is_narrow else 0, 0, 0)
        self._stretch()

    def minimumSizeHint(self) -> QSize:
        """The buttons, and a title of some length above or below the rest."""
        beside = self._theme.px(_TITLE) + self._buttons_width
        parts = self._days.sizeHint().width() + self._state.sizeHint().width()
        below = parts + self._theme.px(_SAID) + 2 * _SPACING
        wide = max(beside, below) + 2 * _MARGIN
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window, or large text, has no room for one line."""
        super().resizeEvent(event)
        self._fit()

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
        self._fit()

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
        self.title.setMinimumWidth(theme.px(_TITLE))
        dress(self.title, theme.office.title, theme.colour.text)
        dress(self._days, theme.office.dense, theme.colour.text2)
        for button in self._buttons:
            button.set_theme(theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground."""
        colour = self._theme.colour
        painting.ground(self, radius=RADIUS.card, fill=colour.surface, border=colour.line)
