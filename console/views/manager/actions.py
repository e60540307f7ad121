"""What a manager's office can ask for besides what every station can."""

from collections.abc import Callable
from dataclasses import dataclass

from contract.resources.team import Welcome
from contract.scalars import Id


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingActions:
    """`watch` and `finalize` take a period's id, `watch` also None; the others an action's key."""

    watch: Callable[[Id | None], None]
    finalize: Callable[[Id], None]
    retry: Callable[[str], None]
    dismiss: Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeActions:
    """Takes ids of clock logs and of registrations; what is None is not allowed here."""

    remind: Callable[[Id], None] | None = None
    welcome: Callable[[Id, Welcome], None] | None = None
    refuse: Callable[[Id, str], None] | None = None
    take_back: Callable[[str], None] | None = None
    closing: ClosingActions | None = None
