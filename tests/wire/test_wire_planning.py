"""Planning the roster at the manager's console, over a real hotel: from the keyboard to REST."""

from datetime import timedelta
from typing import Any, cast

from clock_house import ClockHouse, good
from console_at import ConsoleAt, Consoles
from hotel_process import Hotel
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from test_wire_roster import (
    SHIFT,
    open_roster,
    open_roster_of_yesterday,
    painted,
    plan,
    plan_before,
    save_shift,
    today,
)

from console.views.roster.area import RosterArea
from console.views.roster.copy_dialog import CopyDialog
from console.views.roster.shift_dialog import ShiftDialog
from console.views.widgets.toasts import Toast

RITA = "Rita Walsh"


def shifts(house: ClockHouse) -> list[dict[str, Any]]:
    """What is planned from today on, as the hotel has it."""
    query = {"start": str(today() - timedelta(days=7))}
    return cast(list[dict[str, Any]], good(house.manager.get(house.zone("shifts/"), params=query)))


def choose(console: ConsoleAt, area: RosterArea, name: str, *, days_ago: int = 0) -> None:
    """Go with the arrows to today in a colleague's week, or to a day before."""
    area.week.setFocus()
    console.until(lambda: area.week.spot is not None)
    for _ in range(80):
        QTest.keyClick(area.week, Qt.Key.Key_Up)
    for _ in range(7):
        QTest.keyClick(area.week, Qt.Key.Key_Left)
    for _ in range((today() - timedelta(days=days_ago)).weekday()):
        QTest.keyClick(area.week, Qt.Key.Key_Right)
    for _ in range(80):
        spot = area.week.spot
        assert spot is not None
        if spot.person.name == name:
            return
        QTest.keyClick(area.week, Qt.Key.Key_Down)
    raise AssertionError(name)


def asked(console: ConsoleAt, area: RosterArea, key: Qt.Key = Qt.Key.Key_Return) -> ShiftDialog:
    """The window a key opens."""
    QTest.keyClick(area.week, key)
    dialog = area.planner.dialog
    assert isinstance(dialog, ShiftDialog)
    console.until(dialog.isVisible)
    return dialog


def copying(console: ConsoleAt, area: RosterArea) -> CopyDialog:
    """The window that copies, by its key."""
    QTest.keyClick(area.week, Qt.Key.Key_C)
    dialog = area.planner.dialog
    assert isinstance(dialog, CopyDialog)
    console.until(dialog.isVisible)
    return dialog


def type_times(dialog: ShiftDialog, start: str, end: str) -> None:
    """Type from when to when, and Enter."""
    for field, text in ((dialog.start, start), (dialog.end, end)):
        field.edit.selectAll()
        QTest.keyClicks(field.edit, text)
    QTest.keyClick(dialog.end.edit, Qt.Key.Key_Return)


def test_that_a_week_is_planned_and_a_night_added_and_changed_by_the_keyboard(
    hotel: Hotel, consoles: Consoles
) -> None:
    house = ClockHouse(hotel)
    console = consoles.open_live(hotel, "manager")
    area = open_roster(console)
    choose(console, area, RITA)
    QTest.keyClick(area.week, Qt.Key.Key_Return)
    console.until(lambda: any("No roster is planned for" in said for said in console.told))
    assert area.planner.dialog is None
    area.notice.button.click()
    console.until(lambda: area.bars)
    assert not area.notice.isVisible()
    dialog = asked(console, area)
    type_times(dialog, "2200", "6")
    console.until(lambda: area.planner.dialog is None)
    # Left of the moon that a night has.
    console.until(lambda: painted(area, RITA, today(), 30) == SHIFT)
    (made,) = shifts(house)
    assert (made["staff_name"], made["shift_date"]) == (RITA, str(today()))
    assert (made["shift_start"], made["shift_end"]) == ("22:00:00", "06:00:00")
    assert made["is_night_shift"]
    choose(console, area, RITA)
    dialog = asked(console, area)
    assert (dialog.start.text, dialog.end.text) == ("22:00", "06:00")
    dialog.break_start.edit.setText("2:00")
    dialog.break_end.edit.setText("2:30")
    assert dialog.said.text().startswith("7 h 30 min, ends on ")
    type_times(dialog, "21:30", "6")
    console.until(lambda: area.planner.dialog is None)
    console.until(lambda: [one["shift_start"] for one in shifts(house)] == ["21:30:00"])
    (changed,) = shifts(house)
    assert (changed["id"], changed["expected_hours"]) == (made["id"], "8.00")


