"""Keeping the screen on, over a real D-Bus, and what is said where nobody does."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest
from desktop_bus import private_bus
from pytestqt.qtbot import QtBot
from screen_services import GNOME, LOGIN, SCREEN_SAVER, screen_service

from console.shell.blanking import choice, macos, screen
from console.shell.blanking.desktop import DesktopInhibitor
from console.shell.blanking.macos import MacInhibitor
from console.shell.blanking.port import Holder, Tell
from console.shell.blanking.screen import Screen

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the services of Linux desktops")
NOWHERE = "unix:path=/nonexistent/bus"


async def until(is_so: Callable[[], object]) -> None:
    async with asyncio.timeout(60):
        while not is_so():  # noqa: ASYNC110 - the services have no event to wait for
            await asyncio.sleep(0.01)


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A session bus; there is no system bus."""
    with private_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", NOWHERE)
        yield address


@pytest.fixture
async def kept_on(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Screen]:
    """A kitchen's screen on a desktop that is asked again at once."""
    monkeypatch.setattr(screen, "_QUIET_S", 0)
    monkeypatch.setattr(
        choice, "make_inhibitor", lambda reason: DesktopInhibitor(reason, retry_s=0.05)
    )
    made = Screen()
    made.follow(is_needed=True)
    yield made
    await made.close()


async def test_that_the_desktop_keeps_it_on_until_it_is_not_needed(
    bus: str, kept_on: Screen
) -> None:
    assert "May turn off" in kept_on.sentence
    with screen_service(bus, SCREEN_SAVER) as service:
        await kept_on.begin()
        await until(lambda: kept_on.holder is not None)
        assert kept_on.sentence == f"Kept on by {SCREEN_SAVER}."
        ((program, reason),) = service.held.values()
        assert (program, reason) == ("hotelmate-console", "Orders have to stay in sight.")
        kept_on.follow(is_needed=False)
        assert "May turn off" in kept_on.sentence
        await until(lambda: not service.held)
        assert service.undone == 1
        kept_on.follow(is_needed=True)
        await until(lambda: service.held)


async def test_that_closing_the_program_lets_it_go(bus: str, kept_on: Screen) -> None:
    with screen_service(bus, SCREEN_SAVER) as service:
        await kept_on.begin()
        await until(lambda: service.held and kept_on.holder)
        await kept_on.close()
        assert not service.held


async def test_that_gnome_is_asked_where_nobody_else_answers(bus: str, kept_on: Screen) -> None:
    with screen_service(bus, GNOME) as service:
        await kept_on.begin()
        await until(lambda: kept_on.holder == Holder(GNOME))
        ((_, window, _, flags),) = service.held.values()
        assert (window, flags) == (0, 8)


async def test_that_without_any_service_it_says_so_and_asks_again(
    bus: str, kept_on: Screen
) -> None:
    await kept_on.begin()
    await until(lambda: "Not kept on: no service answered" in kept_on.sentence)
    with screen_service(bus, SCREEN_SAVER) as service:
        await until(lambda: service.held and kept_on.holder)
    await until(lambda: "Not kept on" in kept_on.sentence)
    with screen_service(bus, SCREEN_SAVER) as service:
        await until(lambda: service.held and kept_on.holder)


async def test_that_the_login_service_is_the_last_resort_and_is_told_as_one(
    kept_on: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", NOWHERE)
    with private_bus() as system, screen_service(system, LOGIN) as service:
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", system)
        await kept_on.begin()
        await until(lambda: kept_on.holder == Holder(LOGIN, is_partial=True))
        assert "a screen saver may come" in kept_on.sentence
        assert service.is_locked()
        await kept_on.close()
        assert not service.is_locked()


async def test_that_a_service_that_hangs_is_passed_over(
    bus: str, kept_on: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("console.shell.notifications.bus.ANSWER_S", 0.2)
    with screen_service(bus, SCREEN_SAVER, is_deaf=True), screen_service(bus, GNOME):
        await kept_on.begin()
        await until(lambda: kept_on.holder == Holder(GNOME))


async def test_that_an_inhibitor_that_stumbles_is_told_and_logged(
    kept_on: Screen, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    class Stumbling:
        async def hold(self, tell: Tell) -> None:
            tell(Holder("somebody"))
            raise ZeroDivisionError

    monkeypatch.setattr(choice, "make_inhibitor", lambda _reason: Stumbling())
    await kept_on.begin()
    await until(lambda: "Not kept on" in kept_on.sentence)
    assert "not kept on any more" in caplog.text


async def test_that_the_program_of_macos_runs_as_long_as_it_is_needed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A script in its place notes its words and waits."""
    notes = tmp_path / "notes"
    program = tmp_path / "caffeinate"
    program.write_text(f"#!/bin/sh\necho $$ $@ > {notes}\nexec sleep 600\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(macos, "PROGRAM", str(program))
    told: list[Holder | None] = []
    holding = asyncio.create_task(MacInhibitor().hold(told.append))
    await until(lambda: notes.exists() and notes.read_text())
    number, *words = notes.read_text().split()
    assert words[:2] == ["-d", "-w"]
    assert told == [Holder("caffeinate")]
    holding.cancel()
    await asyncio.gather(holding, return_exceptions=True)
    with pytest.raises(ProcessLookupError):
        os.kill(int(number), 0)
