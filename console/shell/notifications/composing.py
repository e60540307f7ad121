"""An alert, or several of a kind, as a notification: rooms and what, never a guest's words."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from console.shell.notifications import words
from console.shell.notifications.deciding import choices_of
from console.shell.notifications.port import Notification, Urgency
from console.state.board import Board
from console.state.matters import (
    CLOCK_IN,
    CONNECTION,
    EMERGENCY,
    LOW_STOCK,
    OF_GUESTS,
    OF_OWN_CLOCK,
    WITHOUT_ROOM,
    is_overdue,
    room_of,
)
from console.views.alerts.words import connection_title, fallen_words, generic_title, words_of
from contract.scalars import Id

# A screen may be locked while these are read: nobody's name and nothing a guest wrote.
_CRITICAL: Final = frozenset(
    {EMERGENCY, "order_late", "nobody_listens", "guest_overdue", CONNECTION}
)
_CATEGORY: Final = {CONNECTION: "network.disconnected"}


def compose(
    board: Board, kind: str, ids: Sequence[Id | None], key: str, now: datetime
) -> Notification:
    """What to show. `now` is aware UTC of the hotel's clock."""
    known = [one for one in ids if one is not None]
    title, text = _said(board, kind, known)
    is_critical = kind in _CRITICAL or any(is_overdue(board, kind, one, now) for one in known)
    return Notification(
        key=key,
        title=title,
        text=text,
        urgency=Urgency.CRITICAL if is_critical else Urgency.NORMAL,
        category=_CATEGORY.get(kind, "x-hotelmate.alert"),
        choices=choices_of(board, kind, ids),
    )


def _text_without_room(board: Board, kind: str, ids: Sequence[Id]) -> str:
    fallen = board.low_stocks.of(ids[-1]) if kind == LOW_STOCK else None
    if fallen is not None:
        return fallen_words(fallen)
    if kind == EMERGENCY:
        return words.emergency_sentence()
    if kind in OF_OWN_CLOCK:
        return words.own_clock_sentence()
    return words.clock_in_sentence() if kind == CLOCK_IN else words.staff_sentence()


def _said(board: Board, kind: str, ids: Sequence[Id]) -> tuple[str, str]:
    if kind == CONNECTION:
        return connection_title(), words.connection_text()
    said = words_of(kind)
    if not ids:
        return generic_title(), words.generic_text()
    if kind in WITHOUT_ROOM:
        pattern = said.one if len(ids) == 1 else said.many
        return pattern.format(count=len(ids)), _text_without_room(board, kind, ids)
    rooms = [room_of(board, kind, one) or "–" for one in ids]
    if len(ids) == 1:
        text = words.guest_sentence() if kind in OF_GUESTS else words.order_sentence(ids[0])
        return said.one.format(room=rooms[0]), text
    return said.many.format(count=len(ids)), words.rooms_sentence(rooms)
