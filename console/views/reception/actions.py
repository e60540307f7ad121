"""What the reception can ask for."""

from collections.abc import Callable
from dataclasses import dataclass

from contract.resources.sync import Entity
from contract.scalars import Id


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceptionActions:
    """`cancel` (entity, id, reason) is None where it is not allowed.

    `retry` takes the key of a refused action, `undo` that of one not sent yet. `acknowledge`: take
    care of an order nobody could be told about, None where that is not allowed.
    """

    retry: Callable[[str], None]
    undo: Callable[[str], None]
    try_now: Callable[[], None]
    cancel: Callable[[Entity, Id, str], None] | None = None
    acknowledge: Callable[[Entity, Id], None] | None = None
