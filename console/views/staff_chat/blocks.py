"""Where everything of one message among colleagues lies, measured once for a width and a theme."""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF

from console.models.chat_entries import Entry
from console.models.staff_entries import ReactionChip, StaffLine
from console.state.actions import ActionState
from console.views.chat.blocks import REPLY, Block, Press, measured, press_words
from console.views.chat.file_places import FilePlace, file_places
from console.views.chat.text import Called, Laid, laid
from console.views.chat.words import progress
from console.views.theme import Theme, ThemeName, TypeStyle, theme_for
from console.views.typography import width
from console.views.words import plain
from console.views.wrapping import wrapped
from contract.resources.staff_chat import FILES_ONLY

PICTURE: Final = 32
TEXT_LEFT: Final = 44
HEAD_HIGH: Final = 20
SMALL_HIGH: Final = 20
CHIP_HIGH: Final = 24
_WIDEST: Final = 720
_RETRY: Final = (Press.RETRY, Press.DISMISS)


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffBlock(Block):
    """A message with its places, px from the upper left corner of its own row.

    `box` holds all beside the picture. None of the places is there where nothing is said.
    `refusal`: why it was not sent, in rows.
    """

    head: QRectF | None = None
    quoted: QRectF | None = None
    forwarded: QRectF | None = None
    chips: tuple[tuple[ReactionChip, QRectF], ...] = ()
    edited: QRectF | None = None
    state: QRectF | None = None
    refusal: tuple[str, ...] = ()
    seen: QRectF | None = None
    text_at: QPointF

    def text_corner(self, theme: Theme) -> QPointF:
        """Where the text begins."""
        return self.text_at

    def answered_row(self, theme: Theme) -> QRectF:
        """The line about the message this one answers."""
        return self.quoted or QRectF()

    def reply_spot(self, theme: Theme) -> QRectF | None:
        """Where the sign for answering it appears under the hand: at its upper right corner."""
        side = theme.px(REPLY)
        return QRectF(self.box.right() - side - theme.px(4), self.box.top() - 1, side, side)


def staff_block(
    entry: Entry, room: int, theme: Theme, *, picture_high: int, is_live: bool
) -> Block:
    """The entry in a column `room` px wide, its pictures `picture_high` px high.

    `is_live`: the hotel is connected, which is part of what a message says of its way there.
    """
    if not isinstance(entry, StaffLine):
        return measured(entry, room, theme)
    # Only what is on its way says something else without the hotel.
    is_live |= entry.state is None
    return _measured(entry, room, _Look(theme.name, theme.scale, picture_high, is_live))


class _Look(NamedTuple):
    name: ThemeName
    scale: int
    picture_high: int
    is_live: bool


@lru_cache(maxsize=4096)
def _measured(line: StaffLine, room: int, look: _Look) -> StaffBlock:
    return _Column(line, room, look).block()


