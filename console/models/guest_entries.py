"""What stands in the open conversation with guests, made of the board and the outbox."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import tzinfo
from typing import Final

from console.models.chat_entries import Bubble, Entry, HandledLine, missing, unloaded
from console.models.kept_entries import Joining, KeptBubbles
from console.models.staged import outgoing
from console.state.actions import ActionKind, ActionState, PendingAction
from console.state.board import Board
from console.state.guest_chats import ShownChat
from console.state.outgoing import FileRemoval, NewFiles
from contract.resources.guest_chat import (
    EditedMessage,
    GuestMessage,
    Handling,
    NewMessage,
    RepliedTo,
)
from contract.resources.sides import Side
from contract.scalars import Id

_CHANGES: Final = frozenset(
    {ActionKind.EDIT_TO_GUEST, ActionKind.DELETE_TO_GUEST, ActionKind.DELETE_FILE_TO_GUEST}
)


class GuestEntries:
    """Makes the entries of the open conversation; what did not change is the same object again."""

    def __init__(self, board: Board, zone: tzinfo) -> None:
        self._board = board
        self._kept: KeptBubbles[GuestMessage, Bubble] = KeptBubbles()
        self._joining = Joining(zone)

    def now(self) -> list[Entry]:
        """Everything, oldest first."""
        board, chat = self._board, self._board.open_chat
        if not chat.is_loaded or chat.conversation_id is None:
            return unloaded(chat, [*_on_their_way(board)])
        bubbles = [*self._messages(), *_on_their_way(board)]
        handled = [_handled(one) for one in _handlings(board, bubbles)]
        joined = self._joining.join(bubbles, unseen=chat.unseen, handled=handled)
        return [*joined, *missing(chat)]

    def _messages(self) -> Iterator[Bubble]:
        board = self._board
        changing = {p.action.target: p for p in _pending(board) if p.action.kind in _CHANGES}
        me = None if board.me is None else board.me.staff_id
        is_over, messages = _is_over(board), board.open_chat.messages()
        made = self._kept.of(
            messages, lambda message: _bubble(message, me, is_over=is_over), by=(me, is_over)
        )
        for message, bubble in zip(messages, made, strict=True):
            pending = changing.get(message.id)
            yield bubble if pending is None else _under_change(bubble, pending)


def _bubble(message: GuestMessage, me: Id | None, *, is_over: bool) -> Bubble:
    is_staff = message.sender_type is Side.STAFF
    told = message.staff_info.name if message.staff_info else message.staff_display_name
    replied = message.reply_to_message
    return Bubble(
        key=f"message-{message.id}",
        at=message.timestamp,
        is_staff=is_staff,
        is_mine=is_staff and message.staff == me,
        who=((told or "") if is_staff else (message.guest_name or "")),
        text=message.message,
        message_id=message.id,
        edited_at=message.edited_at,
        is_deleted=message.is_deleted,
        is_read=message.read_by_guest if is_staff else message.read_by_staff,
        files=message.attachments,
        removed_files=0 if message.is_deleted else message.removed_files,
        answers="" if replied is None else _beginning(replied),
        answered_id=message.reply_to,
        is_over=is_over,
    )


def _under_change(bubble: Bubble, pending: PendingAction) -> Bubble:
    body = pending.action.chat
    is_failed = pending.state is ActionState.FAILED
    text = body.message if isinstance(body, EditedMessage) and not is_failed else bubble.text
    is_gone = pending.action.kind is ActionKind.DELETE_TO_GUEST and not is_failed
    if isinstance(body, FileRemoval) and not is_failed:
        left = tuple(file for file in bubble.files if file.id != body.file_id)
        bubble = replace(bubble, files=left, removed_files=bubble.removed_files + 1)
    bubble = replace(bubble, text=text, is_deleted=bubble.is_deleted or is_gone)
    return _with_state(bubble, pending)


def _on_their_way(board: Board) -> Iterator[Bubble]:
    is_over = _is_over(board)
    for pending in _pending(board):
        body = pending.action.chat
        if isinstance(body, NewMessage | NewFiles):
            answered = body.reply_to and board.open_chat.get(body.reply_to)
            bubble = Bubble(
                key=pending.key,
                at=pending.made_at,
                is_staff=True,
                is_mine=True,
                who="",
                text=body.message,
                files=outgoing(body.files) if isinstance(body, NewFiles) else (),
                answers=_beginning(answered) if answered else "",
                answered_id=body.reply_to,
                is_over=is_over,
            )
            yield _with_state(bubble, pending)


def _beginning(answered: RepliedTo | GuestMessage) -> str:
    """What stands for a message that is answered; the name of its first file without words."""
    names = [file.file_name for file in answered.attachments]
    return answered.message or next(iter(names), "")


def _with_state(bubble: Bubble, pending: PendingAction) -> Bubble:
    return replace(
        bubble,
        state=pending.state,
        action=pending.key,
        may_withdraw=pending.may_withdraw,
        refusal=pending.refusal,
        percent=pending.percent,
    )


def _pending(board: Board) -> Sequence[PendingAction]:
    shown = _shown(board)
    return () if shown is None else shown.pending


def _is_over(board: Board) -> bool:
    shown = _shown(board)
    return shown is not None and shown.chat.ended_at is not None


def _shown(board: Board) -> ShownChat | None:
    open_id = board.open_chat.conversation_id
    return None if open_id is None else board.guest_chats.shown(open_id)


def _handlings(board: Board, bubbles: Sequence[Bubble]) -> Iterator[Handling]:
    """Who took over since the oldest message that is loaded."""
    open_id = board.open_chat.conversation_id
    chat = None if open_id is None else board.guest_chats.truth(open_id)
    if chat is None:
        return
    is_whole = not board.open_chat.has_older
    for one in chat.handlings:
        if is_whole or (bubbles and one.at >= bubbles[0].at):
            yield one


def _handled(one: Handling) -> HandledLine:
    by = None if one.by_id == one.staff_id else one.by_name
    return HandledLine(one.staff_name, by, one.at, note=one.note or "")
