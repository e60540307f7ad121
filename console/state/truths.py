"""The newest known state per id, whatever order and however often it is told."""

import sys
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Generic, Protocol, TypeVar

from console.state.changes import Changes
from contract.scalars import Id


class Row(Protocol):
    """What every resource of the sync feed has."""

    @property
    def id(self) -> Id: ...
    @property
    def rev(self) -> int: ...


class Dated(Row, Protocol):
    """A resource that also a backend without revisions dates."""

    @property
    def created_at(self) -> datetime: ...
    @property
    def updated_at(self) -> datetime | None: ...


RowT = TypeVar("RowT", bound=Row)


def is_newer_rev(new: Row, old: Row) -> bool:
    """Whether `new` replaces `old`; without revisions what came last does."""
    return new.rev > old.rev or (new.rev == 0 and old.rev == 0 and new != old)


def is_newer_dated(new: Dated, old: Dated) -> bool:
    """Whether `new` replaces `old`; without revisions the later `updated_at` does."""
    if new.rev or old.rev:
        return new.rev > old.rev
    return (new.updated_at or new.created_at) > (old.updated_at or old.created_at)


def id_order(row_id: Id) -> tuple[int, str]:
    """What puts ids into the order they were given in: 9 before 10, and what is no number last."""
    is_number = row_id.isascii() and row_id.isdigit()
    return (int(row_id) if is_number else sys.maxsize, row_id)


class Truths(Generic[RowT]):
    """Rows as the hotel has them. A partial row is known from an event only."""

    def __init__(self, is_newer: Callable[[RowT, RowT], bool]) -> None:
        self._is_newer = is_newer
        self._rows: dict[Id, RowT] = {}
        self._partial: set[Id] = set()
        self._gone: dict[Id, int] = {}

    def get(self, row_id: Id) -> RowT | None:
        """The row, also when partial."""
        return self._rows.get(row_id)

    def rows(self) -> Iterable[RowT]:
        """Every row, oldest known first."""
        return self._rows.values()

    def is_partial(self, row_id: Id) -> bool:
        """Whether details of the row are still missing."""
        return row_id in self._partial

    def partial_ids(self) -> frozenset[Id]:
        """Rows whose details are to be fetched."""
        return frozenset(self._partial)

    def apply(self, items: Iterable[RowT]) -> Changes:
        """Take what is newer than known. Idempotent; the order of calls does not matter."""
        inserted: set[Id] = set()
        updated: set[Id] = set()
        for item in items:
            if not self._is_news(item):
                continue
            known = item.id in self._rows
            self._rows[item.id] = item
            self._partial.discard(item.id)
            if not known:
                inserted.add(item.id)
            elif item.id not in inserted:
                updated.add(item.id)
        return Changes(frozenset(inserted), frozenset(updated))

    def announce(self, item: RowT) -> Changes:
        """Take a row known only in part. One that is already known stays as it is."""
        if item.id in self._rows or item.id in self._gone:
            return Changes()
        self._rows[item.id] = item
        self._partial.add(item.id)
        return Changes(inserted=frozenset((item.id,)))

    def remove(self, row_id: Id, rev: int = 0) -> Changes:
        """Forget a row the hotel no longer has; `rev` is that of its end, 0 when unknown."""
        known = self._rows.get(row_id)
        if known is not None and rev and known.rev > rev:
            return Changes()
        self._gone[row_id] = max(rev, self._gone.get(row_id, 0), known.rev if known else 0)
        if known is None:
            return Changes()
        del self._rows[row_id]
        self._partial.discard(row_id)
        return Changes(removed=frozenset((row_id,)))

    def replace_all(self, items: Iterable[RowT], *, keeps_newer: bool = True) -> Changes:
        """Take a complete list: what it lacks is gone.

        `keeps_newer`: whether a row that is newer here stays; False when what is here may come
        from another history of the hotel (a saved board, a restored backup).
        """
        self._gone.clear()
        listed = list(items)
        removed = self._rows.keys() - {item.id for item in listed}
        for row_id in removed:
            del self._rows[row_id]
            self._partial.discard(row_id)
        changes = self.apply(listed) if keeps_newer else self._overwrite(listed)
        return Changes(changes.inserted, changes.updated, frozenset(removed))

    def _overwrite(self, items: list[RowT]) -> Changes:
        differing = {item.id: item for item in items if self._rows.get(item.id) != item}
        known = self._rows.keys() & differing.keys()
        partial = self._partial & {item.id for item in items}
        self._rows.update(differing)
        self._partial.clear()
        return Changes(frozenset(differing.keys() - known), frozenset(known | partial))

    def _is_news(self, item: RowT) -> bool:
        gone_rev = self._gone.get(item.id)
        if gone_rev is not None:
            if item.rev <= gone_rev:
                return False
            del self._gone[item.id]
        known = self._rows.get(item.id)
        return known is None or item.id in self._partial or self._is_newer(item, known)