class _Column:
    """Puts one thing below the other."""

    def __init__(self, line: StaffLine, room: int, look: _Look) -> None:
        theme = self._theme = theme_for(look.name, look.scale)
        self._line, self._picture_high, self._is_live = line, look.picture_high, look.is_live
        self._left = float(theme.px(TEXT_LEFT))
        self._wide = max(40.0, min(room - self._left, theme.px(_WIDEST)))
        self._at = float(theme.px(8 if line.has_head else 0))

    def block(self) -> StaffBlock:
        line, px, top = self._line, self._theme.px, self._at
        head = self._take(HEAD_HIGH) if line.has_head else None
        is_whole = not line.is_deleted
        forwarded = self._take(SMALL_HIGH) if is_whole and line.forwarded_from else None
        quoted = self._take(SMALL_HIGH + 4) if is_whole and line.answers else None
        text_at = QPointF(self._left, self._at)
        text = self._text() if is_whole else None
        self._at += text.height if text is not None else px(0 if is_whole else HEAD_HIGH)
        files = self._files() if is_whole and line.files else ()
        chips = self._chips() if is_whole else ()
        edited = self._take(SMALL_HIGH) if is_whole and line.edited_at is not None else None
        refusal = self._refusal()
        state = self._take(SMALL_HIGH * max(1, len(refusal))) if line.state is not None else None
        presses = () if state is None else self._presses(state)
        seen = self._take(SMALL_HIGH) if _is_seen(line) else None
        high = round(self._at + px(4))
        return StaffBlock(
            entry=line,
            height=max(high, round(top + px(PICTURE) + px(4)) if line.has_head else 0),
            box=QRectF(0, top - px(2), self._left + self._wide, high - top),
            text=text,
            head=head,
            quoted=quoted,
            forwarded=forwarded,
            files=files,
            chips=chips,
            edited=edited,
            state=state,
            refusal=refusal,
            seen=seen,
            text_at=text_at,
            presses=presses,
        )

    def _take(self, high: int) -> QRectF:
        rect = QRectF(self._left, self._at, self._wide, self._theme.px(high))
        self._at = rect.bottom()
        return rect

    def _text(self) -> Laid | None:
        line, theme = self._line, self._theme
        if not line.text or (line.files and line.text == FILES_ONLY):
            return None
        body, ink = theme.office.body, theme.colour.accent_text.rgba()
        called = (
            Called(line.mentions_me, is_tinted=True),
            Called(line.mentions, is_tinted=False),
        )
        return laid(line.text, body, int(self._wide), ink, called)

    def _files(self) -> tuple[FilePlace, ...]:
        # At the left whoever wrote, and each says what it is.
        line = replace(self._line, is_staff=False, has_foot=False)
        top, room = self._at + self._theme.px(4), int(self._wide)
        places, self._at = file_places(
            line, room, top, self._theme, picture_high=self._picture_high
        )
        return tuple(self._moved(place) for place in places)

    def _moved(self, place: FilePlace) -> FilePlace:
        line = None if place.line is None else place.line.translated(self._left, 0)
        return FilePlace(place.file, place.rect.translated(self._left, 0), line)

    def _chips(self) -> tuple[tuple[ReactionChip, QRectF], ...]:
        px, found = self._theme.px, list[tuple[ReactionChip, QRectF]]()
        if not self._line.reactions:
            return ()
        left, top = self._left, self._at + px(4)
        for chip in self._line.reactions:
            micro = self._theme.office.micro
            said = width(TypeStyle(micro.size, micro.line, 600), str(chip.count))
            wide = px(34) + said
            if left + wide > self._left + self._wide and left > self._left:
                left, top = self._left, top + px(CHIP_HIGH + 4)
            found.append((chip, QRectF(left, top, wide, px(CHIP_HIGH))))
            left += wide + px(4)
        self._at = top + px(CHIP_HIGH)
        return tuple(found)

    def _presses(self, state: QRectF) -> tuple[tuple[Press, QRectF], ...]:
        """Right behind the words that say how far it got."""
        line, px, office = self._line, self._theme.px, self._theme.office
        if line.state is ActionState.FAILED:
            return self._below(_RETRY)
        how = progress(line, is_live=self._is_live)
        if not line.may_withdraw or how is None:
            return ()
        wide = width(office.micro, plain(press_words(Press.TAKE_BACK))) + px(12)
        left = state.left() + px(17) + width(office.caption, how[1]) + px(2)
        left = min(left, state.right() - wide)
        return ((Press.TAKE_BACK, QRectF(left, state.top(), wide, state.height())),)

    def _below(self, wanted: tuple[Press, ...]) -> tuple[tuple[Press, QRectF], ...]:
        """In a row of their own, beginning where the words do."""
        row, found = self._take(SMALL_HIGH + 4), list[tuple[Press, QRectF]]()
        left = row.left() - self._theme.px(6)
        for press in wanted:
            wide = width(self._theme.office.micro, plain(press_words(press))) + self._theme.px(12)
            found.append((press, QRectF(left, row.top(), wide, row.height())))
            left += wide + self._theme.px(4)
        return tuple(found)

    def _refusal(self) -> tuple[str, ...]:
        line = self._line
        how = progress(line, is_live=True) if line.state is ActionState.FAILED else None
        room = round(self._wide - self._theme.px(20))
        return () if how is None else tuple(wrapped(how[1], self._theme.office.caption, room))


def _is_seen(line: StaffLine) -> bool:
    if line.seen_by is None or line.state is not None:
        return False
    return line.is_mine or (line.is_group and line.seen_by > 0)
