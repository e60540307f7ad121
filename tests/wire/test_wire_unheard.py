"""An order nobody could be told about: the desk hears, then the manager, until it is known."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from console_at import ConsoleAt, Consoles
from hotel_books import guest_orders
from hotel_process import Hotel, founded_in, running
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.session import alerts
from console.session.alerts import Alert, AlertKind
from console.storage.alerts import AlertTable
from console.views.manager.station import ManagerStation
from console.views.stations import Station
from console.views.widgets.unheard_strip import UnheardStrip
from contract.resources.orders import OrderStatus


@pytest.fixture
def hotel(tmp_path: Path, two_cooks: None) -> Iterator[Hotel]:
    """A hotel in which a minute of silence lasts two seconds."""
    folder = tmp_path / "quick-hotel"
    folder.mkdir()
    with running(folder, unheard_after_s="2") as process, founded_in(process) as founded:
        yield founded
        log = process.log
    assert "Traceback" not in log


@pytest.fixture(autouse=True)
def quick_reminders(monkeypatch: pytest.MonkeyPatch) -> None:
    """Alerts repeat every second instead of every half minute."""
    monkeypatch.setattr(alerts, "_NEXT_REMINDERS", alerts.timedelta(seconds=1))


def listen(console: ConsoleAt) -> list[Alert]:
    """What sounds at a console from now on."""
    heard: list[Alert] = []
    ring = console.session._lookout._bell._ring

    def hear(alert: Alert) -> None:
        heard.append(alert)
        ring(alert)

    console.session._lookout._bell._ring = hear
    return heard


def of_this(heard: list[Alert], order_id: str) -> list[Alert]:
    return [one for one in heard if one == Alert(AlertKind.NOBODY_LISTENS, order_id)]


def strip(console: ConsoleAt, station: Station = Station.RECEPTION) -> UnheardStrip:
    view = console.shift.office.frame.view(station)
    assert view is not None
    return view.unheard  # type: ignore[attr-defined]


def takes_care(console: ConsoleAt, order_id: str) -> str | None:
    """Who takes care of an order, as the hotel told this console."""
    shown = console.shown(order_id)
    if shown is None or shown.pending or shown.order.unheard is None:
        return None
    return shown.order.unheard.acknowledged_by


def ledger(console: ConsoleAt, order_id: str) -> list[str]:
    """What the file on disk has of an order's alerts of this kind."""
    known = AlertTable(console.database).load().result(10)
    return [one for one in known if one.startswith(f"nobody_listens:{order_id}:")]


def wait_without(console: ConsoleAt, seconds: int) -> None:
    """Let the hotel's clock go on."""
    until = console.board.clock.now() + alerts.timedelta(seconds=seconds)
    console.until(lambda: console.board.clock.now() >= until)


def test_that_the_desk_is_alerted_again_and_again_until_one_of_them_acknowledges(
    hotel: Hotel, consoles: Consoles
) -> None:
    desks = [
        consoles.open_live(hotel, "desk", folder="front"),
        consoles.open_live(hotel, "desk", folder="back"),
    ]
    boss = consoles.open_live(hotel, "manager")
    heard = [listen(console) for console in (*desks, boss)]
    order_id = guest_orders(hotel, "Club Sandwich")
    for desk, rung in zip(desks, heard, strict=False):
        desk.until(lambda rung=rung: of_this(rung, order_id))
        desk.until(lambda desk=desk: strip(desk).isVisible())
        assert "Nobody in the kitchen is on duty" in strip(desk).told[0]
    # The manager comes later, as the manager, though a manager may see every station.
    assert not of_this(heard[2], order_id)
    boss.until(lambda: of_this(heard[2], order_id))
    boss.until(lambda: strip(boss, Station.MANAGER).isVisible())
    desks[0].until(lambda: len(of_this(heard[0], order_id)) >= 3)
    assert len(ledger(desks[0], order_id)) >= len(of_this(heard[0], order_id))

    window = desks[1].program.window
    window.activateWindow()
    desks[1].until(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_F9)

    for console in (*desks, boss):
        console.until(lambda console=console: takes_care(console, order_id) == "Rita Walsh")
    wait_without(desks[0], 1)
    rung = [len(of_this(one, order_id)) for one in heard]
    wait_without(desks[0], 3)
    assert [len(of_this(one, order_id)) for one in heard] == rung
    assert not strip(desks[0]).isVisible()
    assert not strip(desks[1]).isVisible()
    assert not strip(boss, Station.MANAGER).isVisible()
    assert isinstance(boss.shift.office.frame.view(Station.MANAGER), ManagerStation)


def test_that_an_alert_given_before_a_restart_is_not_given_again(
    hotel: Hotel, consoles: Consoles, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alerts, "_NEXT_REMINDERS", alerts.timedelta(hours=1))
    desk = consoles.open_live(hotel, "desk")
    heard = listen(desk)
    order_id = guest_orders(hotel, "Club Sandwich")
    desk.until(lambda: of_this(heard, order_id))
    consoles.close(desk)

    again = consoles.open(hotel, "desk")
    again.until(lambda: again.program.shift is not None and again.shift.workplace.session)
    heard = listen(again)
    again.until_live()
    again.until(lambda: strip(again).isVisible())
    wait_without(again, 2)
    assert not of_this(heard, order_id)


def test_that_a_kitchen_screen_settles_it_by_itself(hotel: Hotel, consoles: Consoles) -> None:
    desk = consoles.open_live(hotel, "desk")
    order_id = guest_orders(hotel, "Club Sandwich")
    desk.until(lambda: strip(desk).isVisible())
    cook = consoles.open_live(hotel, "cook")
    desk.until(lambda: not strip(desk).isVisible())
    shown = desk.shown(order_id)
    assert shown is not None
    assert shown.order.unheard is None
    assert shown.status is OrderStatus.PENDING
    # The screen is gone without a word: the hotel counts from then on.
    consoles.close(cook)
    desk.until(lambda: strip(desk).isVisible(), seconds=60)


def test_that_a_manager_who_opens_the_kitchen_counts_as_its_screen(
    hotel: Hotel, consoles: Consoles
) -> None:
    boss = consoles.open_live(hotel, "manager")
    order_id = guest_orders(hotel, "Club Sandwich")
    boss.until(lambda: strip(boss, Station.MANAGER).isVisible())
    boss.shift.office.open(Station.KITCHEN)
    boss.until(lambda: (shown := boss.shown(order_id)) is not None and shown.order.unheard is None)
