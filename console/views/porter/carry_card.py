"""A card of the room-service lane: room, state, age, what it is, and the step that is due."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QRectF

from console.models.carry import Carry
from console.state.ages import ReadyBand, ready_band
from console.views import painting
from console.views.icons import Icon
from console.views.place import Place
from console.views.porter import words
from console.views.porter.blocks import (
    Block,
    Ink,
    Look,
    Note,
    Tone,
    Touch,
    longest_fitting,
    note_indent,
    paint_note,
    paint_touch,
    paint_wrapped,
    refused_touches,
    tone_colours,
)
from console.views.porter.intents import Intent, Verb
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.typography import width
from console.views.words import plain, wait
from contract.ladder import may_step
from contract.resources.orders import OrderStatus
from contract.resources.sync import Entity

HEIGHT = 128
GAP = 12
_ROOM_WIDTHS = ((590, 150), (540, 128), (0, 112))  # of cards at least so wide


@dataclass(frozen=True, slots=True)
class Face:
    """A card's words. The others stand in when the card is narrow."""

    tone: Tone
    icon: Icon
    headline: str
    short: str
    detail: str
    narrow_details: tuple[str, ...]
    metas: tuple[str, ...]
    is_waiting: bool = False
    refusal: str = ""


@dataclass(frozen=True)
class CarryBlock(Block):
    """The card as painted."""

    room: str
    face: Face

    @property
    def spoken(self) -> str:
        """Room first, then how long, then what."""
        return f"{self.room}. {self.face.headline}. {self.face.detail}. {self.face.metas[0]}"

    def paint(self, ink: Ink) -> None:
        """Paint at `rect`."""
        colours = tone_colours(self.face.tone, ink.theme)
        painting.box(
            ink.painter,
            self.rect,
            radius=RADIUS.ticket,
            fill=ink.theme.colour.raised,
            border=colours.line,
            width=2,
            dashed=self.face.is_waiting,
        )
        room = self._paint_room(ink)
        self._paint_words(ink, room.right() + ink.theme.px(16))
        for touch in self.touches:
            paint_touch(ink, touch)

    def _paint_room(self, ink: Ink) -> QRectF:
        colours = tone_colours(self.face.tone, ink.theme)
        wide = next(room for card, room in _ROOM_WIDTHS if self.rect.width() >= ink.theme.px(card))
        room = QRectF(self.rect.left(), self.rect.top(), ink.theme.px(wide), self.rect.height())
        if not self.face.is_waiting:
            fill = ink.theme.colour.hover if self.face.tone is Tone.PLAIN else colours.line
            ink.painter.save()
            ink.painter.setClipRect(room)
            inner = self.rect.adjusted(1, 1, -1, -1)
            painting.box(ink.painter, inner, radius=RADIUS.ticket - 1, fill=fill)
            ink.painter.restore()
        rows, style = _room_rows(ink, self.room, room.width() - ink.theme.px(12))
        row = QRectF(room.left(), 0, room.width(), style.line)
        row.moveTop(room.center().y() - style.line * len(rows) / 2)
        for words_of_room in rows:
            painting.text(
                ink.painter,
                row,
                words_of_room,
                style=style,
                colour=colours.room,
                align=painting.CENTRE,
            )
            row.translate(0, style.line)
        return room

    def _paint_words(self, ink: Ink, left: float) -> None:
        right = min((touch.rect.left() for touch in self.touches), default=self.rect.right())
        space = right - ink.theme.px(12) - left
        style = ink.styles.headline
        fits = width(style, self.face.headline) + note_indent(style) <= space
        body, meta = ink.theme.porter.body, ink.theme.porter.meta
        top = self.rect.center().y() - (style.line + body.line + meta.line) / 2
        headline = self.face.headline if fits else self.face.short
        note = Note(self.face.icon, headline, tone_colours(self.face.tone, ink.theme).words)
        paint_note(ink, QRectF(left, top, space, style.line), note, style)
        if self.face.refusal:
            why = QRectF(left, top + style.line, space, self.rect.bottom() - top - style.line)
            paint_wrapped(ink, why, self.face.refusal, (meta, ink.styles.slot_note))
            return
        narrow = longest_fitting(self.face.narrow_details, body, space)
        detail = self.face.detail if fits else narrow
        self._paint_row(ink, QRectF(left, top + style.line, space, body.line), detail, body)
        row = QRectF(left, top + style.line + body.line, space, meta.line)
        shown = longest_fitting(self.face.metas, meta, space)
        painting.text(ink.painter, row, shown, style=meta, colour=ink.theme.colour.text2)

    def _paint_row(self, ink: Ink, row: QRectF, detail: str, style: TypeStyle) -> None:
        colour = ink.theme.colour
        if self.face.is_waiting:
            smaller = ink.theme.porter.meta
            fits = width(style, detail) + note_indent(style) <= row.width()
            note = Note(Icon.CLOUD_OFF, detail, colour.warn_text)
            paint_note(ink, row, note, style if fits else smaller)
        else:
            painting.text(ink.painter, row, detail, style=style, colour=colour.text)


