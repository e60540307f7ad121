"""What a porter's touch means, and where the station sends it."""

import enum
from collections.abc import Callable
from dataclasses import dataclass

from contract.resources.orders import OrderStatus
from contract.resources.sync import Entity
from contract.scalars import Id, RoomNumber


class Verb(enum.Enum):
    """What a touch does."""

    PICK_UP = enum.auto()
    DELIVER = enum.auto()
    UNDO = enum.auto()
    RETRY = enum.auto()
    DISMISS = enum.auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Intent:
    """One touch. `before`: each status now, where Undo leads; `action_key`: what was refused."""

    verb: Verb
    entity: Entity
    ids: tuple[Id, ...]
    rooms: tuple[RoomNumber, ...] = ()
    before: tuple[OrderStatus, ...] = ()
    action_key: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PorterActions:
    """What the station can ask for. `retry` and `dismiss` take the key of a refused action."""

    set_order: Callable[[Id, OrderStatus], None]
    set_breakfast: Callable[[Id, OrderStatus], None]
    retry: Callable[[str], None]
    dismiss: Callable[[str], None]
    try_now: Callable[[], None]
