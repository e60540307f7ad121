"""A clock-in decided in the desktop's notification, while another program is in front."""

from collections.abc import Iterator

import pytest
from clock_scene import ClockScene, approval, has_popup, notes, popup
from console_at import ConsoleAt, Consoles
from desktop_bus import DesktopService, desktop, private_bus
from hotel_process import Hotel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from console.shell.preferences.facts import facts_of
from contract.resources.attendance import Approval

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[DesktopService]:
    monkeypatch.setattr("console.shell.alerting.QUIET_S", 0.0)
    with private_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        with desktop(address) as running:
            yield running


@pytest.fixture
def scene(hotel: Hotel) -> ClockScene:
    made = ClockScene(hotel)
    made.open_roster()
    return made


@pytest.fixture
def boss(hotel: Hotel, consoles: Consoles, service: DesktopService, qtbot: QtBot) -> ConsoleAt:
    """A manager's console behind another program, past the burst after its connection."""
    made = consoles.open_live(hotel, "manager")
    made.until(lambda: "Test Shell" in made.program._online.alerting.sentence)
    link = made.board.link
    made.until(lambda: (made.board.clock.now() - link.since).total_seconds() > 3.1)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=60_000)
    return made


def asked(console: ConsoleAt, service: DesktopService) -> int:
    """The number of the one notification that asks for a decision."""
    console.until(lambda: any("approve" in one.actions for one in service.shown.values()))
    (number,) = service.shown
    return number


def test_that_approving_there_is_held_for_an_undo_and_then_counts(
    boss: ConsoleAt, service: DesktopService, scene: ClockScene, long_undo: None
) -> None:
    log_id = scene.unrostered()
    number = asked(boss, service)
    assert service.shown[number].actions == [
        *("default", "Open"),
        *("approve", "Approve"),
        *("reject", "Reject…"),
    ]
    assert has_popup(boss)
    assert dict(facts_of(boss.shift))["Notification buttons"] == "Yes."
    service.press(number, "approve")
    boss.until(lambda: any("Approved: Cleo Hart" in note for note in notes(boss)))
    assert scene.log("cleaner")["approval"] == "waiting"
    boss.until(lambda: not service.shown)
    boss.undo_no_more()
    boss.until(lambda: approval(boss, log_id) is Approval.APPROVED)
    assert scene.log("cleaner")["decided_by"] == "Niamh Doyle"


def test_that_rejecting_there_asks_for_the_reason_in_the_cards(
    boss: ConsoleAt, service: DesktopService, scene: ClockScene
) -> None:
    log_id = scene.unrostered()
    service.press(asked(boss, service), "reject")
    boss.until(lambda: popup(boss).panel.is_rejecting)
    assert approval(boss, log_id) is Approval.WAITING
    assert boss.board.outbox == ()


def test_that_a_press_that_comes_too_late_is_told_who_decided(
    boss: ConsoleAt, service: DesktopService, scene: ClockScene
) -> None:
    scene.promote("second")
    log_id = scene.unrostered()
    number = asked(boss, service)
    assert scene.decide("second", "cleaner", "approve").status_code == 200
    boss.until(lambda: not service.shown)
    decider = scene.log("cleaner")["decided_by"]
    service.press(number, "approve")
    boss.until(lambda: service.titles == ["Already decided"])
    (answer,) = service.shown.values()
    assert answer.text.startswith(f"{decider} approved this at ")
    assert boss.board.outbox == ()
    assert approval(boss, log_id) is Approval.APPROVED


def test_that_a_word_nobody_offered_decides_nothing(
    boss: ConsoleAt, service: DesktopService, scene: ClockScene
) -> None:
    log_id = scene.unrostered()
    service.press(asked(boss, service), "approve everything")
    boss.until(boss.program.window.isActiveWindow)
    QTest.qWait(200)
    assert boss.board.outbox == ()
    assert approval(boss, log_id) is Approval.WAITING