def test_that_a_refusal_stands_at_the_field_and_the_window_stays(
    hotel: Hotel, consoles: Consoles
) -> None:
    house = ClockHouse(hotel)
    plan(house)
    save_shift(house, "desk")
    console = consoles.open_live(hotel, "manager")
    area = open_roster(console)
    console.until(lambda: painted(area, RITA, today()) == SHIFT)
    choose(console, area, RITA)
    dialog = asked(console, area, Qt.Key.Key_N)
    type_times(dialog, "25:00", "20")
    assert dialog.start.problem == "A time like 07:30"
    type_times(dialog, "14", "20")
    console.until(lambda: dialog.start.problem)
    assert "Rita Walsh on " in dialog.start.problem
    assert "14:00–20:00 overlaps " in dialog.start.problem
    assert dialog.isVisible()
    type_times(dialog, "15", "20")
    console.until(lambda: area.planner.dialog is None)
    assert [one["shift_start"] for one in shifts(house)] == ["07:00:00", "15:00:00"]


def test_that_a_shift_somebody_changed_meanwhile_is_not_overwritten(
    hotel: Hotel, consoles: Consoles
) -> None:
    house = ClockHouse(hotel)
    plan(house)
    made = save_shift(house, "desk")
    console = consoles.open_live(hotel, "manager")
    area = open_roster(console)
    console.until(lambda: painted(area, RITA, today()) == SHIFT)
    choose(console, area, RITA)
    dialog = asked(console, area)
    wish = {key: made[key] for key in ("staff", "shift_date", "shift_start")}
    path = house.zone(f"shifts/{made['id']}/")
    good(house.manager.put(path, json={**wish, "shift_end": "16:00"}))
    type_times(dialog, "8", "15")
    console.until(lambda: "in the meantime" in dialog.said.text())
    assert [one["shift_end"] for one in shifts(house)] == ["16:00:00"]


def test_that_a_finalised_week_is_not_planned_and_says_so(hotel: Hotel, consoles: Consoles) -> None:
    house = ClockHouse(hotel)
    period_path = plan_before(house)
    good(house.decide(house.logs()[0], "approve"))
    good(house.clock("cleaner", "clock_out"))
    console = consoles.open_live(hotel, "manager")
    area = open_roster_of_yesterday(console)
    choose(console, area, RITA, days_ago=1)
    dialog = asked(console, area)
    good(house.manager.post(f"{period_path}finalize/"))
    type_times(dialog, "8", "15")
    console.until(lambda: "This week was finalised by Niamh Doyle" in dialog.said.text())
    dialog.leave_button.click()
    console.until(lambda: area.bars[0].settle_button.text() == "Open again…")
    QTest.keyClick(area.week, Qt.Key.Key_Return)
    console.until(lambda: any("This week is finalised." in said for said in console.told))
    assert area.planner.dialog is None
    assert shifts(house) == []


def removing(console: ConsoleAt) -> RosterArea:
    """A manager's week with a shift of today, and the keyboard on it."""
    area = open_roster(console)
    console.until(lambda: painted(area, RITA, today()) == SHIFT)
    choose(console, area, RITA)
    return area


