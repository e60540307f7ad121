"""Paints one ticket; its running timer is painted apart, so that a second costs one rectangle."""

from datetime import tzinfo

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from console.models.ticket import TicketState
from console.views import icons, painting
from console.views.icons import Icon
from console.views.kitchen.ticket_buttons import fitted, paint_buttons, shortest
from console.views.kitchen.ticket_frame import Card, Frame, Part
from console.views.kitchen.ticket_look import Look, look_of
from console.views.kitchen.ticket_text import RowKind, TextRow, name_column
from console.views.kitchen.ticket_words import meta_words, more_words, number_words
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.typography import font, width
from console.views.words import plain

_SEGMENTS = 3
_HOUR_IS_LATE = 45
_TIMER_KEEPS = 0.38
_OUTLINES = (0.62, 0.44, 0.53)


def paint_card(painter: QPainter, card: Card, theme: Theme, zone: tzinfo) -> None:
    """Paint a ticket at the painter's origin."""
    look = look_of(card.ticket, card.age, theme.colour)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_box(painter, card.frame, look)
    _paint_header(painter, card, look, theme)
    _paint_allergy(painter, card.frame, look, theme)
    _paint_meta(painter, card, look, theme, zone)
    if card.ticket.is_partial:
        _paint_outlines(painter, card.frame, look, theme)
    else:
        _paint_rows(painter, card.frame, look, theme)
    _paint_more(painter, card, theme)
    _paint_notice(painter, card, theme)
    paint_buttons(painter, card, look, theme, zone)


def paint_timer(painter: QPainter, card: Card, words: str, theme: Theme) -> None:
    """Paint the timer on a ticket that was painted before."""
    look = look_of(card.ticket, card.age, theme.colour)
    _, timer = _shares(card, words, theme)
    style = fitted(theme.kitchen.timer, words, timer)
    painting.text(
        painter,
        timer_rect(card, theme),
        words,
        style=style,
        colour=look.header_ink,
        align=painting.RIGHT,
    )


def timer_rect(card: Card, theme: Theme) -> QRectF:
    """Where the timer of a ticket is painted."""
    look = look_of(card.ticket, card.age, theme.colour)
    zone = card.frame.timer
    if not look.word:
        return zone.adjusted(0, 0, 0, -theme.px(4))
    return QRectF(zone.left(), theme.px(6), zone.width(), theme.px(48))


def room_rect(card: Card, theme: Theme) -> QRectF:
    """Where the room's number is painted."""
    room, _ = _shares(card, _longest_timer(card), theme)
    bottom = card.frame.header.bottom() - theme.px(6)
    return QRectF(theme.px(18), 0, room, bottom)


def _longest_timer(card: Card) -> str:
    """As wide as the timer gets before the card is painted again."""
    return "0:00:00" if card.age.late_minutes >= _HOUR_IS_LATE else "00:00"


def _shares(card: Card, timer: str, theme: Theme) -> tuple[float, float]:
    """How wide room and timer may be, px; both give way when they do not fit."""
    free = card.frame.size.width() - 2 * theme.px(18) - theme.px(14)
    room = width(theme.kitchen.room, plain(card.ticket.room)) + 2
    needed = width(theme.kitchen.timer, timer) + 2
    if room + needed <= free:
        return free - needed, free - room
    timer_share = max(needed * free / (room + needed), min(needed, free * _TIMER_KEEPS))
    return free - timer_share, timer_share


def _word_style(look: Look, theme: Theme) -> TypeStyle:
    style = look.word_style or TypeStyle(22, 28, 700)
    return TypeStyle(theme.px(style.size), theme.px(style.line), style.weight)


def _paint_box(painter: QPainter, frame: Frame, look: Look) -> None:
    size = frame.size
    painting.box(painter, size, radius=RADIUS.ticket, fill=look.body)
    if look.header != look.body:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.header)
        painter.drawPath(painting.top_rounded(frame.header, RADIUS.ticket))
    painting.box(
        painter,
        size,
        radius=RADIUS.ticket,
        border=look.border,
        width=look.width,
        dashed=look.dashed,
    )
    if look.width > 2:
        painter.fillPath(_inner_top(frame, look.width), look.header)


def _inner_top(frame: Frame, line: int) -> QPainterPath:
    """The header within a wide border, whose colour it need not share."""
    inside = frame.header.adjusted(line, line, -line, 0)
    return painting.top_rounded(inside, max(0, RADIUS.ticket - line))


