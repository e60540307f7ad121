"""Who stays signed in on this PC: over a restart by the keyring, over a crash by the keeper."""

import enum
from typing import TYPE_CHECKING, Final

import msgspec

from console.shell.arguments import Arguments
from console.shell.entry import Credentials, Entry, Kept
from console.shell.handover import Handover, SignIn
from console.shell.remembered import Remembered

if TYPE_CHECKING:
    from console.shell.token_safe import TokenSafe

_WISH: Final = "keep_signed_in"
_WHO: Final = "signed_in"
_LOCKED: Final = "locked"


def wants_to_stay(remembered: Remembered) -> bool:
    """Whether people at this PC stay signed in when the program ends; they do until told not to."""
    return remembered.get(_WISH, "yes") == "yes"


def choose_to_stay(remembered: Remembered, *, stays: bool) -> None:
    """Settle it for this PC; a sign-in that was kept is not used again."""
    remembered.put(_WISH, "yes" if stays else "no")


def note_lock(remembered: Remembered, *, locked: bool) -> None:
    """Whether the screen is locked; one that was locked is not opened by a restart."""
    if locked or remembered.get(_LOCKED):
        remembered.put(_LOCKED, "yes" if locked else "")


def is_locked(remembered: Remembered) -> bool:
    """Whether the screen was locked, and nobody has come back to it yet."""
    return bool(remembered.get(_LOCKED))


def who_stayed(arguments: Arguments, remembered: Remembered) -> Credentials | None:
    """Who was signed in when the program ended, still without the token; None for nobody."""
    url, name = remembered.get("hotel_url"), remembered.get("username")
    is_other = arguments.hotel not in {None, url} or arguments.user not in {None, name}
    if is_other or arguments.demo or arguments.kiosk or not wants_to_stay(remembered):
        return None
    if remembered.get(_LOCKED):
        # To end the program and start it again must not unlock anything.
        return None
    if not url or remembered.get(_WHO) != _account(url, remembered.get("hotel_slug"), name):
        return None
    return Credentials(hotel_url=url, username=name, password="")


def who_was_there(remembered: Remembered, handover: Handover) -> Credentials | None:
    """Who was signed in when the program crashed a moment ago; None for nobody."""
    handed = handover.sign_in
    if handed is None or remembered.get(_LOCKED) or not wants_to_stay(remembered):
        return None
    return Credentials(hotel_url=handed.hotel_url, username=handed.username, password="")


class Lasting(enum.Enum):
    """How long somebody who signs in at this PC stays so."""

    RESTART = enum.auto()
    CRASH = enum.auto()
    PROGRAM = enum.auto()


class Staying:
    """Keeps the last sign-in, and forgets it.

    A kiosk's is not put into the keyring: to open it the system might ask for a password, over a
    screen that nobody signs in at.
    """

    def __init__(
        self,
        remembered: Remembered,
        safe: "TokenSafe",
        *,
        handover: Handover,
        is_kiosk: bool,
    ) -> None:
        self._remembered = remembered
        self._safe = safe
        self._handover = handover
        self._is_kiosk = is_kiosk

    async def keep(self, credentials: Credentials, entry: Entry) -> None:
        """Keep a sign-in for the next start, where this PC may and can."""
        account = _account(credentials.hotel_url, entry.hotel.slug, credentials.username)
        if not wants_to_stay(self._remembered):
            await self.forget()
            return
        self._handover.hand(
            SignIn(hotel_url=credentials.hotel_url, username=credentials.username, me=entry.me)
        )
        if not self._is_kiosk and await self._safe.store(account, entry.me.token):
            self._remembered.put(_WHO, account)

    async def forget(self) -> None:
        """The sign-in that was kept is over."""
        self._handover.withdraw()
        account = self._remembered.get(_WHO)
        if account:
            self._remembered.put(_WHO, "")
            await self._safe.remove(account)

    def hand_nothing(self) -> None:
        """A crash from now on does not bring anybody back."""
        self._handover.withdraw()

    async def recall(self, credentials: Credentials) -> Kept | None:
        """The sign-in of somebody who stayed; None when it is gone."""
        handed = self._handover.sign_in
        who = (credentials.hotel_url, credentials.username)
        if handed is not None and (handed.hotel_url, handed.username) == who:
            return Kept(me=handed.me)
        entry = self._remembered.entry(credentials.hotel_url, credentials.username)
        token = await self._safe.load(self._remembered.get(_WHO))
        if entry is None or not token:
            return None
        return Kept(me=msgspec.structs.replace(entry.me, token=token))

    async def lasts(self) -> Lasting | None:
        """How long people stay signed in here; None where they are not to stay at all."""
        if not wants_to_stay(self._remembered):
            return None
        if self._is_kiosk:
            return Lasting.CRASH
        return Lasting.RESTART if await self._safe.is_usable() else Lasting.PROGRAM


def _account(hotel_url: str, slug: str, username: str) -> str:
    return f"{hotel_url} {slug} {username}"
