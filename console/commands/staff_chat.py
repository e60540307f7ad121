"""What a person can do in a conversation among colleagues."""

from collections.abc import Sequence
from uuid import uuid4

from console.commands.hand import Hand, Outcome
from console.state.actions import ActionKind, ActionState, NewAction, PendingAction, StaffChatBody
from console.state.outgoing import FileRemoval, NewFiles, Written
from contract.permissions import Duty, duties_of
from contract.resources.staff_chat import (
    LONGEST_MESSAGE,
    LONGEST_TITLE,
    REACTIONS,
    ConversationChange,
    Forwarding,
    NewConversation,
    NewParticipants,
    NewStaffMessage,
    Reacting,
    StaffConversation,
    StaffMessage,
    StaffMessageChange,
)
from contract.resources.sync import Entity
from contract.scalars import Id


def write(*, hand: Hand, conversation_id: Id, written: Written) -> Outcome:
    """Write to colleagues, or send files; those are mentioned who take part."""
    said, files, answered = written.text.strip(), written.files, written.reply_to
    chat = hand.board.staff_chats.truth(conversation_id)
    if not (said or files) or len(said) > LONGEST_MESSAGE or chat is None:
        return Outcome.NOT_POSSIBLE
    called = _present(chat, written.mentions)
    if not files:
        body = NewStaffMessage(message=said, reply_to=answered, mentions=called)
        return _submit(hand, ActionKind.WRITE_TO_STAFF, conversation_id, body)
    whole = NewFiles(files=files, message=said, reply_to=answered, mentions=called)
    return _submit(hand, ActionKind.SEND_FILES_TO_STAFF, conversation_id, whole)


def edit(*, hand: Hand, message_id: Id, text: str, mentions: Sequence[Id] = ()) -> Outcome:
    """Change one's own message of the open conversation."""
    said = text.strip()
    message = _there(hand, message_id)
    if message is None or not said or len(said) > LONGEST_MESSAGE or not _is_own(hand, message):
        return Outcome.NOT_POSSIBLE
    body = StaffMessageChange(message=said, mentions=tuple(mentions))
    kind = ActionKind.EDIT_TO_STAFF
    return _submit(hand, kind, message.conversation, body, target=message_id)


def delete(*, hand: Hand, message_id: Id) -> Outcome:
    """Take the words out of a message; a line says that there was one."""
    message = _there(hand, message_id)
    if message is None or not may_delete(hand, message):
        return Outcome.NOT_POSSIBLE
    kind = ActionKind.DELETE_TO_STAFF
    return _submit(hand, kind, message.conversation, None, target=message_id)


def delete_file(*, hand: Hand, message_id: Id, file_id: Id) -> Outcome:
    """Take a file out of a message; with the last one, a message without words is deleted."""
    message = _there(hand, message_id)
    if message is None or not may_delete(hand, message):
        return Outcome.NOT_POSSIBLE
    if file_id not in {file.id for file in message.attachments}:
        return Outcome.NOT_POSSIBLE
    body, kind = FileRemoval(file_id=file_id), ActionKind.DELETE_FILE_TO_STAFF
    return _submit(hand, kind, message.conversation, body, target=message_id)


def may_delete(hand: Hand, message: StaffMessage) -> bool:
    """Whether a message is one's own, or one manages here."""
    actor = hand.board.actor
    return _is_own(hand, message) or (actor is not None and Duty.MANAGER in duties_of(actor))


def react(*, hand: Hand, message_id: Id, emoji: str) -> Outcome:
    """Put a reaction to a message in the place of one's earlier one; the same one goes."""
    message, me = _there(hand, message_id), hand.board.me
    if message is None or me is None or emoji not in REACTIONS:
        return Outcome.NOT_POSSIBLE
    is_there = own_reaction(message, me.staff_id, _under_way(hand, message)) == emoji
    kind = ActionKind.TAKE_REACTION_BACK if is_there else ActionKind.REACT
    body = Reacting(emoji=emoji)
    return _submit(hand, kind, message.conversation, body, target=message_id)


