"""Whether a colleague answered since one began to write, or since what was refused was sent."""

from datetime import datetime

from console.state.actions import ActionState
from console.state.board import Board
from console.state.open_chat import is_before
from console.state.outgoing import NewFiles
from contract.record import Record
from contract.resources.guest_chat import GuestMessage, NewMessage
from contract.resources.sides import Side
from contract.scalars import Id


class Overtaken(Record, frozen=True, kw_only=True):
    """A colleague's answer that came first. `refused`: the actions it held back, oldest first."""

    message_id: Id
    name: str
    at: datetime
    refused: tuple[str, ...] = ()


class Beginnings:
    """The newest message that was there when the answer to each conversation was begun."""

    def __init__(self, board: Board) -> None:
        self._board = board
        self._seen: dict[Id, Id | None] = {}

    def begin(self, conversation_id: Id) -> None:
        """Somebody begins to write, or has seen all there is by now."""
        self._seen[conversation_id] = self._board.open_chat.newest_id

    def begin_once(self, conversation_id: Id) -> None:
        """Somebody begins to write, unless that is known already."""
        if conversation_id not in self._seen:
            self.begin(conversation_id)

    def end(self, conversation_id: Id) -> None:
        """Nothing is begun any more."""
        self._seen.pop(conversation_id, None)

    def overtaken(self) -> Overtaken | None:
        """The newest answer of a colleague in the open conversation that one may not have seen."""
        open_id = self._board.open_chat.conversation_id
        if open_id is None:
            return None
        refused = _refused(self._board, open_id)
        if refused is not None:
            return refused
        if open_id not in self._seen:
            return None
        answer = _answer_after(self._board, self._seen[open_id])
        return None if answer is None else _overtaken(answer)


def _refused(board: Board, open_id: Id) -> Overtaken | None:
    shown = board.guest_chats.shown(open_id)
    newest: GuestMessage | None = None
    keys = list[str]()
    for pending in () if shown is None else shown.pending:
        body = pending.action.chat
        is_refused = pending.state is ActionState.FAILED
        if is_refused and isinstance(body, NewMessage | NewFiles) and body.seen_up_to:
            answer = _answer_after(board, body.seen_up_to)
            if answer is not None:
                newest = answer
                keys.append(pending.key)
    return None if newest is None else _overtaken(newest, refused=tuple(keys))


def _answer_after(board: Board, seen: Id | None) -> GuestMessage | None:
    """The newest answer of a colleague after a message, after all of none."""
    me = None if board.me is None else board.me.staff_id
    answers = [
        one
        for one in board.open_chat.messages()
        if one.sender_type is Side.STAFF
        and one.staff != me
        and not one.is_deleted
        and (seen is None or is_before(seen, one.id))
    ]
    return answers[-1] if answers else None


def _overtaken(answer: GuestMessage, *, refused: tuple[str, ...] = ()) -> Overtaken:
    name = answer.staff_info.name if answer.staff_info else answer.staff_display_name
    return Overtaken(message_id=answer.id, name=name or "", at=answer.timestamp, refused=refused)
