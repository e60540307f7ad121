"""A real hotel process for tests: one per session, and in it a hotel of its own for each test."""

import contextlib
import itertools
import json
import os
import secrets
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import httpx
import pytest
from hotel_database import Row, ask_database, new_database

SETUP_TOKEN: Final = "setup-for-tests"
PASSWORD: Final = "correct horse battery"
PIN: Final = "4711"
ROOT: Final = Path(__file__).parents[1]
_READY_WITHIN_S: Final = 90
_numbers = itertools.count(1)

STAFF: Final = {
    "cook": {"first_name": "Maria", "last_name": "Conti", "department": "Kitchen", "role": "Chef"},
    "porter": {
        "first_name": "Paul",
        "last_name": "Byrne",
        "department": "Concierge",
        "role": "Porter",
    },
    "desk": {
        "first_name": "Rita",
        "last_name": "Walsh",
        "department": "Front Office",
        "role": "Receptionist",
    },
    "manager": {
        "first_name": "Niamh",
        "last_name": "Doyle",
        "department": "Management",
        "role": "Manager",
        "access_level": "super_staff_admin",
    },
    "cleaner": {
        "first_name": "Cleo",
        "last_name": "Hart",
        "department": "Housekeeping",
        "role": "Cleaner",
    },
}
MENU: Final = [
    {
        "name": "Club Sandwich",
        "price": "14.50",
        "category": "Mains",
        "allergens": ["gluten", "eggs"],
    },
    {"name": "Tomato Soup", "price": "8.00", "category": "Starters", "allergens": ["celery"]},
    {"name": "House Red (glass)", "price": "9.49", "category": "Drinks", "is_food": False},
    {"name": "Oysters", "price": "24.00", "category": "Starters", "is_on_stock": False},
    {"name": "Full Irish", "menu": "breakfast", "category": "Mains", "allergens": ["eggs"]},
    {"name": "Orange Juice", "menu": "breakfast", "category": "Drinks", "is_food": False},
]
ROOMS: Final = [
    {
        "room_number": "101",
        "pin": PIN,
        "room_type": "Deluxe double",
        "floor": 1,
        "guest": "Grace Guest",
    },
    {"room_number": "102", "pin": "0815"},
    {"room_number": "412", "pin": "1234", "guest": "Tom Long"},
]


class HotelProcess:
    """`python -m hotel serve` on a database of its own; keeps its port over a restart."""

    def __init__(self, folder: Path, **settings: str) -> None:
        """Take a folder for the database and more settings, such as channel_security="open"."""
        self._folder = folder
        self._settings = settings
        self._url = settings.get("database", "")
        self.port = 0
        self.ready: dict[str, Any] = {}
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where it listens."""
        return str(self.ready["url"])

    @property
    def pid(self) -> int:
        """The process's number."""
        assert self._process is not None
        return self._process.pid

    @property
    def database(self) -> Path:
        """The SQLite file, for tests that let time pass."""
        return self._folder / "hotel.db"

    @property
    def database_url(self) -> str:
        """Its database: a file, unless the tests run on PostgreSQL."""
        if not self._url:
            self._url = new_database(self._folder)
        return self._url

    def ask(self, statement: str, /, **values: Any) -> list[Row]:
        """Run one statement with `:names` in its database; the rows. For letting time pass."""
        return ask_database(self.database_url, statement, **values)

    @property
    def attachments(self) -> Path:
        """The folder of the files people sent."""
        return self._folder / "hotel.db-attachments"

    @property
    def log(self) -> str:
        """Everything it said so far."""
        return (self._folder / "hotel.log").read_text(encoding="utf-8")

    def start(self, *words: str) -> None:
        """Start it and wait until it listens; after a stop it comes up at the same port."""
        ready_file = self._folder / "ready.json"
        ready_file.unlink(missing_ok=True)
        command = [sys.executable, "-m", "hotel", "serve", "--exit-with-parent"]
        command += ["--port", str(self.port), "--ready-file", str(ready_file), *words]
        with (self._folder / "hotel.log").open("ab") as log:
            self._process = subprocess.Popen(
                command,
                cwd=ROOT,
                env=self._environment(),
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
            )
        self.ready = self._wait_for(ready_file)
        self.port = int(self.url.rpartition(":")[2])

    def stop(self) -> int:
        """Ask it to stop and wait; its exit code."""
        process = self._running()
        process.terminate()
        return self._wait(process)

    def hang_up(self) -> int:
        """Close its standard input, as the end of a parent does; its exit code."""
        process = self._running()
        assert process.stdin is not None
        process.stdin.close()
        return self._wait(process)

    def kill(self) -> None:
        """End it without a warning."""
        process = self._running()
        process.kill()
        self._wait(process)

    def close(self) -> None:
        """Make sure that nothing is left."""
        if self._process is not None:
            self.stop()

    def _running(self) -> subprocess.Popen[bytes]:
        assert self._process is not None, "the hotel is not running"
        return self._process

    def _wait(self, process: subprocess.Popen[bytes]) -> int:
        try:
            code = process.wait(60)
        finally:
            process.kill()
            process.wait()
            assert process.stdin is not None
            process.stdin.close()
            self._process = None
        return code

    def _environment(self) -> dict[str, str]:
        own = {
            "database": self.database_url,
            "attachments": str(self.attachments),
            "setup_token": SETUP_TOKEN,
            **self._settings,
        }
        return os.environ | {f"HOTEL_{name.upper()}": value for name, value in own.items()}

    def _wait_for(self, ready_file: Path) -> dict[str, Any]:
        process, deadline = self._running(), time.monotonic() + _READY_WITHIN_S
        while not ready_file.exists():
            assert process.poll() is None, self.log
            assert time.monotonic() < deadline, self.log
            time.sleep(0.02)
        return dict(json.loads(ready_file.read_text(encoding="utf-8")))


