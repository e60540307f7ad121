"""The pairing page and what it asks the hotel."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication

from console.api.errors import ApiError, Garbled, Refused, Unreachable
from console.shell.entry import Credentials
from console.shell.looks import Looks
from console.shell.paired import credentials_of
from console.storage.station_key import StationKey, write_key
from console.views.pairing.page import PairingPage
from console.views.pairing.state import PairActions, PairField, PairWish

if TYPE_CHECKING:
    from contract.resources.staff import SignedIn

ComeIn = Callable[[Credentials], Awaitable[None]]
Spawn = Callable[[Coroutine[Any, Any, None]], None]
_NOT_FOUND: Final = 404


@dataclass(frozen=True, slots=True, kw_only=True)
class PairingPlace:
    """What is known before anybody types, and the folder where the screen's key is kept.

    `pc_name`: what this PC is called.
    """

    hotel_url: str
    slug: str
    folder: Path
    pc_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PairingWays:
    """Where the page's wishes go. `come_in` sees to it that the screen gets in, whatever happens.

    `authority`: the certificate file an address is trusted by.
    """

    come_in: ComeIn
    spawn: Spawn
    back: Callable[[], None]
    authority: Callable[[str], Path | None]


class Pairing:
    """Shows the page until this screen is paired."""

    def __init__(self, place: PairingPlace, looks: Looks, *, ways: PairingWays) -> None:
        self._place, self._looks, self._ways = place, looks, ways
        actions = PairActions(pair=lambda wish: ways.spawn(self._try(wish)), back=ways.back)
        self.page = PairingPage(place.hotel_url, place.slug, actions, looks.theme(None))
        looks.changed.connect(self._on_looks_changed)

    def close(self) -> None:
        """The page is about to go."""
        self._looks.changed.disconnect(self._on_looks_changed)

    def _on_looks_changed(self) -> None:
        self.page.set_theme(self._looks.theme(None))

    async def _try(self, wish: PairWish) -> None:
        try:
            await self._pair(wish)
        except ApiError as error:
            self.page.show_problem(_place_of(error), error.sentence)
        except OSError:
            words = _tr("This PC cannot keep the key. Its data folder cannot be written to.")
            self.page.show_problem(PairField.CODE, words)
        except Exception:
            self.page.show_problem(PairField.CODE, _tr("Pairing did not work. Try again."))
            raise

    async def _pair(self, wish: PairWish) -> None:
        ca_file = self._ways.authority(wish.hotel_url)
        me = await _give_code(wish, ca_file, self._place.pc_name)
        key = StationKey(
            hotel_url=wish.hotel_url,
            hotel_slug=me.hotel_slug,
            station_id=str(me.station_id or ""),
            name=me.username,
            token=me.token,
        )
        await asyncio.to_thread(write_key, self._place.folder, key)
        await self._ways.come_in(credentials_of(key, ca_file))


async def _give_code(wish: PairWish, ca_file: Path | None, pc_name: str) -> "SignedIn":
    from console.api.stations import pair
    from console.api.transport import Origin, Transport
    from contract.resources.stations import Pairing as Body

    transport = Transport(Origin(url=wish.hotel_url, ca_file=ca_file))
    body = Body(hotel_slug=wish.slug, code=wish.code, pc_name=pc_name)
    try:
        return await pair(transport, body)
    finally:
        await asyncio.shield(transport.aclose())


def _place_of(error: ApiError) -> PairField:
    if isinstance(error, Refused) and error.status == _NOT_FOUND:
        return PairField.HOTEL
    if isinstance(error, Unreachable | Garbled):
        return PairField.ADDRESS
    return PairField.CODE


def _tr(words: str) -> str:
    return QCoreApplication.translate("Pairing", words)
