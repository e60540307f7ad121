"""Paints a ticket as one row: room, what it is, its timer."""

from datetime import datetime, tzinfo
from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QColor, QPainter

from console.models.ticket import TicketState
from console.views import icons, painting
from console.views.icons import Icon
from console.views.kitchen.grid_plan import CompactRow, MoreRow
from console.views.kitchen.ticket_buttons import fitted
from console.views.kitchen.ticket_look import Band, Look, look_of
from console.views.kitchen.ticket_words import timer_words
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.typography import width
from console.views.words import count, plain
from contract.record import Record

_SHARES: Final = (1.0, 0.92, 0.84, 0.76, 0.68)


class _Sizes(Record, frozen=True):
    """How large the parts of a row are; `share` of the usual size where it is narrow."""

    theme: Theme
    share: float

    def px(self, value: int) -> int:
        return round(self.theme.px(value) * self.share)

    @property
    def room(self) -> TypeStyle:
        return TypeStyle(self.px(34), self.theme.px(40), 700)

    @property
    def timer(self) -> TypeStyle:
        return TypeStyle(self.px(28), self.theme.px(32), 700)

    def word(self, weight: int) -> TypeStyle:
        return TypeStyle(self.px(22), self.theme.px(28), weight)


class _Row(Record, frozen=True):
    """What one row says, and in which colours."""

    row: CompactRow
    look: Look
    room: str
    timer: str

    def free(self, sizes: _Sizes) -> float:
        """How wide the words between room and timer may be, px."""
        used = 2 * sizes.px(18) + width(sizes.room, self.room) + width(sizes.timer, self.timer)
        used += 2 * sizes.px(12) + 2
        used += sizes.px(36) + sizes.px(8) if self.row.ticket.allergies else 0
        used += sizes.px(24) + 6 if self.look.icon is not None else 0
        return self.row.rect.width() - used

    def said(self, sizes: _Sizes) -> str | None:
        """The longest words that fit: the state, or how many items; None when none fit."""
        look, ticket = self.look, self.row.ticket
        if look.word:
            choices = [look.word, *look.short]
        elif ticket.is_partial:
            return ""
        else:
            choices = [count(ticket.items, _tr("item"), _tr("items")), f"{ticket.items}×", ""]
        style, free = sizes.word(600 if look.word else 500), self.free(sizes)
        return next((word for word in choices if not word or width(style, word) <= free), None)


def paint_compact(
    painter: QPainter, row: CompactRow, theme: Theme, now: datetime, zone: tzinfo
) -> None:
    """Paint a compact row in its place; the state is said whole, if need be in smaller text."""
    look = look_of(row.ticket, row.age, theme.colour)
    _paint_box(painter, row, look, theme)
    told = _Row(row, look, plain(row.ticket.room), timer_words(row.ticket, now, zone))
    sizes, words = _fitting(told, theme)
    inner = row.rect.adjusted(sizes.px(18), 0, -sizes.px(18), 0)
    room = fitted(sizes.room, told.room, inner.width() * 0.5)
    wide = width(room, told.room) + 2
    spot = QRectF(inner.left(), inner.top(), wide, inner.height())
    painting.text(painter, spot, told.room, style=room, colour=look.ink)
    painting.text(
        painter, inner, told.timer, style=sizes.timer, colour=look.ink, align=painting.RIGHT
    )
    right = inner.right() - width(sizes.timer, told.timer) - sizes.px(12)
    right = _paint_allergy(painter, row, right, look, sizes)
    left = inner.left() + wide + sizes.px(12)
    middle = QRectF(left, row.rect.top(), right - left, row.rect.height())
    _paint_words(painter, middle, told, words, sizes)


def _fitting(told: _Row, theme: Theme) -> tuple[_Sizes, str]:
    """The largest size at which the state is said, and the words."""
    for share in _SHARES:
        sizes = _Sizes(theme, share)
        words = told.said(sizes)
        if words is not None:
            return sizes, words
    return sizes, (told.look.word, *told.look.short)[-1]


def paint_more(painter: QPainter, row: MoreRow, theme: Theme) -> None:
    """Paint the row that stands for the rest."""
    colour = theme.colour
    painting.box(
        painter,
        row.rect,
        radius=RADIUS.card,
        fill=colour.accent_tint,
        border=colour.accent,
        width=2,
    )
    words = more_words(row)
    style = fitted(TypeStyle(theme.px(24), theme.px(32), 600), words, row.rect.width() - 16)
    painting.text(
        painter,
        row.rect,
        words,
        style=style,
        colour=colour.accent_text,
        align=painting.CENTRE,
    )


def more_words(row: MoreRow) -> str:
    """How many the row stands for, and how many of them are new and late."""
    words = [_tr("{count} more").format(count=row.count)]
    words += [_tr("{new} new").format(new=row.new)] if row.new else []
    words += [_tr("{late} late").format(late=row.late)] if row.late else []
    return ", ".join(words)


def _paint_box(painter: QPainter, row: CompactRow, look: Look, theme: Theme) -> None:
    is_new = row.ticket.state is TicketState.NEW
    border = look.border
    if not is_new and row.age.band is Band.ON_TIME and not look.dashed and not look.is_struck:
        border = theme.colour.line_strong
    painting.box(
        painter,
        row.rect,
        radius=RADIUS.card,
        fill=look.body if is_new else theme.colour.surface,
        border=border,
        width=look.width,
        dashed=look.dashed,
    )


def _paint_words(painter: QPainter, rect: QRectF, told: _Row, words: str, sizes: _Sizes) -> None:
    look = told.look
    ink, size = _word_ink(told.row, look, sizes.theme), sizes.px(24)
    sign = size + 6 if look.icon is not None else 0
    if look.icon is not None:
        spot = QRectF(rect.left(), rect.top(), size, rect.height())
        icons.draw(painter, look.icon, spot, ink)
    room = rect.adjusted(sign, 0, 2, 0)
    style = fitted(sizes.word(600 if look.word else 500), words, room.width())
    painting.text(painter, room, words, style=style, colour=ink)


def _word_ink(row: CompactRow, look: Look, theme: Theme) -> QColor:
    if row.ticket.state is TicketState.NEW:
        return look.ink
    if look.is_struck or row.age.band is Band.LATE:
        return theme.colour.bad_text
    return theme.colour.warn_text if look.word else look.ink2


def _paint_allergy(
    painter: QPainter, row: CompactRow, right: float, look: Look, sizes: _Sizes
) -> float:
    """A purple sign when the guest named an allergy; answers what is left of it, px."""
    if not row.ticket.allergies:
        return right
    rect = row.rect
    size = sizes.px(36)
    spot = QRectF(right - size, rect.center().y() - size / 2, size, size)
    painting.box(painter, spot, radius=RADIUS.control, fill=look.allergy)
    inside = spot.adjusted(6, 6, -6, -6)
    icons.draw(painter, Icon.TRIANGLE_ALERT, inside, look.on_allergy)
    return spot.left() - sizes.px(8)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ticket", text)
