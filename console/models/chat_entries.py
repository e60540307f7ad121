"""What stands in the open conversation, from top to bottom: days, messages, who took over."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo

from console.state.actions import ActionKind, ActionState, PendingAction
from console.state.board import Board
from contract.resources.attachments import Attachment
from contract.resources.guest_chat import EditedMessage, GuestMessage, Handling, NewMessage
from contract.resources.sides import Side
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Bubble:
    """A message, or one that is on its way to the hotel.

    `message_id` is None before the hotel has it. `state` is None when nothing is under way; then
    `key` is that of the action, `may_withdraw` whether it can be taken back, `refusal` why it
    failed. `has_foot`: its sender and time stand below it.
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
    answers: str = ""
    state: ActionState | None = None
    action: str = ""
    may_withdraw: bool = False
    refusal: str | None = None
    has_foot: bool = True


Entry = DayLine | UnseenLine | HandledLine | Bubble


def entries(board: Board, zone: tzinfo) -> list[Entry]:
    """Everything of the open conversation, oldest first."""
    chat = board.open_chat
    if not chat.is_loaded or chat.conversation_id is None:
        return []
    bubbles = [*_messages(board), *_on_their_way(board)]
    return list(_with_lines(board, bubbles, zone))


def _messages(board: Board) -> Iterator[Bubble]:
    changing = {
        p.action.target: p
        for p in _pending(board)
        if p.action.kind in {ActionKind.EDIT_TO_GUEST, ActionKind.DELETE_TO_GUEST}
    }
    me = None if board.me is None else board.me.staff_id
    for message in board.open_chat.messages():
        bubble = _bubble(message, me)
        pending = changing.get(message.id)
        yield bubble if pending is None else _under_change(bubble, pending)


def _bubble(message: GuestMessage, me: Id | None) -> Bubble:
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
        answers="" if replied is None else replied.message,
    )


def _under_change(bubble: Bubble, pending: PendingAction) -> Bubble:
    body = pending.action.chat
    is_failed = pending.state is ActionState.FAILED
    text = body.message if isinstance(body, EditedMessage) and not is_failed else bubble.text
    is_gone = pending.action.kind is ActionKind.DELETE_TO_GUEST and not is_failed
    bubble = replace(bubble, text=text, is_deleted=bubble.is_deleted or is_gone)
    return _with_state(bubble, pending)


def _on_their_way(board: Board) -> Iterator[Bubble]:
    for pending in _pending(board):
        body = pending.action.chat
        if isinstance(body, NewMessage):
            bubble = Bubble(
                key=pending.key,
                at=pending.made_at,
                is_staff=True,
                is_mine=True,
                who="",
                text=body.message,
            )
            yield _with_state(bubble, pending)


def _with_state(bubble: Bubble, pending: PendingAction) -> Bubble:
    return replace(
        bubble,
        state=pending.state,
        action=pending.key,
        may_withdraw=pending.may_withdraw,
        refusal=pending.refusal,
    )


def _pending(board: Board) -> Sequence[PendingAction]:
    open_id = board.open_chat.conversation_id
    shown = None if open_id is None else board.guest_chats.shown(open_id)
    return () if shown is None else shown.pending


def _with_lines(board: Board, bubbles: list[Bubble], zone: tzinfo) -> Iterator[Entry]:
    handled = list(_handlings(board, bubbles))
    unseen, day = board.open_chat.unseen, None
    for number, bubble in enumerate(bubbles):
        while handled and handled[0].at <= bubble.at:
            yield _handled(handled.pop(0))
        if (today := bubble.at.astimezone(zone).date()) != day:
            day = today
            yield DayLine(day)
        if unseen is not None and bubble.message_id == unseen.first_id:
            yield UnseenLine(unseen.count, bubble.at)
        following = bubbles[number + 1] if number + 1 < len(bubbles) else None
        yield replace(bubble, has_foot=_ends_group(bubble, following, zone))
    for one in handled:
        yield _handled(one)


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
    return HandledLine(one.staff_name, None if one.by_id == one.staff_id else one.by_name, one.at)


def _ends_group(bubble: Bubble, following: Bubble | None, zone: tzinfo) -> bool:
    """Whether nothing of the same sender in the same minute comes below."""
    if following is None or bubble.state is not None or bubble.edited_at is not None:
        return True
    mine, next_one = (bubble.is_staff, bubble.who), (following.is_staff, following.who)
    if mine != next_one or following.state is not None or bubble.is_read != following.is_read:
        return True
    return f"{bubble.at.astimezone(zone):%F %R}" != f"{following.at.astimezone(zone):%F %R}"
