"""The stocktakes of the hotel, and the lines of the one that is counted on this screen."""

from collections.abc import Iterable
from typing import Final

from console.state.actions import ActionKind, ActionState, PendingAction
from console.state.layered import Layered, Pending
from console.state.truths import Truths, is_newer_rev
from contract.record import Record
from contract.resources.stock import LineCount, Stocktake, StocktakeLine, StocktakeStatus
from contract.resources.sync import Entity
from contract.scalars import Id, Quantity

LONGEST_REASON: Final = 200
STEPS: Final = frozenset(
    {ActionKind.APPROVE_STOCKTAKE, ActionKind.REOPEN_STOCKTAKE, ActionKind.DELETE_STOCKTAKE}
)


class Stocktakes:
    """What a snapshot and its stream tell of, and the older ones, read while somebody looks.

    `is_read`: all of them were read. `trouble`: why they could not be, a sentence.
    """

    def __init__(self) -> None:
        self.is_open = self.is_read = False
        self.trouble = ""
        self._told: Truths[Stocktake] = Truths(is_newer_rev)
        self._read: Truths[Stocktake] = Truths(is_newer_rev)

    def open(self, *, is_open: bool) -> bool:
        """Somebody looks at them, or nobody any more; whether it was not so."""
        is_other, self.is_open = self.is_open is not is_open, is_open
        return is_other

    def rows(self) -> list[Stocktake]:
        """All that are known, the latest period first."""
        known = {one.id: one for one in self._read.rows()}
        for one in self._told.rows():
            if one.id not in known or known[one.id].rev < one.rev:
                known[one.id] = one
        return sorted(known.values(), key=_latest, reverse=True)

    def told(self) -> Iterable[Stocktake]:
        """Those that are kept with the snapshot."""
        return self._told.rows()

    def get(self, stocktake_id: Id) -> Stocktake | None:
        """One of them, as far as it is known."""
        told, read = self._told.get(stocktake_id), self._read.get(stocktake_id)
        if told is None or read is None:
            return told or read
        return max(told, read, key=lambda one: one.rev)

    def apply(self, rows: Iterable[Stocktake]) -> bool:
        """Take what is newer than known; whether anything is different."""
        return bool(self._told.apply(rows))

    def replace_all(self, rows: Iterable[Stocktake], *, keeps_newer: bool) -> bool:
        """Take those of a snapshot."""
        return bool(self._told.replace_all(rows, keeps_newer=keeps_newer))

    def take(self, rows: Iterable[Stocktake]) -> bool:
        """Take the hotel's list, which has them all; whether anything is different."""
        before = self.rows(), self.is_read, self.trouble
        self._read.replace_all(rows)
        self.is_read, self.trouble = True, ""
        return before != (self.rows(), True, "")

    def remove(self, stocktake_id: Id, rev: int = 0) -> bool:
        """Forget one that was deleted."""
        gone = [bool(kept.remove(stocktake_id, rev)) for kept in (self._told, self._read)]
        return any(gone)

    def fail(self, sentence: str) -> bool:
        """They could not be read."""
        is_other, self.trouble = self.trouble != sentence, sentence
        return is_other


def _latest(one: Stocktake) -> tuple[int, int, float]:
    ended, began = one.period_end, one.period_start
    return (
        0 if ended is None else ended.toordinal(),
        0 if began is None else began.toordinal(),
        0.0 if one.created_at is None else one.created_at.timestamp(),
    )


