"""Finding rooms, their guests, and colleagues: few enough to be compared one by one."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.matching import folded, has_words, marks_in
from contract.resources.search import Find, FindKind
from contract.scalars import Id, RoomNumber
from hotel.areas.rooms.service import BY_NUMBER
from hotel.areas.rooms.tables import Guest, Room
from hotel.areas.staff.service import colleagues
from hotel.visit import Visit


async def rooms_and_guests(
    session: AsyncSession, visit: Visit, words: Sequence[str]
) -> tuple[list[Find], list[Find]]:
    """Rooms by number, an exact one first, and guests by name."""
    query = select(Room.id, Room.room_number).where(Room.hotel_id == visit.hotel.id)
    rooms = (await session.execute(query.order_by(*BY_NUMBER))).tuples().all()
    numbers = dict(rooms)
    staying = select(Guest).join(Room, Room.id == Guest.room_id).order_by(Guest.id)
    guests = (await session.scalars(staying.where(Room.hotel_id == visit.hotel.id))).all()
    names: dict[int, list[str]] = {}
    for guest in guests:
        names.setdefault(guest.room_id, []).append(guest.full_name)
    found = list(_rooms(rooms, names, words))
    return best_first(found, words), best_first(_guests(guests, numbers, words), words)


async def people(session: AsyncSession, visit: Visit, words: Sequence[str]) -> list[Find]:
    """Colleagues by name, role or department."""
    found: list[Find] = []
    for one in await session.scalars(colleagues(visit.hotel.id)):
        does = [named.name for named in (one.role, one.department) if named is not None]
        if has_words(f"{one.full_name} {' '.join(does)}", words):
            found.append(
                Find(
                    kind=FindKind.COLLEAGUE,
                    id=Id(one.id),
                    text=one.full_name,
                    marks=marks_in(one.full_name, words),
                    name=", ".join(does) or None,
                )
            )
    return best_first(found, words)


def best_first(finds: Iterable[Find], words: Sequence[str]) -> list[Find]:
    """What is just the words, then what begins so, then the rest as it was."""
    whole = " ".join(words)

    def rank(find: Find) -> int:
        text = folded(find.text)
        return 0 if text == whole else 1 if text.startswith(whole) else 2

    return sorted(finds, key=rank)


def _rooms(
    rooms: Iterable[tuple[int, str]], names: dict[int, list[str]], words: Sequence[str]
) -> Iterator[Find]:
    for room_id, number in rooms:
        stays = ", ".join(names.get(room_id, ()))
        # Whoever types a guest's name alone means the guest, who is found as such.
        if has_words(f"{number} {stays}", words) and not has_words(stays, words):
            yield Find(
                kind=FindKind.ROOM,
                id=Id(room_id),
                text=number,
                marks=marks_in(number, words),
                room_number=RoomNumber(number),
                name=stays or None,
            )


def _guests(
    guests: Iterable[Guest], numbers: dict[int, str], words: Sequence[str]
) -> Iterator[Find]:
    for guest in guests:
        if has_words(guest.full_name, words):
            yield Find(
                kind=FindKind.GUEST,
                id=Id(guest.id),
                text=guest.full_name,
                marks=marks_in(guest.full_name, words),
                room_number=RoomNumber(numbers[guest.room_id]),
            )
