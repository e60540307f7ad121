"""The items the hotel keeps in stock, read while a manager looks at them."""

from collections.abc import Iterable
from typing import Final

from console.state.actions import ActionKind, ActionState, PendingAction
from console.state.truths import Truths, is_newer_rev
from contract.resources.stock import StockItem
from contract.scalars import Id

STANDINGS: Final = frozenset({ActionKind.RETIRE_ITEM, ActionKind.RESTORE_ITEM})


class StockItems:
    """All of them once they were read; what changes since is told one by one.

    `is_open`: somebody looks. `is_read`: all were read. `trouble`: why they could not be.
    """

    def __init__(self) -> None:
        self.is_open = self.is_read = False
        self.trouble = ""
        self._rows: Truths[StockItem] = Truths(is_newer_rev)
        self._meanwhile: list[StockItem] | None = None

    def open(self, *, is_open: bool) -> bool:
        """Somebody looks at them, or nobody any more; whether it was not so."""
        is_other, self.is_open = self.is_open is not is_open, is_open
        return is_other

    def rows(self) -> list[StockItem]:
        """All that are known, by name."""
        return sorted(self._rows.rows(), key=lambda one: (one.name.casefold(), one.sku, one.id))

    def get(self, item_id: Id) -> StockItem | None:
        """One of them, as far as it is known."""
        return self._rows.get(item_id)

    def rev_known(self, item_id: Id) -> int | None:
        """Which revision of one is known."""
        known = self._rows.get(item_id)
        return None if known is None else known.rev

    def begin(self) -> None:
        """They are asked for: what is told from here on is newer than the answer may be."""
        self._meanwhile = []

    def apply(self, rows: Iterable[StockItem]) -> bool:
        """Take what is newer than known; whether anything is different."""
        told = list(rows)
        if self._meanwhile is not None:
            self._meanwhile += told
        return self.is_read and bool(self._rows.apply(told))

    def take(self, rows: Iterable[StockItem]) -> bool:
        """Take the hotel's list, which has them all; whether anything is different."""
        had_trouble, was_read = bool(self.trouble), self.is_read
        self.is_read, self.trouble = True, ""
        is_other = bool(self._rows.replace_all(rows, keeps_newer=False))
        is_later = bool(self._rows.apply(self._meanwhile or ()))
        self._meanwhile = None
        return is_other or is_later or had_trouble or not was_read

    def fail(self, sentence: str) -> bool:
        """They could not be read."""
        self._meanwhile = None
        is_other, self.trouble = self.trouble != sentence, sentence
        return is_other


def standing_of(outbox: Iterable[PendingAction], item_id: Id) -> PendingAction | None:
    """What takes an item out of use here, or brings it back, and is not settled or refused."""
    found = None
    for pending in outbox:
        is_about = pending.action.kind in STANDINGS and pending.action.entity_id == item_id
        if is_about and pending.state is not ActionState.FAILED:
            found = pending
    return found
