"""What colleagues sign in with; each check answers with what is wrong, or None."""

import re
from typing import Final

SHORTEST_PASSWORD: Final = 8
_LONGEST_PASSWORD: Final = 200
_USERNAME: Final = re.compile(r"[\w.@+-]{1,150}")


def username_fault(username: str) -> str | None:
    """The name somebody signs in with."""
    if _USERNAME.fullmatch(username):
        return None
    return (
        f"{username[:50]!r} is not a username: take up to 150 letters, digits and the signs"
        " @ . + - _."
    )


def password_fault(password: str) -> str | None:
    """The secret somebody signs in with; it is never repeated in the sentence."""
    if len(password) < SHORTEST_PASSWORD:
        return f"A password has at least {SHORTEST_PASSWORD} characters."
    if len(password) > _LONGEST_PASSWORD:
        return f"A password has at most {_LONGEST_PASSWORD} characters."
    return None
