"""What the chat among colleagues can ask for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from console.state.outgoing import Written
from contract.scalars import Id


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffChatActions:
    """`open` shows a conversation, None for none; `watch`: whether it is looked at now.

    `mark_read` tells the hotel up to where; `type`: whether somebody types. `write` takes a
    conversation, `edit`, `delete`, `delete_file` (file), `react` and `forward` (conversations,
    people) a message. `retry`, `dismiss` and `take_back` take the key of an action.
    """

    open: Callable[[Id | None], None]
    watch: Callable[[bool], None]
    load_older: Callable[[], None]
    mark_read: Callable[[Id], None]
    type: Callable[[bool], None]
    write: Callable[[Id, Written], None]
    edit: Callable[[Id, Written], None]
    delete: Callable[[Id], None]
    delete_file: Callable[[Id, Id], None]
    react: Callable[[Id, str], None]
    forward: Callable[[Id, Sequence[Id], Sequence[Id]], None]
    start: Callable[[Sequence[Id], str], None]
    rename: Callable[[Id, str], None]
    add_people: Callable[[Id, Sequence[Id]], None]
    leave: Callable[[Id], None]
    retry: Callable[[str], None]
    dismiss: Callable[[str], None]
    take_back: Callable[[str], None]
    try_now: Callable[[], None]
