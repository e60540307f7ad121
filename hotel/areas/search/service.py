"""Puts together what is found of every kind that the one who asks may see."""

from sqlalchemy.ext.asyncio import AsyncSession

from contract.permissions import Capability, may
from contract.resources.search import Find, FindGroup, FindKind, Found
from hotel.areas.search import messages
from hotel.areas.search.asking import Question
from hotel.areas.search.house import people, rooms_and_guests
from hotel.areas.search.orders import OrderSearch
from hotel.visit import Visit

_NEEDS = {
    FindKind.ROOM: Capability.SEE_ROOMS,
    FindKind.GUEST: Capability.SEE_ROOMS,
    FindKind.ORDER: Capability.SEE_ORDERS,
    FindKind.BREAKFAST: Capability.SEE_ORDERS,
    FindKind.COLLEAGUE: Capability.SEE_STAFF,
    FindKind.GUEST_MESSAGE: Capability.CHAT_WITH_GUESTS,
}
_NOT_FOR_SCREENS = "A paired screen sees its board alone: nothing else is looked for from it."


async def found(session: AsyncSession, visit: Visit, question: Question) -> Found:
    """What has every word, kind by kind. Raises ProblemError 400, 403."""
    visit.refuse_guests()
    visit.require_person(_NOT_FOR_SCREENS)
    wanted = {kind for kind in question.wanted() if _may_see(visit, kind)}
    if not question.words:
        return Found()
    by_kind = {
        **await _of_house(session, visit, question, wanted),
        **await OrderSearch(visit, question.words, question.limit).of(session, wanted),
        **await _of_messages(session, visit, question, wanted),
    }
    return Found(
        groups=tuple(
            FindGroup(
                kind=kind,
                finds=tuple(by_kind[kind][: question.limit]),
                more=len(by_kind[kind]) > question.limit,
            )
            for kind in FindKind
            if by_kind.get(kind)
        )
    )


def _may_see(visit: Visit, kind: FindKind) -> bool:
    """What colleagues write is theirs who take part; everything else goes by what one is."""
    needed = _NEEDS.get(kind)
    return needed is None or may(visit.actor, needed)


Finds = dict[FindKind, list[Find]]


async def _of_house(
    session: AsyncSession, visit: Visit, question: Question, wanted: set[FindKind]
) -> Finds:
    finds: Finds = {}
    if wanted & {FindKind.ROOM, FindKind.GUEST}:
        rooms, guests = await rooms_and_guests(session, visit, question.words)
        both = {FindKind.ROOM: rooms, FindKind.GUEST: guests}
        finds |= {kind: both[kind] for kind in both if kind in wanted}
    if FindKind.COLLEAGUE in wanted:
        finds[FindKind.COLLEAGUE] = await people(session, visit, question.words)
    return finds


async def _of_messages(
    session: AsyncSession, visit: Visit, question: Question, wanted: set[FindKind]
) -> Finds:
    finds = Finds()
    if FindKind.GUEST_MESSAGE in wanted:
        finds[FindKind.GUEST_MESSAGE] = await messages.of_guests(session, visit, question)
    if FindKind.STAFF_MESSAGE in wanted:
        finds[FindKind.STAFF_MESSAGE] = await messages.of_colleagues(session, visit, question)
    return finds
