"""Notifications over a real D-Bus: shown, replaced, withdrawn, clicked, and without any service."""

import asyncio
import gc
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest
from desktop_bus import ALL, DesktopService, desktop, has_token, private_bus

from console.shell.notifications.activation import granted
from console.shell.notifications.freedesktop import FreedesktopNotifier
from console.shell.notifications.port import Notification, NotifierEvents, Urgency

HOSTILE = '<b>204</b> & <img src="http://x"/>\x00\u202e\ud800'


async def until(is_so: Callable[[], object]) -> None:
    """Let the loop run until something is so."""
    async with asyncio.timeout(60):
        while not is_so():  # noqa: ASYNC110 - the service has no event to wait for
            await asyncio.sleep(0.01)


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with private_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


@pytest.fixture
def service(bus: str) -> Iterator[DesktopService]:
    with desktop(bus) as running:
        yield running


class Teller:
    """A notifier and what it told."""

    def __init__(self) -> None:
        self.opened: list[str] = []
        self.names: list[str | None] = []
        events = NotifierEvents(opened=self.opened.append, changed=self._on_changed)
        self.notifier = FreedesktopNotifier(events, retry_s=0.02)

    def _on_changed(self) -> None:
        service = self.notifier.service
        self.names.append(None if service is None else service.name)

    def show(self, key: str, title: str, **more: object) -> None:
        self.notifier.show(Notification(key=key, title=title, text="Order #1", **more))


@pytest.fixture
async def teller() -> AsyncIterator[Teller]:
    made = Teller()
    yield made
    await made.notifier.close()


async def test_that_it_is_shown_replaced_and_withdrawn(
    service: DesktopService, teller: Teller
) -> None:
    teller.notifier.start()
    teller.show("order 1", "Room 204: new order", category="im.received")
    await until(lambda: service.titles == ["Room 204: new order"])
    (number,) = service.shown
    teller.show("order 1", "Room 204: still new", urgency=Urgency.CRITICAL)
    await until(lambda: service.titles == ["Room 204: still new"])
    assert list(service.shown) == [number]
    teller.notifier.withdraw("order 1")
    await until(lambda: not service.shown)
    first, second = service.history
    assert first.hints["urgency"] == ("y", 1)
    assert first.hints["category"] == ("s", "im.received")
    assert first.hints["desktop-entry"] == ("s", "hotelmate-console")
    assert first.hints["suppress-sound"] == ("b", True)
    assert (second.hints["urgency"], second.lasts_ms, second.replaces) == (("y", 2), 0, number)


async def test_that_what_is_withdrawn_before_the_service_answered_is_not_left(
    service: DesktopService, teller: Teller
) -> None:
    teller.notifier.start()
    await until(lambda: teller.names == ["Test Shell"])
    teller.show("order 1", "Room 204")
    await asyncio.sleep(0)
    teller.notifier.withdraw("order 1")
    teller.show("order 2", "Room 117")
    await until(lambda: service.titles == ["Room 117"])


@pytest.mark.parametrize(
    ("abilities", "body"),
    [
        (ALL, '&lt;b&gt;204&lt;/b&gt; &amp; &lt;img src="http://x"/&gt;'),
        (("body",), '<b>204</b> & <img src="http://x"/>'),
    ],
)
async def test_that_hostile_text_is_text(
    bus: str, teller: Teller, abilities: tuple[str, ...], body: str
) -> None:
    with desktop(bus, abilities=abilities) as service:
        teller.notifier.start()
        teller.notifier.show(Notification(key="1", title=HOSTILE, text=HOSTILE))
        await until(lambda: service.history)
        (shown,) = service.history
        assert shown.text == body
        assert "\x00" not in shown.title
        assert shown.actions == (["default", "Open"] if "actions" in abilities else [])


async def test_that_a_click_is_told_with_the_leave_to_come_to_the_front(
    service: DesktopService, teller: Teller
) -> None:
    teller.notifier.start()
    teller.show("order 1", "Room 204")
    await until(lambda: service.titles)
    service.click("Room 204", token="leave")
    await until(lambda: teller.opened == ["order 1"])
    with granted():
        assert has_token() == "leave"
    with granted():
        assert has_token() is None


