"""What the demo's colleagues write to one another: talks of today, and talks still to come."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Said:
    """One message. `reacts`: who reacts to it, and how. `answers`: how many messages before."""

    who: str
    text: str
    reacts: tuple[tuple[str, str], ...] = ()
    answers: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """A conversation as the day opens. `ended_min`: minutes ago; `unread_by` has not seen the end.

    Without a title it is a direct one.
    """

    people: tuple[str, ...]
    said: tuple[Said, ...]
    ended_min: float
    title: str | None = None
    unread_by: tuple[str, ...] = ()


HOUSE: Final = "House today"
FLOORS: Final = "Rooms and floors"
KITCHEN_DESK: Final = "Kitchen and desk"

OPENING: Final = (
    Talk(
        title=HOUSE,
        people=(
            "niamh",
            "jane",
            "owen",
            "rita",
            "tomas",
            "sofia",
            "priya",
            "marek",
            "conor",
            "ewa",
            "fatima",
            "grace",
            "luca",
            "declan",
        ),
        ended_min=24,
        unread_by=("jane", "marek"),
        said=(
            Said("niamh", "Morning all. 92 % tonight, and a coach of 28 at about 16:30."),
            Said("owen", "Coach confirmed, they are past Athlone.", (("niamh", "👍"),)),
            Said("grace", "Third floor is done, fourth by half two.", (("niamh", "👏"),)),
            Said("declan", "Lift B is out until the engineer comes at three. Please use A."),
            Said("luca", "Bar has no tonic until the delivery, about an hour.", (("jane", "😢"),)),
        ),
    ),
    Talk(
        title=FLOORS,
        people=("jane", "owen", "fatima", "grace", "declan", "marek", "ewa"),
        ended_min=9,
        unread_by=("jane",),
        said=(
            Said("jane", "@Declan the shower in 318 drips all night, can you look?"),
            Said("declan", "On my way after 207.", (("jane", "✅"),), answers=1),
            Said("fatima", "207 is ready again, the carpet is dry."),
            Said("grace", "@Jane late check-out in 305 was until one, they are still in."),
        ),
    ),
    Talk(
        title=KITCHEN_DESK,
        people=("niamh", "jane", "owen", "tomas", "sofia", "priya"),
        ended_min=41,
        said=(
            Said("tomas", "Oysters are off from now, please tell guests who ask."),
            Said("jane", "Will do. 412 has a nut allergy, she says it each time.", answers=1),
            Said("sofia", "Noted, it is on the board.", (("jane", "👍"),)),
        ),
    ),
    Talk(
        people=("jane", "owen"),
        ended_min=17,
        unread_by=("jane",),
        said=(
            Said("owen", "The Bergmanns would like theatre tickets for tonight, two, Row C."),
            Said("jane", "Put them on 214?"),
            Said("owen", "Yes please. I pick them up at five."),
        ),
    ),
    Talk(
        people=("marek", "ewa"),
        ended_min=31,
        said=(
            Said("ewa", "Can you take my trays at six? Dentist."),
            Said("marek", "Sure. You owe me a coffee.", (("ewa", "😂"),)),
        ),
    ),
)

# Each goes on in the group of its title; its people write by themselves.
TO_COME: Final = (
    (HOUSE, (
        Said("owen", "The coach is ten minutes early."),
        Said("grace", "We are ready for them.", (("owen", "🎉"),)),
    )),
    (HOUSE, (
        Said("declan", "Engineer is here, lift B comes back within the hour."),
        Said("ewa", "Good, my knees thank him.", (("declan", "😂"),), answers=1),
    )),
    (HOUSE, (
        Said("luca", "Tonic is here again."),
        Said("owen", "Saved."),
    )),
    (FLOORS, (
        Said("fatima", "@Jane can 221 move in already? It is clean."),
        Said("grace", "I took the cot up as well."),
    )),
    (FLOORS, (
        Said("declan", "318 is done: a new washer.", (("fatima", "👍"),)),
        Said("grace", "Then I make it up now.", answers=1),
    )),
    (FLOORS, (
        Said("ewa", "@Marek the trolley on the second floor is yours?"),
        Said("fatima", "It is in the way of the fire door."),
    )),
    (KITCHEN_DESK, (
        Said("priya", "@Tomás the fish came, shall I sign for it?"),
        Said("owen", "A guest asks whether the soup is without cream."),
        Said("priya", "Without, it is potato that makes it thick.", answers=1),
    )),
    (KITCHEN_DESK, (
        Said("owen", "@Sofia table of eight at seven, two of them vegan."),
        Said("priya", "I put two risottos aside.", (("owen", "👏"),)),
    )),
)  # fmt: skip
