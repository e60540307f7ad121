"""A clock-in without a shift, from REST to the manager's window and back to the hotel."""

from collections.abc import Iterator
from typing import Any, cast

import pytest
from cable import cable_to
from clock_scene import ClockScene, approval, has_popup, names, notes, popup, press
from console_at import Consoles
from hotel_process import PASSWORD, Hotel
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.commands import attendance
from console.views.approvals.area import ApprovalArea
from console.views.lock.page import LockPage
from console.views.manager.station import ManagerStation
from console.views.stations import Area, Station
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
    hotel: Hotel, consoles: Consoles, scene: ClockScene, long_undo: None
) -> None:
    boss = consoles.open_live(hotel, "manager")
    other = consoles.open_live(hotel, "manager", station=Station.RECEPTION, folder="front")
    cook = consoles.open_live(hotel, "cook")
    assert not has_popup(boss)
    log_id = scene.unrostered("cook")
    for console in (boss, other):
        shown = popup(console)
        assert names(console) == ["Maria Conti"]
        console.until(lambda shown=shown: len(shown.panel.facts.sentences) >= 3)
        assert "Nobody is rostered in Kitchen now, 1 on duty" in shown.panel.facts.sentences
        badge = console.shift.office.frame.rail.areas[Area.APPROVALS]
        console.until(lambda badge=badge: badge.accessibleName() == "Approvals 1")
    press(boss, Qt.Key.Key_A)
    boss.until(lambda: any("Approved: Maria Conti" in note for note in notes(boss)))
    boss.undo_no_more()
    # Told for three seconds only: looked for before anything else.
    decided = popup(other).panel.decided
    other.until(lambda: decided.text().startswith("Niamh Doyle approved this"))
    other.until(lambda: approval(other, log_id) is Approval.APPROVED)
    other.until(lambda: not has_popup(other))
    boss.until(lambda: approval(boss, log_id) is Approval.APPROVED)
    assert scene.log("cook")["approval"] == "approved"
    assert scene.log("cook")["decided_by"] == "Niamh Doyle"
    cook.until(lambda: "Your clock-in counts Niamh Doyle approved it." in cook.told)
    assert not has_popup(cook)
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


