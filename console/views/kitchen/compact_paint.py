"""Paints a ticket as one row: room, what it is, its timer."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QColor, QPainter

from console.models.ticket import TicketState
from console.views import icons, painting
from console.views.icons import Icon
from console.views.kitchen.grid_plan import CompactRow, MoreRow
from console.views.kitchen.ticket_buttons import fitted, shortest
from console.views.kitchen.ticket_look import Band, Look, look_of
from console.views.kitchen.ticket_words import timer_words
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.typography import width
from console.views.words import count, plain


def paint_compact(
    painter: QPainter, row: CompactRow, theme: Theme, now: datetime, zone: tzinfo
) -> None:
    """Paint a compact row in its place."""
    ticket, rect = row.ticket, row.rect
    look = look_of(ticket, row.age, theme.colour)
    _paint_box(painter, row, look, theme)
    inner = rect.adjusted(theme.px(18), 0, -theme.px(18), 0)
    name = plain(ticket.room)
    room = fitted(TypeStyle(theme.px(34), theme.px(40), 700), name, inner.width() * 0.5)
    wide = width(room, name) + 2
    painting.text(
        painter,
        QRectF(inner.left(), inner.top(), wide, inner.height()),
        name,
        style=room,
        colour=look.ink,
    )
    timer = TypeStyle(theme.px(28), theme.px(32), 700)
    words = timer_words(ticket, now, zone)
    painting.text(painter, inner, words, style=timer, colour=look.ink, align=painting.RIGHT)
    right = inner.right() - width(timer, words) - theme.px(12)
    right = _paint_allergy(painter, row, right, look, theme)
    left = inner.left() + wide + theme.px(12)
    middle = QRectF(left, rect.top(), right - left, rect.height())
    _paint_words(painter, middle, row, look, theme)


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
    words = _tr("{count} more").format(count=row.count)
    if row.new:
        words = _tr("{count} more, {new} new").format(count=row.count, new=row.new)
    style = TypeStyle(theme.px(24), theme.px(32), 600)
    painting.text(
        painter,
        row.rect,
        words,
        style=style,
        colour=colour.accent_text,
        align=painting.CENTRE,
    )


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


def _paint_words(
    painter: QPainter, rect: QRectF, row: CompactRow, look: Look, theme: Theme
) -> None:
    """State and sign, or how many items; what does not fit is said shorter, never cut."""
    style = TypeStyle(theme.px(22), theme.px(28), 600 if look.word else 500)
    ink, items = _word_ink(row, look, theme), row.ticket.items
    told = (look.word, look.short) if look.word else (count(items, _tr("item"), _tr("items")),)
    if row.ticket.is_partial and not look.word:
        return
    size = theme.px(24)
    sign = size + 6 if look.icon is not None else 0
    choices = [w for w in (*told, "" if look.word else f"{items}×") if w]
    words, style = shortest(choices, style, rect.width() - sign)
    if look.icon is not None:
        spot = QRectF(rect.left(), rect.top(), size, rect.height())
        icons.draw(painter, look.icon, spot, ink)
    painting.text(painter, rect.adjusted(sign, 0, 0, 0), words, style=style, colour=ink)


def _word_ink(row: CompactRow, look: Look, theme: Theme) -> QColor:
    if row.ticket.state is TicketState.NEW:
        return look.ink
    if look.is_struck or row.age.band is Band.LATE:
        return theme.colour.bad_text
    return theme.colour.warn_text if look.word else look.ink2


def _paint_allergy(
    painter: QPainter, row: CompactRow, right: float, look: Look, theme: Theme
) -> float:
    """A purple sign when the guest named an allergy; answers what is left of it, px."""
    if not row.ticket.allergies:
        return right
    rect = row.rect
    size = theme.px(36)
    spot = QRectF(right - size, rect.center().y() - size / 2, size, size)
    painting.box(painter, spot, radius=RADIUS.control, fill=look.allergy)
    inside = spot.adjusted(6, 6, -6, -6)
    icons.draw(painter, Icon.TRIANGLE_ALERT, inside, look.on_allergy)
    return spot.left() - theme.px(8)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ticket", text)
