"""Everything the chat among colleagues shows, kept up with the board."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo

from PySide6.QtCore import QObject, Signal

from console.models.chat_entries import Entry
from console.models.conversing import Conversing
from console.models.staff_chat_list import StaffChatList, title_of
from console.models.staff_entries import StaffEntries
from console.state.actions import ActionKind
from console.state.board import Board, BoardChanges
from console.state.open_chat import is_before
from console.state.staff_chats import ShownStaffChat, has_read
from console.state.staff_draft import StaffDraft, draft_in, kept_form
from contract.permissions import Duty, duties_of
from contract.record import replace
from contract.resources.staff_chat import ChatPerson, NewConversation, StaffMessage
from contract.scalars import Id


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody to write to."""

    id: Id
    name: str
    department: str
    is_on_duty: bool


class StaffChatModels(Conversing):
    """The list and the open conversation; several views may show them at once.

    Signals:
        begun(object): a conversation that was begun here is at the hotel; carries its id.
    """

    begun = Signal(object)

    def __init__(self, board: Board, zone: tzinfo, parent: QObject | None = None) -> None:
        super().__init__(board, board.open_staff_chat, parent)
        self._made = StaffEntries(board, zone)
        self.list = StaffChatList(board, self)
        self._beginning: dict[Id, NewConversation] = {}
        self._called: dict[Id, dict[str, Id]] = {}
        self.refresh()

    @property
    def open_chat(self) -> ShownStaffChat | None:
        """The facts of the conversation that is open."""
        return None if self.open_id is None else self._board.staff_chats.shown(self.open_id)

    @property
    def title(self) -> str:
        """What the open conversation is called."""
        shown = self.open_chat
        return "" if shown is None else title_of(shown.chat, self.me)

    @property
    def unread(self) -> int:
        """How many messages one has not read, in all conversations."""
        return self._board.staff_chats.unread

    def unread_up_to(self, seen: Id | None) -> Id | None:
        """`seen`, the newest message in sight, when one has not read one of others up to there."""
        shown, every = self.open_chat, self._board.open_staff_chat.messages()
        messages = [one for one in every if seen is not None and not is_before(seen, one.id)]
        others = (one.id for one in reversed(messages) if one.sender != self.me)
        newest = next(others, None)
        if shown is None or newest is None:
            return None
        person = shown.person(self.me)
        read = None if person is None else person.last_read_id
        return None if has_read(read, newest) else seen

    @property
    def last_own(self) -> StaffMessage | None:
        """The newest message here that one wrote oneself and can still change."""
        if self.me is None:
            return None
        messages = reversed(self._board.open_staff_chat.messages())
        own = (one for one in messages if one.sender == self.me and not one.is_deleted)
        return next(own, None)

    @property
    def may_delete_all(self) -> bool:
        """Whether one may delete what others wrote."""
        actor = self._board.actor
        return actor is not None and Duty.MANAGER in duties_of(actor)

    def message(self, message_id: Id | None) -> StaffMessage | None:
        """A message of the open conversation."""
        return None if message_id is None else self._board.open_staff_chat.get(message_id)

    def typing(self) -> list[str]:
        """Who types in the open conversation now, by name."""
        now = self._board.clock.now()
        return self._board.typists.names(self.open_id, now, but=self.me)

    def people(self) -> list[ChatPerson]:
        """Who takes part in the open conversation besides oneself, with who is on duty now."""
        shown = self.open_chat
        return [] if shown is None else [self._as_now(one) for one in shown.others(self.me)]

    def colleagues(self) -> list[Person]:
        """Everybody to write to besides oneself, those on duty first."""
        found = []
        for one in self._board.colleagues.truths():
            if one.id != self.me:
                name = f"{one.first_name} {one.last_name}".strip()
                where = one.department_detail.name if one.department_detail else ""
                found.append(Person(one.id, name, where, one.is_on_duty))
        return sorted(found, key=lambda one: (not one.is_on_duty, one.name.casefold()))

    def chats(self) -> list[ShownStaffChat]:
        """Every conversation one takes part in, the liveliest first."""
        return self._board.staff_chats.listed()

    def direct_with(self, staff_id: Id) -> Id | None:
        """The direct conversation with a colleague there is already."""
        return self._board.staff_chats.direct_with(self.me, staff_id)

    def apply(self, changes: BoardChanges) -> None:
        """Take what became different on the board."""
        if changes.staff_chats or changes.outbox:
            self.refresh()
            self._look_for_begun()
        elif changes.open_staff_chat:
            self._converse()
            self.changed.emit()
        elif changes.colleagues or changes.link:
            self.changed.emit()

    def called(self) -> Mapping[str, Id]:
        """The names chosen in the draft of the open conversation, and whom they stand for."""
        return self._called.get(self.open_id or Id(""), {})

    def draft(self, text: str, called: Mapping[str, Id] | None = None) -> None:
        """Keep what is begun in the open conversation, and the names chosen in it."""
        if self.open_id is not None:
            self._called[self.open_id] = dict(called or {})
        super().draft(text)

    def kept(self, conversation_id: Id) -> str:
        """Words and names together, in one text."""
        text, called = self.drafts.get(conversation_id, ""), self._called.get(conversation_id, {})
        return kept_form(StaffDraft(text=text, called=called))

    def take_drafts(self, kept: dict[Id, str]) -> None:
        """What was begun before this start; what was begun since stays, with its own names."""
        found = {chat_id: draft_in(one) for chat_id, one in kept.items()}
        self._called = {chat_id: one.called for chat_id, one in found.items()} | self._called
        super().take_drafts({chat_id: one.text for chat_id, one in found.items()})

    def refresh(self) -> None:
        """Read everything again."""
        self.list.show(self.drafts)
        self._converse()
        self.changed.emit()

    def _made_now(self) -> Sequence[Entry]:
        return self._made.now()

    def _as_now(self, person: ChatPerson) -> ChatPerson:
        """A conversation tells who was on duty when it changed last."""
        colleague = self._board.colleagues.truth(person.id)
        if colleague is None or colleague.is_on_duty == person.is_on_duty:
            return person
        return replace(person, is_on_duty=colleague.is_on_duty)

    def _look_for_begun(self) -> None:
        """What was begun here and left the outbox is at the hotel, or was given up."""
        under_way = {
            one.action.entity_id: one.action.chat
            for one in self._board.outbox
            if one.action.kind is ActionKind.START_STAFF_CHAT
        }
        settled = [body for key, body in self._beginning.items() if key not in under_way]
        self._beginning = {
            key: body for key, body in under_way.items() if isinstance(body, NewConversation)
        }
        for body in settled:
            found = self._begun_as(body)
            if found is not None:
                self.begun.emit(found)

    def _begun_as(self, body: NewConversation) -> Id | None:
        people = {*body.participant_ids, self.me}
        fitting = [
            one.chat
            for one in self._board.staff_chats.all_shown()
            if {person.id for person in one.chat.participants} == people
            and one.chat.title == (body.title or "")
            and one.chat.is_group == (bool(body.title) or len(body.participant_ids) > 1)
        ]
        newest = max(fitting, key=lambda chat: chat.created_at, default=None)
        return None if newest is None else newest.id