def _paint_header(painter: QPainter, card: Card, look: Look, theme: Theme) -> None:
    rect = room_rect(card, theme)
    room = plain(card.ticket.room)
    style = fitted(theme.kitchen.room, room, rect.width())
    painting.text(painter, rect, room, style=style, colour=look.header_ink)
    if look.word:
        _paint_word(painter, card, look, theme)
    if look.has_age_bar:
        _paint_age_bar(painter, card, look, theme)


def _paint_word(painter: QPainter, card: Card, look: Look, theme: Theme) -> None:
    style = _word_style(look, theme)
    centre = theme.px(68 if look.word_style else 66)
    room = fitted(theme.kitchen.room, plain(card.ticket.room), room_rect(card, theme).width())
    left = theme.px(18 + 10) + width(room, plain(card.ticket.room))
    right = card.frame.timer.right()
    rect = QRectF(left, centre - style.line / 2, right - left, style.line)
    sign = style.size * 1.25
    word, style = shortest((look.word, *look.short), style, rect.width() - sign)
    painting.text(painter, rect, word, style=style, colour=look.header_ink, align=painting.RIGHT)
    if look.icon is not None:
        size = style.size
        start = right - (width(style, word) + sign if word else size)
        spot = QRectF(start, centre - size / 2, size, size)
        icons.draw(painter, look.icon, spot, look.header_ink)


def _paint_age_bar(painter: QPainter, card: Card, look: Look, theme: Theme) -> None:
    gap, left = 6, theme.px(18)
    wide = (card.frame.size.width() - 2 * left - 2 * gap) / _SEGMENTS
    top = card.frame.header.bottom() - theme.px(6) - 6
    faint = painting.mixed(look.header, look.header_ink, 0.25)
    for segment in range(_SEGMENTS):
        rect = QRectF(left + segment * (wide + gap), top, wide, 6)
        is_filled = segment < card.age.band
        painting.box(painter, rect, radius=3, fill=look.header_ink if is_filled else faint)


def _paint_allergy(painter: QPainter, frame: Frame, look: Look, theme: Theme) -> None:
    if frame.allergy is None:
        return
    inside = 1 if look.dashed else 0
    painter.fillRect(frame.allergy.adjusted(inside, 0, -inside, 0), look.allergy)
    size = theme.px(28)
    left = theme.px(18)
    first = QRectF(left, frame.allergy.top() + theme.px(8), size, size)
    icons.draw(painter, Icon.TRIANGLE_ALERT, first, look.on_allergy)
    style = theme.kitchen.button
    spaced = TypeStyle(style.size, theme.px(34), style.weight)
    corner = QPointF(left + theme.px(40), frame.allergy.top() + theme.px(5))
    painting.lines(painter, corner, list(frame.allergy_rows), style=spaced, colour=look.on_allergy)


def _paint_meta(painter: QPainter, card: Card, look: Look, theme: Theme, zone: tzinfo) -> None:
    style = theme.kitchen.meta
    bold = TypeStyle(style.size, style.line, 700)
    number = number_words(card.ticket)
    rect = QRectF(card.frame.meta)
    wide = min(width(bold, number), rect.width() * 0.5)
    left = QRectF(rect.left(), rect.top(), wide + 1, rect.height())
    painting.text(painter, left, number, style=bold, colour=look.ink2)
    rect.setLeft(left.right())
    choices = meta_words(card.ticket, zone)
    words = next((w for w in choices if width(style, w) <= rect.width()), choices[-1])
    painting.text(painter, rect, words, style=style, colour=look.ink2)


def _paint_rows(painter: QPainter, frame: Frame, look: Look, theme: Theme) -> None:
    column = name_column(int(frame.size.width()), theme.scale)
    top = frame.body.top()
    for row in frame.rows[frame.first_row : frame.first_row + frame.shown_rows]:
        rect = QRectF(column.left, top, column.right + 4 - column.left, row.height)
        if row.kind is RowKind.NAME:
            _paint_name(painter, row, rect, look, theme)
        else:
            _paint_note(painter, row, rect, look, theme)
        top += row.height


