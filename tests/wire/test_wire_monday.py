"""A hotel's first Monday: founded, filled, served with TLS, a display paired, and a power cut."""

import contextlib
import json
import os
import signal
import sqlite3
import ssl
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import httpx
import pytest
from hotel_process import ROOT, HotelProcess
from private_authority import Authority

from console.storage.database import FILE_NAME
from contract.codec import decode
from contract.resources.sync import Snapshot

SLUG: Final = "harbour-inn"
_SECRET: Final = "a long enough secret"
_PATIENCE_S: Final = 60

ROOMS: Final = "room_number,pin\n101,4711\n412,0815\n"
STAFF: Final = (
    "username,first_name,last_name,department,role,password\n"
    "maria,Maria,Conti,Kitchen,Chef,correct horse battery\n"
)
MENU: Final = (
    "name;menu;price;category;allergens\n"
    "Club sandwich;room_service;14,50;Mains;gluten|eggs\n"
    "Tomato soup;room_service;8,00;Starters;celery\n"
)
WRONG_MENU: Final = MENU + "Oysters;room_service;dear;Starters;\n"


def until(is_so: Callable[[], object], seen: Callable[[], object] = str) -> None:
    """Wait until something is so in another process; `seen` tells what was instead."""
    deadline = time.monotonic() + _PATIENCE_S
    while not is_so():
        assert time.monotonic() < deadline, seen()
        time.sleep(0.05)


class Inn:
    """The hotel of this Monday: its folder, its commands, and the service once it runs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.process = HotelProcess(folder)
        self.authority = Authority(folder)
        self._pair = self.authority.sign("localhost")
        self._tls = ssl.create_default_context(cafile=self.authority.file)
        self._tokens: dict[str, str] = {}

    def command(self, *words: str) -> "subprocess.CompletedProcess[str]":
        """`python -m hotel …` on its database, as an operator runs it."""
        name, *others = words
        return subprocess.run(
            [sys.executable, "-m", "hotel", name, f"--database={self._database}", *others],
            cwd=ROOT,
            env=os.environ | {"PYTHONUTF8": "1", "HOTEL_INIT_PASSWORD": _SECRET},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=_PATIENCE_S,
            check=False,
        )

    def sheet(self, kind: str, content: str, *words: str) -> "subprocess.CompletedProcess[str]":
        """Import a sheet."""
        file = self.folder / f"{kind}.csv"
        file.write_text(content, encoding="utf-8")
        return self.command("import", kind, str(file), f"--hotel={SLUG}", *words)

    @property
    def _database(self) -> str:
        return f"sqlite:///{self.process.database.as_posix()}"

    def serve(self) -> None:
        """Start it with its certificate."""
        self.process.start(f"--tls-cert={self._pair.certificate}", f"--tls-key={self._pair.key}")

    @property
    def url(self) -> str:
        """The address its certificate is for."""
        return f"https://localhost:{self.process.port}"

    def asked(
        self, method: str, path: str, *, who: str = "mary", password: str = _SECRET, **more: Any
    ) -> Any:
        """What it answers to somebody, over TLS that its own authority vouches for."""
        with httpx.Client(base_url=self.url, verify=self._tls, timeout=30) as client:
            if who not in self._tokens:
                pair = {"username": who, "password": password}
                answer = client.post("/api/staff/login/", json=pair)
                self._tokens[who] = answer.json()["token"]
            token = {"Authorization": f"Token {self._tokens[who]}"}
            answer = client.request(method, f"/api/{path}", headers=token, **more)
        assert answer.is_success, answer.text
        return answer.json()

    def order(self, room: str, *dishes: str) -> str:
        """A guest's wish, taken by the manager; the order's id."""
        menu = self.asked("GET", f"room_services/{SLUG}/room/{room}/menu/")
        ids = {item["name"]: item["id"] for item in menu}
        lines = [{"item_id": ids[dish], "quantity": 2} for dish in dishes]
        wish = {"room_number": room, "items": lines}
        return str(self.asked("POST", f"room_services/{SLUG}/orders/", json=wish)["id"])

    def status(self, order_id: str) -> str:
        """How far an order is; whoever accepted it is the display."""
        order = self.asked("GET", f"room_services/{SLUG}/orders/{order_id}/")
        assert order["accepted_by"] in {None, "Kitchen display"}
        return str(order["status"])


class Display:
    """The kitchen's display: a kiosk of its own process group, which a power cut takes whole."""

    def __init__(self, folder: Path, inn: Inn) -> None:
        self.folder = folder
        self._inn = inn
        self._process: subprocess.Popen[bytes] | None = None

    def switch_on(self) -> None:
        """As its autostart entry does; no word says which hotel, or who."""
        words = ["--kiosk", "--station", "kitchen", "--size", "1920x1080"]
        words += ["--data-dir", str(self.folder / "pc"), "--ca-file", str(self._inn.authority.file)]
        words += ["--trace", str(self.folder / "trace")]
        script = Path(__file__).with_name("monday_display.py")
        self._process = subprocess.Popen(
            [sys.executable, str(script), str(self.folder), *words],
            cwd=ROOT,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            start_new_session=True,
        )

    def cut_power(self) -> None:
        """kill -9, the supervisor too."""
        if self._process is not None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
            self._process = None
        (self.folder / "board").unlink(missing_ok=True)

    def write(self, note: str, words: str) -> None:
        """Leave a note for its person."""
        file = self.folder / f"{note}.new"
        file.write_text(words)
        file.rename(self.folder / note)

    def board(self) -> list[dict[str, Any]]:
        """The tickets on its grid, in order."""
        file = self.folder / "board"
        return json.loads(file.read_text()) if file.exists() else []

    def states(self) -> dict[str, str]:
        """Each ticket's state, of those that wait for nothing."""
        return {one["id"]: one["state"] for one in self.board() if one["is_settled"]}

    def kept(self) -> dict[str, str]:
        """The orders in the board on its disk, and how far each is."""
        file = f"file:{self.folder / 'pc' / FILE_NAME}?mode=ro"
        with contextlib.closing(sqlite3.connect(file, uri=True)) as connection:
            rows = connection.execute("SELECT data FROM snapshot").fetchall()
        boards = [decode(Snapshot, data) for (data,) in rows]
        return {order.id: order.status for board in boards for order in board.orders}

    def is_live(self) -> bool:
        """Whether the one that runs now came so far."""
        trace = self.folder / "trace"
        return trace.exists() and '"step":"live"' in trace.read_text(encoding="utf-8")


