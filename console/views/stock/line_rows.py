"""Paints the lines of a stocktake: what is expected, what was counted, and who is in them."""

from collections.abc import Sequence
from html import escape
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QColor, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from console.models.counting import CountingModel
from console.models.rows import RowRole
from console.state.stock import ShownLine
from console.state.stock_presence import Counting
from console.views import painting
from console.views.chips import paint_chip
from console.views.columns import cells, two_lines
from console.views.faces import paint_face
from console.views.guest_chat.presence import first_name
from console.views.place import Place
from console.views.stock import words
from console.views.stock.words import tr
from console.views.theme import RADIUS, Theme
from console.views.words import plain

_ROW: Final = 48
SHARES: Final = (0.31, 0.13, 0.11, 0.11, 0.13, 0.21)
_Index = QModelIndex | QPersistentModelIndex


def names() -> Sequence[str]:
    """What the columns are called."""
    return tr("Item"), tr("Expected"), tr("Full"), tr("Single"), tr("Difference"), tr("State")


class LineDelegate(QStyledItemDelegate):
    """One delegate for every line."""

    def __init__(self, model: CountingModel, place: Place, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._place, self.theme = model, place, theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Rows of one height."""
        return QSize(0, self.theme.row_px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """One line."""
        shown: ShownLine | None = index.data(RowRole.VALUE)
        if shown is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row, colour = QRectF(option.rect), self.theme.colour
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(row, colour.selected)
            painter.fillRect(QRectF(row.left(), row.top(), 4, row.height()), colour.accent)
        painting.row_edges(painter, row, option, colour)
        item, expected, full, single, beyond, state = cells(row, SHARES, self.theme)
        line, office = shown.line, self.theme.office
        named = plain(line.item_name), words.about(line)
        two_lines(painter, item, named, self.theme, office.strong)
        self._paint_number(painter, expected, line.expected_qty, words.single_label(line))
        self._paint_number(painter, full, shown.full, words.full_label(line))
        self._paint_number(painter, single, shown.partial, words.single_label(line))
        said = words.difference(shown.difference)
        painting.text(painter, beyond, said, style=office.strong, colour=self._ink(shown))
        self._paint_state(painter, shown, state)
        painter.restore()

    def _paint_number(self, painter: QPainter, cell: QRectF, value: object, label: str) -> None:
        if value is None:
            colour, style = self.theme.colour.text3, self.theme.office.body
            painting.text(painter, cell, "–", style=style, colour=colour)
            return
        said = words.number(value), label  # type: ignore[arg-type]
        two_lines(painter, cell, said, self.theme, self.theme.office.body)

    def _ink(self, shown: ShownLine) -> QColor:
        """Less than expected stands out; what is as expected does not."""
        colour, beyond = self.theme.colour, shown.difference
        if not beyond:
            return colour.text2
        return colour.bad_text if beyond < 0 else colour.warn_text

    def _paint_state(self, painter: QPainter, shown: ShownLine, cell: QRectF) -> None:
        colleague = self._model.editing(shown.line.id)
        if colleague is not None:
            self._paint_colleague(painter, colleague, cell)
            return
        chip = words.line_state(shown, self.theme, is_live=self._model.is_live)
        if chip is not None:
            paint_chip(painter, cell, chip, self.theme)
            return
        said = words.counted_lines(shown, self._place)
        two_lines(painter, cell, said, self.theme, self.theme.office.dense)

    def _paint_colleague(self, painter: QPainter, one: Counting, cell: QRectF) -> None:
        """Whoever is in the line, with a ring."""
        px, colour = self.theme.px, self.theme.colour
        side = px(22)
        spot = QRectF(cell.left(), cell.center().y() - side / 2, side, side)
        paint_face(painter, spot, one.name, self.theme)
        painting.box(painter, spot, radius=RADIUS.pill, border=colour.warn, width=2)
        rest = QRectF(spot.right() + px(6), cell.top(), 0, cell.height())
        rest.setRight(cell.right())
        style = self.theme.office.dense
        said = first_name(one.name)
        painting.text(painter, rest, said, style=style, colour=colour.warn_text)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        """Everything about the line under the mouse, whatever was cut."""
        shown: ShownLine | None = index.data(RowRole.VALUE)
        if shown is None:
            return False
        said = words.spoken(shown, self._model, self._place, self.theme)
        QToolTip.showText(event.globalPos(), f"<p>{escape(said)}</p>", view)
        return True
