"""The quick replies of this PC: what may be chosen, and what changes them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from console.state.quick_replies import MOST, QuickReply, read, written


class QuickReplies(QObject):
    """`keep` gets every change as a text, empty for the usual ones. `changed`: they are others."""

    changed = Signal()

    def __init__(
        self, kept: str, keep: Callable[[str], object], usual: Callable[[], Sequence[QuickReply]]
    ) -> None:
        super().__init__()
        self._keep, self._usual = keep, usual
        self._own = read(kept)

    @property
    def all(self) -> tuple[QuickReply, ...]:
        """In the order of their keys."""
        return tuple(self._usual()) if self._own is None else self._own

    @property
    def is_usual(self) -> bool:
        """Whether nobody changed them at this PC."""
        return self._own is None

    @property
    def is_full(self) -> bool:
        """Whether no more can be added."""
        return len(self.all) >= MOST

    @property
    def kept(self) -> tuple[QuickReply, ...] | None:
        """What to give to `restore` in order to be back here; None for the usual ones."""
        return self._own

    def restore(self, kept: tuple[QuickReply, ...] | None) -> None:
        """Be as they were; the usual ones for None."""
        self._own = kept
        self._keep("" if kept is None else written(kept))
        self.changed.emit()

    def add(self, reply: QuickReply) -> None:
        """One more, at the end; nothing when there are enough."""
        if not self.is_full:
            self.restore((*self.all, reply))

    def change(self, number: int, reply: QuickReply) -> None:
        """Another one in the same place."""
        replies = list(self.all)
        replies[number] = reply
        self.restore(tuple(replies))

    def move(self, number: int, step: int) -> None:
        """One place up or down, as far as there is one."""
        replies = list(self.all)
        if 0 <= number + step < len(replies):
            replies.insert(number + step, replies.pop(number))
            self.restore(tuple(replies))

    def remove(self, number: int) -> None:
        """Without that one."""
        replies = list(self.all)
        del replies[number]
        self.restore(tuple(replies))
