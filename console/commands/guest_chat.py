"""What a person can do in a conversation with a guest."""

from console.commands.hand import Hand, Outcome
from console.state.actions import ActionKind, ChatBody, NewAction
from console.state.outgoing import FileRemoval, NewFiles, Written
from contract.permissions import Capability
from contract.resources.guest_chat import (
    LONGEST_MESSAGE,
    LONGEST_NOTE,
    AnsweredMark,
    EditedMessage,
    GuestMessage,
    HandlerChoice,
    NewMessage,
)
from contract.resources.sync import Entity
from contract.scalars import Id


def write(*, hand: Hand, conversation_id: Id, written: Written) -> Outcome:
    """Write to the guest; the hotel refuses it when a colleague answered what was not seen here."""
    said = written.text.strip()
    chat = hand.board.guest_chats.truth(conversation_id)
    is_empty = not (said or written.files)
    if is_empty or len(said) > LONGEST_MESSAGE or chat is None or chat.ended_at is not None:
        return _possible(hand)
    here = hand.board.open_chat
    seen = here.newest_id if here.conversation_id == conversation_id else None
    answered = written.reply_to
    if not written.files:
        body = NewMessage(message=said, reply_to=answered, seen_up_to=seen)
        return _submit(hand, ActionKind.WRITE_TO_GUEST, conversation_id, body)
    files = NewFiles(message=said, files=written.files, reply_to=answered, seen_up_to=seen)
    return _submit(hand, ActionKind.SEND_FILES_TO_GUEST, conversation_id, files)


def edit(*, hand: Hand, message_id: Id, text: str) -> Outcome:
    """Change one's own message of the open conversation."""
    said = text.strip()
    message = _own(hand, message_id)
    if message is None or not said or len(said) > LONGEST_MESSAGE:
        return _possible(hand)
    body = EditedMessage(message=said)
    kind = ActionKind.EDIT_TO_GUEST
    return _submit(hand, kind, message.conversation, body, target=message_id)


def delete(*, hand: Hand, message_id: Id) -> Outcome:
    """Take the words out of one's own message; a line says that there was one."""
    message = _own(hand, message_id)
    if message is None:
        return _possible(hand)
    kind = ActionKind.DELETE_TO_GUEST
    return _submit(hand, kind, message.conversation, None, target=message_id)


def delete_file(*, hand: Hand, message_id: Id, file_id: Id) -> Outcome:
    """Take a file out of one's own message."""
    message = _own(hand, message_id)
    if message is None or file_id not in {file.id for file in message.attachments}:
        return _possible(hand)
    body, kind = FileRemoval(file_id=file_id), ActionKind.DELETE_FILE_TO_GUEST
    return _submit(hand, kind, message.conversation, body, target=message_id)


def hand_over(
    *, hand: Hand, conversation_id: Id, staff_id: Id | None = None, note: str = ""
) -> Outcome:
    """Let a colleague handle a conversation, oneself without `staff_id`."""
    chat = hand.board.guest_chats.truth(conversation_id)
    if chat is None or chat.ended_at is not None:
        return _possible(hand)
    body = HandlerChoice(staff_id=staff_id, note=note.strip()[:LONGEST_NOTE] or None)
    return _submit(hand, ActionKind.HANDLE_GUEST, conversation_id, body)


def mark_answered(*, hand: Hand, conversation_id: Id) -> Outcome:
    """Nothing is left to answer, as far as the messages go that are known here."""
    shown = hand.board.guest_chats.shown(conversation_id)
    if shown is None or shown.is_being_answered:
        return _possible(hand)
    body = AnsweredMark(up_to=shown.chat.last_message_id)
    return _submit(hand, ActionKind.MARK_ANSWERED, conversation_id, body)


def _submit(
    hand: Hand, kind: ActionKind, conversation_id: Id, body: ChatBody | None, *, target: str = ""
) -> Outcome:
    if not hand.may(Capability.CHAT_WITH_GUESTS):
        return Outcome.NOT_ALLOWED
    hand.submit(
        NewAction(
            kind=kind,
            entity=Entity.GUEST_CONVERSATION,
            entity_id=conversation_id,
            target=target,
            chat=body,
        )
    )
    return Outcome.DONE


def _possible(hand: Hand) -> Outcome:
    is_allowed = hand.may(Capability.CHAT_WITH_GUESTS)
    return Outcome.NOT_POSSIBLE if is_allowed else Outcome.NOT_ALLOWED


def _own(hand: Hand, message_id: Id) -> GuestMessage | None:
    message = hand.board.open_chat.get(message_id)
    me = hand.board.me
    if message is None or message.is_deleted or me is None or me.staff_id is None:
        return None
    return message if message.staff == me.staff_id else None