def _room_rows(ink: Ink, room: str, space: float) -> tuple[list[str], TypeStyle]:
    styles = (ink.theme.porter.room, ink.styles.tray_room, ink.styles.later)
    for rows in ([room], room.split()):
        for style in styles:
            if max((width(style, row) for row in rows), default=0) <= space:
                return rows, style
    return [room], ink.styles.headline


def carry_block(
    card: Carry, rect: QRectF, *, now: datetime, place: Place, theme: Theme
) -> CarryBlock:
    """The card at `rect` as it looks at `now`."""
    return CarryBlock(
        rect=rect,
        touches=_touches(card, rect, theme),
        room=plain(card.room),
        face=_face(card, now, place),
    )


def _face(card: Carry, now: datetime, place: Place) -> Face:
    metas = words.order_words(card, place)
    if card.failed is not None:
        failed = words.failed_words(card)
        refusal = words.refusal_words(card)
        short = words.tr("Not done")
        return Face(
            Tone.BAD, Icon.CIRCLE_ALERT, failed, short, refusal, (refusal,), metas, refusal=refusal
        )
    if card.waiting is not None:
        return _waiting_face(card, now, metas, place)
    return _plain_face(card, now, metas)


def _waiting_face(card: Carry, now: datetime, metas: tuple[str, ...], place: Place) -> Face:
    plain_face = _plain_face(card, now, metas)
    done = words.done_words(card, place)
    is_over = card.status is OrderStatus.DELIVERED
    headline = done if is_over else plain_face.headline
    waiting = words.tr("waiting to send")
    return Face(
        Tone.WAITING,
        Icon.CHECK if is_over else plain_face.icon,
        headline,
        words.tr("Delivered") if is_over else plain_face.short,
        waiting,
        (waiting,),
        metas,
        is_waiting=True,
    )


def _plain_face(card: Carry, now: datetime, metas: tuple[str, ...]) -> Face:
    items, waited = words.items_words(card), now - card.since
    narrow = (f"{wait(waited)} · {items}", wait(waited))
    if card.status in {OrderStatus.ON_THE_WAY, OrderStatus.DELIVERED}:
        word = words.tr("On the way")
        headline = words.with_age(word, None, waited)
        return Face(Tone.WAY, Icon.ROUTE, headline, word, items, narrow, metas)
    band = ready_band(card.since, now)
    tone, icon = _READY[band]
    word = words.ready_words(band, has_food=card.has_food)
    headline = words.with_age(word, band, waited)
    return Face(tone, icon, headline, word, items, narrow, metas)


_READY = {
    ReadyBand.FRESH: (Tone.PLAIN, Icon.CLOCK),
    ReadyBand.GOING_COLD: (Tone.WARN, Icon.HOURGLASS),
    ReadyBand.LATE: (Tone.BAD, Icon.TRIANGLE_ALERT),
}


def _touches(card: Carry, rect: QRectF, theme: Theme) -> tuple[Touch, ...]:
    px = theme.px
    wide = px(176) if rect.width() >= px(520) else px(140)
    action = QRectF(rect.right() - px(14) - wide, rect.top() + px(16), wide, px(96))
    if card.failed is not None:
        return refused_touches(action, Entity.ORDER, card.id, card.failed.key, theme)
    if card.status is OrderStatus.DELIVERED:
        return (
            Touch(
                action,
                _intent(card, Verb.UNDO),
                Look.OUTLINE,
                words.tr("Undo"),
                Icon.CORNER_UP_LEFT,
                True,
            ),
        )
    if card.status is OrderStatus.ON_THE_WAY:
        intent = _intent(card, Verb.DELIVER)
        return (Touch(action, intent, Look.DELIVER, words.tr("Delivered"), Icon.CHECK, True),)
    if not may_step(
        card.status, OrderStatus.ON_THE_WAY, has_food=card.has_food, is_breakfast=False
    ):
        return ()
    intent = _intent(card, Verb.PICK_UP)
    label = words.tr("Picked up")
    return (Touch(action, intent, Look.PICK_UP, label, Icon.HAND_PLATTER, True),)


def _intent(card: Carry, verb: Verb) -> Intent:
    before = OrderStatus.ON_THE_WAY if verb is Verb.UNDO else card.status
    return Intent(
        verb=verb, entity=Entity.ORDER, ids=(card.id,), rooms=(card.room,), before=(before,)
    )
