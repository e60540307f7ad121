"""Which conversations a colleague handed over to whoever is at work here."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from console.state.guest_chats import GuestChats
from contract.resources.guest_chat import GuestConversation, Handling
from contract.resources.staff import SignedIn
from contract.scalars import Id

_FORGOTTEN_AFTER: Final = timedelta(hours=12)


class Handings:
    """What was looked at here since it was handed over."""

    def __init__(self) -> None:
        self._looked: dict[Id, datetime] = {}

    def look(self, chat: GuestConversation) -> bool:
        """Somebody opens a conversation here; whether that tells anything new."""
        newest = _newest(chat)
        if newest is None or self._looked.get(chat.id) == newest.at:
            return False
        self._looked[chat.id] = newest.at
        return True

    def given(
        self, chats: GuestChats, me: SignedIn | None, now: datetime
    ) -> Iterator[tuple[Id, datetime]]:
        """Conversations handed to `me` within half a day that were not opened here since."""
        if me is None or me.staff_id is None:
            return
        for shown in chats.all_shown():
            chat, newest = shown.chat, _newest(shown.chat)
            if newest is None or chat.handler_id != me.staff_id or chat.ended_at is not None:
                continue
            is_others = newest.staff_id == me.staff_id != newest.by_id
            is_recent = now - newest.at < _FORGOTTEN_AFTER
            if is_others and is_recent and self._looked.get(chat.id) != newest.at:
                yield chat.id, newest.at


def _newest(chat: GuestConversation) -> Handling | None:
    return chat.handlings[-1] if chat.handlings else None
