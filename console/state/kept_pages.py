"""The newest pages of the conversations that were open last, in memory alone."""

from collections.abc import Iterable, Sequence
from typing import Final, Generic, TypeVar

from contract.record import Record
from contract.scalars import Id

PAGE: Final = 50
KEPT: Final = 20
MessageT = TypeVar("MessageT")


class KeptPage(Record, Generic[MessageT], frozen=True):
    """What was known when its conversation was left; oldest first."""

    messages: Sequence[MessageT]
    has_older: bool


class KeptPages(Generic[MessageT]):
    """At most KEPT pages of PAGE messages; the one left longest ago goes first."""

    def __init__(self) -> None:
        self._pages: dict[Id, KeptPage[MessageT]] = {}
        self._forgotten: set[Id] = set()

    def keep(self, conversation_id: Id, messages: Sequence[MessageT], *, has_older: bool) -> None:
        """Remember the newest of a conversation's messages, which are oldest first."""
        if conversation_id in self._forgotten:
            return
        is_cut = len(messages) > PAGE
        self._pages.pop(conversation_id, None)
        self._pages[conversation_id] = KeptPage(messages[-PAGE:], has_older or is_cut)
        if len(self._pages) > KEPT:
            del self._pages[next(iter(self._pages))]

    def get(self, conversation_id: Id) -> KeptPage[MessageT] | None:
        """What is remembered of a conversation."""
        return self._pages.get(conversation_id)

    def forget(self, conversation_ids: Iterable[Id]) -> None:
        """Remember nothing of these conversations, now or later."""
        for conversation_id in conversation_ids:
            self._forgotten.add(conversation_id)
            self._pages.pop(conversation_id, None)

    def clear(self) -> None:
        """Remember nothing of what was open until now."""
        self._pages.clear()
