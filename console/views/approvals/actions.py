"""What the cards of clock-ins can ask for."""

from collections.abc import Callable, Sequence

from contract.record import Record
from contract.scalars import Id


class ApprovalActions(Record, frozen=True, kw_only=True):
    """`undo`, `retry` and `dismiss` get keys of actions; decisions get every clock-in of a card."""

    approve: Callable[[Sequence[Id]], None]
    reject: Callable[[Sequence[Id], str], None]
    undo: Callable[[str], None]
    retry: Callable[[str], None]
    dismiss: Callable[[str], None]
