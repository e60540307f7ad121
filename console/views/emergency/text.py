"""The text of an emergency, as large as its place allows, every sign of it as it is."""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.views.theme import TypeStyle
from console.views.typography import font

# From what is read across a kitchen to what is still read at arm's length.
_SIZES: Final = (72, 60, 50, 42, 36, 30, 26)


class EmergencyText(QWidget):
    """Call `fit` with the room there is; what does not fit at the smallest size is higher."""

    def __init__(self, ink: QColor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = ink
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._document.setDefaultTextOption(option)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_text(self, words: str) -> None:
        """Show another text; nothing in it is markup."""
        self._document.setPlainText(words)
        self.setAccessibleName(words)

    def set_ink(self, ink: QColor) -> None:
        """Paint in another colour."""
        self._ink = ink
        self.update()

    def fit(self, room: QSize) -> None:
        """Be as large as fits."""
        for size in _SIZES:
            self._document.setDefaultFont(font(TypeStyle(size, round(size * 1.3), 600)))
            self._document.setTextWidth(room.width())
            if self._document.size().height() <= room.height():
                break
        self.setFixedHeight(max(1, round(self._document.size().height())))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, self._ink)
        self._document.documentLayout().draw(painter, context)
        painter.end()
