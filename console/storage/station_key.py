"""The private file of a paired screen: its hotel and its token."""

import contextlib
import logging
import os
import stat
from pathlib import Path
from typing import Final

import msgspec

from contract.codec import WireError, decode, encode_rest

FILE_NAME: Final = "station.json"
_PRIVATE: Final = 0o600
_OF_OTHERS: Final = 0o077
_log: Final = logging.getLogger("console.storage")


class StationKey(msgspec.Struct, frozen=True, kw_only=True):
    """What a paired screen comes back with. `name` is what it was called when it was paired."""

    hotel_url: str
    hotel_slug: str
    station_id: str
    name: str
    token: str

    def __repr__(self) -> str:
        """Without the token."""
        return f"StationKey({self.hotel_url!r}, {self.hotel_slug!r}, {self.station_id!r})"


def read_key(folder: Path) -> StationKey | None:
    """The key in a data folder; None when there is none, or none that can be read.

    A file that others may read is made private first.
    """
    file = folder / FILE_NAME
    try:
        _tighten(file)
        return decode(StationKey, file.read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, WireError) as error:
        _log.warning("the key of this screen cannot be read: %s", type(error).__name__)
        return None


def write_key(folder: Path, key: StationKey) -> None:
    """Keep a key, whole or not at all, readable by its owner only. Raises OSError."""
    draft = folder / f".{FILE_NAME}.new"
    draft.unlink(missing_ok=True)
    # Private before anything is in it.
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE)
    with os.fdopen(handle, "wb") as file:
        file.write(encode_rest(key))
        file.flush()
        os.fsync(file.fileno())
    draft.replace(folder / FILE_NAME)
    _sync_folder(folder)


def forget_key(folder: Path) -> None:
    """Remove the key; a file that cannot be removed is emptied of its token."""
    file = folder / FILE_NAME
    try:
        file.unlink(missing_ok=True)
    except OSError:
        _log.warning("the key of this screen cannot be removed")
        with contextlib.suppress(OSError):
            file.write_bytes(b"{}")
    _sync_folder(folder)


def _tighten(file: Path) -> None:
    """Take a copied or restored file from everybody but its owner. Raises FileNotFoundError."""
    if os.name != "posix" or not stat.S_IMODE(file.stat().st_mode) & _OF_OTHERS:
        return
    _log.warning("others could reach the key of this screen; pair it anew if they are not trusted")
    try:
        file.chmod(_PRIVATE)
    except OSError:
        _log.warning("the key of this screen cannot be made private")


def _sync_folder(folder: Path) -> None:
    """Have a power cut find the folder as it is now; other systems have no such thing."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
