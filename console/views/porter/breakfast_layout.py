"""Where everything of the breakfast lane stands at a moment."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QRectF

from console.models.slots import Breakfast, Slot
from console.state.ages import SlotBand, slot_band
from console.views.icons import Icon
from console.views.place import Place
from console.views.porter import words
from console.views.porter.blocks import Block, Note
from console.views.porter.slot_blocks import NOW_HEIGHT, NowBlock, TimeBlock, rooms_block
from console.views.porter.tray_row import row_height, tray_block
from console.views.theme import Theme
from console.views.words import clock_time
from contract.resources.orders import OrderStatus

_TIME_WIDTH = 120
_SLOT_GAP = 16
_ROW_GAP = 8


class BreakfastLayout:
    """Lays slots out from top to bottom at one width."""

    def __init__(self, *, now: datetime, place: Place, theme: Theme, width: float) -> None:
        self._now = now
        self._place = place
        self._theme = theme
        self._width = width
        self._y = 0.0
        self._blocks: list[Block] = []
        self._is_next_found = False

    def blocks(self, slots: Sequence[Slot]) -> list[Block]:
        """Past and due slots, the Now line, the next slot, later ones, those without a time."""
        past = [slot for slot in slots if slot.at is not None and slot.at <= self._now]
        coming = [slot for slot in slots if slot.at is not None and slot.at > self._now]
        untimed = [slot for slot in slots if slot.at is None]
        for slot in past:
            self._add_rows(slot, slot.breakfasts)
        self._add_now_line()
        for slot in coming:
            self._add_coming(slot)
        for slot in untimed:
            self._add_rows(slot, slot.breakfasts)
        return self._blocks

    def _add_rows(self, slot: Slot, breakfasts: Sequence[Breakfast]) -> None:
        px, top = self._theme.px, self._y
        band = SlotBand.DUE if slot.at is None else slot_band(slot.at, self._now)
        for breakfast in breakfasts:
            rect = self._rect(px(row_height(breakfast)))
            self._blocks.append(
                tray_block(breakfast, rect, band=band, place=self._place, theme=self._theme)
            )
            self._y = rect.bottom() + px(_ROW_GAP)
        self._y += px(_SLOT_GAP - _ROW_GAP)
        self._add_time(slot, top, is_later=False)

    def _add_coming(self, slot: Slot) -> None:
        assert slot.at is not None
        moving = [one for one in slot.breakfasts if _is_moving(one)]
        still = [one for one in slot.breakfasts if not _is_moving(one)]
        is_near = slot_band(slot.at, self._now) is SlotBand.NEXT
        is_later = bool(still) and self._is_next_found and not is_near
        top = self._y
        if moving:
            self._add_rows(slot, moving)
        if not still:
            return
        self._is_next_found = True
        block = rooms_block(still, self._rect(0), is_later=is_later, theme=self._theme)
        self._blocks.append(block)
        self._y = block.rect.bottom() + self._theme.px(_SLOT_GAP)
        if not moving:
            self._add_time(slot, top, is_later=is_later)

    def _add_time(self, slot: Slot, top: float, *, is_later: bool) -> None:
        rect = QRectF(0, top, self._theme.px(_TIME_WIDTH - 8), self._theme.px(72))
        if slot.at is None:
            self._blocks.append(TimeBlock(rect, (), words.tr("No time"), None, is_later=True))
            return
        time = clock_time(slot.at, self._place.zone)
        note = None if is_later else self._note(slot.at)
        self._blocks.append(TimeBlock(rect, (), time, note, is_later))

    def _note(self, at: datetime) -> Note | None:
        colour = self._theme.colour
        band = slot_band(at, self._now)
        said = words.slot_words(band, at, self._now)
        match band:
            case SlotBand.LATE:
                return Note(Icon.TRIANGLE_ALERT, said or "", colour.bad_text)
            case SlotBand.DUE:
                return Note(Icon.HOURGLASS, said or "", colour.warn_text)
            case SlotBand.NEXT | SlotBand.LATER:
                return Note(None, words.in_words(at - self._now), colour.text2)

    def _add_now_line(self) -> None:
        said = words.tr("Now {time}").format(time=clock_time(self._now, self._place.zone))
        height = self._theme.px(NOW_HEIGHT)
        pull = self._theme.px(_SLOT_GAP) if self._blocks else self._theme.px(8)
        rect = QRectF(0, self._y - pull, self._width, height)
        self._blocks.append(NowBlock(rect, (), said))
        self._y = rect.bottom()

    def _rect(self, height: float) -> QRectF:
        left = self._theme.px(_TIME_WIDTH)
        return QRectF(left, self._y, self._width - left, height)


def _is_moving(breakfast: Breakfast) -> bool:
    on_its_way = breakfast.status in {OrderStatus.ON_THE_WAY, OrderStatus.DELIVERED}
    return on_its_way or breakfast.waiting is not None or breakfast.failed is not None