def _paint_name(painter: QPainter, row: TextRow, rect: QRectF, look: Look, theme: Theme) -> None:
    if row.lead:
        lead = QRectF(0, rect.top(), theme.px(66), rect.height())
        style = fitted(theme.kitchen.qty, row.lead, lead.width() - 8)
        painting.text(painter, lead, row.lead, style=style, colour=look.ink, align=painting.RIGHT)
    _paint_line(painter, rect, row.text, theme.kitchen.item, look.ink)
    if look.is_struck:
        _strike(painter, rect, width(theme.kitchen.item, row.text), look.ink)


def _paint_note(painter: QPainter, row: TextRow, rect: QRectF, look: Look, theme: Theme) -> None:
    if row.is_first:
        size = theme.px(22)
        arrow = QRectF(rect.left(), rect.top() + (rect.height() - size) / 2, size, size)
        icons.draw(painter, Icon.CORNER_DOWN_RIGHT, arrow, look.ink2)
    words = rect.adjusted(theme.px(30), 0, 0, 0)
    _paint_line(painter, words, row.text, theme.kitchen.note, look.ink2)
    if look.is_struck:
        _strike(painter, words, width(theme.kitchen.note, row.text), look.ink2)


def _paint_line(
    painter: QPainter, rect: QRectF, words: str, style: TypeStyle, colour: QColor
) -> None:
    painter.setFont(font(style))
    painter.setPen(colour)
    painter.drawText(rect, int(painting.LEFT | Qt.TextFlag.TextSingleLine), words)


def _strike(painter: QPainter, rect: QRectF, wide: float, colour: QColor) -> None:
    painter.setPen(painting.stroke(colour, 3))
    middle = rect.center().y() + 1
    painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.left() + wide, middle))


def _paint_outlines(painter: QPainter, frame: Frame, look: Look, theme: Theme) -> None:
    """Grey shapes where lines will be, while they are being fetched."""
    faint = painting.mixed(look.body, look.ink2, 0.28)
    high, step = theme.px(22), theme.px(40)
    for number, share in enumerate(_OUTLINES):
        top = frame.body.top() + number * step + (step - high) / 2
        if top + high > frame.body.bottom():
            return
        lead = QRectF(theme.px(36), top, theme.px(30), high)
        name = QRectF(theme.px(78), top, frame.size.width() * share, high)
        for rect in (lead, name):
            painting.box(painter, rect, radius=RADIUS.chip, border=faint, width=2)


def _paint_more(painter: QPainter, card: Card, theme: Theme) -> None:
    rect = card.frame.more
    if rect is None:
        return
    colour = theme.colour
    fill = colour.accent_press if card.pressed is Part.MORE else colour.accent_tint
    painting.box(painter, rect, radius=RADIUS.card, fill=fill, border=colour.accent, width=2)
    words = more_words(card.frame.hidden_rows)
    style = TypeStyle(theme.px(24), theme.px(32), 600)
    size = style.size
    icon = Icon.CHEVRON_DOWN if card.frame.hidden_rows else Icon.CORNER_UP_LEFT
    left = rect.center().x() - (width(style, words) + size + 10) / 2
    ink = colour.on_accent if card.pressed is Part.MORE else colour.accent_text
    icons.draw(painter, icon, QRectF(left, rect.top(), size, rect.height()), ink)
    words_rect = QRectF(left + size + 10, rect.top(), rect.right() - left - size, rect.height())
    painting.text(painter, words_rect, words, style=style, colour=ink)


def _paint_notice(painter: QPainter, card: Card, theme: Theme) -> None:
    rect = card.frame.notice
    if rect is None:
        return
    colour, ticket = theme.colour, card.ticket
    is_bad = ticket.refused is not None or ticket.state is TicketState.CANCELLED
    tint, line = (colour.bad_tint, colour.bad) if is_bad else (colour.surface, colour.warn)
    ink = colour.bad_text if is_bad else colour.warn_text
    painting.box(
        painter, rect, radius=RADIUS.card, fill=tint, border=line, width=2, dashed=not is_bad
    )
    size = theme.px(26)
    icon = Icon.CIRCLE_ALERT if ticket.refused else Icon.BAN if is_bad else Icon.CLOUD_OFF
    icons.draw(painter, icon, QRectF(rect.left() + 14, rect.top(), size, rect.height()), ink)
    style = TypeStyle(theme.kitchen.meta.size, theme.kitchen.meta.line, 600)
    rows = list(card.frame.notice_rows)
    top = rect.center().y() - len(rows) * style.line / 2
    painting.lines(
        painter, QPointF(rect.left() + 14 + size + 10, top), rows, style=style, colour=ink
    )
