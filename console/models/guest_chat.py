"""Everything the guest chat shows, kept up with the board."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Final

from PySide6.QtCore import QObject

from console.models.chat_entries import Entry
from console.models.chat_inbox import ChatInbox
from console.models.conversing import Conversing
from console.models.guest_entries import GuestEntries
from console.models.overtaken import Beginnings, Overtaken
from console.models.stay import Stay, stay_of
from console.state.actions import ActionState
from console.state.board import Board, BoardChanges
from console.state.chat_archive import ChatArchive
from console.state.guest_chats import ShownChat
from console.state.open_chat import is_before
from console.state.presences import Present
from contract.permissions import Actor, Capability, may
from contract.resources.guest_chat import GuestMessage, HandlerChoice
from contract.resources.sides import Side
from contract.scalars import Id

_UNSENT: Final = frozenset({ActionState.WILL_SEND, ActionState.NOT_CONFIRMED})


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody a conversation can be handed to."""

    id: Id
    name: str
    is_on_duty: bool
    department: str = ""


class GuestChatModels(Conversing):
    """The inbox and the open conversation."""

    def __init__(self, board: Board, zone: tzinfo, parent: QObject | None = None) -> None:
        super().__init__(board, board.open_chat, parent)
        self._made = GuestEntries(board, zone)
        self.inbox = ChatInbox(board, self)
        self._beginnings = Beginnings(board)
        self._shown_link = board.link.untimed
        self.refresh()

    @property
    def open_chat(self) -> ShownChat | None:
        """The facts of the conversation that is open."""
        return None if self.open_id is None else self._board.guest_chats.shown(self.open_id)

    def shown(self, conversation_id: Id) -> ShownChat | None:
        """The facts of a conversation."""
        return self._board.guest_chats.shown(conversation_id)

    def unread_up_to(self, seen: Id | None) -> Id | None:
        """`seen`, the newest message in sight, when nobody read a guest's up to there yet.

        What was kept of a conversation does not tell: colleagues may have read it meanwhile.
        """
        messages = self._board.open_chat.messages() if self._board.open_chat.is_verified else []
        shown = [one for one in messages if seen is not None and not is_before(seen, one.id)]
        unread = any(one.sender_type is Side.GUEST and not one.read_by_staff for one in shown)
        return seen if unread else None

    @property
    def is_mine(self) -> bool:
        """Whether the one at work here handles the open conversation."""
        shown, me = self.open_chat, self._board.me
        return shown is not None and me is not None and shown.chat.handler_id == me.staff_id

    @property
    def last_own(self) -> GuestMessage | None:
        """The newest message here that one wrote oneself and can still change."""
        messages = self._board.open_chat.messages()
        own = [m for m in messages if m.staff == self.me and not m.is_deleted]
        return own[-1] if own and self.me is not None else None

    @property
    def waiting(self) -> int:
        """In how many conversations a guest waits for a reply."""
        return len(self._board.guest_chats.waiting(self._board.clock.now()))

    @property
    def archive(self) -> ChatArchive:
        """How far the archive was read."""
        return self._board.chat_archive

    def next_waiting(self) -> Id | None:
        """Who waits longest; when that one is open already, whoever waits longest after it."""
        waiting = self._board.guest_chats.waiting(self._board.clock.now())
        ids = [shown.chat.id for shown in waiting]
        at = ids.index(self.open_id) + 1 if self.open_id in ids else 0
        return ids[at % len(ids)] if ids else None

    def waiting_since(self) -> datetime | None:
        """Since when the guest of the open conversation waits."""
        shown = self.open_chat
        return None if shown is None else shown.waiting_since

    @property
    def check_out(self) -> date | None:
        """The day the guest of the open conversation leaves, as far as the desk was told."""
        shown = self.open_chat
        return None if shown is None else self._board.rooms.check_out(shown.chat.room_number)

    @property
    def stay(self) -> Stay | None:
        """The stay the open conversation belongs to, as far as the desk was told."""
        shown = self.open_chat
        return None if shown is None else stay_of(self._board, shown)

    @property
    def own_name(self) -> str:
        """The first name of whoever is at work here."""
        me = self._board.me
        if me is None or me.staff_id is None:
            return ""
        known = self._board.colleagues.truth(me.staff_id)
        return "" if known is None else known.first_name

    def colleagues(self) -> list[Colleague]:
        """Who answers guests besides the one at work here, those on duty first."""
        board = self._board
        me = board.me
        if me is None:
            return []
        found = []
        for one in board.colleagues.truths():
            actor = Actor(
                hotel_slug=me.hotel_slug,
                staff_id=one.id,
                role_slug=one.role_detail.slug if one.role_detail else None,
                department_slug=one.department_detail.slug if one.department_detail else None,
                access_level=one.access_level,
            )
            if one.id != me.staff_id and may(actor, Capability.CHAT_WITH_GUESTS):
                name = f"{one.first_name} {one.last_name}".strip()
                where = one.department_detail.name if one.department_detail else ""
                found.append(Colleague(one.id, name, one.on_duty_since is not None, where))
        return sorted(found, key=lambda one: (not one.is_on_duty, one.name))

    def handing_to(self, shown: ShownChat) -> str | None:
        """Whom a conversation is handed to as soon as the hotel can be reached, by name."""
        names = {one.id: one.name for one in self.colleagues()}
        for pending in reversed(shown.pending):
            body = pending.action.chat
            if isinstance(body, HandlerChoice) and pending.state in _UNSENT:
                return self.own_name if body.staff_id is None else names.get(body.staff_id)
        return None

    def present(self, conversation_id: Id) -> tuple[Present, ...]:
        """The colleagues who have a conversation open now, who writes first."""
        now = self._board.clock.now()
        return self._board.presences.of(conversation_id, now, me=self.me)

    def overtaken(self) -> Overtaken | None:
        """A colleague's answer in the open conversation since one began to write there."""
        return self._beginnings.overtaken()

    def saw_all(self) -> None:
        """Whoever writes has seen everything in the open conversation."""
        if self.open_id is not None:
            self._beginnings.begin(self.open_id)
            self.changed.emit()

    def _note_draft(self, conversation_id: Id, *, had: bool, has: bool) -> None:
        if not has:
            self._beginnings.end(conversation_id)
        elif not had:
            self._note_beginning()

    def _note_beginning(self) -> None:
        """What is begun before the messages are here, is begun when they are."""
        open_id = self.open_id
        is_begun = open_id is not None and bool(self.drafts.get(open_id, "").strip())
        if open_id is not None and is_begun and self.is_loaded:
            self._beginnings.begin_once(open_id)

    def apply(self, changes: BoardChanges) -> None:
        """Take what became different on the board."""
        shown = changes.guest_chats or changes.chat_archive
        if shown or changes.colleagues or changes.outbox:
            self.refresh()
        elif changes.open_chat:
            # With a thousand conversations the inbox takes longer than the one that is open.
            self._converse()
            self.changed.emit()
        elif changes.rooms or changes.presences or (changes.link and self._is_other_link()):
            self.changed.emit()

    def _is_other_link(self) -> bool:
        """Whether more became different than when the hotel was last heard."""
        before, self._shown_link = self._shown_link, self._board.link.untimed
        return before != self._shown_link

    def _drop_left(self) -> None:
        """Nobody writes to guests who have left: what was begun for them goes."""
        for conversation_id in list(self.drafts):
            chat = self._board.guest_chats.truth(conversation_id)
            if chat is not None and chat.ended_at is not None:
                del self.drafts[conversation_id]
                self.drafted.emit(conversation_id)

    def refresh(self) -> None:
        """Read everything again."""
        self._drop_left()
        self.inbox.show(self.drafts, self._board.clock.now())
        self._converse()
        self.changed.emit()

    def _made_now(self) -> Sequence[Entry]:
        self._note_beginning()
        return self._made.now()
