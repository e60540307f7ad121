"""A slim strip above everything while an emergency that was read is not over."""

from typing import Final

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from console.views import icons, painting
from console.views.emergency.words import in_one_line, tr
from console.views.icons import Icon
from console.views.keys import shortcut
from console.views.place import Place
from console.views.theme import Theme
from console.views.widgets.button import Button
from console.views.words import clock_time
from contract.resources.emergencies import Emergency

_HEIGHT: Final = 44
_TOUCH_HEIGHT: Final = 56
_KEY: Final = "F10"


class EmergencyStrip(QWidget):
    """Hidden while nothing is under way.

    Signals:
        wanted: somebody wants to read it again, or to see who has.
    """

    wanted = Signal()

    def __init__(self, place: Place, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place, self._theme, self._style = place, theme, theme.office.strong
        self.said = ""
        self.button = Button(tr("Show"), theme=theme, height=32, parent=self)
        self.button.key = _KEY
        self.button.clicked.connect(self.wanted)
        shortcut(self, _KEY, tr("Show the emergency that is under way"), self.wanted.emit)
        self.set_theme(theme)
        self.hide()

    def show_emergency(self, emergency: Emergency | None, *, more: int = 0) -> None:
        """Show one and how many more there are, or nothing."""
        self.setVisible(emergency is not None)
        if emergency is None:
            self.said = ""
            return
        at = clock_time(emergency.raised_at, self._place.zone)
        # The end of a long text is cut: how many more there are stands before it.
        since = f"{at} (+{more})" if more else at
        said = tr("Emergency since {time}: {text}")
        self.said = said.format(time=since, text=in_one_line(emergency))
        self.setAccessibleName(self.said)
        self.update()

    def set_theme(self, theme: Theme, *, is_touch: bool = False) -> None:
        """Paint with another theme or text size; `is_touch`: read from a step away."""
        self._theme = theme
        self._style = theme.porter.meta if is_touch else theme.office.strong
        self.setFixedHeight(theme.px(_TOUCH_HEIGHT if is_touch else _HEIGHT))
        self.button.set_theme(theme, self._style)
        self._place_button()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_button()

    def _place_button(self) -> None:
        size = self.button.sizeHint()
        left, top = self.width() - size.width() - 16, (self.height() - size.height()) // 2
        self.button.setGeometry(left, top, size.width(), size.height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Anywhere on it."""
        self.wanted.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, size = self._theme.colour, self._theme.px(20)
        painter.fillRect(self.rect(), colour.bad)
        icon = QRectF(16, (self.height() - size) / 2, size, size)
        icons.draw(painter, Icon.TRIANGLE_ALERT, icon, colour.on_bad)
        space = QRectF(icon.right() + 12, 0, self.button.x() - icon.right() - 28, self.height())
        painting.text(painter, space, self.said, style=self._style, colour=colour.on_bad)
        painter.end()
