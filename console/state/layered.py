"""A store whose rows are painted with this PC's pending actions laid over them."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from console.state.actions import ActionState, PendingAction
from console.state.changes import Changes
from console.state.truths import Row, Truths
from contract.resources.orders import OrderStatus
from contract.resources.sync import Entity
from contract.scalars import Id

RowT = TypeVar("RowT", bound=Row)
ShownT = TypeVar("ShownT")

Pending = tuple[PendingAction, ...]


class Layered(ABC, Generic[RowT, ShownT]):
    """The truth, the pending actions of one entity kind, and what follows from both."""

    def __init__(self, entity: Entity, is_newer: Callable[[RowT, RowT], bool]) -> None:
        self._entity = entity
        self._truths: Truths[RowT] = Truths(is_newer)
        self._pending: dict[Id, Pending] = {}
        self._shown: dict[Id, ShownT] = {}
        self._watching: list[set[Id]] = []

    def truth(self, row_id: Id) -> RowT | None:
        """The row as the hotel has it, as far as known."""
        return self._truths.get(row_id)

    def shown(self, row_id: Id) -> ShownT | None:
        """The row as painted."""
        return self._shown.get(row_id)

    def all_shown(self) -> Iterable[ShownT]:
        """Every row as painted, in no order to rely on."""
        return self._shown.values()

    def touched(self) -> set[Id]:
        """Every row, and from now on whatever comes, changes or goes; who asked empties it."""
        touched = set(self._shown)
        self._watching.append(touched)
        return touched

    def __len__(self) -> int:
        return len(self._shown)

    def truths(self) -> Iterable[RowT]:
        """Every row as the hotel has it; those known only in part are left out."""
        partial = self._truths.partial_ids()
        return [row for row in self._truths.rows() if row.id not in partial]

    def rev_known(self, row_id: Id) -> int | None:
        """The rev of a row known with its details, else None."""
        row = self._truths.get(row_id)
        return None if row is None or self._truths.is_partial(row_id) else row.rev

    def partial_ids(self) -> frozenset[Id]:
        """Rows whose details are to be fetched."""
        return self._truths.partial_ids()

    def apply(self, items: Iterable[RowT]) -> Changes:
        """Take rows of the hotel; only newer ones count. Idempotent, in any order."""
        return self._painted(self._truths.apply(items))

    def replace_all(self, items: Iterable[RowT], *, keeps_newer: bool = True) -> Changes:
        """Take a verified complete list: what it lacks is removed."""
        return self._painted(self._truths.replace_all(items, keeps_newer=keeps_newer))

    def remove(self, row_id: Id, rev: int = 0) -> Changes:
        """Forget a row the hotel no longer has; `rev` is that of its end, 0 when unknown."""
        return self._painted(self._truths.remove(row_id, rev))

    def lay(self, pending: Iterable[PendingAction]) -> Changes:
        """Lay the whole outbox over the truth, oldest first; other entities are skipped."""
        by_id: dict[Id, Pending] = {}
        for action in pending:
            if action.action.entity is self._entity:
                row_id = action.action.entity_id
                by_id[row_id] = (*by_id.get(row_id, ()), action)
        touched = self._pending.keys() | by_id.keys()
        differing = {i for i in touched if self._pending.get(i) != by_id.get(i)}
        self._pending = by_id
        return self._painted(Changes(updated=frozenset(differing & self._shown.keys())))

    @abstractmethod
    def _paint(self, row: RowT, pending: Pending, *, is_partial: bool) -> ShownT:
        """The row with its pending actions laid over it."""

    def _painted(self, changes: Changes) -> Changes:
        for row_id in changes.inserted | changes.updated:
            row = self._truths.get(row_id)
            if row is not None:
                self._shown[row_id] = self._paint(
                    row, self._pending.get(row_id, ()), is_partial=self._truths.is_partial(row_id)
                )
        for row_id in changes.removed:
            self._shown.pop(row_id, None)
        for touched in self._watching:
            touched.update(changes.inserted, changes.updated, changes.removed)
        return changes

    def _announced(self, row: RowT) -> Changes:
        return self._painted(self._truths.announce(row))


def target_of(pending: Pending) -> str | None:
    """Where the last action that was not refused leads; None when there is none."""
    open_targets = [
        p.action.target for p in pending if p.changes_entity and p.state is not ActionState.FAILED
    ]
    return open_targets[-1] if open_targets else None


def status_over(truth: OrderStatus, pending: Pending) -> OrderStatus:
    """The status to paint: a cancellation by anybody ends whatever is still pending here."""
    target = target_of(pending)
    if target is None or truth is OrderStatus.CANCELLED:
        return truth
    return OrderStatus(target)
