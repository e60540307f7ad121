"""What a manager's office can ask for besides what every station can."""

from collections.abc import Callable

from contract.record import Record
from contract.resources.team import Welcome
from contract.scalars import Id


class ClosingActions(Record, frozen=True, kw_only=True):
    """`watch` and `finalize` take a period's id, `watch` also None; the others an action's key."""

    watch: Callable[[Id | None], None]
    finalize: Callable[[Id], None]
    retry: Callable[[str], None]
    dismiss: Callable[[str], None]


class OfficeActions(Record, frozen=True, kw_only=True):
    """Takes ids of clock logs and of registrations; what is None is not allowed here."""

    remind: Callable[[Id], None] | None = None
    welcome: Callable[[Id, Welcome], None] | None = None
    refuse: Callable[[Id, str], None] | None = None
    take_back: Callable[[str], None] | None = None
    closing: ClosingActions | None = None
