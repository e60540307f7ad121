"""What stands in the open conversation among colleagues, made of the board and the outbox."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta, tzinfo
from typing import Final

from console.models.chat_entries import Bubble, Entry, missing, unloaded
from console.models.kept_entries import Joining, KeptBubbles
from console.models.staged import outgoing
from console.state.actions import ActionKind, ActionState, PendingAction
from console.state.board import Board
from console.state.outgoing import FileRemoval, NewFiles
from console.state.staff_chats import ShownStaffChat
from contract.resources.staff_chat import (
    NewStaffMessage,
    Reacting,
    RepliedTo,
    StaffMessage,
    StaffMessageChange,
)
from contract.scalars import Id

_ONE_GROUP: Final = timedelta(minutes=5)
_CHANGES: Final = frozenset(
    {ActionKind.EDIT_TO_STAFF, ActionKind.DELETE_TO_STAFF, ActionKind.DELETE_FILE_TO_STAFF}
)


@dataclass(frozen=True, slots=True)
class ReactionChip:
    """How many put one sign to a message; `names` are theirs, `is_mine`: one is oneself."""

    emoji: str
    count: int
    is_mine: bool
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffLine(Bubble):
    """A message among colleagues.

    `has_head`: picture and name stand beside it. `mentions`: the names it calls, oneself's apart.
    `seen_by`: how many have read it, None where that is not told. `forwarded_from`: who wrote it.
    """

    sender: Id | None = None
    has_head: bool = True
    mentions: tuple[str, ...] = ()
    mentions_me: tuple[str, ...] = ()
    reactions: tuple[ReactionChip, ...] = ()
    seen_by: int | None = None
    is_group: bool = False
    answers_whom: str = ""
    forwarded_from: str = ""


class StaffEntries:
    """Makes the entries of the open conversation; what did not change is the same object again."""

    def __init__(self, board: Board, zone: tzinfo) -> None:
        self._board = board
        self._kept: KeptBubbles[StaffMessage, StaffLine] = KeptBubbles()
        self._joining = _StaffJoining(zone)

    def now(self) -> list[Entry]:
        """Everything, oldest first."""
        board, chat = self._board, self._board.open_staff_chat
        there = chat.conversation_id
        shown = None if there is None else board.staff_chats.shown(there)
        if shown is None:
            return []
        if not chat.is_loaded:
            return unloaded(chat, [*_on_their_way(board, shown)])
        lines = [*self._messages(shown), *_on_their_way(board, shown)]
        me = None if board.me is None else board.me.staff_id
        joined = self._joining.join(_seen(lines, shown, me), unseen=chat.unseen)
        return [*joined, *missing(chat)]

    def _messages(self, shown: ShownStaffChat) -> Iterator[StaffLine]:
        me = None if self._board.me is None else self._board.me.staff_id
        is_group, messages = shown.chat.is_group, self._board.open_staff_chat.messages()
        changing: dict[str, list[PendingAction]] = {}
        for pending in shown.pending:
            changing.setdefault(pending.action.target, []).append(pending)
        made = self._kept.of(
            messages, lambda message: _line(message, me, is_group=is_group), by=(me, is_group)
        )
        for message, line in zip(messages, made, strict=True):
            mine = changing.get(message.id)
            yield line if mine is None else _changed(line, message, me, mine)


class _StaffJoining(Joining):
    """Picture and name stand once beside what somebody writes in a few minutes."""

    def finished(self, bubble: Bubble, before: Bubble | None) -> Bubble:
        """The message as it looks below another one, None below a line."""
        if not (isinstance(bubble, StaffLine) and isinstance(before, StaffLine)):
            return bubble
        is_near = bubble.at - before.at < _ONE_GROUP
        has_head = before.sender != bubble.sender or not is_near
        return bubble if has_head else replace(bubble, has_head=False)


def _changed(
    line: StaffLine, message: StaffMessage, me: Id | None, pending: Sequence[PendingAction]
) -> StaffLine:
    """A message with what is under way for it."""
    line = replace(line, reactions=_reactions(message, me, pending))
    for one in pending:
        if one.action.kind in _CHANGES or one.state is ActionState.FAILED:
            line = _under_change(line, one)
    return line


def _line(message: StaffMessage, me: Id | None, *, is_group: bool) -> StaffLine:
    replied = message.reply_to_message
    called = [one for one in message.mentioned_staff if one.id != me]
    own = [one for one in message.mentioned_staff if one.id == me]
    return StaffLine(
        key=f"message-{message.id}",
        at=message.timestamp,
        is_staff=message.sender == me,
        is_mine=message.sender == me,
        who=message.sender_name,
        text=message.message,
        message_id=message.id,
        edited_at=message.edited_at,
        is_deleted=message.is_deleted,
        is_read=message.is_read,
        files=message.attachments,
        answers="" if replied is None else beginning(replied),
        answers_whom="" if replied is None else replied.sender_name,
        sender=message.sender,
        mentions=_names(called),
        mentions_me=_names(own),
        reactions=_reactions(message, me, ()),
        is_group=is_group,
        forwarded_from=message.forwarded_from or "",
    )


def beginning(message: StaffMessage | RepliedTo) -> str:
    """What stands for a message that is answered; the name of its first file without words."""
    told = message.attachments_preview if isinstance(message, RepliedTo) else message.attachments
    names = [file.file_name for file in told]
    return message.message or next(iter(names), "")


def _names(people: Sequence[object]) -> tuple[str, ...]:
    """Every way somebody may be written after an @, the longest first."""
    names: set[str] = set()
    for one in people:
        first, last = getattr(one, "first_name", ""), getattr(one, "last_name", "")
        names |= {f"{first} {last}".strip(), first, first.partition(" ")[0]}
    return tuple(sorted((name for name in names if name), key=len, reverse=True))


def _reactions(
    message: StaffMessage, me: Id | None, pending: Sequence[PendingAction]
) -> tuple[ReactionChip, ...]:
    """One chip for each sign, with what is under way here done already."""
    by_person = {one.staff: (one.emoji, one.staff_name) for one in message.reactions}
    for one in pending:
        body = one.action.chat
        if not isinstance(body, Reacting) or one.state is ActionState.FAILED or me is None:
            continue
        if one.action.kind is ActionKind.REACT:
            by_person[me] = (body.emoji, "")
        else:
            by_person.pop(me, None)
    signs = dict.fromkeys(emoji for emoji, _ in by_person.values())
    return tuple(_chip(emoji, by_person, me) for emoji in signs)


def _chip(emoji: str, by_person: dict[Id, tuple[str, str]], me: Id | None) -> ReactionChip:
    people = [staff for staff, (sign, _) in by_person.items() if sign == emoji]
    names = tuple(by_person[staff][1] for staff in people if staff != me)
    return ReactionChip(emoji, len(people), me in people, names)


def _under_change(line: StaffLine, pending: PendingAction) -> StaffLine:
    body = pending.action.chat
    is_failed = pending.state is ActionState.FAILED
    text = body.message if isinstance(body, StaffMessageChange) and not is_failed else line.text
    is_gone = pending.action.kind is ActionKind.DELETE_TO_STAFF and not is_failed
    if isinstance(body, FileRemoval) and not is_failed:
        left = tuple(file for file in line.files if file.id != body.file_id)
        line = replace(line, files=left)
    return _with_state(replace(line, text=text, is_deleted=line.is_deleted or is_gone), pending)


def _on_their_way(board: Board, shown: ShownStaffChat) -> Iterator[StaffLine]:
    me = board.me
    for pending in shown.pending:
        body = pending.action.chat
        if isinstance(body, NewStaffMessage | NewFiles) and me is not None:
            person = shown.person(me.staff_id)
            replied = board.open_staff_chat.get(body.reply_to) if body.reply_to else None
            line = StaffLine(
                key=pending.key,
                at=pending.made_at,
                is_staff=True,
                is_mine=True,
                who=me.username if person is None else person.full_name,
                text=body.message,
                files=outgoing(body.files) if isinstance(body, NewFiles) else (),
                sender=me.staff_id,
                answers="" if replied is None else beginning(replied),
                answers_whom="" if replied is None else replied.sender_name,
                is_group=shown.chat.is_group,
            )
            yield _with_state(line, pending)


def _with_state(line: StaffLine, pending: PendingAction) -> StaffLine:
    return replace(
        line,
        state=pending.state,
        action=pending.key,
        may_withdraw=pending.may_withdraw,
        refusal=pending.refusal,
        percent=pending.percent,
    )


def _seen(lines: Sequence[StaffLine], shown: ShownStaffChat, me: Id | None) -> list[StaffLine]:
    """The newest message that is at the hotel says how many others have read it."""
    made = list(lines)
    for number in range(len(made) - 1, -1, -1):
        line = made[number]
        if line.message_id is None or line.is_deleted:
            continue
        if line.sender is not None:
            readers = shown.readers(line.message_id, line.sender)
            made[number] = replace(line, seen_by=sum(one.id != me for one in readers))
        break
    return made
