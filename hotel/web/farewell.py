"""Closing the sockets of somebody who may not come in any more."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from contract.permissions import Actor


@dataclass(frozen=True, slots=True)
class Farewell:
    """Ends what somebody still follows; `say` closes all of a person's or a room's sockets."""

    say: Callable[[Actor], Awaitable[None]]
