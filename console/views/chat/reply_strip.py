"""Which message is being replied to or changed, above where one writes."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.models.chat_entries import Bubble
from console.views import icons, painting
from console.views.chat import words
from console.views.icons import Icon
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.widgets.button import Button, ButtonKind
from contract.record import Record

_HIGH = 48
_LEAVES = "Esc"


class _Said(Record, frozen=True):
    title: str
    text: str
    icon: Icon = Icon.CORNER_UP_LEFT
    is_bad: bool = False


class ReplyStrip(QWidget):
    """Shows a message that is replied to, or that it is gone meanwhile, or one that is changed.

    Signals, without anything: `given_up`.
    """

    given_up = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._said: _Said | None = None
        self.cross = Button("", theme=theme, kind=ButtonKind.QUIET, icon=Icon.X)
        self.cross.clicked.connect(self.given_up)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.addStretch()
        row.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignVCenter)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        self.cross.set_theme(theme)
        self.setFixedHeight(theme.px(_HIGH))
        self.update()

    def show_answered(self, answered: Bubble | None) -> None:
        """Show what is replied to, None for nothing."""
        if answered is None:
            self._show(None)
        elif answered.is_deleted:
            said = self.tr("This message was deleted meanwhile. Esc takes the reply off it")
            self._show(_Said(self._title(words.who(answered)), said, Icon.BAN, is_bad=True))
        else:
            self.show_reply(words.who(answered), words.beginning(answered))

    def show_reply(self, name: str, text: str) -> None:
        """Show how the message begins that is replied to, and who wrote it."""
        self._show(_Said(self._title(name), text))

    def show_change(self, text: str) -> None:
        """Show the message that is changed, as it was."""
        self._show(_Said(self.tr("Change the message"), text, Icon.PENCIL))

    def _title(self, name: str) -> str:
        return self.tr("Reply to {name}").format(name=name)

    def _show(self, said: _Said | None) -> None:
        self._said = said
        self.setVisible(said is not None)
        if said is not None:
            self.setAccessibleName(f"{said.title}: {said.text}")
            is_change = said.icon is Icon.PENCIL
            leave = self.tr("Do not change") if is_change else self.tr("Do not reply to it")
            self.cross.setAccessibleName(leave)
            self.cross.setToolTip(f"{leave} ({_LEAVES})")
        self.update()

    def sizeHint(self) -> QSize:
        """As high as two lines."""
        return QSize(200, self._theme.px(_HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Who is replied to, and how that message begins."""
        told = self._said
        if told is None:
            return
        painter, px, colour = QPainter(self), self._theme.px, self._theme.colour
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        painting.box(painter, whole, radius=RADIUS.card, fill=colour.sunken)
        ink = colour.bad_text if told.is_bad else colour.accent_text
        spot = QRectF(px(12), 0, px(20), whole.height())
        icons.draw(painter, told.icon, spot, ink)
        office, left = self._theme.office, spot.right() + px(12)
        upper = QRectF(left, px(5), self.cross.x() - left - px(8), px(19))
        style = TypeStyle(office.dense.size, office.dense.line, 600)
        painting.text(painter, upper, told.title, style=style, colour=ink)
        lower, quiet = upper.translated(0, px(19)), colour.bad_text if told.is_bad else colour.text2
        painting.text(painter, lower, told.text, style=office.dense, colour=quiet)
        painter.end()
