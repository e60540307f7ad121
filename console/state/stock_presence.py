"""Which colleagues have a stocktake open, and in which line each of them is."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from contract.record import Record
from contract.resources.stock import PresentColleague
from contract.scalars import Id

if TYPE_CHECKING:
    from contract.events.stock import UserEditingLine, UserJoined, UserLeft


class Counting(Record, frozen=True):
    """A colleague in a stocktake; `line_id` is None while they are in no line."""

    staff_id: Id
    name: str
    line_id: Id | None = None


class StockPresence:
    """As the hotel told it last, corrected by what it announced since."""

    def __init__(self) -> None:
        self._present: dict[Id, dict[Id, Counting]] = {}

    def of(self, stocktake_id: Id) -> tuple[Counting, ...]:
        """Who is in it, longest first, oneself included."""
        return tuple(self._present.get(stocktake_id, {}).values())

    def editing(self, stocktake_id: Id, line_id: Id, *, me: Id | None) -> Counting | None:
        """The colleague of `me` who is in a line."""
        others = (one for one in self.of(stocktake_id) if one.staff_id != me)
        return next((one for one in others if one.line_id == line_id), None)

    def take(self, stocktake_id: Id, present: Iterable[PresentColleague]) -> bool:
        """Everybody who is in it; whether that is other than known."""
        told = {
            one.staff_id: Counting(one.staff_id, one.staff_name, one.editing_line_id)
            for one in present
        }
        is_other = list(self._present.get(stocktake_id, {}).values()) != list(told.values())
        self._present[stocktake_id] = told
        return is_other

    def hear(self, told: "UserJoined | UserLeft | UserEditingLine") -> bool:
        """Somebody came, went, or is in another line; whether that was not known."""
        from contract.events.stock import UserEditingLine, UserLeft

        here = self._present.setdefault(told.stocktake_id, {})
        before = here.get(told.staff_id)
        if isinstance(told, UserLeft):
            here.pop(told.staff_id, None)
            return before is not None
        name = told.staff_name or ("" if before is None else before.name)
        line_id = told.line_id if isinstance(told, UserEditingLine) else None
        now = here[told.staff_id] = Counting(told.staff_id, name, line_id)
        return now != before

    def saved(self, stocktake_id: Id, line_id: Id, staff_id: Id) -> bool:
        """Somebody saved a line, and is done with it; whether they were known to be in it."""
        here = self._present.get(stocktake_id, {})
        before = here.get(staff_id)
        if before is None or before.line_id != line_id:
            return False
        here[staff_id] = Counting(staff_id, before.name)
        return True
