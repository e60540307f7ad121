"""Which alerts are due for guests who wait for a reply."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from console.session.due import AlertKind, Due, due_alert
from console.state.board import Board
from console.state.unheard import is_known
from contract.record import Record
from contract.scalars import Id

_OVERDUE: Final = timedelta(minutes=10)
_REMINDERS: Final = timedelta(minutes=2)


class _Wait(Record, frozen=True):
    """What is due for one guest; `again`: which reminder it is, None before the first."""

    since: datetime
    again: int | None
    due: tuple[Due, ...]


class GuestAlerts:
    """A guest wrote: once per wait; after ten minutes again and again until a reply is there.

    Hundreds may wait, and every change of the board has somebody look: what is due for each is
    made only when it becomes different.
    """

    def __init__(self) -> None:
        self._waits: dict[Id, _Wait] = {}

    def due(self, board: Board, now: datetime) -> Iterator[Due]:
        """Everything due at `now`, given before or not."""
        if not is_known(board.link, now):
            return
        known, self._waits = self._waits, {}
        for shown in board.guest_chats.waiting(now):
            since, chat_id = shown.waiting_since, shown.chat.id
            if since is None:
                continue
            again = _reminder(now - since)
            wait = known.get(chat_id)
            if wait is None or (wait.since, wait.again) != (since, again):
                wait = _Wait(since, again, tuple(_due(chat_id, since, again)))
            self._waits[chat_id] = wait
            yield from wait.due


def _reminder(waited: timedelta) -> int | None:
    return (waited - _OVERDUE) // _REMINDERS if waited >= _OVERDUE else None


def _due(chat_id: Id, since: datetime, again: int | None) -> Iterator[Due]:
    occasion = since.isoformat(timespec="seconds")
    yield due_alert(AlertKind.GUEST_MESSAGE, chat_id, occasion)
    if again is not None:
        yield due_alert(AlertKind.GUEST_OVERDUE, chat_id, f"{occasion}:{again}")