def own_reaction(
    message: StaffMessage, me: Id | None, pending: Sequence[PendingAction]
) -> str | None:
    """One's own reaction to a message, once what is under way is done."""
    own = next((one.emoji for one in message.reactions if one.staff == me), None)
    for one in pending:
        body = one.action.chat
        if one.action.target != message.id or one.state is ActionState.FAILED:
            continue
        if isinstance(body, Reacting):
            own = body.emoji if one.action.kind is ActionKind.REACT else None
    return own


def forward(
    *, hand: Hand, message_id: Id, conversations: Sequence[Id], people: Sequence[Id] = ()
) -> Outcome:
    """Copy a message of the open conversation to others, and directly to colleagues."""
    message = _there(hand, message_id)
    if message is None or not (conversations or people):
        return Outcome.NOT_POSSIBLE
    body = Forwarding(conversation_ids=tuple(conversations), new_participant_ids=tuple(people))
    return _submit(hand, ActionKind.FORWARD, message.conversation, body, target=message_id)


def start(*, hand: Hand, people: Sequence[Id], title: str = "") -> Outcome:
    """Begin a conversation: a direct one with one colleague and no title, else a group."""
    named = title.strip()
    if not people or len(named) > LONGEST_TITLE:
        return Outcome.NOT_POSSIBLE
    body = NewConversation(participant_ids=tuple(people), title=named or None)
    return _submit(hand, ActionKind.START_STAFF_CHAT, Id(f"new-{uuid4().hex}"), body)


def rename(*, hand: Hand, conversation_id: Id, title: str) -> Outcome:
    """Give a group another title."""
    named, group = title.strip(), _group(hand, conversation_id)
    if group is None or not named or len(named) > LONGEST_TITLE or named == group.title:
        return Outcome.NOT_POSSIBLE
    body = ConversationChange(title=named)
    return _submit(hand, ActionKind.RENAME_STAFF_CHAT, conversation_id, body)


def add_people(*, hand: Hand, conversation_id: Id, people: Sequence[Id]) -> Outcome:
    """Take more colleagues into a group."""
    group = _group(hand, conversation_id)
    if group is None or not people:
        return Outcome.NOT_POSSIBLE
    body = NewParticipants(participant_ids=tuple(people))
    return _submit(hand, ActionKind.ADD_TO_STAFF_CHAT, conversation_id, body)


def leave(*, hand: Hand, conversation_id: Id) -> Outcome:
    """Leave a group; it goes on without oneself."""
    if _group(hand, conversation_id) is None:
        return Outcome.NOT_POSSIBLE
    return _submit(hand, ActionKind.LEAVE_STAFF_CHAT, conversation_id, None)


def _submit(
    hand: Hand,
    kind: ActionKind,
    conversation_id: Id,
    body: StaffChatBody | None,
    *,
    target: str = "",
) -> Outcome:
    me = hand.board.me
    if me is None or me.staff_id is None:
        return Outcome.NOT_ALLOWED
    hand.submit(
        NewAction(
            kind=kind,
            entity=Entity.STAFF_CONVERSATION,
            entity_id=conversation_id,
            target=target,
            chat=body,
        )
    )
    return Outcome.DONE


def _present(chat: StaffConversation, mentions: Sequence[Id]) -> tuple[Id, ...]:
    there = {one.id for one in chat.participants}
    return tuple(dict.fromkeys(one for one in mentions if one in there))


def _there(hand: Hand, message_id: Id) -> StaffMessage | None:
    message = hand.board.open_staff_chat.get(message_id)
    return None if message is None or message.is_deleted else message


def _is_own(hand: Hand, message: StaffMessage) -> bool:
    me = hand.board.me
    return me is not None and me.staff_id is not None and message.sender == me.staff_id


def _group(hand: Hand, conversation_id: Id) -> StaffConversation | None:
    chat = hand.board.staff_chats.truth(conversation_id)
    return chat if chat is not None and chat.is_group else None


def _under_way(hand: Hand, message: StaffMessage) -> Sequence[PendingAction]:
    shown = hand.board.staff_chats.shown(message.conversation)
    return () if shown is None else shown.pending
