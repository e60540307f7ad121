"""A clock-in without a shift, from REST to the manager's window and back to the hotel."""

from collections.abc import Iterator

import pytest
from clock_scene import ClockScene, approval, has_popup, names, notes, popup, press
from console_at import Consoles
from hotel_process import Hotel
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.commands import attendance
from console.views.stations import Station
from contract.resources.attendance import Approval


@pytest.fixture
def scene(hotel: Hotel) -> ClockScene:
    made = ClockScene(hotel)
    made.open_roster()
    return made


@pytest.fixture
def quick_undo(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The time for an undo is over after a second."""
    monkeypatch.setattr(attendance, "UNDO_WINDOW_S", 1.0)
    return


def test_that_a_clock_in_comes_up_is_approved_by_a_key_and_known_everywhere(
    hotel: Hotel, consoles: Consoles, scene: ClockScene, quick_undo: None
) -> None:
    boss = consoles.open_live(hotel, "manager")
    other = consoles.open_live(hotel, "manager", station=Station.RECEPTION, folder="front")
    assert not has_popup(boss)
    log_id = scene.unrostered()
    for console in (boss, other):
        shown = popup(console)
        assert names(console) == ["Cleo Hart"]
        console.until(lambda shown=shown: len(shown.panel.facts.sentences) >= 3)
        assert "Nobody is rostered in Housekeeping now, 1 on duty" in shown.panel.facts.sentences
        badge = console.shift.office.frame.rail.items[Station.MANAGER]
        console.until(lambda badge=badge: badge.accessibleName() == "Manager 1")
    press(boss, Qt.Key.Key_A)
    boss.until(lambda: any("Approved: Cleo Hart" in note for note in notes(boss)))
    boss.until(lambda: approval(boss, log_id) is Approval.APPROVED)
    assert scene.log("cleaner")["approval"] == "approved"
    assert scene.log("cleaner")["decided_by"] == "Niamh Doyle"
    other.until(lambda: approval(other, log_id) is Approval.APPROVED)
    other.until(lambda: popup(other).panel.decided.text().startswith("Niamh Doyle approved this"))
    other.until(lambda: not has_popup(other))
    boss.until(lambda: not has_popup(boss))


def test_that_a_rejection_asks_why_and_clocks_out(
    hotel: Hotel, consoles: Consoles, scene: ClockScene, quick_undo: None
) -> None:
    boss = consoles.open_live(hotel, "manager")
    log_id = scene.unrostered()
    press(boss, Qt.Key.Key_R)
    panel = popup(boss).panel
    assert panel.is_rejecting
    QTest.keyClick(panel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert panel.is_rejecting
    QTest.keyClick(panel, Qt.Key.Key_3)
    QTest.keyClicks(panel.form.field, "see you Monday")
    QTest.keyClick(panel.form.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    boss.until(lambda: approval(boss, log_id) is Approval.REJECTED)
    log = scene.log("cleaner")
    assert log["decision_reason"] == "By mistake. see you Monday"
    assert log["time_out"] is not None


def test_that_an_undo_leaves_it_undecided(
    hotel: Hotel, consoles: Consoles, scene: ClockScene
) -> None:
    boss = consoles.open_live(hotel, "manager")
    log_id = scene.unrostered()
    press(boss, Qt.Key.Key_A)
    (row,) = popup(boss).panel.notes.rows
    assert "Sends in" in row.told
    QTest.mouseClick(row.buttons[0], Qt.MouseButton.LeftButton)
    boss.until(lambda: names(boss) == ["Cleo Hart"])
    assert approval(boss, log_id) is Approval.WAITING
    assert scene.log("cleaner")["approval"] == "waiting"
    assert boss.board.outbox == ()
