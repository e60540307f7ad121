"""The bar that offers a step back for eight seconds."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from console.views import icons, painting
from console.views.icons import Icon
from console.views.place import Place
from console.views.porter.intents import Intent, Verb
from console.views.porter.styles import porter_styles
from console.views.theme import DURATION, RADIUS, Theme
from console.views.typography import width
from console.views.widgets.button import Button
from console.views.words import clock_time, plain

HEIGHT = 64


@dataclass(frozen=True, slots=True)
class Done:
    """What was done and when, aware UTC."""

    intent: Intent
    at: datetime


class UndoBar(QWidget):
    """Hidden unless something was just done; `undone` carries that Intent."""

    undone = Signal(object)

    def __init__(self, theme: Theme, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._done: Done | None = None
        self._ends = QTimer(self, singleShot=True, interval=DURATION.undo_window)
        self._ends.timeout.connect(self.forget)
        styles = porter_styles(theme)
        self._undo = Button(
            self.tr("Undo"),
            theme=theme,
            icon=Icon.CORNER_UP_LEFT,
            height=theme.px(48),
            style=styles.headline,
            parent=self,
        )
        self._undo.clicked.connect(self.undo)
        self.set_theme(theme)
        self.hide()

    @property
    def done(self) -> Done | None:
        """What can be undone now."""
        return self._done

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self._undo.set_theme(theme, porter_styles(theme).headline)
        self.setFixedHeight(theme.px(HEIGHT))
        self._place_button()
        self.update()

    def offer(self, intent: Intent) -> None:
        """Offer to take a step back for eight seconds."""
        self._done = Done(intent, self._place.now())
        self._ends.start()
        self.setAccessibleName(" ".join(self._words()))
        self.show()
        self.update()

    def undo(self) -> None:
        """Take the step back, once."""
        done = self._done
        self.forget()
        if done is not None:
            self.undone.emit(done.intent)

    def forget(self) -> None:
        """Stop offering."""
        self._ends.stop()
        self._done = None
        self.hide()

    def _words(self) -> tuple[str, str]:
        assert self._done is not None
        rooms = ", ".join(plain(room) for room in self._done.intent.rooms)
        is_delivered = self._done.intent.verb is Verb.DELIVER
        pattern = self.tr("Delivered to {rooms}") if is_delivered else self.tr("Picked up {rooms}")
        return pattern.format(rooms=rooms), clock_time(self._done.at, self._place.zone)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the right."""
        self._place_button()

    def _place_button(self) -> None:
        size = self._undo.sizeHint()
        gap = (self.height() - size.height()) // 2
        self._undo.setGeometry(self.width() - size.width() - gap, gap, size.width(), size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what was done, and when."""
        if self._done is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour = self._theme.px, self._theme.colour
        rect = QRectF(self.rect())
        painting.box(
            painter, rect, radius=RADIUS.card, fill=colour.ok_tint, border=colour.ok, width=2
        )
        icon = QRectF(px(16), 0, px(28), rect.height())
        icons.draw(painter, Icon.CHECK, icon, colour.text)
        said, time = self._words()
        style, meta = porter_styles(self._theme).headline, self._theme.porter.meta
        space = self._undo.x() - icon.right() - px(24) - width(meta, time) - px(16)
        row = QRectF(icon.right() + px(12), 0, min(width(style, said) + 1, space), rect.height())
        painting.text(painter, row, said, style=style, colour=colour.text)
        beside = QRectF(row.right() + px(12), 0, width(meta, time) + 1, rect.height())
        painting.text(painter, beside, time, style=meta, colour=colour.text2)
        painter.end()
