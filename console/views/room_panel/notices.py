"""The notices to the room that the hotel has not got yet, and how far each has come."""

from math import ceil

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.models.room_panel import RoomPanelModels
from console.state.actions import ActionState, PendingAction
from console.views import icons, painting
from console.views.icons import Icon
from console.views.place import Place
from console.views.room_panel import words
from console.views.room_panel.card import SIDE
from console.views.theme import Theme, TypeStyle
from console.views.widgets.accessible_role import take_role
from console.views.words import plain

_ROW = 46
_MOST = 3


class Outgoing(QWidget):
    """Two lines each: its state and its words. What can be done with it stands in a toast."""

    def __init__(self, models: RoomPanelModels, place: Place, theme: Theme) -> None:
        super().__init__()
        self._models, self._place, self._theme = models, place, theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        take_role(self, QAccessible.Role.StaticText)

    @property
    def _shown(self) -> list[PendingAction]:
        return list(self._models.notices)[-_MOST:]

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.lay_out()

    def lay_out(self) -> None:
        """Follow the outbox."""
        shown = self._shown
        said = [f"{self._state(one)[1]}: {self._words(one)}" for one in shown]
        self.setAccessibleName("; ".join(said))
        self.setFixedHeight(max(1, self._theme.px(_ROW) * len(shown)))
        self.setVisible(bool(shown))
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(200, self.height())

    def _words(self, pending: PendingAction) -> str:
        notice = pending.action.notice
        return "" if notice is None else plain(notice.message)

    def _state(self, pending: PendingAction) -> tuple[Icon, str]:
        now = self._place.now()
        match pending.state:
            case ActionState.FAILED:
                return Icon.CIRCLE_ALERT, words.tr("Notice not sent")
            case ActionState.NOT_CONFIRMED:
                return Icon.CLOUD_OFF, words.tr("Notice not confirmed")
            case ActionState.SENDING:
                return Icon.REFRESH, words.tr("Sending the notice")
            case ActionState.WILL_SEND:
                after = pending.send_after
        if after is not None and now < after:
            seconds = ceil((after - now).total_seconds())
            return Icon.CLOCK, words.tr("Notice in {seconds} s").format(seconds=seconds)
        if self._models.is_live:
            return Icon.CLOUD_UPLOAD, words.tr("Notice waiting to send")
        return Icon.CLOUD_OFF, words.tr("Notice will send when back online")

    def paintEvent(self, event: QPaintEvent) -> None:
        """State above words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour, office = self._theme.px, self._theme.colour, self._theme.office
        strong = TypeStyle(office.caption.size, office.caption.line, 600)
        painter.fillRect(QRectF(0, 0, self.width(), 1), colour.line)
        for number, pending in enumerate(self._shown):
            sign, said = self._state(pending)
            is_bad = pending.state is ActionState.FAILED
            ink = colour.bad_text if is_bad else colour.warn_text
            top, left = number * px(_ROW) + px(6), px(SIDE)
            wide = self.width() - left - px(SIDE)
            icons.draw(painter, sign, QRectF(left, top, px(14), px(18)), ink)
            state = QRectF(left + px(22), top, wide - px(22), px(18))
            painting.text(painter, state, said, style=strong, colour=ink)
            below = QRectF(left, top + px(18), wide, px(18))
            said, style = self._words(pending), office.caption
            painting.text(painter, below, said, style=style, colour=colour.text2)
        painter.end()
