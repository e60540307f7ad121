"""What the staff area can ask for."""

from collections.abc import Callable
from dataclasses import dataclass

from console.state.former import StaffWish
from console.state.places import PlaceWish, StaffPlace
from console.state.planning import Refusal
from contract.resources.staff import StaffMember
from contract.resources.team import StaffChange


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffActions:
    """`open_former`: read those of a wish who were let go, until `close_former`.

    Changes and removals are held for an undo; `take_back` takes one back by its key.
    `save_place` names a department or role at once and tells why not, None when it is done;
    `tell` says so where nobody asks any more.
    """

    open_former: Callable[[StaffWish], None]
    close_former: Callable[[], None]
    load_older: Callable[[], None]
    change: Callable[[StaffMember, StaffChange], None]
    deactivate: Callable[[StaffMember], None]
    reactivate: Callable[[StaffMember], None]
    take_back: Callable[[str], None]
    save_place: Callable[[PlaceWish, Callable[[Refusal | None], None]], None]
    remove_place: Callable[[StaffPlace], None]
    tell: Callable[[str], None]
