"""What this PC was alerted of during this shift, newest first."""

from collections.abc import Container, Iterable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal

from console.models.rows import RowsModel
from console.state.board import Board
from console.state.low_stock import Fallen
from console.state.matters import LOW_STOCK, OWN_SHIFT, is_settled, room_of
from contract.record import Record, replace
from contract.scalars import Id, RoomNumber

KEPT: Final = 100
_Key = tuple[str, Id | None]


class AlertLine(Record, frozen=True, kw_only=True):
    """One matter. `kind` is a word of AlertKind; `at`, the last time, is UTC of the hotel's clock.

    `room` is None where there is none, or where it is not known. `fallen`: what is low in stock.
    `begins_at`: when the shift begins that it reminds of.
    """

    kind: str
    entity_id: Id | None
    room: RoomNumber | None
    at: datetime
    times: int = 1
    is_settled: bool = False
    is_seen: bool = False
    fallen: Fallen | None = None
    begins_at: datetime | None = None

    @property
    def key(self) -> _Key:
        """What it is about, however often."""
        return self.kind, self.entity_id


class RecentAlerts(RowsModel[AlertLine]):
    """`looked` after anything about it may differ. Call `follow` when the board did."""

    looked = Signal()

    def __init__(self, board: Board, parent: QObject | None = None) -> None:
        super().__init__(lambda line: line.key, parent=parent)
        self._board = board

    @property
    def unseen(self) -> int:
        """How many nobody has looked at that still have something to say."""
        return sum(not line.is_seen and not line.is_settled for line in self.rows)

    def note(self, alerts: Iterable[_Key], *, seen: Container[str]) -> None:
        """Take kinds and entities, perhaps again; kinds in `seen` are on the open screen."""
        before = {line.key: line for line in self.rows}
        newest = list(alerts)[-KEPT:]
        made = {key: self._line(key, before.get(key), key[0] in seen) for key in newest}
        others = [line for line in self.rows if line.key not in made]
        self._become([*reversed(made.values()), *others][:KEPT])

    def _line(self, key: _Key, before: AlertLine | None, is_seen: bool) -> AlertLine:
        kind, entity_id = key
        room = None if entity_id is None else room_of(self._board, kind, entity_id)
        if room is None and before is not None:
            room = before.room
        return AlertLine(
            kind=kind,
            entity_id=entity_id,
            room=room,
            fallen=self._fallen(kind, entity_id),
            begins_at=self._beginning(kind, entity_id),
            at=self._board.clock.now(),
            times=1 if before is None else before.times + 1,
            is_seen=is_seen,
        )

    def _fallen(self, kind: str, entity_id: Id | None) -> Fallen | None:
        is_low = kind == LOW_STOCK and entity_id is not None
        return self._board.low_stocks.of(entity_id) if is_low and entity_id is not None else None

    def _beginning(self, kind: str, entity_id: Id | None) -> datetime | None:
        if kind != OWN_SHIFT or entity_id is None:
            return None
        return self._board.own_tellings.beginning_of(entity_id)

    def follow(self) -> None:
        """See which are settled now."""
        self._become(self.rows)

    def see_all(self) -> None:
        """Somebody looked through the list."""
        self._become(replace(line, is_seen=True) for line in self.rows)

    def _become(self, lines: Iterable[AlertLine]) -> None:
        rows = [
            replace(line, is_settled=is_settled(self._board, line.kind, line.entity_id))
            for line in lines
        ]
        if rows != self.rows:
            self.show_rows(rows)
            self.looked.emit()

    def cell(self, row: AlertLine, column: int, role: int) -> object:
        """Room and kind, for a screen reader; the delegate paints the rest."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return " ".join(part for part in (row.room, row.kind.replace("_", " ")) if part)
