"""The status words a HotelMate backend expects, where they differ from ours."""

from typing import Final

import msgspec

from contract.resources.orders import OrderStatus, StatusChange

_WORDS: Final = {OrderStatus.PREPARING: "accepted", OrderStatus.DELIVERED: "completed"}


class BackendStatusChange(msgspec.Struct, frozen=True, kw_only=True):
    """Body of a PATCH to an order of a backend in the field, which reads nothing else of it."""

    status: str


def backend_word(status: OrderStatus) -> str:
    """The word to send to a backend in the field; reading understands both words by itself."""
    return _WORDS.get(status, status.value)


def backend_change(change: StatusChange) -> BackendStatusChange:
    """The body that takes the same step at a backend in the field."""
    return BackendStatusChange(status=backend_word(change.status))
