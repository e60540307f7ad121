"""Paints every cell of the orders table."""

import enum
from collections.abc import Callable
from html import escape

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)

from console.models.orders_table import OrderColumn, OrderLine
from console.models.rows import RowRole
from console.state.figures import CLOSED
from console.views import icons, painting
from console.views.chips import Chip, chip_width, paint_chip
from console.views.icons import Icon
from console.views.place import Place
from console.views.reception import words
from console.views.reception.order_lines import BENEATH, DISHES, item_lines
from console.views.theme import OFFICE, RADIUS, Theme, TypeStyle
from console.views.typography import width
from console.views.widgets.row_focus import paint_row_focus
from console.views.words import money, plain

_PAD = 16
# With the line of the card beside it as far from its edge.
LAST = 15
_TWO_LINES = 56


class OrdersDelegate(QStyledItemDelegate):
    """One delegate for the whole table; `can_cancel` says whether a row offers Cancel…"""

    def __init__(
        self, theme: Theme, place: Place, can_cancel: Callable[[OrderLine], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._place = place
        self._can_cancel = can_cancel

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme

    def age(self, line: OrderLine) -> Chip:
        """What the age cell says now."""
        return words.age_chip(line, self._place.now(), self._place.zone, self._theme.colour)

    def status(self, line: OrderLine) -> Chip:
        """What the status cell says now."""
        return words.status_chip(line, self._place.now(), self._theme.colour)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as the lines of its items need in the width they have."""
        line, view = index.data(RowRole.VALUE), option.widget
        if index.column() != OrderColumn.ITEMS or line is None or not isinstance(view, QTableView):
            return QSize(0, self._theme.row_px(OFFICE.row))
        wide = view.columnWidth(OrderColumn.ITEMS) - 16
        return QSize(0, self.height(line, wide))

    def height(self, line: OrderLine, wide: float) -> int:
        """How high a row is whose items have so much room, px."""
        lines = item_lines(line, wide, self._theme, self._place.zone)
        one, px = self._theme.row_px(OFFICE.row), self._theme.px
        if lines.count == 1:
            return one
        return max(self._theme.row_px(_TWO_LINES), px(lines.height + 12))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one cell."""
        line = index.data(RowRole.VALUE)
        if line is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        self._paint_ground(painter, rect, option)
        paint_row_focus(painter, option, index, self._theme)
        if index.column() == OrderColumn.ROOM and is_alarming(line):
            mark = QRectF(rect.left(), rect.top(), 4, rect.height() - 1)
            painter.fillRect(mark, self._theme.colour.bad)
        if line.is_placing:
            self._paint_dashes(painter, rect, OrderColumn(index.column()), line)
        left = _PAD if index.column() == OrderColumn.ROOM else 8
        last = OrderColumn.CANCEL if self._can_cancel(line) else OrderColumn.AGE
        cell = rect.adjusted(left, 0, -LAST if index.column() == last else -8, -1)
        self._paint_cell(painter, cell, OrderColumn(index.column()), line)
        painter.restore()

    def width_for(self, column: OrderColumn) -> int:
        """How much room the longest words of a column take in this language, px."""
        office = self._theme.office
        if column is OrderColumn.CANCEL:
            strong = TypeStyle(office.dense.size, office.dense.line, 600)
            words_width = max(width(strong, _button_words(action)) for action in RowAction)
            return round(words_width) + self._theme.px(36) + LAST - 8
        if column is OrderColumn.STATUS:
            return round(max(chip_width(self._theme, said) for said in words.steps())) + 20
        if column is OrderColumn.AGE:
            return round(max(chip_width(self._theme, said) for said in words.usual_ages())) + 20
        return 0

    def spoken(self, line: OrderLine) -> str:
        """A row as a screen reader says it, with what the keyboard can do there."""
        allergy = words.allergy_chip(line, self._theme.colour)
        action = row_action(line, can_cancel=self._can_cancel(line))
        parts = (
            words.tr("Room {room}").format(room=plain(line.room)),
            "" if line.is_placing else f"#{line.id}",
            self.status(line).words,
            self.age(line).words,
            "" if allergy is None else allergy.words,
            words.items_words(line, lambda _: True),
            words.reason_words(line) or "",
            "" if action is None else _key_words(action),
        )
        return ", ".join(part for part in parts if part)

    def _paint_ground(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem) -> None:
        colour = self._theme.colour
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colour.selected)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colour.hover)
        line = QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
        painter.fillRect(line, colour.line)

    def _paint_dashes(
        self, painter: QPainter, rect: QRectF, column: OrderColumn, line: OrderLine
    ) -> None:
        """The frame of a row that is not at the hotel, as far as this cell has a part in it."""
        colour = self._theme.colour
        ink = colour.bad if line.failed is not None else colour.warn
        is_first, is_last = column is OrderColumn.ROOM, column is OrderColumn.CANCEL
        frame = rect.adjusted(3 if is_first else -9, 2, -3 if is_last else 9, -3)
        painter.setClipRect(rect)
        painting.box(painter, frame, radius=RADIUS.control, border=ink, width=1.5, dashed=True)
        painter.setClipping(False)

    def _paint_cell(
        self, painter: QPainter, cell: QRectF, column: OrderColumn, line: OrderLine
    ) -> None:
        colour, office = self._theme.colour, self._theme.office
        strong = TypeStyle(office.dense.size, office.dense.line, 600)
        match column:
            case OrderColumn.ROOM:
                room, large = plain(line.room), TypeStyle(*office.heading[:2], 700)
                style = large if width(large, room) <= cell.width() else office.strong
                painting.text(painter, cell, room, style=style, colour=colour.text)
            case OrderColumn.NUMBER:
                number = "–" if line.is_placing else f"#{line.id}"
                painting.text(painter, cell, number, style=office.dense, colour=colour.text2)
            case OrderColumn.ITEMS:
                self._paint_items(painter, cell, line)
            case OrderColumn.STATUS:
                paint_chip(painter, cell, self.status(line), self._theme)
            case OrderColumn.TOTAL:
                self._paint_total(painter, cell, line, strong)
            case OrderColumn.AGE:
                paint_chip(painter, cell, self.age(line), self._theme, at_right=True)
            case OrderColumn.CANCEL:
                self._paint_cancel(painter, cell, line, strong)

    def _paint_total(
        self, painter: QPainter, cell: QRectF, line: OrderLine, style: TypeStyle
    ) -> None:
        if line.total is not None:
            total = money(line.total, self._place.currency)
            ink = self._theme.colour.text
            painting.text(painter, cell, total, style=style, colour=ink, align=painting.RIGHT)

    def _paint_items(self, painter: QPainter, cell: QRectF, line: OrderLine) -> None:
        """The allergy label, beside or above the dishes, and below what is to be known."""
        px, colour, style = self._theme.px, self._theme.colour, self._theme.office.dense
        lines = item_lines(line, cell.width(), self._theme, self._place.zone)
        top = cell.top() + (cell.height() - px(lines.height)) / 2
        row = QRectF(cell.left(), top, cell.width(), px(DISHES))
        if lines.chip is not None:
            label = QRectF(row.left(), row.top(), row.width(), px(lines.first))
            painted = paint_chip(painter, label, lines.chip, self._theme)
            row = label
            if lines.is_chip_beside:
                row = label.adjusted(painted.width() + 8, 0, 0, 0)
            else:
                row = QRectF(cell.left(), label.bottom(), cell.width(), px(DISHES))
        said = words.items_words(line, lambda shown: width(style, shown) <= row.width())
        painting.text(painter, row, said, style=style, colour=colour.text)
        if lines.beneath:
            beneath = QRectF(cell.left(), row.bottom(), cell.width(), px(BENEATH))
            self._paint_beneath(painter, beneath, line, lines.beneath)

    def _paint_beneath(self, painter: QPainter, row: QRectF, line: OrderLine, said: str) -> None:
        """Why it is cancelled, or who hears of it; with a sign when something is wrong."""
        colour, style = self._theme.colour, self._theme.office.caption
        ink = colour.text3
        if line.failed is not None or is_alarming(line):
            ink = colour.bad_text
            icon = QRectF(row.left(), row.top(), self._theme.px(14), row.height())
            icons.draw(painter, Icon.CIRCLE_ALERT, icon, ink)
            row = row.adjusted(icon.width() + 4, 0, 0, 0)
        painting.text(painter, row, said, style=style, colour=ink)

    def helpEvent(
        self,
        event: QHelpEvent | None,
        view: QAbstractItemView | None,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Everything of a row that may have been cut."""
        line = index.data(RowRole.VALUE)
        if event is None or line is None or index.column() != OrderColumn.ITEMS:
            return False
        chip = words.allergy_chip(line, self._theme.colour)
        told = [chip.words if chip else "", words.items_words(line, lambda _words: True)]
        told.append(words.beneath_words(line, self._place.zone) or "")
        # The words are the guest's: escaped, in markup of ours, so that none of theirs counts.
        shown = "<br>".join(escape(part) for part in told if part)
        QToolTip.showText(event.globalPos(), f"<p>{shown}</p>")
        return True

    def _paint_cancel(
        self, painter: QPainter, cell: QRectF, line: OrderLine, style: TypeStyle
    ) -> None:
        action = row_action(line, can_cancel=self._can_cancel(line))
        if action is None:
            return
        px, colour = self._theme.px, self._theme.colour
        button = QRectF(cell.left(), cell.center().y() - px(16), cell.width(), px(32))
        painting.box(
            painter,
            button,
            radius=RADIUS.control,
            fill=colour.surface,
            border=colour.line_strong,
        )
        painting.text(
            painter,
            button,
            _button_words(action),
            style=style,
            colour=colour.text,
            align=painting.CENTRE,
        )


def is_alarming(line: OrderLine) -> bool:
    """Whether nobody could be told about an order, and nobody has said to take care."""
    return line.unheard is not None and line.unheard.acknowledged_at is None


class RowAction(enum.Enum):
    """What the button of a row does."""

    RETRY = enum.auto()
    UNDO = enum.auto()
    CANCEL = enum.auto()
    CHANGE = enum.auto()


def row_action(line: OrderLine, *, can_cancel: bool) -> RowAction | None:
    """What can be done with a row now."""
    if line.failed is not None:
        return RowAction.CHANGE if line.is_placing else RowAction.RETRY
    if line.waiting is not None:
        return RowAction.UNDO if line.waiting.may_withdraw else None
    if line.is_placing:
        return None
    return RowAction.CANCEL if can_cancel and line.status not in CLOSED else None


def _button_words(action: RowAction) -> str:
    return {
        RowAction.RETRY: words.tr("Retry"),
        RowAction.UNDO: words.tr("Undo"),
        RowAction.CANCEL: words.tr("Cancel…"),
        RowAction.CHANGE: words.tr("Change…"),
    }[action]


def _key_words(action: RowAction) -> str:
    return {
        RowAction.RETRY: words.tr("Enter sends it again"),
        RowAction.UNDO: words.tr("Ctrl Z undoes it"),
        RowAction.CANCEL: words.tr("Delete cancels it"),
        RowAction.CHANGE: words.tr("Enter changes it"),
    }[action]
