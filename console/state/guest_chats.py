"""The conversations with guests, as known and as painted."""

from collections.abc import Iterable
from datetime import datetime

from console.state.actions import ActionKind, ActionState
from console.state.changes import Changes
from console.state.layered import Layered, Pending
from console.state.truths import id_order, is_newer_rev
from contract.record import Record
from contract.resources.guest_chat import GuestConversation
from contract.resources.sync import Entity
from contract.scalars import Id


class ShownChat(Record, frozen=True):
    """A conversation as painted: the hotel's truth, and what this PC did in it meanwhile."""

    chat: GuestConversation
    pending: Pending = ()

    @property
    def waiting_since(self) -> datetime | None:
        """The oldest guest message nobody has answered; a reply not delivered answers nothing."""
        return self.chat.waiting_since

    @property
    def is_being_answered(self) -> bool:
        """Whether it was marked answered here and the hotel does not know yet."""
        return any(
            p.action.kind is ActionKind.MARK_ANSWERED and p.state is not ActionState.FAILED
            for p in self.pending
        )


class GuestChats(Layered[GuestConversation, ShownChat]):
    """The conversations the desk was told of; those of guests who left stay until the next list."""

    def __init__(self) -> None:
        super().__init__(Entity.GUEST_CONVERSATION, is_newer_rev)
        self._of_archive: set[Id] = set()
        self._in_order: tuple[list[ShownChat], list[ShownChat]] | None = None

    def take_archive(self, page: Iterable[GuestConversation]) -> Changes:
        """Conversations of the archive somebody looks into; they stay over the next list."""
        rows = list(page)
        self._of_archive.update(row.id for row in rows)
        return self.apply(rows)

    def replace_all(
        self, items: Iterable[GuestConversation], *, keeps_newer: bool = True
    ) -> Changes:
        """Take a verified complete list, which lacks the archive."""
        listed = list(items)
        if keeps_newer:
            lacking = self._of_archive - {row.id for row in listed}
            listed += [row for row_id in lacking if (row := self.truth(row_id)) is not None]
        return super().replace_all(listed, keeps_newer=keeps_newer)

    def waiting(self, now: datetime) -> list[ShownChat]:
        """What waits for a reply at `now`, longest first."""
        return [s for s in self._ordered()[0] if not s.chat.is_archived(now)]

    def answered(self, now: datetime) -> list[ShownChat]:
        """What nobody waits in at `now`, newest first, without the archive."""
        return [s for s in self._ordered()[1] if not s.chat.is_archived(now)]

    def archived(self, now: datetime) -> list[ShownChat]:
        """The archive at `now`, newest first, as far as it is known here."""
        old = [s for s in self._shown.values() if s.chat.is_archived(now)]
        return sorted(old, key=_newest_at, reverse=True)

    def of_room(self, room_number: str) -> Id | None:
        """The conversation of a room's present stay."""
        for shown in self._shown.values():
            if shown.chat.room_number == room_number and shown.chat.ended_at is None:
                return shown.chat.id
        return None

    def _ordered(self) -> tuple[list[ShownChat], list[ShownChat]]:
        """What waits and what does not; asked for many times between two changes."""
        if self._in_order is None:
            # One nobody has written in yet is nothing to answer, nor was it answered.
            begun = [s for s in self._shown.values() if s.chat.last_message_id is not None]
            waits = [s for s in begun if s.waiting_since is not None]
            rest = [s for s in begun if s.waiting_since is None]
            self._in_order = (
                sorted(waits, key=_waits_since),
                sorted(rest, key=_newest_at, reverse=True),
            )
        return self._in_order

    def _painted(self, changes: Changes) -> Changes:
        if changes:
            self._in_order = None
        return super()._painted(changes)

    def _paint(self, row: GuestConversation, pending: Pending, *, is_partial: bool) -> ShownChat:
        return ShownChat(row, pending)


def _waits_since(shown: ShownChat) -> tuple[float, int, str]:
    at = shown.waiting_since
    return (at.timestamp() if at else 0.0, *id_order(shown.chat.id))


def _newest_at(shown: ShownChat) -> tuple[float, int, str]:
    at = shown.chat.last_message_time or shown.chat.created_at
    return (at.timestamp() if at else 0.0, *id_order(shown.chat.id))