@dataclass
class Hotel:
    """One hotel in the running process, with its people, rooms and cards."""

    process: HotelProcess
    slug: str
    staff_ids: dict[str, int]
    items: dict[str, int]
    _clients: list[httpx.Client] = field(default_factory=list)
    _signed_in: dict[str, httpx.Client] = field(default_factory=dict)

    def username(self, who: str) -> str:
        """What a colleague signs in with; the password is PASSWORD."""
        return f"{self.slug}.{who}"

    def client(self, token: str | None = None) -> httpx.Client:
        """A client of this hotel's process, with a token or without."""
        headers = {"Authorization": f"Token {token}"} if token else {}
        client = httpx.Client(
            base_url=self.process.url,
            headers=headers,
            trust_env=False,
            verify=False,
            timeout=30,
        )
        self._clients.append(client)
        return client

    def sign_in(self, who: str) -> str:
        """A new token of a colleague."""
        wanted = {"username": self.username(who), "password": PASSWORD}
        answer = self.client().post("/api/staff/login/", json=wanted)
        assert answer.status_code == 200, answer.text
        return str(answer.json()["token"])

    def staff(self, who: str) -> httpx.Client:
        """A colleague's client, signed in once per test: cook, porter, desk, manager, cleaner."""
        if who not in self._signed_in:
            self._signed_in[who] = self.client(self.sign_in(who))
        return self._signed_in[who]

    def guest(self, room: str = "101", pin: str = PIN) -> httpx.Client:
        """The client of a room's guest."""
        path = f"/api/room_services/{self.slug}/room/{room}/validate-pin/"
        answer = self.client().post(path, json={"pin": pin})
        assert answer.status_code == 200, answer.text
        return self.client(answer.json()["token"])

    def clock_in(self, *people: str) -> None:
        """Put colleagues on duty."""
        for who in people:
            answer = self.staff(who).post(self.own("clock/"), json={"action": "clock_in"})
            assert answer.status_code == 200, answer.text

    def own(self, path: str) -> str:
        """An address below /api/hotels/{slug}/."""
        return f"/api/hotels/{self.slug}/{path}"

    def services(self, path: str) -> str:
        """An address below /api/room_services/{slug}/."""
        return f"/api/room_services/{self.slug}/{path}"

    def wish(self, *dishes: str, room: str = "101", **more: object) -> dict[str, Any]:
        """The body of an order of one portion of each dish."""
        lines = [{"item_id": self.items[dish], "quantity": 1} for dish in dishes]
        return {"room_number": room, "items": lines, **more}

    def order(self, *dishes: str, room: str = "101", **more: object) -> dict[str, Any]:
        """Let the desk order dishes; the order."""
        wish = self.wish(*(dishes or ("Club Sandwich",)), room=room, **more)
        answer = self.staff("desk").post(self.services("orders/"), json=wish)
        assert answer.status_code == 201, answer.text
        return dict(answer.json())

    def close(self) -> None:
        """Close every client."""
        for client in self._clients:
            client.close()


def found_hotel(process: HotelProcess) -> Hotel:
    """A new hotel in a running process."""
    slug = f"grand-{next(_numbers)}-{secrets.token_hex(3)}"
    people = [
        {"username": f"{slug}.{who}", "password": PASSWORD, **person}
        for who, person in STAFF.items()
    ]
    plan = {
        "slug": slug,
        "name": "Grand Hotel",
        "time_zone": "Europe/Dublin",
        "duty_phone": "+353 1 555 0100",
        "checkout_time": "11:00",
        "staff": people,
        "rooms": ROOMS,
        "menu": MENU,
    }
    answer = httpx.post(
        f"{process.url}/api/hotels/",
        json=plan,
        headers={"Authorization": f"Setup {SETUP_TOKEN}"},
        timeout=30,
        trust_env=False,
        verify=False,
    )
    assert answer.status_code == 201, answer.text
    founded = answer.json()
    return Hotel(
        process=process,
        slug=slug,
        staff_ids=dict(zip(STAFF, founded["staff"], strict=True)),
        items=dict(zip((item["name"] for item in MENU), founded["menu_items"], strict=True)),
    )


@contextlib.contextmanager
def running(folder: Path, **settings: str) -> Iterator[HotelProcess]:
    """A process that ends with the block."""
    process = HotelProcess(folder, **settings)
    try:
        process.start()
        yield process
    finally:
        process.close()


@contextlib.contextmanager
def founded_in(process: HotelProcess) -> Iterator[Hotel]:
    """A new hotel whose clients are closed with the block."""
    founded = found_hotel(process)
    try:
        yield founded
    finally:
        founded.close()


@pytest.fixture(scope="session")
def hotel_process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HotelProcess]:
    """The one hotel process of the session. Do not stop it: start one of your own for that."""
    with running(tmp_path_factory.mktemp("hotel")) as process:
        yield process


@pytest.fixture
def hotel(hotel_process: HotelProcess) -> Iterator[Hotel]:
    """A hotel of this test's own."""
    with founded_in(hotel_process) as founded:
        yield founded
