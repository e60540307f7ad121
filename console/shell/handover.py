"""Hands a sign-in to the console's next life: in memory and in pipes, never in a file."""

from collections.abc import Callable

from contract.codec import WireError, decode, encode_rest
from contract.record import Record
from contract.resources.staff import SignedIn


class SignIn(Record, frozen=True, kw_only=True):
    """Somebody who signed in at this PC; `me` has the token."""

    hotel_url: str
    username: str
    me: SignedIn

    def __repr__(self) -> str:
        # The token may not reach a log.
        return f"SignIn({self.hotel_url!r}, {self.username!r})"


class Handover:
    """`say` tells the program that keeps this console; None where nobody does.

    `taken`: what the life before, which crashed, has left.
    """

    def __init__(self, say: Callable[[bytes], None] | None = None, taken: bytes = b"") -> None:
        self._say = say
        self.held = taken

    @property
    def sign_in(self) -> SignIn | None:
        """What the next life would get, and this one has got."""
        try:
            return decode(SignIn, self.held) if self.held else None
        except WireError:
            return None

    def hand(self, sign_in: SignIn) -> None:
        """From now on the next life begins with this."""
        if self._say is not None:
            self._tell(encode_rest(sign_in))

    def withdraw(self) -> None:
        """The next life begins with nobody."""
        if self._say is not None and self.held:
            self._tell(b"")

    def _tell(self, held: bytes) -> None:
        self.held = held
        assert self._say is not None
        self._say(held)
