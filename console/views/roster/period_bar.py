"""A period of the roster in one line: how it stands, what is open, and closing it."""

from datetime import tzinfo

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from console.state.actions import ActionKind, ActionState, PendingAction
from console.views import painting
from console.views.chips import HEIGHT, Chip, chip_width, paint_chip
from console.views.icons import Icon
from console.views.roster.words import day_words, open_points, tr
from console.views.theme import RADIUS, Theme
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.label import dress, plain_label
from console.views.words import clock_time, day, plain, told
from contract.resources.roster import Finalization, RosterPeriod


class _State(QWidget):
    """The state as a chip."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._chip = theme, Chip(Icon.INFO, "", theme.colour.info, theme.colour.text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_chip(self, chip: Chip, theme: Theme) -> None:
        """Show another."""
        self._theme, self._chip = theme, chip
        self.setAccessibleName(chip.words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = chip_width(self._theme, self._chip.words)
        return QSize(round(wide) + 1, self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_chip(painter, QRectF(self.rect()), self._chip, self._theme)
        painter.end()


class PeriodBar(QWidget):
    """`settle`: close it, or open it again. `retry` and `dismiss` carry the key of an action."""

    settle = Signal()
    retry = Signal(object)
    dismiss = Signal(object)

    def __init__(self, theme: Theme, zone: tzinfo) -> None:
        super().__init__()
        self._theme, self._zone = theme, zone
        self._key = ""
        self.title = plain_label()
        self._days = plain_label()
        self._state = _State(theme)
        self.said = plain_label()
        self.said.setWordWrap(True)
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
        for button in (self.retry_button, self.close_button, self.settle_button):
            row.addWidget(button)

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
        self._state.show_chip(self._chip(period), self._theme)
        is_refused = pending is not None and pending.state is ActionState.FAILED
        self._key = "" if pending is None else pending.key
        self.retry_button.setVisible(is_refused)
        self.close_button.setVisible(is_refused)
        self.said.setText(self._sentence(period, standing, pending, is_live=is_live))
        colour = self._theme.colour
        dress(self.said, self._theme.office.dense, colour.bad_text if is_refused else colour.text2)
        words = tr("Open again…") if period.is_finalized else tr("Finalise…")
        icon = None if period.is_finalized else Icon.LOCK
        self.settle_button.set_look(words, icon)
        self.settle_button.setVisible(pending is None)

    def _chip(self, period: RosterPeriod) -> Chip:
        colour = self._theme.colour
        if period.is_finalized:
            return Chip(Icon.LOCK, tr("Finalised"), colour.sunken, colour.text2)
        if period.published:
            return Chip(Icon.CHECK, tr("Published"), colour.ok_tint, colour.ok_text)
        return Chip(Icon.INFO, tr("Open"), colour.info_tint, colour.info_text)

    def _sentence(
        self,
        period: RosterPeriod,
        standing: Finalization | None,
        pending: PendingAction | None,
        *,
        is_live: bool,
    ) -> str:
        if pending is not None:
            return self._of_pending(pending, is_live=is_live)
        if period.is_finalized:
            return self._finalised(period)
        if standing is None:
            return ""
        points = open_points(standing)
        if not points:
            return tr("Nothing is open: it can be finalised")
        words = points[0].words
        more = len(points) - 1
        return tr("{point}, and {count} more").format(point=words, count=more) if more else words

    def _of_pending(self, pending: PendingAction, *, is_live: bool) -> str:
        is_closing = pending.action.kind is ActionKind.FINALIZE_PERIOD
        if pending.state is ActionState.FAILED:
            why = told(pending.refusal or "") or tr("The server did not answer.")
            said = tr("It was not finalised. {why}")
            return (said if is_closing else tr("It was not opened again. {why}")).format(why=why)
        if pending.state is ActionState.SENDING or is_live:
            return tr("Being finalised") if is_closing else tr("Being opened again")
        if is_closing:
            return tr("Will be finalised when back online")
        return tr("Will be opened again when back online")

    def _finalised(self, period: RosterPeriod) -> str:
        name = plain(period.finalized_by_name or "")
        if period.finalized_at is None:
            return name
        at = (
            f"{day(period.finalized_at, self._zone)}, {clock_time(period.finalized_at, self._zone)}"
        )
        return tr("by {name}, {time}").format(name=name, time=at) if name else at

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme; the period is to be shown again."""
        self._theme = theme
        dress(self.title, theme.office.title, theme.colour.text)
        dress(self._days, theme.office.dense, theme.colour.text2)
        for button in (self.settle_button, self.retry_button, self.close_button):
            button.set_theme(theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground."""
        colour = self._theme.colour
        painting.ground(self, radius=RADIUS.card, fill=colour.surface, border=colour.line)
