"""What the staff area can ask for."""

from collections.abc import Callable
from dataclasses import dataclass

from console.state.former import StaffWish


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffActions:
    """`open_former`: read those of a wish who were let go, until `close_former`."""

    open_former: Callable[[StaffWish], None]
    close_former: Callable[[], None]
    load_older: Callable[[], None]
