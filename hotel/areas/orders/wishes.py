"""What a guest or the desk may wish for: the checks both kinds of order share."""

from collections.abc import Iterable, Sequence
from typing import Final

from contract.permissions import Capability
from contract.resources.orders import NewOrderItem
from hotel.areas.rooms.service import occupied
from hotel.areas.rooms.tables import Room
from hotel.changes.mutation import Mutation
from hotel.problems import forbidden, invalid
from hotel.visit import Visit

MOST_OF_ONE: Final = 99
MOST_LINES: Final = 100
LONGEST_NOTES: Final = 2000
MOST_ALLERGIES: Final = 20
LONGEST_ALLERGY: Final = 60


async def room_to_serve(mutation: Mutation, visit: Visit, number: str) -> Room:
    """The room an order is for. Raises ProblemError 400 unknown room, 403 another's, 401."""
    visit.require(Capability.PLACE_ORDER, "You may not place orders.")
    if not visit.actor.is_of_the_house and visit.actor.room_number != number:
        sentence = "You may order for your own room only."
        raise forbidden(sentence)
    room = await occupied(mutation, visit, number)
    if room is None:
        sentence = f"This hotel has no room {number[:20]}."
        raise invalid(sentence, field="room_number")
    return room


def check_lines(lines: Sequence[NewOrderItem]) -> None:
    """Lines somebody can prepare. Raises ProblemError 400."""
    if not lines:
        sentence = "An order needs at least one dish or drink."
        raise invalid(sentence, field="items")
    if len(lines) > MOST_LINES:
        sentence = f"An order has at most {MOST_LINES} lines."
        raise invalid(sentence, field="items")
    for line in lines:
        if not 1 <= line.quantity <= MOST_OF_ONE:
            sentence = f"A quantity is between 1 and {MOST_OF_ONE}."
            raise invalid(sentence, field="items")
        if len(line.notes or "") > LONGEST_NOTES:
            sentence = f"Notes are longer than {LONGEST_NOTES:,} characters."
            raise invalid(sentence, field="items")


def checked_allergies(given: Iterable[str]) -> list[str]:
    """Allergies in lower-case words, each once. Raises ProblemError 400."""
    words = list(dict.fromkeys(word for allergy in given if (word := allergy.strip().lower())))
    if len(words) > MOST_ALLERGIES or any(len(word) > LONGEST_ALLERGY for word in words):
        sentence = (
            f"At most {MOST_ALLERGIES} allergies, each of at most {LONGEST_ALLERGY} characters."
        )
        raise invalid(sentence, field="allergies")
    return words


def guest_of(room: Room) -> str | None:
    """Whose order it is, as far as the hotel knows."""
    return room.guests[0].full_name if room.guests else None
