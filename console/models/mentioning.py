"""Names after an @: which are begun, who fits, and whom a text calls."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from contract.resources.staff_chat import ChatPerson
from contract.scalars import Id

_BEGUN: Final = re.compile(r"(?<!\w)@(\w[^\s@]*(?: [^\s@]+)?|)$")


def begun(before: str) -> str | None:
    """What of a name stands after an @ right before the cursor; None where none is begun."""
    found = _BEGUN.search(before)
    return None if found is None else found[1]


def fitting(people: Iterable[ChatPerson], typed: str) -> list[ChatPerson]:
    """Whose first, last or full name begins like that; those on duty first."""
    wanted = _folded(typed)
    found = [
        one
        for one in people
        if any(
            _folded(name).startswith(wanted)
            for name in (one.full_name, one.first_name, one.last_name)
            if name
        )
    ]
    return sorted(found, key=lambda one: (not one.is_on_duty, one.full_name.casefold()))


def name_for(person: ChatPerson, people: Sequence[ChatPerson]) -> str:
    """What to write after the @: the first name, where nobody else has it."""
    first = _folded(person.first_name)
    others = [one for one in people if one.id != person.id and _folded(one.first_name) == first]
    return person.full_name if others or not person.first_name else person.first_name


def called(text: str, chosen: Mapping[str, Id]) -> tuple[Id, ...]:
    """The ids of the chosen names that still stand in a text after an @."""
    ids = (
        staff_id
        for name, staff_id in chosen.items()
        if re.search(rf"(?<!\w)@{re.escape(name)}(?!\w)", text)
    )
    return tuple(dict.fromkeys(ids))


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
