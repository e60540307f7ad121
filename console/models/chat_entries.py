"""What stands in an open conversation, from top to bottom: days, messages, who took over."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from console.state.actions import ActionState
from console.state.open_chat import OpenConversation
from contract.resources.attachments import Attachment
from contract.scalars import Id


@dataclass(frozen=True, slots=True)
class DayLine:
    """A day begins; a date of the hotel's zone."""

    day: date


@dataclass(frozen=True, slots=True)
class UnseenLine:
    """From here on nobody had read anything when the conversation was opened."""

    count: int
    since: datetime


@dataclass(frozen=True, slots=True)
class HandledLine:
    """A colleague took over; `by` is who decided it, None when it was the colleague."""

    name: str
    by: str | None
    at: datetime
    note: str = ""


@dataclass(frozen=True, slots=True)
class MissingLine:
    """What came since the conversation was left could not be loaded, and why: a sentence.

    `is_all`: nothing of the conversation is here; then `trouble` is empty while it is asked for.
    """

    trouble: str
    is_all: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Bubble:
    """A message, or one that is on its way to the hotel.

    `message_id` is None before the hotel has it. `state` is None when nothing is under way; then
    `key` is that of the action, `may_withdraw` whether it can be taken back, `refusal` why it
    failed, `percent` how much of its files is out. `answered_id` is the message it answers, and
    `answers` how that one begins. `has_foot`: its sender and time stand below it. `is_over`: the
    guest has left, so that nothing is written to them any more.
    """

    key: str
    at: datetime
    is_staff: bool
    is_mine: bool
    who: str
    text: str
    message_id: Id | None = None
    edited_at: datetime | None = None
    is_deleted: bool = False
    is_read: bool = False
    files: tuple[Attachment, ...] = ()
    removed_files: int = 0
    answers: str = ""
    answered_id: Id | None = None
    state: ActionState | None = None
    action: str = ""
    may_withdraw: bool = False
    refusal: str | None = None
    percent: int | None = None
    has_foot: bool = True
    is_over: bool = False


Entry = DayLine | UnseenLine | HandledLine | MissingLine | Bubble


def missing(chat: OpenConversation[Any]) -> Iterator[MissingLine]:
    """That what is shown of a conversation is only what was kept of it."""
    if chat.is_loaded and not chat.is_verified and chat.trouble:
        yield MissingLine(chat.trouble)


def unloaded(chat: OpenConversation[Any], unsent: Sequence[Bubble]) -> list[Entry]:
    """What was written from here stands there although nothing else of the conversation does."""
    return [MissingLine(chat.trouble, is_all=True), *unsent] if unsent else []
