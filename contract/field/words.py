"""The status words a HotelMate backend expects, where they differ from ours."""

from typing import Final

from contract.resources.orders import OrderStatus

_WORDS: Final = {OrderStatus.PREPARING: "accepted", OrderStatus.DELIVERED: "completed"}


def backend_word(status: OrderStatus) -> str:
    """The word to send to a backend in the field; reading understands both words by itself."""
    return _WORDS.get(status, status.value)
