"""The list of rooms that drops down from its field."""

from PySide6.QtCore import QAbstractItemModel, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.views import painting
from console.views.phone.pick_list import PickList
from console.views.phone.rows import RoomRows
from console.views.theme import RADIUS, Theme


class RoomPopup(QWidget):
    """A frame around `list`; whoever owns it says where it drops to."""

    def __init__(self, model: QAbstractItemModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.list = PickList(model, RoomRows(), theme, follows_field=True)
        self.list.setAccessibleName(self.tr("Rooms"))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 4, 1, 4)
        column.addWidget(self.list)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.list.set_theme(theme)

    def drop(self, top: int, width: int) -> None:
        """Show every row, from `top` px of the parent downwards."""
        high = self.list.sizeHintForRow(0) * self.list.model().rowCount()
        self.setGeometry(0, top, width, high + 8)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, rect = self._theme.colour, QRectF(self.rect())
        painter.fillRect(rect, colour.surface)
        painting.box(
            painter, rect, radius=RADIUS.control, fill=colour.surface, border=colour.line_strong
        )
        painter.end()
