"""Paints the rows of the inbox."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from console.models.chat_inbox import ChatInbox, InboxChat, InboxHead, InboxNote, InboxPart
from console.models.rows import RowRole
from console.state.presences import Present
from console.views import icons, painting
from console.views.chips import Chip, paint_chip
from console.views.counts import count_size, paint_count
from console.views.faces import paint_face
from console.views.guest_chat import words
from console.views.guest_chat.inbox_words import note, row_time
from console.views.guest_chat.presence import paint_faces
from console.views.icons import Icon
from console.views.place import Place
from console.views.theme import BORDER, OFFICE, THRESHOLDS, Theme, TypeStyle
from console.views.typography import width
from console.views.words import plain, wait
from contract.scalars import Id

HEAD_HIGH: Final = 32
SMALL_ROW: Final = 80
_LESS_ANSWERED: Final = 8


def wait_chip(since: datetime, now: datetime, theme: Theme) -> Chip:
    """How long a guest waits: a grey clock, from 5 minutes amber, from 10 red."""
    colour, waited = theme.colour, now - since
    said = wait(waited)
    if waited >= timedelta(minutes=THRESHOLDS.guest_overdue_min):
        return Chip(Icon.TRIANGLE_ALERT, said, colour.bad, colour.on_bad)
    if waited >= timedelta(minutes=THRESHOLDS.guest_waiting_min):
        return Chip(Icon.HOURGLASS, said, colour.warn, colour.on_warn)
    return Chip(Icon.CLOCK, said, colour.sunken, colour.text2)


class InboxDelegate(QStyledItemDelegate):
    """One for all rows; `is_low` makes them less high, for a low window.

    `present_in` tells which colleagues have a conversation open.
    """

    def __init__(self, model: ChatInbox, place: Place, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._inbox, self._place, self._theme = model, place, theme
        self.is_low = False
        self.present_in: Callable[[Id], Sequence[Present]] = lambda _id: ()

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """A heading or a conversation."""
        row = index.data(RowRole.VALUE)
        if isinstance(row, InboxHead | InboxNote):
            return QSize(0, self._theme.px(HEAD_HIGH))
        high = SMALL_ROW if self.is_low else OFFICE.row_conversation
        is_waiting = isinstance(row, InboxChat) and row.waiting_since is not None
        return QSize(0, self._theme.px(high if is_waiting else high - _LESS_ANSWERED))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        row = index.data(RowRole.VALUE)
        rect = QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, InboxHead):
            self._paint_head(painter, rect, row)
        elif isinstance(row, InboxNote):
            style, grey = self._theme.office.caption, self._theme.colour.text2
            said, align = note(), painting.CENTRE
            painting.text(painter, rect, said, style=style, colour=grey, align=align)
        elif isinstance(row, InboxChat):
            is_selected = bool(state & QStyle.StateFlag.State_Selected)
            is_under = bool(state & QStyle.StateFlag.State_MouseOver)
            self._paint_ground(painter, rect, is_selected=is_selected, is_under=is_under)
            self._paint_chat(painter, rect, row)
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRectF, row: InboxHead) -> None:
        colour, micro, px = self._theme.colour, self._theme.office.micro, self._theme.px
        painter.fillRect(rect, colour.app)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), colour.line)
        name, order = words.head(row)
        strong = TypeStyle(micro.size, micro.line, 600)
        left = QRectF(rect.left() + px(16), rect.top(), rect.width() * 0.7, rect.height())
        painting.text(painter, left, name, style=strong, colour=colour.text2)
        is_waiting = row.part is InboxPart.WAITING
        spot = count_size(self._theme, row.count)
        spot.moveCenter(rect.center())
        spot.moveLeft(left.left() + width(strong, name) + px(8))
        paint_count(painter, spot, row.count, self._theme, needs_me=is_waiting)
        right = QRectF(spot.right() + px(8), rect.top(), 0, rect.height())
        right.setRight(rect.right() - px(16))
        style, grey = self._theme.office.caption, colour.text2
        painting.text(painter, right, order, style=style, colour=grey, align=painting.RIGHT)

    def _paint_ground(
        self, painter: QPainter, rect: QRectF, *, is_selected: bool, is_under: bool
    ) -> None:
        colour = self._theme.colour
        if is_selected:
            painter.fillRect(rect, colour.selected)
            bar = QRectF(rect.left(), rect.top(), BORDER.selected_bar, rect.height())
            painter.fillRect(bar, colour.accent)
        elif is_under:
            painter.fillRect(rect, colour.hover)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), colour.line)

    def _paint_chat(self, painter: QPainter, rect: QRectF, row: InboxChat) -> None:
        px, colour, office = self._theme.px, self._theme.colour, self._theme.office
        is_waiting = row.waiting_since is not None
        above = (8 if self.is_low else 12) - (0 if is_waiting else _LESS_ANSWERED / 2)
        inner = rect.adjusted(px(20), px(above), -px(16), -px(4))
        room = QRectF(inner.left(), inner.top(), px(60), office.room_list.line)
        ink = colour.text if is_waiting else colour.text2
        self._paint_room(painter, room, plain(row.room), ink)
        right = QRectF(room.right(), inner.top(), inner.right() - room.right(), px(24))
        self._paint_first(painter, right, row)
        second = right.translated(0, px(22))
        self._paint_text(painter, second, row)
        third = second.translated(0, px(20))
        has_room = not (row.has_draft or row.on_its_way or row.is_refused)
        present, theme = self.present_in(row.id), self._theme
        third.setRight(paint_faces(painter, third, present, theme, has_room=has_room))
        self._paint_handler(painter, third, row)

    def _paint_room(self, painter: QPainter, place: QRectF, number: str, ink: QColor) -> None:
        """Large on one line, else on two, as Villa 12B, else as small as it takes."""
        px, large = self._theme.px, self._theme.office.room_list
        wide = place.width() - px(4)
        if width(large, number) <= wide:
            painting.text(painter, place, number, style=large, colour=ink)
            return
        style, rows = TypeStyle(px(17), px(21), 700), number.split(" ", 1)
        if len(rows) == 1 or any(width(style, row) > wide for row in rows):
            style = TypeStyle(px(12), px(16), 700)
            painting.text(painter, place, number, style=style, colour=ink)
            return
        painting.lines(painter, place.topLeft(), rows, style=style, colour=ink)

    def _paint_first(self, painter: QPainter, line: QRectF, row: InboxChat) -> None:
        """The guest, and how long they wait or when the newest message came."""
        px, colour, office = self._theme.px, self._theme.colour, self._theme.office
        end = line.right()
        if row.waiting_since is not None:
            chip = wait_chip(row.waiting_since, self._place.now(), self._theme)
            end = paint_chip(painter, line, chip, self._theme, at_right=True).left()
        elif row.last_at is not None:
            said = row_time(row.last_at, self._place.now(), self._place.zone)
            style, align = office.caption, painting.RIGHT
            painting.text(painter, line, said, style=style, colour=colour.text2, align=align)
            end -= width(style, said)
        name = QRectF(line.left(), line.top(), end - line.left() - px(8), line.height())
        weight = 600 if row.waiting_since is not None else 500
        style = TypeStyle(office.body.size, office.body.line, weight)
        guest = plain(row.guest) or words.tr("Guest")
        painting.text(painter, name, guest, style=style, colour=colour.text)

    def _paint_text(self, painter: QPainter, line: QRectF, row: InboxChat) -> None:
        """The newest message and how much nobody has read."""
        px, colour, dense = self._theme.px, self._theme.colour, self._theme.office.dense
        end = line.right()
        if row.unread:
            spot = count_size(self._theme, row.unread)
            spot.moveCenter(line.center())
            spot.moveRight(end)
            paint_count(painter, spot, row.unread, self._theme, needs_me=True)
            end = spot.left() - px(8)
        icon, said = words.preview(row)
        left = line.left()
        is_strong = bool(row.unread)
        ink = colour.text if is_strong else colour.text2
        if icon is not None:
            icons.draw(painter, icon, QRectF(left, line.top(), px(16), line.height()), ink)
            left += px(20)
        style = TypeStyle(dense.size, dense.line, 500 if is_strong else 400)
        rest = QRectF(left, line.top(), end - left, line.height())
        painting.text(painter, rest, said, style=style, colour=ink)

    def _paint_handler(self, painter: QPainter, line: QRectF, row: InboxChat) -> None:
        """Who takes care, and whether something is begun or on its way."""
        px, colour, caption = self._theme.px, self._theme.colour, self._theme.office.caption
        end = line.right()
        if mark := words.mark(row, is_live=self._inbox.is_live):
            style, align = TypeStyle(caption.size, caption.line, 600), painting.RIGHT
            ink = colour.bad_text if row.is_refused else colour.accent_text
            painting.text(painter, line, mark, style=style, colour=ink, align=align)
            end -= width(style, mark) + px(8)
        spot = QRectF(line.left(), line.center().y() - px(9), px(18), px(18))
        if row.handler:
            paint_face(painter, spot, row.handler, self._theme, is_me=row.is_mine)
        else:
            spot.setWidth(px(14))
            icons.draw(painter, Icon.USER_PLUS, spot, colour.text2)
        rest = QRectF(spot.right() + px(4), line.top(), 0, line.height())
        rest.setRight(end)
        said, ink = words.handler(row), colour.text3 if row.handler else colour.text2
        painting.text(painter, rest, said, style=caption, colour=ink)
