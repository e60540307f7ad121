"""A paired kitchen display and its hotel lose their power: both are back with the same tickets."""

import json
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from hotel_books import guest_orders, row
from hotel_process import ROOT, Hotel

from console.storage.database import FILE_NAME
from console.storage.station_key import FILE_NAME as KEY_NAME

_PATIENCE_S: Final = 60
_SCRIPT: Final = Path(__file__).with_name("paired_console.py")


class Display:
    """A PC on the kitchen's wall, its console in a process of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._file = folder.with_suffix(".json")
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Switch it on: nobody types anything."""
        self._file.unlink(missing_ok=True)
        words = ["--data-dir", str(self.folder), "--size", "1280x800"]
        self._process = subprocess.Popen(
            [sys.executable, str(_SCRIPT), str(self._file), *words],
            cwd=ROOT,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
            text=True,
        )

    def do(self, **wish: str) -> None:
        """Tell its hands what to do."""
        draft = self.folder.with_suffix(".next")
        draft.write_text(json.dumps(wish), "utf-8")
        draft.replace(self._file.with_suffix(".wish"))

    def kill(self) -> None:
        """As a power cut would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    @property
    def shown(self) -> dict[str, Any]:
        """What is on its screen."""
        seen: dict[str, Any] = {"page": "", "tickets": {}, "link": "", "hint": ""}
        return seen | (json.loads(self._file.read_text("utf-8")) if self._file.exists() else {})

    def until(self, is_so: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
        """What is on its screen as soon as something is so."""
        deadline = time.monotonic() + _PATIENCE_S
        while not is_so(seen := self.shown):
            assert self._process is not None
            assert self._process.poll() is None, "the console has ended"
            assert time.monotonic() < deadline, seen
            time.sleep(0.05)
        return seen

    def has_kept(self, order_id: str) -> bool:
        """Whether its saved board has an order."""
        with sqlite3.connect(self.folder / FILE_NAME, timeout=10) as kept:
            (data,) = kept.execute("SELECT data FROM snapshot").fetchone() or (b"{}",)
        orders = json.loads(data).get("orders", [])
        return any(str(one["id"]) == order_id for one in orders)


@pytest.fixture
def display(tmp_path: Path) -> Iterator[Display]:
    """A display that is switched off at the end."""
    pc = Display(tmp_path / "display")
    yield pc
    pc.kill()


def code_for(hotel: Hotel) -> str:
    """What a manager reads out."""
    wish = {"name": "Kitchen display 1", "duty": "kitchen", "asks_cook": True}
    answer = hotel.staff("manager").post(hotel.own("stations/"), json=wish)
    return str(answer.json()["code"])


def test_that_a_paired_display_is_back_after_a_power_cut_until_it_is_revoked(
    own_hotel: Hotel, display: Display
) -> None:
    hotel = own_hotel
    hotel.clock_in("cook", "second")
    display.start()
    display.do(url=hotel.process.url, slug=hotel.slug, code=code_for(hotel))
    display.until(lambda seen: seen["link"] == "LIVE")

    first = guest_orders(hotel, "Club Sandwich")
    display.do(accept=first, key="2")
    display.until(lambda seen: seen["tickets"].get(first) == ["preparing", "SK"])
    # Painted at once; the hotel hears of it a moment later.
    display.until(lambda _seen: row(hotel, first)["accepted_by"] == "Kitchen display 1")
    assert row(hotel, first)["cook"] == "SK"
    display.do()
    second = guest_orders(hotel, "Tomato Soup")
    before = display.until(lambda seen: second in seen["tickets"])["tickets"]
    display.until(lambda _seen: display.has_kept(second))

    display.kill()
    hotel.process.kill()

    # The PC is up before the hotel is.
    display.start()
    alone = display.until(lambda seen: seen["tickets"])
    assert alone["tickets"] == before
    assert alone["link"] != "LIVE"
    hotel.process.start()
    back = display.until(lambda seen: seen["link"] == "LIVE")
    assert back["tickets"] == before
    third = guest_orders(hotel, "Club Sandwich")
    display.until(lambda seen: third in seen["tickets"])

    (station,) = hotel.staff("manager").get(hotel.own("stations/")).json()
    hotel.staff("manager").delete(hotel.own(f"stations/{station['id']}/"))
    ended = display.until(lambda seen: seen["page"] == "SignInPage")
    assert "no longer paired" in ended["hint"]
    assert not (display.folder / KEY_NAME).exists()
