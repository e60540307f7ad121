"""What this PC remembers between two starts: hotel, person, station, looks and volumes."""

from concurrent.futures import Future

import msgspec

from console.shell.entry import Entry
from console.storage.settings import SettingTable
from contract.codec import WireError, decode, encode_rest
from contract.resources.hotels import Capabilities
from contract.resources.staff import SignedIn


class _KnownEntry(msgspec.Struct, frozen=True):
    """A person who was in before, and the hotel as it was then; without the token."""

    me: SignedIn
    hotel: Capabilities


class Remembered:
    """Texts by name, read once before the window opens; written behind the screen."""

    def __init__(self, table: SettingTable, values: dict[str, str]) -> None:
        self._table = table
        self._values = values

    def get(self, name: str, otherwise: str = "") -> str:
        """The value as it was put last."""
        return self._values.get(name, otherwise)

    def put(self, name: str, value: str) -> Future[None]:
        """Remember a value."""
        self._values[name] = value
        return self._table.put(name, value)

    def number(self, name: str, otherwise: int) -> int:
        """A whole number; `otherwise` when nothing readable is kept."""
        text = self._values.get(name, "")
        return int(text) if text.isdigit() else otherwise

    def entry(self, hotel_url: str, username: str) -> Entry | None:
        """Who this was when last signed in here; the token is empty."""
        text = self._values.get(_entry_name(hotel_url, username))
        if text is None:
            return None
        try:
            known = decode(_KnownEntry, text)
        except WireError:
            return None
        return Entry(me=known.me, hotel=known.hotel)

    def put_entry(self, hotel_url: str, username: str, entry: Entry) -> None:
        """Remember who signed in, so that the next start can show the board at once."""
        # How somebody's clock stood is nobody's business later.
        me = msgspec.structs.replace(entry.me, token="", duty=None)
        known = encode_rest(_KnownEntry(me=me, hotel=entry.hotel)).decode()
        self.put(_entry_name(hotel_url, username), known)


def _entry_name(hotel_url: str, username: str) -> str:
    return f"entry {hotel_url} {username}"
