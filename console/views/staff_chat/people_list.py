"""A list to choose colleagues and conversations from: a tick before each that is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from console.models.rows import RowRole, RowsModel
from console.views import icons, painting
from console.views.faces import paint_face
from console.views.icons import Icon
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.typography import width
from console.views.widgets.keyboard_focus import keys_move
from console.views.widgets.scroll_bar import quiet
from console.views.words import plain
from contract.scalars import Id

_ROW_HIGH: Final = 48


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Somebody, or a conversation where `is_chat`, that can be chosen."""

    id: Id
    name: str
    detail: str
    is_chat: bool = False
    is_chosen: bool = False


class ChoiceRows(RowsModel[Choice]):
    """What is offered now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda row: (row.is_chat, row.id), parent=parent)

    def cell(self, row: Choice, column: int, role: int) -> object:
        """Name and detail for a screen reader; the delegate paints them."""
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.is_chosen else Qt.CheckState.Unchecked
        return f"{row.name}, {row.detail}" if role == Qt.ItemDataRole.DisplayRole else None


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, self._theme.px(_ROW_HIGH))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(RowRole.VALUE)
        if not isinstance(row, Choice):
            return
        rect, px, colour = QRectF(option.rect), self._theme.px, self._theme.colour
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.is_chosen:
            painter.fillRect(rect, colour.selected)
        painting.row_edges(painter, rect, option, colour)
        tick = QRectF(rect.left() + px(12), rect.center().y() - px(9), px(18), px(18))
        fill = colour.accent if row.is_chosen else colour.surface
        border = colour.accent if row.is_chosen else colour.line_strong
        painting.box(painter, tick, radius=RADIUS.chip, fill=fill, border=border)
        if row.is_chosen:
            icons.draw(painter, Icon.CHECK, tick.adjusted(2, 2, -2, -2), colour.on_accent)
        side = px(32)
        spot = QRectF(rect.left() + px(42), rect.center().y() - side / 2, side, side)
        if row.is_chat:
            icons.draw(painter, Icon.USERS, spot.adjusted(8, 8, -8, -8), colour.accent_text)
        else:
            paint_face(painter, spot, row.name, self._theme)
        self._paint_words(painter, rect.adjusted(px(84), 0, -px(16), 0), row)
        painter.restore()

    def _paint_words(self, painter: QPainter, line: QRectF, row: Choice) -> None:
        px, colour, office = self._theme.px, self._theme.colour, self._theme.office
        caption, said, align = office.caption, plain(row.detail), painting.RIGHT
        wide = min(width(caption, said), line.width() / 2)
        detail = QRectF(line.right() - wide - 1, line.top(), wide + 1, line.height())
        painting.text(painter, detail, said, style=caption, colour=colour.text2, align=align)
        name = line.adjusted(0, 0, -wide - px(8), 0)
        style = TypeStyle(office.body.size, office.body.line, 500)
        painting.text(painter, name, plain(row.name), style=style, colour=colour.text)


class ChoiceList(QListView):
    """`toggled` carries the Choice that was pressed, or chosen with Space or Enter."""

    toggled = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._rows = ChoiceRows(self)
        self.setModel(self._rows)
        self.setItemDelegate(_Delegate(theme, self))
        quiet(self, theme)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, theme.colour.surface)
        self.setPalette(palette)
        self.setFixedHeight(7 * theme.px(_ROW_HIGH))

    def offer(self, rows: Sequence[Choice]) -> None:
        """Offer these."""
        self._rows.show_rows(list(rows))
        if not self.currentIndex().isValid() and rows:
            self.setCurrentIndex(self._rows.index(0, 0))

    @property
    def offered(self) -> Sequence[Choice]:
        """What is offered now."""
        return self._rows.rows

    def enter(self) -> None:
        """Have the keyboard, at the first of them."""
        self.setCurrentIndex(self._rows.index(0, 0))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_current(self) -> None:
        """Choose what the keyboard is at, or not any more."""
        row = self.currentIndex().data(RowRole.VALUE)
        if isinstance(row, Choice):
            self.toggled.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter choose."""
        keys_move(self)
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.toggle_current()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is pressed."""
        super().mousePressEvent(event)
        row = self.indexAt(event.position().toPoint()).data(RowRole.VALUE)
        if isinstance(row, Choice) and event.button() is Qt.MouseButton.LeftButton:
            self.toggled.emit(row)
