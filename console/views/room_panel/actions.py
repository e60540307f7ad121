"""What the panel about a room can ask for."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelActions:
    """`notify` (room, words) lets a room's guests know something, None where that is forbidden."""

    notify: Callable[[str, str], None] | None = None