def test_that_a_removed_shift_comes_back_with_ctrl_z_and_goes_for_good_after_the_undo(
    hotel: Hotel, consoles: Consoles
) -> None:
    house = ClockHouse(hotel)
    plan(house)
    save_shift(house, "desk")
    console = consoles.open_live(hotel, "manager")
    area = removing(console)
    QTest.keyClick(area.week, Qt.Key.Key_Delete)
    console.until(lambda: painted(area, RITA, today()) != SHIFT)
    console.until(lambda: any("Removed the shift of Rita Walsh" in said for said in console.told))
    QTest.keyClick(area.week, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    console.until(lambda: painted(area, RITA, today()) == SHIFT)
    assert not console.board.outbox
    assert len(shifts(house)) == 1
    dialog = asked(console, area)
    dialog.remove_button.click()
    assert area.planner.dialog is None
    console.until(lambda: painted(area, RITA, today()) != SHIFT)
    assert len(shifts(house)) == 1
    seen = set[str]()
    console.until(
        lambda: seen.add(painted(area, RITA, today())) or not console.board.outbox, seconds=40
    )
    assert shifts(house) == []
    assert SHIFT not in seen


def test_that_a_shift_somebody_changed_during_the_undo_is_not_removed(
    hotel: Hotel, consoles: Consoles
) -> None:
    house = ClockHouse(hotel)
    plan(house)
    made = save_shift(house, "desk")
    console = consoles.open_live(hotel, "manager")
    area = removing(console)
    QTest.keyClick(area.week, Qt.Key.Key_Delete)
    console.until(lambda: console.board.outbox)
    wish = {key: made[key] for key in ("staff", "shift_date", "shift_start")}
    path = house.zone(f"shifts/{made['id']}/")
    good(house.manager.put(path, json={**wish, "shift_end": "16:00"}))
    told = "The shift of Rita Walsh was not removed Somebody changed Rita Walsh’s shift in the"
    console.until(lambda: any(said.startswith(told) for said in console.told), seconds=40)
    console.until(lambda: painted(area, RITA, today()) == SHIFT)
    assert [one["shift_end"] for one in shifts(house)] == ["16:00:00"]


def test_that_a_week_is_copied_with_a_summary_of_what_was_left_out(
    hotel: Hotel, consoles: Consoles
) -> None:
    house = ClockHouse(hotel)
    plan(house)
    save_shift(house, "desk")
    save_shift(house, "cook")
    week = timedelta(days=7)
    target = {"date": str(today() + week)}
    good(house.manager.post(house.zone("periods/create-for-week/"), json=target))
    late = {"shift_start": "14:00", "shift_end": "20:00", "shift_date": str(today() + week)}
    wish = {"staff": hotel.staff_ids["cook"], **late}
    good(house.manager.post(house.zone("shifts/"), json=wish))
    console = consoles.open_live(hotel, "manager")
    area = removing(console)
    dialog = copying(console, area)
    dialog.choice.what.box.setCurrentIndex(1)
    assert dialog.choice.what.box.currentText() == "This week"
    QTest.keyClick(dialog.choice.where.box, Qt.Key.Key_Return)
    console.until(lambda: dialog.said.text() == "1 shift copied, 1 left out:")
    assert dialog.left_out.toPlainText().startswith("Maria Conti on ")
    assert "07:00–15:00 overlaps " in dialog.left_out.toPlainText()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert area.planner.dialog is None
    area.go(1)
    console.until(lambda: painted(area, RITA, today() + week) == SHIFT)
    starts = [(one["shift_date"], one["shift_start"]) for one in shifts(house)]
    assert len(starts) == 4
    assert (str(today() + week), "07:00:00") in starts


def test_that_a_day_is_copied_and_one_without_a_roster_is_refused(
    hotel: Hotel, consoles: Consoles
) -> None:
    house = ClockHouse(hotel)
    plan(house)
    save_shift(house, "desk")
    console = consoles.open_live(hotel, "manager")
    area = removing(console)
    dialog = copying(console, area)
    # The period ends today, so the day after has none.
    dialog.choice.where.choose(str(today() + timedelta(days=1)))
    dialog.accept_button.click()
    console.until(lambda: dialog.said.text() == "There is no roster for this day yet.")
    day_after = {"start_date": str(today() + timedelta(days=1))}
    day_after["end_date"] = day_after["start_date"]
    good(house.manager.post(house.zone("periods/"), json=day_after))
    dialog.accept_button.click()
    console.until(lambda: dialog.said.text() == "1 shift copied.")
    days = [one["shift_date"] for one in shifts(house)]
    assert days == [str(today()), str(today() + timedelta(days=1))]


def copied_to(console: ConsoleAt, area: RosterArea, day: str) -> CopyDialog:
    """The window after the two shifts of today were copied to a day."""
    dialog = copying(console, area)
    dialog.choice.where.choose(day)
    dialog.accept_button.click()
    console.until(lambda: dialog.said.text() == "2 shifts copied.")
    return dialog


def test_that_a_copied_day_is_taken_back_but_for_what_somebody_changed(
    hotel: Hotel, consoles: Consoles
) -> None:
    house = ClockHouse(hotel)
    plan(house)
    save_shift(house, "desk")
    save_shift(house, "cook")
    tomorrow = str(today() + timedelta(days=1))
    days = {"start_date": tomorrow, "end_date": tomorrow}
    good(house.manager.post(house.zone("periods/"), json=days))

    def left() -> list[dict[str, Any]]:
        return [one for one in shifts(house) if one["shift_date"] == tomorrow]

    console = consoles.open_live(hotel, "manager")
    area = removing(console)
    dialog = copied_to(console, area, tomorrow)
    assert len(left()) == 2
    dialog.undo_button.click()
    console.until(lambda: any("What was copied was taken back" in said for said in console.told))
    assert left() == []
    dialog = copied_to(console, area, tomorrow)
    cook = next(one for one in left() if one["staff_name"] == "Maria Conti")
    wish = {key: cook[key] for key in ("staff", "shift_date", "shift_start")}
    path = house.zone(f"shifts/{cook['id']}/")
    good(house.manager.put(path, json={**wish, "shift_end": "12:00"}))
    dialog.undo_button.click()
    told = "1 copied shift stays, 1 taken back Somebody changed Maria Conti’s shift in the"
    console.until(lambda: any(told in said for said in console.told))
    assert [one["shift_end"] for one in left()] == ["12:00:00"]
    verbs = [one["action"] for one in house.audit(action="roster.")]
    assert verbs == ["roster.take_back", "roster.copy"] * 2


def test_that_a_copy_is_taken_back_from_its_toast(hotel: Hotel, consoles: Consoles) -> None:
    house = ClockHouse(hotel)
    plan(house)
    save_shift(house, "desk")
    console = consoles.open_live(hotel, "manager")
    area = removing(console)
    dialog = copying(console, area)
    dialog.choice.what.box.setCurrentIndex(1)
    dialog.accept_button.click()
    console.until(lambda: dialog.said.text() == "1 shift copied.")
    assert len(shifts(house)) == 2
    dialog.accept_button.click()
    toasts = console.program.window.findChildren(Toast)
    offer = next(one for one in toasts if one.message.title == "1 shift copied")
    offer.buttons[0].click()
    console.until(lambda: len(shifts(house)) == 1)
    console.until(lambda: any("was taken back" in said for said in console.told))
    assert not any(said.startswith("1 shift copied") for said in console.toasts)


def test_that_one_colleagues_week_is_copied_after_a_warning_of_what_overlaps(
    hotel: Hotel, consoles: Consoles
) -> None:
    house = ClockHouse(hotel)
    plan(house)
    save_shift(house, "desk")
    save_shift(house, "cook")
    week = timedelta(days=7)
    target = {"date": str(today() + week)}
    good(house.manager.post(house.zone("periods/create-for-week/"), json=target))
    console = consoles.open_live(hotel, "manager")
    area = removing(console)
    dialog = copying(console, area)
    dialog.choice.what.box.setCurrentIndex(1)
    console.until(lambda: dialog.said.text() == "2 shifts would be copied.")
    dialog.choice.whose.choose("colleague")
    assert dialog.choice.colleague.box.currentText() == RITA
    console.until(lambda: dialog.said.text() == "1 shift would be copied.")
    late = {"shift_start": "14:00", "shift_end": "20:00", "shift_date": str(today() + week)}
    wish = {"staff": hotel.staff_ids["desk"], **late}
    there = good(house.manager.post(house.zone("shifts/"), json=wish))
    # What another manager plans there meanwhile is told in the open window.
    console.until(lambda: dialog.said.text() == "0 shifts would be copied, 1 left out:")
    assert dialog.left_out.toPlainText().startswith("Rita Walsh on ")
    assert "07:00–15:00 overlaps " in dialog.left_out.toPlainText()
    assert len(shifts(house)) == 3
    good(house.manager.delete(house.zone(f"shifts/{there['id']}/")))
    console.until(lambda: dialog.said.text() == "1 shift would be copied.")
    dialog.accept_button.click()
    console.until(lambda: dialog.said.text() == "1 shift copied.")
    made = [one["staff_name"] for one in shifts(house) if one["shift_date"] == str(today() + week)]
    assert made == [RITA]


def test_that_one_departments_day_is_copied(hotel: Hotel, consoles: Consoles) -> None:
    house = ClockHouse(hotel)
    plan(house)
    save_shift(house, "desk")
    save_shift(house, "cook")
    tomorrow = str(today() + timedelta(days=1))
    days = {"start_date": tomorrow, "end_date": tomorrow}
    good(house.manager.post(house.zone("periods/"), json=days))
    console = consoles.open_live(hotel, "manager")
    area = removing(console)
    dialog = copying(console, area)
    dialog.choice.where.choose(tomorrow)
    dialog.choice.whose.choose("department")
    console.until(lambda: dialog.said.text() == "1 shift would be copied.")
    dialog.accept_button.click()
    console.until(lambda: dialog.said.text() == "1 shift copied.")
    made = [one["staff_name"] for one in shifts(house) if one["shift_date"] == tomorrow]
    assert made == [RITA]