@pytest.fixture
def inn(tmp_path: Path) -> Iterator[Inn]:
    folder = tmp_path / "server"
    folder.mkdir()
    inn = Inn(folder)
    yield inn
    inn.process.close()


@pytest.fixture
def display(tmp_path: Path, inn: Inn) -> Iterator[Display]:
    folder = tmp_path / "kitchen"
    folder.mkdir()
    display = Display(folder, inn)
    yield display
    display.cut_power()


def set_up(inn: Inn) -> None:
    """From an empty folder to a hotel with rooms, staff and a menu."""
    founding = ("--name=Harbour Inn", f"--slug={SLUG}", "--time-zone=Europe/Dublin")
    done = inn.command("init", *founding, "--currency=EUR", "--manager=mary")
    assert done.returncode == 0, done.stderr
    wrong = inn.sheet("menu", WRONG_MENU, "--apply")
    assert wrong.returncode == 2
    assert "line 4: price “dear” is not an amount." in wrong.stderr
    for kind, content in (("rooms", ROOMS), ("staff", STAFF), ("menu", MENU)):
        tried = inn.sheet(kind, content)
        assert tried.returncode == 0, tried.stderr
        applied = inn.sheet(kind, content, "--apply")
        assert applied.returncode == 0, applied.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no process groups to kill")
def test_that_a_hotel_set_up_on_monday_survives_a_power_cut(inn: Inn, display: Display) -> None:
    set_up(inn)
    inn.serve()
    wish = {"name": "Kitchen display", "duty": "kitchen"}
    code = inn.asked("POST", f"hotels/{SLUG}/stations/", json=wish)["code"]
    display.write("code", f"{inn.url} {SLUG} {code}")
    display.switch_on()
    until(display.is_live)
    (display.folder / "code").unlink()

    first = inn.order("101", "Club sandwich", "Tomato soup")
    second = inn.order("412", "Tomato soup")
    until(lambda: display.states() == {first: "new", second: "new"})
    display.write("touch", first)
    until(lambda: display.states() == {first: "preparing", second: "new"})
    until(lambda: inn.status(first) == "preparing")
    before = display.board()
    assert [2, "Club sandwich"] in before[0]["lines"]
    until(lambda: display.kept() == {first: "preparing", second: "pending"})

    display.cut_power()
    inn.process.kill()

    # The display is up before the server: what it knew is there, and nobody signs in.
    display.switch_on()
    until(lambda: display.board() == before, display.board)
    assert not display.is_live()
    inn.serve()
    until(display.is_live)
    assert display.board() == before

    third = inn.order("101", "Tomato soup")
    display.write("touch", first)
    until(lambda: display.states() == {second: "new", third: "new"})
    until(lambda: inn.status(first) == "ready")
    assert "Traceback" not in inn.process.log
