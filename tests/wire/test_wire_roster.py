"""The roster over a real hotel: from REST to pixels, and a period closed behind its list."""

import csv
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from clock_house import ZONE, ClockHouse, good
from console_at import ConsoleAt, Consoles
from hotel_process import Hotel
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest

from console.models.audit import AuditModel
from console.views.attendance.area import AttendanceArea
from console.views.audit.area import AuditArea
from console.views.manager.station import ManagerStation
from console.views.roster.area import RosterArea
from console.views.roster.settling import DraftDialog, FinaliseDialog, ReopenDialog
from console.views.stations import Area, Station
from console.views.theme import ThemeName, theme_for
from console.views.widgets.toasts import Toast

SHIFT = theme_for(ThemeName.LIGHT).colour.accent_tint.name()


def open_roster(console: ConsoleAt) -> RosterArea:
    """Go to the roster by the rail."""
    console.shift.office.frame.rail.areas[Area.ROSTER].click()
    station = cast(ManagerStation, console.shift.office.frame.view(Station.MANAGER))
    area = cast(RosterArea, station.page(Area.ROSTER))
    console.until(lambda: area.week.placed)
    return area


def painted(area: RosterArea, name: str, day: date, from_right: int = 12) -> str:
    """What is painted in a colleague's day, right of any words; empty without a row."""
    view = area.week
    row = next((one for one in view.placed if one.person and one.person.name == name), None)
    if row is None:
        return ""
    view.verticalScrollBar().setValue(round(row.rect.top()))
    cell = view.cell_of(row, (day - area.monday).days)
    spot = cell.center()
    spot.setX(cell.right() - from_right)
    return view.viewport().grab().toImage().pixelColor(spot.toPoint()).name()


def today() -> date:
    return datetime.now(ZONE).date()


def plan(house: ClockHouse) -> str:
    """A period that ends today; its id."""
    monday = today() - timedelta(days=today().weekday())
    days = {"start_date": str(monday), "end_date": str(today()), "title": "This week"}
    return str(good(house.manager.post(house.zone("periods/"), json=days))["id"])


def plan_before(house: ClockHouse) -> str:
    """A period that ended yesterday, the day its last presence began; its address."""
    yesterday = today() - timedelta(days=1)
    monday = yesterday - timedelta(days=yesterday.weekday())
    days = {"start_date": str(monday), "end_date": str(today())}
    wish = {**days, "title": "This week", "published": True}
    made = good(house.manager.post(house.zone("periods/"), json=wish))
    period = house.zone(f"periods/{made['id']}/")
    good(house.clock("cleaner"))
    house.end_yesterday(period)
    return period


def open_roster_of_yesterday(console: ConsoleAt) -> RosterArea:
    """On a Monday that is a week back."""
    area = open_roster(console)
    if not today().weekday():
        area.go(-1)
    console.until(lambda: area.bars)
    return area


def save_shift(house: ClockHouse, who: str) -> dict[str, Any]:
    """A shift of today from seven to three."""
    wish = {
        "staff": house.hotel.staff_ids[who],
        "shift_date": str(today()),
        "shift_start": "07:00",
        "shift_end": "15:00",
    }
    return cast(dict[str, Any], good(house.manager.post(house.zone("shifts/"), json=wish)))


def test_that_a_shift_somebody_saves_appears_in_the_week_and_leaves_it(
    hotel: Hotel, consoles: Consoles
) -> None:
    house = ClockHouse(hotel)
    plan(house)
    console = consoles.open_live(hotel, "manager")
    area = open_roster(console)
    name = "Rita Walsh"
    console.until(lambda: painted(area, name, today()) not in {"", SHIFT})
    made = save_shift(house, "desk")
    console.until(lambda: painted(area, name, today()) == SHIFT)
    assert "07:00–15:00" in " ".join(
        f"{block.shift.shift_start:%H:%M}–{block.shift.shift_end:%H:%M}"
        for row in area.week.placed
        if row.person
        for cell in row.person.cells
        for block in cell
    )
    good(house.manager.delete(house.zone(f"shifts/{made['id']}/")))
    console.until(lambda: painted(area, name, today()) != SHIFT)