def test_that_of_two_managers_the_first_wins_and_the_second_is_told(
    hotel: Hotel, consoles: Consoles, scene: ClockScene, quick_undo: None
) -> None:
    scene.promote("second")
    first = consoles.open_live(hotel, "manager")
    second = consoles.open_live(hotel, "second", station=Station.MANAGER)
    log_id = scene.unrostered()
    for console in (first, second):
        popup(console)
    press(second, Qt.Key.Key_R)
    QTest.keyClick(popup(second).panel, Qt.Key.Key_1)
    QTest.keyClick(popup(second).panel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert second.board.clock_logs.decided_here()
    # While the second may still take it back the first, elsewhere, has decided.
    assert scene.decide("manager", "cleaner", "approve").status_code == 200
    second.until(lambda: "Niamh Doyle approved this already" in " ".join(notes(second)))
    assert "Not decided: Cleo Hart" in notes(second)[0]
    (row,) = popup(second).panel.notes.rows
    assert [button.text() for button in row.buttons] == ["Close"]
    assert approval(second, log_id) is Approval.APPROVED
    assert scene.log("cleaner")["decided_by"] == "Niamh Doyle"
    first.until(lambda: not has_popup(first))
    QTest.mouseClick(row.buttons[0], Qt.MouseButton.LeftButton)
    second.until(lambda: second.board.outbox == () and not has_popup(second))


def test_that_a_decision_made_offline_survives_a_restart_and_is_sent_later(
    hotel: Hotel, consoles: Consoles, scene: ClockScene, quick_undo: None
) -> None:
    with cable_to(hotel.process.port) as cable:
        boss = consoles.open_live(hotel, "manager", url=cable.url)
        log_id = scene.unrostered()
        popup(boss)
        cable.cut()
        boss.until(lambda: not boss.shift.approvals.models.is_reachable)
        boss.until(lambda: popup(boss).panel.yes.text() == "Approve when online")
        press(boss, Qt.Key.Key_A)
        boss.until(lambda: "Will send when back online" in " ".join(notes(boss)))
        consoles.close(boss)
        assert scene.log("cleaner")["approval"] == "waiting"
        again = consoles.open(hotel, "manager", url=cable.url)
        again.until(lambda: again.program.shift is not None)
        again.until(lambda: has_popup(again) and notes(again))
        cable.mend()
        again.until(lambda: approval(again, log_id) is Approval.APPROVED)
        assert scene.log("cleaner")["decided_by"] == "Niamh Doyle"


def test_that_a_decision_after_the_log_was_closed_counts_and_says_so(
    hotel: Hotel, consoles: Consoles, scene: ClockScene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attendance, "UNDO_WINDOW_S", 3.0)
    boss = consoles.open_live(hotel, "manager")
    log_id = scene.unrostered()
    press(boss, Qt.Key.Key_A)
    scene.clock("cleaner", "clock_out")
    boss.until(lambda: approval(boss, log_id) is Approval.APPROVED)
    boss.until(lambda: "Had clocked out at" in " ".join(notes(boss)))
    assert scene.log("cleaner")["approval"] == "approved"


def test_that_a_prompt_that_points_elsewhere_is_refused_and_shown_as_suspicious(
    open_hotel: Hotel, consoles: Consoles, publisher: Any
) -> None:
    scene = ClockScene(open_hotel)
    scene.open_roster()
    boss = consoles.open_live(open_hotel, "manager")
    log_id = scene.unrostered()
    shown = popup(boss)
    asked_before = len(open_hotel.process.log)
    channel = f"attendance-{open_hotel.slug}-managers"
    lie = {
        "type": "unrostered_clockin_request",
        "clock_log_id": log_id,
        "staff_id": open_hotel.staff_ids["cook"],
        "staff_name": "The General Manager",
        "message": "Approve at once",
        "actions": [
            {"label": "Approve", "action": "approve", "endpoint": "/api/staff/logout/"},
        ],
    }
    publisher.trigger([channel], "unrostered-clockin-request", lie)
    boss.until(lambda: "pointed elsewhere" in " ".join(shown.panel.facts.sentences))
    assert names(boss) == ["Cleo Hart"]
    told = [note for note in boss.session.diagnosis().notes if "clock-in prompt" in note]
    assert told == [
        f"clock-in prompt about {log_id} refused: the endpoint of approve points elsewhere"
    ]
    assert "/api/staff/logout/" not in open_hotel.process.log[asked_before:]
    publisher.trigger(
        [channel], "unrostered-clockin-request", lie | {"clock_log_id": "987654", "actions": []}
    )
    boss.until(lambda: any("987654" in note for note in boss.session.diagnosis().notes))
    assert names(boss) == ["Cleo Hart"]


def test_that_it_is_seen_while_the_window_is_not_and_gone_while_the_screen_is_locked(
    hotel: Hotel, consoles: Consoles, scene: ClockScene
) -> None:
    boss = consoles.open_live(hotel, "manager", station=Station.KITCHEN)
    window = boss.program.window
    window.showMinimized()
    log_id = scene.unrostered()
    popup(boss)
    window.showNormal()
    window.activateWindow()
    boss.until(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    boss.until(lambda: not has_popup(boss))
    page = window.currentWidget()
    assert isinstance(page, LockPage)
    QTest.keyClicks(page.password.edit, PASSWORD)
    QTest.keyClick(page.password.edit, Qt.Key.Key_Return)
    boss.until(lambda: has_popup(boss))
    assert approval(boss, log_id) is Approval.WAITING


def test_that_the_area_has_the_same_cards_in_place_of_the_window(
    hotel: Hotel, consoles: Consoles, scene: ClockScene, quick_undo: None
) -> None:
    boss = consoles.open_live(hotel, "manager")
    log_id = scene.unrostered()
    popup(boss)
    boss.shift.office.frame.open_area(Area.APPROVALS)
    window = boss.program.window
    window.activateWindow()
    boss.until(lambda: window.isActiveWindow() and not has_popup(boss))
    QTest.keyClick(window, Qt.Key.Key_F8)
    area = cast("ManagerStation", boss.shift.office.frame.view(Station.MANAGER)).page(
        Area.APPROVALS
    )
    assert isinstance(area, ApprovalArea)
    assert area.panel.yes.hasFocus()
    boss.until(lambda: area.panel.may_decide)
    QTest.keyClick(area.panel.yes, Qt.Key.Key_A)
    boss.until(lambda: approval(boss, log_id) is Approval.APPROVED)
    boss.until(area.panel.empty.isVisible)
    assert area.panel.empty.text() == "Everybody on duty is on the roster"
