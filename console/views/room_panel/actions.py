"""What the panel about a room can ask for."""

from collections.abc import Callable
from dataclasses import dataclass

from contract.scalars import RoomNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelActions:
    """`notify` (room, words) lets a room's guests know something, None where that is forbidden.

    `open_history` shows what happened in a room, in none for None; `load_history` more of it.
    """

    open_history: Callable[[RoomNumber | None], None]
    load_history: Callable[[], None]
    notify: Callable[[str, str], None] | None = None
