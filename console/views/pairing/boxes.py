"""Six boxes for the digits of a code."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.views import painting
from console.views.pairing.state import DIGITS
from console.views.theme import BORDER, RADIUS, Theme, TypeStyle

_BOX: Final = (60, 72)
_GAP: Final = 12
_MIDDLE: Final = 12


class CodeBoxes(QWidget):
    """Takes digits, Backspace and a pasted code. `changed` when it holds something else."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._digits = ""
        self._is_wrong = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)
        self._tell()

    @property
    def code(self) -> str:
        """The digits so far."""
        return self._digits

    @property
    def is_full(self) -> bool:
        """Whether all digits are there."""
        return len(self._digits) == DIGITS

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def sizeHint(self) -> QSize:
        """Two groups of three; wider boxes where there is room."""
        px = self._theme.px
        wide = DIGITS * px(_BOX[0]) + (DIGITS - 1) * px(_GAP) + px(_MIDDLE)
        return QSize(round(wide), round(px(_BOX[1])))

    def put(self, text: str) -> None:
        """Add what is a digit, as far as there is room."""
        digits = "".join(char for char in text if char.isascii() and char.isdigit())
        self._hold((self._digits + digits)[:DIGITS])

    def take_back(self) -> None:
        """Remove the last digit."""
        self._hold(self._digits[:-1])

    def clear(self) -> None:
        """Begin again."""
        self._hold("")

    def show_wrong(self, *, wrong: bool) -> None:
        """Whether what was given was not right."""
        self._is_wrong = wrong
        self.update()

    def _hold(self, digits: str) -> None:
        if digits != self._digits:
            self._digits = digits
            self._tell()
            self.update()
            self.changed.emit()

    def _tell(self) -> None:
        self.setAccessibleName(self.tr("Code of six digits"))
        typed = " ".join(self._digits) or self.tr("Nothing typed yet")
        self.setAccessibleDescription(typed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits, Backspace, Delete, and a code from the clipboard."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.put(QGuiApplication.clipboard().text())
        elif event.key() == Qt.Key.Key_Backspace:
            self.take_back()
        elif event.key() == Qt.Key.Key_Delete:
            self.clear()
        elif event.text().isdigit():
            self.put(event.text())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the next digit goes."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The next digit goes elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A box per digit; the one that is next has the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour = self._theme.px, self._theme.colour
        style = TypeStyle(px(36), px(44), 600)
        gaps = (DIGITS - 1) * px(_GAP) + px(_MIDDLE)
        side = (self.width() - gaps) / DIGITS
        for number in range(DIGITS):
            left = number * (side + px(_GAP)) + (px(_MIDDLE) if number >= DIGITS // 2 else 0)
            box = QRectF(round(left), 0, round(left + side) - round(left), self.height())
            border, wide = colour.line_strong, 1
            if self._is_wrong:
                border, wide = colour.bad, 2
            elif self.hasFocus() and number == min(len(self._digits), DIGITS - 1):
                border, wide = colour.focus, BORDER.focus
            painting.box(
                painter, box, radius=RADIUS.card, fill=colour.surface, border=border, width=wide
            )
            digit = self._digits[number : number + 1]
            painting.text(
                painter, box, digit, style=style, colour=colour.text, align=painting.CENTRE
            )
        painter.end()
