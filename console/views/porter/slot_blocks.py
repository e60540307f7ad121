"""What stands around the rows of the breakfast lane: slot times, groups of rooms, the Now line."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from console.models.slots import Breakfast
from console.views import painting
from console.views.porter import words
from console.views.porter.blocks import (
    Block,
    Ink,
    Look,
    Note,
    Touch,
    paint_note,
    paint_touch,
)
from console.views.porter.intents import Intent, Verb
from console.views.porter.styles import porter_styles
from console.views.porter.tray_row import can_pick_up
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.typography import width
from console.views.words import plain
from contract.resources.sync import Entity

NEXT_LINE = 72
LATER_LINE = 48
NOW_HEIGHT = 56


@dataclass(frozen=True)
class TimeBlock(Block):
    """A slot's time, and under it how it stands."""

    time: str
    note: Note | None
    is_later: bool = False

    @property
    def spoken(self) -> str:
        """Time, then how it stands."""
        return f"{self.time}. {self.note.words}" if self.note else self.time

    def paint(self, ink: Ink) -> None:
        """Paint at `rect`."""
        px, colour = ink.theme.px, ink.theme.colour
        style = ink.styles.later if self.is_later else ink.styles.slot
        row = QRectF(self.rect.left(), self.rect.top(), self.rect.width(), px(44))
        if self.is_later:
            row.setHeight(px(LATER_LINE))
        painting.text(ink.painter, row, self.time, style=style, colour=colour.text)
        if self.note is None:
            return
        below = QRectF(row.left(), row.bottom() - px(4), row.width(), px(24))
        paint_note(ink, below, self.note, ink.styles.slot_note)


@dataclass(frozen=True)
class RoomsBlock(Block):
    """The rooms of a coming slot. `places`: a room's number and its corner, as laid out."""

    places: tuple[tuple[str, QPointF], ...]
    style: TypeStyle
    trays: str
    is_later: bool = False

    @property
    def spoken(self) -> str:
        """Every room."""
        return " ".join(room for room, _ in self.places)

    def paint(self, ink: Ink) -> None:
        """Paint at `rect`."""
        colour = ink.theme.colour
        painting.box(
            ink.painter,
            self.rect,
            radius=RADIUS.card,
            fill=None if self.is_later else colour.raised,
            border=colour.line,
            width=1 if self.is_later else 2,
        )
        style = self.style
        line = ink.theme.px(LATER_LINE if self.is_later else NEXT_LINE)
        for room, corner in self.places:
            spot = QRectF(corner.x(), corner.y(), width(style, room) + 2, line)
            painting.text(ink.painter, spot, room, style=style, colour=colour.text)
        for touch in self.touches:
            paint_touch(ink, touch)
        if self.is_later:
            right = self.rect.adjusted(0, 0, -ink.theme.px(16), 0)
            right.setHeight(ink.theme.px(LATER_LINE))
            painting.text(
                ink.painter,
                right,
                self.trays,
                style=ink.theme.porter.meta,
                colour=colour.text2,
                align=painting.RIGHT,
            )


@dataclass(frozen=True)
class NowBlock(Block):
    """The line between past and coming slots."""

    words: str

    @property
    def spoken(self) -> str:
        """Now and the time."""
        return self.words

    def paint(self, ink: Ink) -> None:
        """Paint at `rect`."""
        colour, style = ink.theme.colour, ink.styles.headline
        painting.text(ink.painter, self.rect, self.words, style=style, colour=colour.accent_text)
        left = self.rect.left() + width(style, self.words) + ink.theme.px(12)
        middle = self.rect.center().y()
        line = QRectF(left, middle - 1, self.rect.right() - left, 2)
        painting.box(ink.painter, line, radius=1, fill=colour.accent)


def rooms_block(
    breakfasts: Sequence[Breakfast], rect: QRectF, *, is_later: bool, theme: Theme
) -> RoomsBlock:
    """The rooms laid out from `rect`'s corner at its width, as high as they need."""
    trays = words.trays_words(sum(breakfast.trays for breakfast in breakfasts))
    ready = [breakfast for breakfast in breakfasts if can_pick_up(breakfast)]
    aside = width(theme.porter.meta, trays) + theme.px(32)
    if not is_later:
        aside = theme.px(164) if ready else theme.px(8)
    flow = _flow(breakfasts, rect, rect.right() - aside, is_later=is_later, theme=theme)
    placed = QRectF(rect.left(), rect.top(), rect.width(), flow.bottom - rect.top())
    touches = () if is_later or not ready else (_pick_up_all(ready, placed, theme),)
    return RoomsBlock(placed, touches, flow.places, flow.style, trays, is_later)


@dataclass(frozen=True, slots=True)
class _Flow:
    places: tuple[tuple[str, QPointF], ...]
    style: TypeStyle
    bottom: float


def _flow(
    breakfasts: Sequence[Breakfast], rect: QRectF, right: float, *, is_later: bool, theme: Theme
) -> _Flow:
    rooms = [plain(breakfast.room) for breakfast in breakfasts]
    px, styles = theme.px, porter_styles(theme)
    if is_later:
        return _flowed(rooms, rect, right, theme.porter.timer, (px(16), px(32), px(LATER_LINE)))
    spacing = (px(24), px(48), px(NEXT_LINE))
    wide = sum(width(styles.tray_room, room) + spacing[0] for room in rooms)
    if rect.left() + px(18) + wide - spacing[0] <= right:
        return _flowed(rooms, rect, right, styles.tray_room, spacing)
    return _flowed(rooms, rect, right, styles.slot, (px(16), px(48), px(NEXT_LINE)))


def _flowed(
    rooms: Sequence[str],
    rect: QRectF,
    right: float,
    style: TypeStyle,
    spacing: tuple[int, int, int],
) -> _Flow:
    gap, step, line = spacing
    first = rect.left() + 18
    x, y = first, rect.top()
    places: list[tuple[str, QPointF]] = []
    for room in rooms:
        # The button and the trays stand beside the first line only.
        limit = right if y == rect.top() else rect.right() - 8
        if places and x + width(style, room) > limit:
            x, y = first, y + step
        places.append((room, QPointF(x, y)))
        x += width(style, room) + gap
    return _Flow(tuple(places), style, y + line)


def _pick_up_all(ready: Sequence[Breakfast], rect: QRectF, theme: Theme) -> Touch:
    px = theme.px
    target = QRectF(rect.right() - px(156), rect.top() + px(8), px(148), px(56))
    intent = Intent(
        verb=Verb.PICK_UP,
        entity=Entity.BREAKFAST_ORDER,
        ids=tuple(breakfast.id for breakfast in ready),
        rooms=tuple(breakfast.room for breakfast in ready),
        before=tuple(breakfast.status for breakfast in ready),
    )
    label = words.tr("Pick up {count}").format(count=len(ready))
    return Touch(target, intent, Look.OUTLINE, label)
