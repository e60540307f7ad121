"""A list to choose colleagues and conversations from: some with ticks, or one of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from console.models.rows import RowRole, RowsModel
from console.views import icons, painting
from console.views.faces import paint_face
from console.views.icons import Icon
from console.views.theme import BORDER, RADIUS, Theme, TypeStyle
from console.views.typography import width
from console.views.widgets.keyboard_focus import keys_move
from console.views.widgets.scroll_bar import quiet
from console.views.words import plain
from contract.scalars import Id

_ROW_HIGH: Final = 48
_MOST: Final = 7


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
    def __init__(self, theme: Theme, parent: QObject, *, has_ticks: bool) -> None:
        super().__init__(parent)
        self._theme, self._has_ticks = theme, has_ticks

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
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        if row.is_chosen or is_current:
            painter.fillRect(rect, colour.selected)
        if is_current:
            bar = QRectF(rect.left(), rect.top(), BORDER.selected_bar, rect.height())
            painter.fillRect(bar, colour.accent)
        painting.row_edges(painter, rect, option, colour)
        left = rect.left() + px(16)
        if self._has_ticks:
            left = rect.left() + px(42)
            self._paint_tick(painter, rect, row)
        face = QRectF(left, rect.center().y() - px(16), px(32), px(32))
        self._paint_face(painter, face, row)
        words = rect.adjusted(0, 0, -px(16), 0)
        words.setLeft(face.right() + px(10))
        self._paint_words(painter, words, row)
        painter.restore()

    def _paint_face(self, painter: QPainter, spot: QRectF, row: Choice) -> None:
        if row.is_chat:
            ink = self._theme.colour.accent_text
            icons.draw(painter, Icon.USERS, spot.adjusted(8, 8, -8, -8), ink)
        else:
            paint_face(painter, spot, row.name, self._theme)

    def _paint_tick(self, painter: QPainter, rect: QRectF, row: Choice) -> None:
        px, colour = self._theme.px, self._theme.colour
        tick = QRectF(rect.left() + px(12), rect.center().y() - px(9), px(18), px(18))
        fill = colour.accent if row.is_chosen else colour.surface
        border = colour.accent if row.is_chosen else colour.line_strong
        painting.box(painter, tick, radius=RADIUS.chip, fill=fill, border=border)
        if row.is_chosen:
            icons.draw(painter, Icon.CHECK, tick.adjusted(2, 2, -2, -2), colour.on_accent)

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
    """`toggled` carries the Choice that was pressed, or chosen with Space or Enter.

    Without ticks one of them is `current`, and pressing it twice is what chooses it.
    """

    toggled = Signal(object)

    def __init__(self, theme: Theme, *, has_ticks: bool = True, most: int = _MOST) -> None:
        super().__init__()
        self._has_ticks = has_ticks
        self._rows = ChoiceRows(self)
        self.setModel(self._rows)
        self.setItemDelegate(_Delegate(theme, self, has_ticks=has_ticks))
        quiet(self, theme)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        modes = QAbstractItemView.SelectionMode
        self.setSelectionMode(modes.NoSelection if has_ticks else modes.SingleSelection)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, theme.colour.surface)
        self.setPalette(palette)
        self.setFixedHeight(most * theme.px(_ROW_HIGH))

    def offer(self, rows: Sequence[Choice]) -> None:
        """Offer these."""
        self._rows.show_rows(list(rows))
        if not self.currentIndex().isValid() and rows:
            self.setCurrentIndex(self._rows.index(0, 0))

    @property
    def offered(self) -> Sequence[Choice]:
        """What is offered now."""
        return self._rows.rows

    @property
    def current(self) -> Choice | None:
        """What the keyboard is at."""
        row = self.currentIndex().data(RowRole.VALUE)
        return row if isinstance(row, Choice) else None

    def go(self, step: int) -> None:
        """Go to the one below or above, as far as there is one."""
        row = self.currentIndex().row() + step
        if 0 <= row < self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(row, 0))

    def enter(self) -> None:
        """Have the keyboard, at the first of them."""
        self.setCurrentIndex(self._rows.index(0, 0))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_current(self) -> None:
        """Choose what the keyboard is at, or not any more."""
        if self.current is not None:
            self.toggled.emit(self.current)

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
        if self._has_ticks:
            self._toggle_at(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Choose it where a press alone does not."""
        super().mouseDoubleClickEvent(event)
        if not self._has_ticks:
            self._toggle_at(event)

    def _toggle_at(self, event: QMouseEvent) -> None:
        row = self.indexAt(event.position().toPoint()).data(RowRole.VALUE)
        if isinstance(row, Choice) and event.button() is Qt.MouseButton.LeftButton:
            self.toggled.emit(row)
