"""Which message is being answered, above where the answer is written."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.models.chat_entries import Bubble
from console.views import icons, painting
from console.views.chat import words
from console.views.icons import Icon
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.widgets.button import Button, ButtonKind

_HIGH = 48


class ReplyStrip(QWidget):
    """Shows a message, or that it is gone meanwhile.

    Signals, without anything: `given_up`.
    """

    given_up = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._answered: Bubble | None = None
        self.cross = Button("", theme=theme, kind=ButtonKind.QUIET, icon=Icon.X)
        self.cross.setAccessibleName(self.tr("Do not answer this message"))
        self.cross.setToolTip(self.tr("Do not answer this message (Esc)"))
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
        """Show what is answered, None for nothing."""
        self._answered = answered
        self.setVisible(answered is not None)
        if answered is not None:
            title, said = self._words(answered)
            self.setAccessibleName(f"{title}: {said}")
        self.update()

    def sizeHint(self) -> QSize:
        """As high as two lines."""
        return QSize(200, self._theme.px(_HIGH))

    def _words(self, answered: Bubble) -> tuple[str, str]:
        title = self.tr("Answer to {name}").format(name=words.who(answered))
        if answered.is_deleted:
            return title, self.tr("This message was deleted meanwhile. Esc takes the answer off it")
        return title, words.beginning(answered)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Who is answered, and how that message begins."""
        if self._answered is None:
            return
        painter, px, colour = QPainter(self), self._theme.px, self._theme.colour
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_gone, whole = self._answered.is_deleted, QRectF(self.rect())
        painting.box(painter, whole, radius=RADIUS.card, fill=colour.sunken)
        ink = colour.bad_text if is_gone else colour.accent_text
        spot = QRectF(px(12), 0, px(20), whole.height())
        icons.draw(painter, Icon.BAN if is_gone else Icon.CORNER_UP_LEFT, spot, ink)
        title, said = self._words(self._answered)
        office, left = self._theme.office, spot.right() + px(12)
        upper = QRectF(left, px(5), self.cross.x() - left - px(8), px(19))
        style = TypeStyle(office.dense.size, office.dense.line, 600)
        painting.text(painter, upper, title, style=style, colour=ink)
        lower, quiet = upper.translated(0, px(19)), colour.bad_text if is_gone else colour.text2
        painting.text(painter, lower, said, style=office.dense, colour=quiet)
        painter.end()
