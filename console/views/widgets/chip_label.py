"""A chip that stands on its own."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.views.chips import HEIGHT, Chip, chip_width, paint_chip
from console.views.icons import Icon
from console.views.theme import Theme


class ChipLabel(QWidget):
    """Shows a Chip."""

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