def test_that_a_period_is_finalised_once_nothing_is_open_and_opened_again_for_a_reason(
    hotel: Hotel, consoles: Consoles
) -> None:
    house = ClockHouse(hotel)
    period_path = plan_before(house)
    (log,) = house.logs()
    console = consoles.open_live(hotel, "manager")
    area = open_roster_of_yesterday(console)
    (bar,) = area.bars
    console.until(lambda: "1 clock-in waits for a decision, and 1 more" in bar.said.text())
    bar.settle_button.click()
    asked = cast(FinaliseDialog, area.dialog)
    assert not asked.accept_button.isEnabled()
    open_points = [line.point.words for line in asked.points if not line.point.ok]
    assert open_points == ["1 clock-in waits for a decision", "1 clock-out is missing"]
    # Whoever asks all the same is refused by the hotel, and told why.
    asked.accepted.emit()
    console.until(lambda: "It was not finalised." in bar.said.text())
    assert "clock-in must be decided" in bar.said.text()
    bar.close_button.click()
    console.until(lambda: not console.board.outbox)
    good(house.clock("cleaner", "clock_out"))
    good(house.decide(log, "approve"))
    # What is settled elsewhere is settled in the open window too.
    console.until(asked.accept_button.isEnabled)
    asked.accept_button.click()
    console.until(lambda: area.bars[0].settle_button.text() == "Open again…")
    assert good(house.manager.get(period_path))["is_finalized"]
    bar.settle_button.click()
    again = cast(ReopenDialog, area.dialog)
    again.reason_field.setText("A shift was missing")
    again.accept_button.click()
    console.until(lambda: area.bars[0].settle_button.text() == "Finalise…")
    decided = [(one["action"], one["reason"]) for one in house.audit(action="period.")][:2]
    assert decided == [("period.unfinalize", "A shift was missing"), ("period.finalize", None)]
    places = {one["place"] for one in house.audit(action="period.")[:2]}
    assert None not in places


def test_that_a_draft_is_published_to_staff_and_taken_back(
    hotel: Hotel, consoles: Consoles
) -> None:
    house = ClockHouse(hotel)
    period_id = plan(house)
    save_shift(house, "desk")
    desk, query = hotel.staff("desk"), {"period": period_id}

    def seen() -> int:
        """How many of its shifts staff see."""
        return len(good(desk.get(house.zone("shifts/"), params=query)))

    assert seen() == 0
    console = consoles.open_live(hotel, "manager")
    area = open_roster(console)
    console.until(lambda: area.bars and area.week.spot)
    bar = area.bars[0]
    QTest.keyClick(area.week, Qt.Key.Key_P)
    console.until(lambda: bar.publish_button.text() == "Back to draft…")
    assert seen() == 1
    bar.publish_button.click()
    asked = cast(DraftDialog, area.dialog)
    asked.accept_button.click()
    console.until(lambda: bar.publish_button.text() == "Publish")
    assert seen() == 0
    verbs = [each["action"] for each in house.audit(action="period.")]
    assert verbs[:2] == ["period.draft", "period.publish"]


def test_that_a_period_closed_meanwhile_is_not_taken_back_to_draft(
    hotel: Hotel, consoles: Consoles
) -> None:
    house = ClockHouse(hotel)
    period_path = plan_before(house)
    good(house.decide(house.logs()[0], "approve"))
    good(house.clock("cleaner", "clock_out"))
    area = open_roster_of_yesterday(console := consoles.open_live(hotel, "manager"))
    bar = area.bars[0]
    console.until(lambda: bar.publish_button.text() == "Back to draft…")
    bar.publish_button.click()
    asked = cast(DraftDialog, area.dialog)
    # Of this the console hears only after the click.
    good(house.manager.post(f"{period_path}finalize/"))
    asked.accept_button.click()
    console.until(lambda: "It was not taken back to draft." in bar.said.text())
    assert "This week was finalised by Niamh Doyle" in bar.said.text()


