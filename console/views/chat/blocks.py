"""Where everything of one entry lies, measured once for a width and a theme."""

import enum
from dataclasses import dataclass
from datetime import UTC
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from console.models.chat_entries import Bubble, Entry
from console.state.actions import ActionState
from console.views.chat.file_places import CARD_WIDE, PICTURE_HIGH, FilePlace, file_places
from console.views.chat.text import Laid, laid
from console.views.chat.words import FILES_ONLY, deleted, tr
from console.views.theme import Theme, ThemeName, theme_for
from console.views.typography import width
from console.views.words import plain

WIDEST: Final = 560
PAD_X, PAD_Y = 12, 8
ANSWER_HIGH: Final = 24
REPLY: Final = 28
_PRESS_SIDE: Final = 6


class Press(enum.Enum):
    """What can be pressed below a message that is not at the hotel."""

    RETRY = enum.auto()
    DISMISS = enum.auto()
    TAKE_BACK = enum.auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """An entry with its places, px from the upper left corner of its own row.

    `box` is the bubble or the dashed line of a deleted message; `removed` tells of files that were
    taken out, `foot` lies below everything.
    """

    entry: Entry
    height: int
    box: QRectF
    text: Laid | None = None
    files: tuple[FilePlace, ...] = ()
    removed: QRectF | None = None
    foot: QRectF | None = None
    presses: tuple[tuple[Press, QRectF], ...] = ()

    def text_corner(self, theme: Theme) -> QPointF:
        """Where the text of a bubble begins."""
        is_answer = isinstance(self.entry, Bubble) and bool(self.entry.answers)
        above = theme.px(ANSWER_HIGH) if is_answer else 0
        return self.box.topLeft() + QPointF(theme.px(PAD_X), theme.px(PAD_Y) + above)

    @property
    def right(self) -> float:
        """Where the words and files of a message end at the right."""
        files = (place.rect.right() for place in self.files)
        return max(0.0, self.box.right(), *files)

    def answered_row(self, theme: Theme) -> QRectF:
        """The line about the message this one answers."""
        top = self.box.top() + theme.px(PAD_Y)
        return QRectF(self.box.left(), top, self.box.width(), theme.px(ANSWER_HIGH))

    def reply_spot(self, theme: Theme) -> QRectF | None:
        """Where the sign for answering it appears under the hand: beside it, at its top."""
        body, side, gap = self.box, theme.px(REPLY), theme.px(8)
        if body.isEmpty():
            if not self.files:
                return None
            body = self.files[0].rect
        is_right = isinstance(self.entry, Bubble) and self.entry.is_staff
        left = body.left() - side - gap if is_right else body.right() + gap
        return QRectF(left, body.top() + theme.px(4), side, side)


def presses_of(bubble: Bubble) -> tuple[Press, ...]:
    """What can be done about a message that is not at the hotel, left to right."""
    if bubble.state is ActionState.FAILED:
        return (Press.DISMISS,) if bubble.is_over else (Press.RETRY, Press.DISMISS)
    return (Press.TAKE_BACK,) if bubble.may_withdraw else ()


def press_words(press: Press) -> str:
    """What a press is called."""
    return {
        Press.RETRY: tr("Retry"),
        Press.DISMISS: tr("Dismiss"),
        Press.TAKE_BACK: tr("Cancel"),
    }[press]


def measured(entry: Entry, room: int, theme: Theme, *, picture_high: int = PICTURE_HIGH) -> Block:
    """The entry in a column `room` px wide, its pictures `picture_high` px high."""
    return _measured(entry, room, theme.name, theme.scale, picture_high)


@lru_cache(maxsize=4096)
def _measured(entry: Entry, room: int, name: ThemeName, scale: int, picture_high: int) -> Block:
    theme = theme_for(name, scale)
    if not isinstance(entry, Bubble):
        high = theme.px(32)
        return Block(entry=entry, height=high, box=QRectF(0, 0, room, high))
    if entry.is_deleted:
        return _deleted(entry, room, theme)
    return _bubble(entry, room, theme, picture_high)


def _deleted(entry: Bubble, room: int, theme: Theme) -> Block:
    high = theme.px(38)
    # Digits are of equal width, so any zone measures alike.
    said = width(theme.office.dense, deleted(entry, UTC))
    wide = min(room, round(said) + theme.px(12 + 16 + 8 + 13))
    left = room - wide if entry.is_staff else 0
    return Block(entry=entry, height=high + theme.px(8), box=QRectF(left, 0, wide, high))


def _bubble(entry: Bubble, room: int, theme: Theme, picture_high: int) -> Block:
    px = theme.px
    most = min(px(WIDEST), room)
    text = None
    if entry.text and not (entry.files and entry.text == FILES_ONLY):
        ink = theme.colour.accent_text.rgba()
        text = laid(entry.text, theme.office.message, most - 2 * px(PAD_X), ink)
    above = px(ANSWER_HIGH) if entry.answers else 0
    wide = max(text.width if text else 0, min(px(160), most) if entry.answers else 0)
    wide, high = wide + 2 * px(PAD_X), 0.0
    has_box = text is not None or bool(entry.answers)
    if has_box:
        high = above + (text.height if text else 0) + 2 * px(PAD_Y)
    left = room - wide if entry.is_staff else 0.0
    box = QRectF(left, 0, wide if has_box else 0, high)
    files, bottom = file_places(entry, room, high, theme, picture_high=picture_high)
    removed = _removed(entry, room, bottom, theme)
    bottom = bottom if removed is None else removed.bottom()
    foot, presses = None, tuple[tuple[Press, QRectF], ...]()
    if entry.has_foot:
        foot = QRectF(0, bottom + px(4), room, theme.office.caption.line + px(2))
        presses = _presses(entry, foot, theme)
        bottom = foot.bottom() + px(8)
    else:
        bottom += px(4)
    return Block(
        entry=entry,
        height=round(bottom + px(4)),
        box=box,
        text=text,
        files=files,
        removed=removed,
        foot=foot,
        presses=presses,
    )


def _removed(entry: Bubble, room: int, below: float, theme: Theme) -> QRectF | None:
    """Where it says that files were taken out."""
    if not entry.removed_files:
        return None
    px, wide = theme.px, min(room, theme.px(CARD_WIDE))
    left = room - wide if entry.is_staff else 0.0
    return QRectF(left, below + (px(4) if below else 0), wide, px(38))


def _presses(entry: Bubble, foot: QRectF, theme: Theme) -> tuple[tuple[Press, QRectF], ...]:
    """At the right end of the foot, the last one outermost."""
    wanted = presses_of(entry)
    # The words end where the bubble does.
    right, found = foot.right() + theme.px(_PRESS_SIDE), list[tuple[Press, QRectF]]()
    for press in reversed(wanted):
        wide = width(theme.office.micro, plain(press_words(press))) + theme.px(2 * _PRESS_SIDE)
        found.append((press, QRectF(right - wide, foot.top(), wide, foot.height())))
        right -= wide
    return tuple(reversed(found))
