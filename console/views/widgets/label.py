"""Text on its own, never read as markup."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel

from console.views.theme import TypeStyle
from console.views.typography import font


def plain_label(words: str = "") -> QLabel:
    """A label that shows `words` as they are."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def dress(label: QLabel, style: TypeStyle, colour: QColor) -> None:
    """Give a label its text style and colour."""
    palette = QPalette(label.palette())
    palette.setColor(QPalette.ColorRole.WindowText, colour)
    label.setPalette(palette)
    label.setFont(font(style))
