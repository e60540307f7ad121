"""The buttons at the foot of a ticket: the one thing to do, and Close when it was opened."""

from collections.abc import Sequence
from datetime import tzinfo
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from console.models.ticket import Ticket, TicketState
from console.views import icons, painting
from console.views.icons import Icon
from console.views.kitchen.ticket_frame import Card, Part
from console.views.kitchen.ticket_look import Look
from console.views.kitchen.ticket_words import (
    action_words,
    close_words,
    dismiss_words,
    ready_words,
    waiting_words,
)
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.typography import width

_ROOMY: Final = 320


def fitted(style: TypeStyle, words: str, room: float) -> TypeStyle:
    """`style`, smaller when `words` would not fit into `room` px."""
    needed = width(style, words)
    if needed <= room:
        return style
    # A little less, because text below 32 px is not set tighter.
    size = max(16, int(style.size * room / needed * 0.97))
    return TypeStyle(size, style.line, style.weight)


def shortest(words: Sequence[str], style: TypeStyle, room: float) -> tuple[str, TypeStyle]:
    """The longest of `words` that fits into `room` px, a quarter smaller if need be; or ""."""
    small = TypeStyle(round(style.size * 0.76), style.line, style.weight)
    choices = [(word, tried) for word in words if word for tried in (style, small)]
    return next(((w, tried) for w, tried in choices if width(tried, w) <= room), ("", style))


def button_words(ticket: Ticket, part: Part | None) -> str:
    """What a button says; None is the ticket's own next step."""
    if part is Part.CLOSE:
        return close_words()
    return dismiss_words() if part is Part.DISMISS else action_words(ticket)[1]


def paint_buttons(painter: QPainter, card: Card, look: Look, theme: Theme, zone: tzinfo) -> None:
    """Paint what can be touched at the foot of a ticket."""
    for part, rect, words in (
        (Part.CLOSE, card.frame.close, close_words()),
        (Part.DISMISS, card.frame.dismiss, dismiss_words()),
    ):
        if rect is not None:
            _paint_second(painter, rect, words, look, theme, pressed=card.pressed is part)
    if (
        card.ticket.refused is None
        and card.ticket.state is TicketState.READY
        and card.ticket.waiting is not None
    ):
        _paint_undo(painter, card, look, theme, zone)
    else:
        _paint_action(painter, card, look, theme)


def _paint_second(
    painter: QPainter, rect: QRectF, words: str, look: Look, theme: Theme, *, pressed: bool
) -> None:
    fill = painting.mixed(look.body, look.ink, 0.2) if pressed else look.body
    painting.box(painter, rect, radius=RADIUS.card, fill=fill, border=look.ink2, width=2)
    style = fitted(theme.kitchen.button, words, rect.width() - 16)
    painting.text(painter, rect, words, style=style, colour=look.ink, align=painting.CENTRE)


def _paint_action(painter: QPainter, card: Card, look: Look, theme: Theme) -> None:
    rect = card.frame.action
    icon, words = action_words(card.ticket)
    ink, fill = look.on_button, look.button or look.body
    if card.ticket.refused is not None:
        ink, fill = theme.colour.on_bad, theme.colour.bad
    if card.pressed is card.frame.main:
        fill = painting.mixed(fill, ink, 0.3)
    border = None if fill != look.body else theme.colour.line_strong
    painting.box(painter, rect, radius=RADIUS.card, fill=fill, border=border, width=2)
    number = _paint_number(painter, card, rect, ink, theme)
    size, gap = theme.px(34), theme.px(14)
    room = rect.width() - number - 16
    style = fitted(theme.kitchen.button, words, room - size - gap)
    wide = width(style, words) + size + gap
    left = rect.center().x() - wide / 2
    left = max(rect.left() + 8, min(left, rect.right() - number - 8 - wide))
    icons.draw(painter, icon, QRectF(left, rect.top(), size, rect.height()), ink)
    left += size + gap
    label = QRectF(left, rect.top(), rect.right() - number - left, rect.height())
    painting.text(painter, label, words, style=style, colour=ink)


def _paint_number(painter: QPainter, card: Card, rect: QRectF, ink: QColor, theme: Theme) -> float:
    """The key of the bump bar; answers how much room it takes, px."""
    if card.number is None:
        return 0
    size = theme.px(36)
    spot = QRectF(rect.right() - 12 - size, rect.center().y() - size / 2, size, size)
    painting.box(painter, spot, radius=RADIUS.control, border=ink, width=2)
    style = TypeStyle(theme.px(22), theme.px(28), 700)
    painting.text(painter, spot, str(card.number), style=style, colour=ink, align=painting.CENTRE)
    return size + 12


def _paint_undo(painter: QPainter, card: Card, look: Look, theme: Theme, zone: tzinfo) -> None:
    """Ready, but the hotel does not know it yet: a dashed box that takes it back."""
    rect, ink = card.frame.action, look.on_button
    fill = painting.mixed(look.body, ink, 0.25) if card.pressed is Part.ACTION else look.body
    painting.box(
        painter,
        rect,
        radius=RADIUS.card,
        fill=fill,
        border=theme.colour.warn,
        width=2,
        dashed=True,
    )
    size = theme.px(30)
    edge, gap = (18, 14) if rect.width() >= theme.px(_ROOMY) else (12, 8)
    spot = QRectF(rect.left() + theme.px(edge), rect.top(), size, rect.height())
    icons.draw(painter, Icon.CLOUD_OFF, spot, ink)
    _, undo = action_words(card.ticket)
    bold = TypeStyle(theme.kitchen.meta.size, theme.px(26), 700)
    right = rect.adjusted(0, 0, -theme.px(edge), 0)
    painting.text(painter, right, undo, style=bold, colour=ink, align=painting.RIGHT)
    left = spot.right() + theme.px(gap)
    wide = right.right() - width(bold, undo) - gap - left
    room = QRectF(left, rect.top(), wide, rect.height())
    _paint_two_lines(painter, room, (ready_words(card.ticket, zone), _waiting(card)), bold, ink)


def _waiting(card: Card) -> str:
    return waiting_words(card.ticket.waiting) if card.ticket.waiting else ""


def _paint_two_lines(
    painter: QPainter, rect: QRectF, words: tuple[str, str], bold: TypeStyle, ink: QColor
) -> None:
    bold = min((fitted(bold, one, rect.width()) for one in words), key=lambda style: style.size)
    upper = QRectF(rect.left(), rect.center().y() - bold.line, rect.width(), bold.line)
    painting.text(painter, upper, words[0], style=bold, colour=ink)
    regular = TypeStyle(bold.size, bold.line, 500)
    painting.text(painter, upper.translated(0, bold.line), words[1], style=regular, colour=ink)
