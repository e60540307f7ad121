"""Finds rooms, guests, orders, colleagues and messages among what is loaded on this PC."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from console.state.board import Board
from console.state.finding_words import colleagues_words, guests_words
from console.state.guest_chats import ShownChat
from console.state.shown import ShownBreakfast, ShownOrder
from contract.matching import asked_words, folded, has_words, marks_in
from contract.permissions import Capability, may
from contract.resources.rooms import HouseRoom
from contract.resources.search import Find, FindKind
from contract.resources.staff import StaffMember
from contract.scalars import Id

_EXACT, _PREFIX, _WORDS = range(3)
Ranked = tuple[int, Find]


def found_here(board: Board, query: str) -> list[Find]:
    """Everything loaded that has every word of `query` and its person may see; best first by kind.

    An exact number comes first, then what begins so, then what has the words.
    """
    words = asked_words(query)
    if not words or board.actor is None:
        return []
    ranked: list[Ranked] = []
    if _may(board, Capability.SEE_ROOMS):
        ranked += _rooms(board.rooms.all(), words)
        ranked += _guests(board, words)
    if _may(board, Capability.SEE_ORDERS):
        ranked += _orders(board, words)
    if _may(board, Capability.SEE_STAFF):
        ranked += _colleagues(board.colleagues.all_shown(), words)
    if _may(board, Capability.CHAT_WITH_GUESTS):
        ranked += [(_WORDS, find) for find in guests_words(board, words)]
    ranked += [(_WORDS, find) for find in colleagues_words(board, words)]
    return [find for _, find in sorted(ranked, key=lambda pair: pair[0])]


def _may(board: Board, capability: Capability) -> bool:
    """A hotel with roles of its own gave only what its person may see."""
    has_own_roles = board.hotel is not None and not board.hotel.sync
    return has_own_roles or (board.actor is not None and may(board.actor, capability))


def _rank(text: str, words: Sequence[str]) -> int:
    """How well a text that has the words fits them."""
    there, whole = asked_words(text), " ".join(words)
    if " ".join(there) == whole:
        return _EXACT
    return _PREFIX if " ".join(there).startswith(whole) else _WORDS


def _rooms(rooms: Iterable[HouseRoom], words: Sequence[str]) -> Iterator[Ranked]:
    for room in rooms:
        names = ", ".join(guest.full_name for guest in room.guests_in_room)
        # Whoever types a guest's name alone means the guest, who is found as such.
        if has_words(f"{room.room_number} {names}", words) and not has_words(names, words):
            yield (
                _rank(room.room_number, words),
                Find(
                    kind=FindKind.ROOM,
                    id=room.id,
                    text=room.room_number,
                    marks=marks_in(room.room_number, words),
                    room_number=room.room_number,
                    name=names or None,
                ),
            )


def _guests(board: Board, words: Sequence[str]) -> Iterator[Ranked]:
    for room in board.rooms.all():
        for guest in room.guests_in_room:
            if has_words(guest.full_name, words):
                yield _rank(guest.full_name, words), _guest(room.id, guest.full_name, words, room)
    for shown in board.guest_chats.all_shown():
        chat = shown.chat
        name = chat.guest_name or ""
        if board.rooms.get(chat.room_number) is None and has_words(name, words):
            yield _rank(name, words), _guest(chat.id, name, words, shown)


def _guest(row_id: Id, name: str, words: Sequence[str], of: HouseRoom | ShownChat) -> Find:
    room = of.chat.room_number if isinstance(of, ShownChat) else of.room_number
    marks = marks_in(name, words)
    return Find(kind=FindKind.GUEST, id=row_id, text=name, marks=marks, room_number=room)


def _orders(board: Board, words: Sequence[str]) -> Iterator[Ranked]:
    newest_first = sorted(board.orders.all_shown(), key=_placed_at, reverse=True)
    for shown in newest_first:
        yield from _order(FindKind.ORDER, shown, words)
    for breakfast in sorted(board.breakfasts.all_shown(), key=_placed_at, reverse=True):
        yield from _order(FindKind.BREAKFAST, breakfast, words)


def _placed_at(shown: ShownOrder | ShownBreakfast) -> datetime:
    return shown.order.created_at


def _order(
    kind: FindKind, shown: ShownOrder | ShownBreakfast, words: Sequence[str]
) -> Iterator[Ranked]:
    order = shown.order
    text = ", ".join(f"{line.quantity} × {line.item.name}" for line in order.items)
    numbers = f"{order.id} {order.room_number}"
    if has_words(f"{numbers} {order.guest_name or ''} {text}", words):
        yield (
            min(_rank(order.id, words), _rank(order.room_number, words)),
            Find(
                kind=kind,
                id=order.id,
                text=text,
                marks=marks_in(text, words),
                room_number=order.room_number,
                name=order.guest_name,
                at=order.created_at,
                status=shown.status,
            ),
        )


def _colleagues(people: Iterable[StaffMember], words: Sequence[str]) -> Iterator[Ranked]:
    for one in sorted(people, key=lambda one: folded(f"{one.last_name} {one.first_name}")):
        name = f"{one.first_name} {one.last_name}".strip()
        does = [d.name for d in (one.role_detail, one.department_detail) if d is not None]
        if has_words(f"{name} {' '.join(does)}", words):
            yield (
                _rank(name, words),
                Find(
                    kind=FindKind.COLLEAGUE,
                    id=one.id,
                    text=name,
                    marks=marks_in(name, words),
                    name=", ".join(does) or None,
                ),
            )
