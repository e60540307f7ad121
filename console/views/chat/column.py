"""The entries of a conversation under one another: where each begins, and which is where."""

from bisect import bisect_right
from itertools import islice

from PySide6.QtCore import QPointF

from console.models.chat_entries import Bubble, UnseenLine
from console.views.chat.blocks import Block
from console.views.theme import Theme
from contract.scalars import Id


class Column:
    """Everything in px from the top of the column; `whole` is how high it is."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.tops: list[int] = []
        self.whole = 0

    def stack(self, blocks: list[Block], theme: Theme) -> None:
        """Lay measured entries out."""
        self.blocks = blocks
        at, self.tops = theme.px(8), []
        for block in self.blocks:
            self.tops.append(at)
            at += block.height
        self.whole = at + theme.px(8)

    def first_below(self, height: int) -> tuple[str, int] | None:
        """The first message that ends below a height: its key, and how far from there it begins."""
        first = self._begun_at(height)
        for block, top in islice(zip(self.blocks, self.tops, strict=True), first, None):
            if top + block.height > height and isinstance(block.entry, Bubble):
                return block.entry.key, top - height
        return None

    def top_of(self, key: str) -> int | None:
        """Where a message begins."""
        for block, top in zip(self.blocks, self.tops, strict=True):
            if isinstance(block.entry, Bubble) and block.entry.key == key:
                return top
        return None

    def number_at(self, height: float) -> int | None:
        """The entry at a height."""
        number = self._begun_at(height)
        if number >= len(self.blocks):
            return None
        within = height - self.tops[number]
        return number if 0 <= within < self.blocks[number].height else None

    def between(self, top: float, bottom: float) -> range:
        """The numbers of the entries between two heights, and perhaps one more at either end."""
        return range(self._begun_at(top), bisect_right(self.tops, bottom))

    def _begun_at(self, height: float) -> int:
        """The number of the last entry that begins at a height or above it, else of the first."""
        return max(0, bisect_right(self.tops, height) - 1)

    def within(self, number: int, spot: QPointF) -> QPointF:
        """A point of the column as a point of one entry."""
        return spot - QPointF(0, self.tops[number])

    def bubble(self, number: int | None) -> Bubble | None:
        """The message with a number, None when there is none or it is something else."""
        if number is None or number >= len(self.blocks):
            return None
        entry = self.blocks[number].entry
        return entry if isinstance(entry, Bubble) else None

    def number_with(self, key: str | None) -> int | None:
        """The number of the message with a key."""
        numbers = range(len(self.blocks)) if key is not None else ()
        return next((n for n in numbers if (b := self.bubble(n)) and b.key == key), None)

    def number_of(self, message_id: Id) -> int | None:
        """The number of a message."""
        for number, block in enumerate(self.blocks):
            if isinstance(block.entry, Bubble) and block.entry.message_id == message_id:
                return number
        return None

    def newest_above(self, height: int) -> Id | None:
        """The newest message at the hotel that ends at a height or above it."""
        for number in range(len(self.blocks) - 1, -1, -1):
            bubble = self.bubble(number)
            is_above = self.tops[number] + self.blocks[number].height <= height
            if is_above and bubble is not None and bubble.message_id is not None:
                return bubble.message_id
        return None

    def count_below(self, height: int) -> int:
        """How many messages end below a height."""
        ends = zip(self.tops, self.blocks, strict=True)
        below = (b for top, b in ends if top + b.height > height and isinstance(b.entry, Bubble))
        return sum(1 for _ in below)

    @property
    def unseen_top(self) -> int | None:
        """Where the line begins below which nobody had read anything."""
        lines = zip(self.tops, self.blocks, strict=True)
        return next((top for top, b in lines if isinstance(b.entry, UnseenLine)), None)

    def beside(self, number: int | None, step: int) -> int | None:
        """The message so many steps away, the newest one at first; None when there are none."""
        bubbles = [n for n, one in enumerate(self.blocks) if isinstance(one.entry, Bubble)]
        if not bubbles:
            return None
        if number not in bubbles:
            return bubbles[-1]
        at = bubbles.index(number) + step
        return bubbles[min(max(at, 0), len(bubbles) - 1)]
