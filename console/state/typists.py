"""Who is typing in the open conversation among colleagues."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from contract.scalars import Id

if TYPE_CHECKING:
    from contract.events.staff_chat_tools import TypingIndicated

LASTS: Final = timedelta(seconds=6)


class Typists:
    """Everybody who was told to be typing, until six seconds later."""

    def __init__(self) -> None:
        self._conversation_id: Id | None = None
        self._until: dict[Id, tuple[datetime, str]] = {}

    def hear(self, told: "TypingIndicated", now: datetime) -> bool:
        """A colleague types or stopped; whether that is news. `now`: aware UTC."""
        if told.conversation_id != self._conversation_id:
            self._conversation_id, self._until = told.conversation_id, {}
        if told.is_typing:
            self._until[told.staff_id] = (now + LASTS, told.staff_name or "")
            return True
        return self._until.pop(told.staff_id, None) is not None

    def stopped(self, staff_id: Id) -> bool:
        """Somebody said what was being typed; whether that is news."""
        return self._until.pop(staff_id, None) is not None

    def names(self, conversation_id: Id | None, now: datetime, *, but: Id | None) -> list[str]:
        """Who types in a conversation at `now`, without the person `but`."""
        if conversation_id is None or conversation_id != self._conversation_id:
            return []
        return [
            name
            for staff_id, (until, name) in self._until.items()
            if until > now and staff_id != but and name
        ]
