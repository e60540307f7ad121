"""Finds messages of guests and colleagues among what is loaded on this PC."""

from collections.abc import Iterator, Sequence

from console.state.board import Board
from contract.matching import has_words, marks_in
from contract.resources.guest_chat import GuestConversation
from contract.resources.search import Find, FindKind
from contract.resources.sides import Side
from contract.resources.staff_chat import StaffConversation
from contract.scalars import Id


def guests_words(board: Board, words: Sequence[str]) -> Iterator[Find]:
    """What is open is loaded whole; of the other conversations the newest message's beginning."""
    known: set[Id] = set()
    for message in reversed(board.open_chat.messages()):
        known.add(message.id)
        if message.is_deleted or not has_words(message.message, words):
            continue
        shown = board.guest_chats.shown(message.conversation)
        yield Find(
            kind=FindKind.GUEST_MESSAGE,
            id=message.id,
            text=message.message,
            marks=marks_in(message.message, words),
            room_number=message.room_number or (shown.chat.room_number if shown else None),
            name=message.staff_display_name or message.guest_name,
            conversation=message.conversation,
            at=message.timestamp,
        )
    for shown in board.guest_chats.all_shown():
        if shown.chat.last_message_id not in known and has_words(_last_of(shown.chat), words):
            yield from _newest_of_guest(shown.chat, words)


def colleagues_words(board: Board, words: Sequence[str]) -> Iterator[Find]:
    """The same among colleagues; a conversation is found by what it is called, too."""
    known: set[Id] = set()
    for message in reversed(board.open_staff_chat.messages()):
        known.add(message.id)
        if message.is_deleted or not has_words(message.message, words):
            continue
        shown = board.staff_chats.shown(message.conversation)
        yield Find(
            kind=FindKind.STAFF_MESSAGE,
            id=message.id,
            text=message.message,
            marks=marks_in(message.message, words),
            name=message.sender_name,
            conversation=message.conversation,
            title=shown.chat.title if shown else None,
            at=message.timestamp,
        )
    for shown in board.staff_chats.all_shown():
        last = shown.chat.last_message
        if last is None or last.id in known:
            continue
        if has_words(f"{shown.chat.title or ''} {last.message}", words):
            yield _newest_of_colleagues(shown.chat, words)


def _last_of(chat: GuestConversation) -> str:
    return chat.last_message or ""


def _newest_of_guest(chat: GuestConversation, words: Sequence[str]) -> Iterator[Find]:
    if chat.last_message_id is not None:
        yield Find(
            kind=FindKind.GUEST_MESSAGE,
            id=chat.last_message_id,
            text=_last_of(chat),
            marks=marks_in(_last_of(chat), words),
            room_number=chat.room_number,
            name=chat.guest_name if chat.last_sender is Side.GUEST else None,
            conversation=chat.id,
            at=chat.last_message_time,
        )


def _newest_of_colleagues(chat: StaffConversation, words: Sequence[str]) -> Find:
    last = chat.last_message
    assert last is not None
    return Find(
        kind=FindKind.STAFF_MESSAGE,
        id=last.id,
        text=last.message,
        marks=marks_in(last.message, words),
        name=last.sender,
        conversation=chat.id,
        title=chat.title,
        at=last.timestamp,
    )
