"""The conversations with guests, as known and as painted."""

from collections.abc import Iterable
from datetime import datetime

from console.state.actions import ActionKind, ActionState
from console.state.changes import Changes
from console.state.layered import Layered, Pending
from console.state.truths import is_newer_rev
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
        waits = [(s.chat.waiting_since, s) for s in self._shown.values() if _is_open(s, now)]
        return [s for at, s in sorted(waits, key=_by_time) if at is not None]

    def answered(self, now: datetime) -> list[ShownChat]:
        """What nobody waits in at `now`, newest first, without the archive."""
        rest = [s for s in self._shown.values() if _is_open(s, now) and s.waiting_since is None]
        return sorted(rest, key=_newest_at, reverse=True)

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

    def _paint(self, row: GuestConversation, pending: Pending, *, is_partial: bool) -> ShownChat:
        return ShownChat(row, pending)


def _is_open(shown: ShownChat, now: datetime) -> bool:
    # A conversation nobody has written in yet is nothing to answer, nor was it answered.
    return shown.chat.last_message_id is not None and not shown.chat.is_archived(now)


def _by_time(pair: tuple[datetime | None, ShownChat]) -> tuple[float, str]:
    at, shown = pair
    return (at.timestamp() if at else 0.0, shown.chat.id)


def _newest_at(shown: ShownChat) -> tuple[float, str]:
    at = shown.chat.last_message_time or shown.chat.created_at
    return (at.timestamp() if at else 0.0, shown.chat.id)
