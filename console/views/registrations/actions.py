"""What the registrations area can ask for."""

from collections.abc import Callable
from dataclasses import dataclass

from contract.resources.team import RegistrationPackage
from contract.scalars import Id

Made = Callable[[RegistrationPackage | None], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A list that is read from `open` to `close`; `load_older` reads its next page."""

    open: Callable[[], None]
    close: Callable[[], None]
    load_older: Callable[[], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class JoiningActions:
    """`make_code` tells the new code; None where there is none, and why is said elsewhere.

    `revoke` takes the id of a code, `take_back` the key of what was not sent yet.
    """

    people: Reading
    codes: Reading
    make_code: Callable[[Made], None]
    revoke: Callable[[Id], None]
    take_back: Callable[[str], None]
