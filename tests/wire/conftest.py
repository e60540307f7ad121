"""What the proofs share: a hotel with two cooks, and consoles on one loop."""

import gc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hotel_process as house
import httpx
import pusher
import pytest
from console_at import Consoles, SharedBackground, qt_loop
from hotel_process import Hotel, HotelProcess, founded_in, running
from pytestqt.qtbot import QtBot

from console.commands import attendance, bookings, team
from console.shell.sweeping import Sweeping

APP = {"pusher_app_id": "1840", "pusher_key": "278d425bdf16", "pusher_secret": "7ad3773142a6692b"}
SECOND_COOK = {
    "first_name": "Seán",
    "last_name": "Kelly",
    "department": "Kitchen",
    "role": "Chef",
}


@pytest.fixture
def swept(qapp: Any) -> Iterator[None]:
    """What was left of a console is collected on its own thread, as in the program."""
    gc.collect()
    sweeping = Sweeping()
    sweeping.start()
    yield
    gc.unfreeze()
    gc.collect()
    sweeping.stop()


@pytest.fixture
def consoles(
    qtbot: QtBot, qapp: Any, tmp_path: Path, swept: None, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Consoles]:
    """Consoles of one test."""
    opened = Consoles(qtbot, tmp_path)
    opened.remember_toasts(monkeypatch)
    with qt_loop(qapp) as loop:
        monkeypatch.setattr("console.shell.online.Background", lambda: SharedBackground(loop))
        monkeypatch.setattr("console.shell.online.QCoreApplication", opened)
        try:
            yield opened
        finally:
            opened.close_all()


@pytest.fixture
def long_undo(monkeypatch: pytest.MonkeyPatch) -> None:
    """What can be taken back is held until a test says that the time for it is over."""
    for commands in (attendance, bookings, team):
        monkeypatch.setattr(commands, "UNDO_WINDOW_S", 3600.0)


@pytest.fixture
def two_cooks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every hotel founded from now on has a second cook."""
    monkeypatch.setitem(house.STAFF, "second", SECOND_COOK)


@pytest.fixture
def hotel(hotel_process: HotelProcess, two_cooks: None) -> Iterator[Hotel]:
    """A hotel of this test's own, in the session's process; its log stays free of tracebacks."""
    before = len(hotel_process.log)
    with founded_in(hotel_process) as founded:
        yield founded
    assert "Traceback" not in hotel_process.log[before:]


@pytest.fixture
def own_hotel(tmp_path: Path, two_cooks: None) -> Iterator[Hotel]:
    """A hotel in a process of its own, to be killed."""
    folder = tmp_path / "own-hotel"
    folder.mkdir()
    with running(folder) as process, founded_in(process) as founded:
        yield founded
        log = process.log
    assert "Traceback" not in log


@pytest.fixture
def open_hotel(tmp_path: Path, two_cooks: None) -> Iterator[Hotel]:
    """A hotel whose Pusher secret is known to somebody else."""
    folder = tmp_path / "known-secret"
    folder.mkdir()
    with running(folder, **APP) as process, founded_in(process) as founded:
        yield founded
        log = process.log
    assert "Traceback" not in log


@pytest.fixture
def publisher(open_hotel: Hotel) -> Iterator[Any]:
    """Somebody else who publishes to the hotel's channels."""
    other = pusher.Pusher(
        app_id=APP["pusher_app_id"],
        key=APP["pusher_key"],
        secret=APP["pusher_secret"],
        host="127.0.0.1",
        port=open_hotel.process.port,
        ssl=False,
    )
    yield other
    other._pusher_client.http.session.close()


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[httpx.Request]:
    """The requests that succeeded, in order."""
    requests: list[httpx.Request] = []
    send = httpx.Client.send

    def remembering(self: httpx.Client, request: httpx.Request, **how: object) -> httpx.Response:
        answer = send(self, request, **how)
        if answer.is_success:
            requests.append(request)
        return answer

    monkeypatch.setattr(httpx.Client, "send", remembering)
    return requests