async def test_that_what_somebody_wiped_away_is_not_shown_by_the_next_service(
    bus: str, teller: Teller
) -> None:
    with desktop(bus) as service:
        teller.notifier.start()
        for number in ("1", "2", "3"):
            teller.show(number, f"Room {number}")
        await until(lambda: len(service.titles) == 3)
        service.dismiss("Room 1")
        service.dismiss("Room 2", reason=1)
        await until(lambda: "1" not in teller.notifier._open)
    await until(lambda: teller.names == ["Test Shell", None])
    with desktop(bus, first_number=100) as service:
        await until(lambda: service.titles)
        teller.show("4", "Room 4")
        await until(lambda: service.titles == ["Room 3", "Room 4"])
        assert teller.names == ["Test Shell", None, "Test Shell"]
        teller.notifier.withdraw("3")
        await until(lambda: service.titles == ["Room 4"])


async def test_that_one_whose_time_is_over_is_still_withdrawn_from_the_desktops_list(
    service: DesktopService, teller: Teller
) -> None:
    teller.notifier.start()
    teller.show("1", "Room 1")
    await until(lambda: service.titles)
    kept = dict(service.shown)
    service.dismiss("Room 1", reason=1)
    service.shown.update(kept)
    await until(lambda: teller.notifier._open["1"].is_over)
    teller.notifier.withdraw("1")
    await until(lambda: not service.shown)


async def test_that_without_a_service_it_waits_for_one(bus: str, teller: Teller) -> None:
    teller.notifier.start()
    teller.show("1", "Room 1")
    teller.show("2", "Room 2")
    await until(lambda: teller.names == [None])
    teller.notifier.withdraw("2")
    with desktop(bus) as service:
        await until(lambda: service.titles == ["Room 1"])


async def test_that_without_a_bus_nothing_is_hurt(
    monkeypatch: pytest.MonkeyPatch, teller: Teller
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/nonexistent")
    teller.notifier.start()
    teller.show("1", "Room 1")
    await until(lambda: teller.names == [None])
    with private_bus() as address, desktop(address) as service:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        await until(lambda: service.titles == ["Room 1"])


@pytest.mark.parametrize("address", ["nonsense", "tcp:host=127.0.0.1,port=1", "unix:path=/nope"])
async def test_that_a_bus_we_cannot_speak_to_is_none(
    monkeypatch: pytest.MonkeyPatch, teller: Teller, address: str
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    teller.notifier.start()
    await until(lambda: teller.names == [None])


async def test_that_a_service_that_hangs_is_none_until_it_answers_again(
    service: DesktopService, teller: Teller, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("console.shell.notifications.bus.ANSWER_S", 0.2)
    teller.notifier.start()
    await until(lambda: teller.names == ["Test Shell"])
    service.is_deaf = True
    teller.notifier.check()
    await until(lambda: teller.names == ["Test Shell", None])
    service.is_deaf = False
    teller.notifier.check()
    await until(lambda: teller.names == ["Test Shell", None, "Test Shell"])


async def test_that_leaving_withdraws_everything(service: DesktopService, teller: Teller) -> None:
    teller.notifier.start()
    teller.show("1", "Room 1")
    teller.show("2", "Room 2")
    await until(lambda: len(service.titles) == 2)
    await teller.notifier.close()
    assert service.titles == []


async def test_that_a_bus_that_ends_while_it_is_opened_leaves_no_socket(
    monkeypatch: pytest.MonkeyPatch, teller: Teller, tmp_path: Path
) -> None:
    left: list[asyncio.StreamWriter] = []

    async def hang_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(1)
        writer.close()
        left.append(writer)

    place = tmp_path / "bus"
    server = await asyncio.start_unix_server(hang_up, place)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={place}")
    teller.notifier.start()
    await until(lambda: len(left) > 2)
    await teller.notifier.close()
    server.close()
    gc.collect()
