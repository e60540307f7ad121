"""The PIN that leaves a kiosk: kept as a scrypt hash, with a pause after wrong tries."""

import enum
import hashlib
import hmac
import secrets
import sqlite3
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Final

from console.storage.database import Database

SHORTEST: Final = 4
LONGEST: Final = 12
LONGEST_PAUSE_S: Final = 300
_FREE_TRIES: Final = 3
_FIRST_PAUSE_S: Final = 5
_COST: Final = 2**15
_MEMORY: Final = 64 * 2**20
_PIN: Final = "kiosk_pin"
_WRONG: Final = "kiosk_pin_wrong"
_NEXT: Final = "kiosk_pin_next"


class Verdict(enum.Enum):
    """What a try came to. READY: nothing was tried, and something may be."""

    RIGHT = enum.auto()
    WRONG = enum.auto()
    TOO_SOON = enum.auto()
    NOT_SET = enum.auto()
    READY = enum.auto()


@dataclass(frozen=True, slots=True)
class Answer:
    """`wait_s`: seconds until the next try counts."""

    verdict: Verdict
    wait_s: float = 0.0


def is_pin(digits: str) -> bool:
    """Whether this can be a PIN: 4 to 12 digits."""
    return digits.isascii() and digits.isdigit() and SHORTEST <= len(digits) <= LONGEST


def pause_after(wrong: int) -> int:
    """Seconds to wait after so many wrong tries in a row: 5, then twice as long, up to 300."""
    if wrong < _FREE_TRIES:
        return 0
    return min(LONGEST_PAUSE_S, _FIRST_PAUSE_S << min(wrong - _FREE_TRIES, 10))


class KioskPin:
    """Everything happens on the storage thread, where a hash keeps nobody waiting.

    `now` gives seconds since the epoch, because a pause outlives the program.
    """

    def __init__(self, database: Database, now: Callable[[], float] = time.time) -> None:
        self._database, self._now = database, now

    def put(self, digits: str) -> Future[None]:
        """Take another PIN from now on; earlier wrong tries are forgotten."""
        assert is_pin(digits)

        def work(connection: sqlite3.Connection) -> None:
            _forget(connection, _WRONG, _NEXT)
            _write(connection, _PIN, _hashed(digits, secrets.token_bytes(16)))

        return self._database.run(work)

    def clear(self) -> Future[None]:
        """Have no PIN any more."""
        return self._database.run(lambda connection: _forget(connection, _PIN, _WRONG, _NEXT))

    def look(self) -> Future[Answer]:
        """Whether a PIN may be tried now."""
        return self._database.run(lambda connection: self._standing(connection)[0])

    def try_out(self, digits: str) -> Future[Answer]:
        """Whether these digits are the PIN; a try during a pause does not count."""
        return self._database.run(lambda connection: self._try(connection, digits))

    def _standing(self, connection: sqlite3.Connection) -> tuple[Answer, str]:
        known = _read(connection, _PIN)
        if known is None:
            return Answer(Verdict.NOT_SET), ""
        wait_s = float(_read(connection, _NEXT) or 0) - self._now()
        if wait_s > LONGEST_PAUSE_S:
            # The clock was put back: the pause begins anew, and ends.
            wait_s = LONGEST_PAUSE_S
            _write(connection, _NEXT, str(self._now() + wait_s))
        return (Answer(Verdict.TOO_SOON, wait_s) if wait_s > 0 else Answer(Verdict.READY)), known

    def _try(self, connection: sqlite3.Connection, digits: str) -> Answer:
        standing, known = self._standing(connection)
        if standing.verdict is not Verdict.READY:
            return standing
        salt = bytes.fromhex(known.partition(":")[0])
        if hmac.compare_digest(_hashed(digits, salt), known):
            _forget(connection, _WRONG, _NEXT)
            return Answer(Verdict.RIGHT)
        wrong = int(_read(connection, _WRONG) or 0) + 1
        wait_s = pause_after(wrong)
        _write(connection, _WRONG, str(wrong))
        _write(connection, _NEXT, str(self._now() + wait_s))
        return Answer(Verdict.WRONG, wait_s)


def _hashed(digits: str, salt: bytes) -> str:
    made = hashlib.scrypt(digits.encode(), salt=salt, n=_COST, r=8, p=1, maxmem=_MEMORY)
    return f"{salt.hex()}:{made.hex()}"


def _read(connection: sqlite3.Connection, name: str) -> str | None:
    row = connection.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
    return None if row is None else str(row[0])


def _write(connection: sqlite3.Connection, name: str, value: str) -> None:
    connection.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (name, value))


def _forget(connection: sqlite3.Connection, *names: str) -> None:
    for name in names:
        connection.execute("DELETE FROM setting WHERE name = ?", (name,))
