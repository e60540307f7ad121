"""A page of the messages of one conversation."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

MessageT = TypeVar("MessageT")


@dataclass(frozen=True, slots=True)
class MessagePage(Generic[MessageT]):
    """Messages oldest first; `has_older`: the hotel has more before.

    `seq`: how far the conversation's stream was when they were read; None where the hotel does not
    tell.
    """

    messages: Sequence[MessageT]
    has_older: bool
    seq: int | None = None