class ShownLine(Record, frozen=True):
    """A line as painted: the hotel's truth, and what was counted here meanwhile."""

    line: StocktakeLine
    pending: Pending = ()

    @property
    def counting(self) -> PendingAction | None:
        """What was counted here last and the hotel has not settled."""
        return self._newest(is_refused=False)

    @property
    def refused(self) -> PendingAction | None:
        """What was counted here and the hotel refused; nothing was counted here since."""
        return None if self.counting is not None else self._newest(is_refused=True)

    @property
    def full(self) -> Quantity | None:
        """The full units as painted; None while nobody counted."""
        mine = count_in(self.counting)
        return self.line.counted_full_units if mine is None else _set(mine.counted_full_units)

    @property
    def partial(self) -> Quantity | None:
        """The single ones besides, as painted."""
        mine = count_in(self.counting)
        return self.line.counted_partial_units if mine is None else _set(mine.counted_partial_units)

    @property
    def counted(self) -> Quantity | None:
        """All of it in single units; None while nobody counted."""
        full, partial = self.full, self.partial
        if full is None and partial is None:
            return None
        zero = Quantity(0)
        return Quantity((full or zero) * self.line.item_uom + (partial or zero))

    @property
    def difference(self) -> Quantity | None:
        """What was counted beyond what is expected; below nothing where it is less."""
        counted, expected = self.counted, self.line.expected_qty
        return None if counted is None or expected is None else Quantity(counted - expected)

    def _newest(self, *, is_refused: bool) -> PendingAction | None:
        mine = (one for one in reversed(self.pending) if count_in(one) is not None)
        return next((p for p in mine if (p.state is ActionState.FAILED) is is_refused), None)


def _set(value: object) -> Quantity | None:
    return value if isinstance(value, Quantity) else None


def count_in(pending: PendingAction | None) -> LineCount | None:
    """What an action counts; None where it counts nothing."""
    body = None if pending is None else pending.action.stock
    return body if isinstance(body, LineCount) else None


class StockLines(Layered[StocktakeLine, ShownLine]):
    """The lines of one stocktake."""

    def __init__(self) -> None:
        super().__init__(Entity.STOCKTAKE_LINE, is_newer_rev)

    def _paint(self, row: StocktakeLine, pending: Pending, *, is_partial: bool) -> ShownLine:
        return ShownLine(row, pending)


class OpenStocktake:
    """The one that is counted on this screen; `stocktake_id` is None while none is.

    `line_id`: the line the keyboard is in. `trouble`: why it could not be loaded, a sentence.
    """

    def __init__(self) -> None:
        self.stocktake_id: Id | None = None
        self.line_id: Id | None = None
        self.is_loaded = False
        self.trouble = ""
        self.lines = StockLines()

    def open(self, stocktake_id: Id | None) -> bool:
        """Begin with another one; whether it is another one."""
        if stocktake_id == self.stocktake_id:
            return False
        self.stocktake_id, self.line_id = stocktake_id, None
        self.is_loaded, self.trouble = False, ""
        self.lines.replace_all(())
        return True

    def take(self, lines: Iterable[StocktakeLine]) -> bool:
        """Every line of it, as the hotel has it."""
        is_first, had_trouble = not self.is_loaded, bool(self.trouble)
        self.is_loaded, self.trouble = True, ""
        return bool(self.lines.replace_all(lines)) or is_first or had_trouble

    def apply(self, lines: Iterable[StocktakeLine]) -> bool:
        """Newer states of lines, and new ones; those of other stocktakes are left out."""
        if not self.is_loaded:
            return False
        return bool(self.lines.apply(one for one in lines if one.stocktake == self.stocktake_id))

    def remove(self, line_id: Id, rev: int) -> bool:
        """A line is gone."""
        return bool(self.lines.remove(line_id, rev))

    def lay(self, pending: Iterable[PendingAction]) -> bool:
        """What was counted here lies over the lines."""
        return bool(self.lines.lay(pending))

    def fail(self, sentence: str) -> bool:
        """It could not be loaded."""
        is_other, self.trouble = self.trouble != sentence, sentence
        return is_other


def is_draft(one: Stocktake) -> bool:
    """Whether it is still counted."""
    return one.status is StocktakeStatus.DRAFT and not one.is_locked


def step_on(outbox: Iterable[PendingAction], stocktake_id: Id) -> PendingAction | None:
    """What this PC does with a whole stocktake and the hotel has not settled or refused."""
    found = None
    for pending in outbox:
        is_about = pending.action.kind in STEPS and pending.action.entity_id == stocktake_id
        if is_about and pending.state is not ActionState.FAILED:
            found = pending
    return found


def unsettled_lines(outbox: Iterable[PendingAction], stocktake_id: Id) -> int:
    """How much was done here in the lines of a stocktake that is not at the hotel."""
    return sum(
        one.action.entity is Entity.STOCKTAKE_LINE and one.action.target == stocktake_id
        for one in outbox
    )