def test_that_the_dashboard_says_what_is_open_and_closes_the_period(
    hotel: Hotel, consoles: Consoles
) -> None:
    house = ClockHouse(hotel)
    period_path = plan_before(house)
    console = consoles.open_live(hotel, "manager")
    console.shift.office.frame.rail.areas[Area.DASHBOARD].click()
    station = cast(ManagerStation, console.shift.office.frame.view(Station.MANAGER))
    card = station.dashboard.parts.roster

    def open_points() -> list[str]:
        return [one.words for one in card.points.points if not one.ok]

    both = ["1 clock-in waits for a decision", "1 clock-out is missing"]
    console.until(lambda: open_points() == both)
    (log,) = house.logs()
    good(house.decide(log, "approve"))
    console.until(lambda: open_points() == both[1:])
    good(house.clock("cleaner", "clock_out"))
    # Somebody who was there for a day without a break, which keeps nothing open.
    console.until(lambda: open_points() == ["1 break was too short"])
    card.hours_button.click()
    assert station.area is Area.ATTENDANCE
    attendance = cast(AttendanceArea, station.page(Area.ATTENDANCE))
    console.until(lambda: attendance.log is not None)
    assert attendance.log is not None
    assert attendance.log.staff_name == "Cleo Hart"
    console.shift.office.frame.rail.areas[Area.DASHBOARD].click()
    card.settle_button.click()
    asked = cast(FinaliseDialog, card.dialog)
    console.until(asked.accept_button.isEnabled)
    asked.accept_button.click()
    # It goes on to the days that come, and these have no roster.
    console.until(lambda: card.said.text() == "No roster is planned for these days yet.")
    assert good(house.manager.get(period_path))["is_finalized"]


def test_that_the_audit_shows_what_was_decided_at_once_and_writes_it_to_a_file(
    hotel: Hotel, consoles: Consoles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = ClockHouse(hotel)
    console = consoles.open_live(hotel, "manager")
    console.shift.office.frame.rail.areas[Area.AUDIT].click()
    station = cast(ManagerStation, console.shift.office.frame.view(Station.MANAGER))
    area = cast(AuditArea, station.page(Area.AUDIT))
    console.until(lambda: area.verified.isVisible() and area.list.emptiness)
    log = house.unrostered("cleaner")
    good(house.decide(log, "reject", reason="=1+1"))
    model = cast(AuditModel, area.list.model())
    console.until(lambda: any(one.reason == "=1+1" for one in model.rows))
    newest = model.rows[0]
    assert (newest.action, newest.decided_by) == ("clock_log.reject", "Niamh Doyle")
    path = tmp_path / "decisions.csv"
    asked = "console.shell.file_choice.ask_where_to_save"
    monkeypatch.setattr(asked, lambda _parent, _place, on_chosen: on_chosen(path))
    area.export_button.click()
    console.until(path.exists)
    console.until(lambda: "Saved decisions.csv" in " ".join(console.told))
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["id"] for row in rows] == [str(one["id"]) for one in house.audit()]
    assert rows[0]["reason"] == "'=1+1"
    assert (rows[0]["what"], rows[0]["action"]) == ("Rejected a clock-in", "clock_log.reject")


def test_that_a_week_of_a_real_hotel_is_printed_and_without_a_printer_saved(
    hotel: Hotel, consoles: Consoles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = ClockHouse(hotel)
    plan(house)
    save_shift(house, "desk")
    paper, pdf = tmp_path / "paper", tmp_path / "week.pdf"
    printers = list[QPrinter]()

    def choose(_parent: object, title: str, on_chosen: Callable[[QPrinter], None]) -> bool:
        for printer in printers:
            printer.setDocName(title)
            on_chosen(printer)
        return bool(printers)

    monkeypatch.setattr("console.shell.printer_choice.ask_printer", choose)
    asked = "console.shell.file_choice.ask_where_to_save"
    monkeypatch.setattr(asked, lambda _parent, _place, on_chosen: on_chosen(pdf))
    console = consoles.open_live(hotel, "manager")
    area = open_roster(console)
    console.until(lambda: painted(area, "Rita Walsh", today()) == SHIFT)
    area.head.print_button.click()
    console.until(lambda: any("This PC has no printer." in said for said in console.told))
    toast = next(one for one in console.program.window.findChildren(Toast) if one.isVisible())
    toast.buttons[0].click()
    console.until(pdf.exists)
    assert pdf.read_bytes().startswith(b"%PDF")
    printers.append(printer := QPrinter(QPrinter.PrinterMode.HighResolution))
    printer.setOutputFileName(str(paper))
    QTest.keyClick(area.week, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    console.until(lambda: any("Sent to the printer" in said for said in console.told))
    pages = [one.read_bytes().count(b"/Type /Page\n") for one in (paper, pdf)]
    assert pages[0] == pages[1] > 0
