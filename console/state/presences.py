"""Which colleagues have a guest's conversation open or write in it, as their consoles say."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from contract.record import Record
from contract.resources.presence import Doing
from contract.scalars import Id

if TYPE_CHECKING:
    from contract.events.live import ChatPresence

WRITING_LASTS: Final = timedelta(seconds=6)
READING_LASTS: Final = timedelta(seconds=20)
_MOST: Final = 500


class Present(Record, frozen=True):
    """A colleague who has a conversation open."""

    staff_id: Id
    name: str
    is_writing: bool


class _Heard(Record, frozen=True, kw_only=True):
    conversation_id: Id
    present: Present
    at: datetime


class Presences:
    """What was heard last of each console. Without news writing ends in 6 s, reading in 20."""

    def __init__(self) -> None:
        self._heard: dict[str, _Heard] = {}

    def hear(self, told: "ChatPresence", now: datetime) -> bool:
        """Take what a console says of itself; whether anything changed for who looks."""
        before = self._heard.pop(told.console, None)
        self._forget(now)
        if told.staff_id is None or told.doing not in (Doing.READING, Doing.WRITING):
            return before is not None
        present = Present(told.staff_id, told.staff_name or "", told.doing is Doing.WRITING)
        if len(self._heard) < _MOST:
            heard = _Heard(conversation_id=told.conversation_id, present=present, at=now)
            self._heard[told.console] = heard
        return before is None or (before.conversation_id, before.present) != (
            told.conversation_id,
            present,
        )

    def of(self, conversation_id: Id, now: datetime, *, me: Id | None) -> tuple[Present, ...]:
        """The colleagues of `me` in a conversation at `now`, who writes before who reads."""
        found: dict[Id, Present] = {}
        for heard in self._heard.values():
            present, age = heard.present, now - heard.at
            is_there = heard.conversation_id == conversation_id and age < READING_LASTS
            if not is_there or present.staff_id == me:
                continue
            is_writing = present.is_writing and age < WRITING_LASTS
            known = found.get(present.staff_id)
            if known is None or (is_writing and not known.is_writing):
                found[present.staff_id] = Present(present.staff_id, present.name, is_writing)
        return tuple(sorted(found.values(), key=lambda one: (not one.is_writing, one.name)))

    def _forget(self, now: datetime) -> None:
        old = [key for key, heard in self._heard.items() if now - heard.at >= READING_LASTS]
        for key in old:
            del self._heard[key]
