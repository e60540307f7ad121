"""What the guest chat can ask for."""

from collections.abc import Callable
from dataclasses import dataclass

from console.state.outgoing import Written
from contract.scalars import Id


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatActions:
    """`open` shows a conversation, None for none; `mark_read` tells the hotel up to where.

    `tell_presence` (conversation on screen or None, whether somebody writes in it).
    `find` loads the open conversation down to a message, then tells why not, or an empty text.
    `load_archive` reads the archive from its newest conversation on (True), or more of it (False).

    `write` (conversation, what), `edit` (message, text), `delete_file` (message, file); `hand_over`
    (conversation, colleague or None for oneself, note). `retry`, `dismiss` and `take_back` take
    the key of an action.
    """

    open: Callable[[Id | None], None]
    load_older: Callable[[], None]
    find: Callable[[Id, Callable[[str], None]], None]
    load_archive: Callable[[bool], None]
    tell_presence: Callable[[Id | None, bool], None]
    mark_read: Callable[[Id], None]
    write: Callable[[Id, Written], None]
    edit: Callable[[Id, str], None]
    delete: Callable[[Id], None]
    delete_file: Callable[[Id, Id], None]
    hand_over: Callable[[Id, Id | None, str], None]
    mark_answered: Callable[[Id], None]
    retry: Callable[[str], None]
    dismiss: Callable[[str], None]
    take_back: Callable[[str], None]
    try_now: Callable[[], None]
