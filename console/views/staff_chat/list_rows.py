"""Paints the rows of the list of conversations among colleagues."""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from console.models.rows import RowRole
from console.models.staff_chat import StaffChatModels
from console.models.staff_chat_list import StaffChatRow
from console.views import icons, painting
from console.views.faces import initials
from console.views.icons import Icon
from console.views.place import Place
from console.views.staff_chat import words
from console.views.theme import BORDER, RADIUS, Theme, TypeStyle
from console.views.typography import width
from console.views.words import clock_time, day, plain

ROW_HIGH: Final = 56
_PICTURE: Final = 32


class StaffRowDelegate(QStyledItemDelegate):
    """A picture, the title and when, the newest message and how much is not read."""

    def __init__(
        self, models: StaffChatModels, place: Place, theme: Theme, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._models, self._place, self._theme = models, place, theme

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Every row is as high."""
        return QSize(0, self._theme.px(ROW_HIGH))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        row = index.data(RowRole.VALUE)
        if not isinstance(row, StaffChatRow):
            return
        rect, colour, px = QRectF(option.rect), self._theme.colour, self._theme.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colour.selected)
            bar = QRectF(rect.left(), rect.top(), BORDER.selected_bar, rect.height())
            painter.fillRect(bar, colour.accent)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colour.hover)
        painting.row_edges(painter, rect, option, colour)
        side = px(_PICTURE)
        spot = QRectF(rect.left() + px(16), rect.center().y() - side / 2, side, side)
        # On the tint of the chosen row its own would not be seen.
        is_chosen = option.state & QStyle.StateFlag.State_Selected
        ground = colour.surface if is_chosen else colour.accent_tint
        painting.box(painter, spot, radius=RADIUS.pill, fill=ground)
        self._paint_picture(painter, spot, row)
        inner = rect.adjusted(px(60), px(8), -px(16), -px(8))
        first = QRectF(inner.left(), inner.top(), inner.width(), px(20))
        self._paint_first(painter, first, row)
        self._paint_second(painter, first.translated(0, px(20)), row)
        painter.restore()

    def _paint_picture(self, painter: QPainter, spot: QRectF, row: StaffChatRow) -> None:
        colour, micro, px = self._theme.colour, self._theme.office.micro, self._theme.px
        if row.is_group:
            inset = px(8)
            inner = spot.adjusted(inset, inset, -inset, -inset)
            icons.draw(painter, Icon.USERS, inner, colour.accent_text)
            return
        style, align = TypeStyle(micro.size, micro.line, 600), painting.CENTRE
        said, ink = initials(row.title), colour.accent_text
        painting.text(painter, spot, said, style=style, colour=ink, align=align)

    def _paint_first(self, painter: QPainter, line: QRectF, row: StaffChatRow) -> None:
        px, colour, caption = self._theme.px, self._theme.colour, self._theme.office.caption
        zone, align = self._place.zone, painting.RIGHT
        is_today = row.at.astimezone(zone).date() == self._place.now().astimezone(zone).date()
        when = clock_time(row.at, zone) if is_today else day(row.at, zone)
        painting.text(painter, line, when, style=caption, colour=colour.text2, align=align)
        name = line.adjusted(0, 0, -width(caption, when) - px(8), 0)
        dense = self._theme.office.dense
        style = TypeStyle(dense.size, dense.line, 600)
        painting.text(painter, name, plain(row.title), style=style, colour=colour.text)

    def _paint_second(self, painter: QPainter, line: QRectF, row: StaffChatRow) -> None:
        px, colour, dense = self._theme.px, self._theme.colour, self._theme.office.dense
        rest = QRectF(line)
        if row.unread:
            rest.setRight(self._paint_count(painter, line, row.unread) - px(8))
        if mark := words.mark(row, is_live=self._models.is_live):
            caption = self._theme.office.caption
            style = TypeStyle(caption.size, caption.line, 600)
            ink = colour.bad_text if row.is_refused else colour.accent_text
            align = painting.RIGHT
            painting.text(painter, rest, mark, style=style, colour=ink, align=align)
            rest.setRight(rest.right() - width(style, mark) - px(8))
        icon, said = words.preview(row)
        if icon is not None:
            spot = QRectF(rest.left(), rest.top(), px(14), rest.height())
            icons.draw(painter, icon, spot, colour.text2)
            rest.setLeft(spot.right() + px(4))
        painting.text(painter, rest, said, style=dense, colour=colour.text2)

    def _paint_count(self, painter: QPainter, line: QRectF, count: int) -> float:
        px, colour, micro = self._theme.px, self._theme.colour, self._theme.office.micro
        style, said = TypeStyle(micro.size, micro.line, 600), str(count)
        wide = max(px(20), width(style, said) + px(10))
        pill = QRectF(line.right() - wide, line.center().y() - px(10), wide, px(20))
        painting.box(painter, pill, radius=RADIUS.pill, fill=colour.accent)
        align, ink = painting.CENTRE, colour.on_accent
        painting.text(painter, pill, said, style=style, colour=ink, align=align)
        return pill.left()
