"""A row of the breakfast lane: one room's trays and the step that is due."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from console.models.slots import Breakfast
from console.state.ages import SlotBand
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
from console.views.theme import RADIUS, Theme
from console.views.typography import width
from console.views.words import plain
from contract.ladder import may_step
from contract.resources.orders import OrderStatus
from contract.resources.sync import Entity

HEIGHT = 72
REFUSED_HEIGHT = 112

_TONES = {
    SlotBand.LATE: Tone.BAD,
    SlotBand.DUE: Tone.WARN,
    SlotBand.NEXT: Tone.PLAIN,
    SlotBand.LATER: Tone.PLAIN,
}


@dataclass(frozen=True)
class TrayBlock(Block):
    """The row as painted. `details`: the same said ever shorter; the longest that fits is shown."""

    room: str
    tone: Tone
    details: tuple[str, ...]
    is_waiting: bool = False
    failure: str = ""
    refusal: str = ""

    @property
    def spoken(self) -> str:
        """Room first."""
        return ". ".join(part for part in (self.room, self.failure, self.details[0]) if part)

    def paint(self, ink: Ink) -> None:
        """Paint at `rect`."""
        colours = tone_colours(self.tone, ink.theme)
        painting.box(
            ink.painter,
            self.rect,
            radius=RADIUS.card,
            fill=ink.theme.colour.raised,
            border=colours.line,
            width=2,
            dashed=self.is_waiting,
        )
        self._paint_words(ink)
        for touch in self.touches:
            paint_touch(ink, touch)

    def _paint_words(self, ink: Ink) -> None:
        px, style = ink.theme.px, ink.styles.tray_room
        right = min((touch.rect.left() for touch in self.touches), default=self.rect.right())
        left = self.rect.left() + px(18)
        room = QRectF(left, self.rect.top(), width(style, self.room) + 2, px(HEIGHT))
        painting.text(ink.painter, room, self.room, style=style, colour=ink.theme.colour.text)
        beside = QRectF(room.right() + px(14), room.top(), 0, room.height())
        beside.setRight(right - px(8))
        if self.failure:
            colour = tone_colours(Tone.BAD, ink.theme).words
            space = beside.width() - note_indent(ink.styles.slot_note)
            ways = (self.failure, words.tr("Not done"), "")
            said = longest_fitting(ways, ink.styles.slot_note, space)
            note = Note(Icon.CIRCLE_ALERT, said, colour)
            paint_note(ink, beside, note, ink.styles.slot_note)
            below = QRectF(left, room.bottom() - px(8), right - px(12) - left, px(44))
            paint_wrapped(ink, below, self.refusal, (ink.styles.slot_note, ink.theme.office.dense))
            return
        self._paint_detail(ink, beside)

    def _paint_detail(self, ink: Ink, rect: QRectF) -> None:
        style = ink.theme.porter.meta
        if self.is_waiting:
            style = ink.styles.slot_note
            said = longest_fitting(self.details, style, rect.width() - note_indent(style))
            paint_note(ink, rect, Note(Icon.CLOUD_OFF, said, ink.theme.colour.warn_text), style)
            return
        shown = longest_fitting(self.details, style, rect.width())
        painting.text(ink.painter, rect, shown, style=style, colour=ink.theme.colour.text2)


def row_height(breakfast: Breakfast) -> int:
    """How high its row is at 100 per cent, px."""
    return HEIGHT if breakfast.failed is None else REFUSED_HEIGHT


def tray_block(
    breakfast: Breakfast, rect: QRectF, *, band: SlotBand, place: Place, theme: Theme
) -> TrayBlock:
    """The row at `rect` of a slot that stands as `band` says."""
    touches = _touches(breakfast, rect, theme)
    room = plain(breakfast.room)
    if breakfast.failed is not None:
        return TrayBlock(
            rect,
            touches,
            room,
            Tone.BAD,
            ("",),
            failure=words.failed_words(breakfast),
            refusal=words.refusal_words(breakfast),
        )
    if breakfast.waiting is not None:
        waiting = words.tr("waiting to send")
        details = (
            f"{words.done_words(breakfast, place)}, {waiting}",
            waiting,
            words.tr("to send"),
            "",
        )
        return TrayBlock(rect, touches, room, Tone.WAITING, details, is_waiting=True)
    tone = _TONES[band]
    if tone is Tone.PLAIN and breakfast.status is OrderStatus.ON_THE_WAY:
        tone = Tone.WAY
    return TrayBlock(rect, touches, room, tone, _details(breakfast))


def _details(breakfast: Breakfast) -> tuple[str, ...]:
    trays = words.trays_words(breakfast.trays)
    if breakfast.status is OrderStatus.PREPARING:
        return (f"{trays} · {words.tr('in the kitchen')}", words.tr("in the kitchen"), trays)
    carrier = words.carrier_words(breakfast)
    return (f"{trays} · {carrier}", trays) if carrier else (trays,)


def _touches(breakfast: Breakfast, rect: QRectF, theme: Theme) -> tuple[Touch, ...]:
    px = theme.px
    wide = px(168) if rect.width() >= px(420) else px(132)
    action = QRectF(rect.right() - px(8) - wide, rect.top() + px(8), wide, rect.height() - px(16))
    if breakfast.failed is not None:
        return refused_touches(
            action, Entity.BREAKFAST_ORDER, breakfast.id, breakfast.failed.key, theme
        )
    if breakfast.status is OrderStatus.DELIVERED:
        intent = _intent(breakfast, Verb.UNDO)
        return (Touch(action, intent, Look.OUTLINE, words.tr("Undo"), Icon.CORNER_UP_LEFT),)
    if breakfast.status is OrderStatus.ON_THE_WAY:
        intent = _intent(breakfast, Verb.DELIVER)
        return (Touch(action, intent, Look.DELIVER, words.tr("Delivered"), Icon.CHECK),)
    if not can_pick_up(breakfast):
        return ()
    intent = _intent(breakfast, Verb.PICK_UP)
    return (Touch(action, intent, Look.PICK_UP, words.tr("Picked up"), Icon.HAND_PLATTER),)


def can_pick_up(breakfast: Breakfast) -> bool:
    """Whether the ladder lets it go on the way now."""
    return breakfast.status is not OrderStatus.DELIVERED and may_step(
        breakfast.status, OrderStatus.ON_THE_WAY, has_food=True, is_breakfast=True
    )


def _intent(breakfast: Breakfast, verb: Verb) -> Intent:
    before = OrderStatus.ON_THE_WAY if verb is Verb.UNDO else breakfast.status
    return Intent(
        verb=verb,
        entity=Entity.BREAKFAST_ORDER,
        ids=(breakfast.id,),
        rooms=(breakfast.room,),
        before=(before,),
    )
