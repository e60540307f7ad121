"""The manager's attendance over a real hotel: from the clock to the row, and put right."""

import csv
from datetime import datetime, timedelta
from pathlib import Path
from typing import cast

import pytest
from clock_house import ZONE, ClockHouse, good
from console_at import ConsoleAt, Consoles
from hotel_process import Hotel

from console.models.attendance import AttendanceModel
from console.views.attendance.area import AttendanceArea
from console.views.attendance.correct_dialog import CorrectDialog
from console.views.manager.station import ManagerStation
from console.views.stations import Area, Station
from contract.resources.attendance import LogState


def open_attendance(console: ConsoleAt) -> AttendanceArea:
    """Go to who came and went by the rail."""
    console.shift.office.frame.rail.areas[Area.ATTENDANCE].click()
    station = cast(ManagerStation, console.shift.office.frame.view(Station.MANAGER))
    area = cast(AttendanceArea, station.page(Area.ATTENDANCE))
    console.until(area.verified.isVisible)
    return area


def names(area: AttendanceArea) -> list[str]:
    model = cast(AttendanceModel, area.list.model())
    return [log.staff_name for log in model.rows]


def ask(console: ConsoleAt, area: AttendanceArea, name: str) -> CorrectDialog:
    """Ask when somebody clocked out who is listed."""
    console.until(lambda: name in names(area))
    area.list.setCurrentIndex(area.list.model().index(names(area).index(name), 0))
    area.list.entered.emit()
    assert area.dialog is not None
    return area.dialog


def forgotten(house: ClockHouse, who: str, hours: float = 30) -> datetime:
    """Somebody came so many hours ago and never went; when they came."""
    good(house.clock(who))
    house.came(who, hours)
    return datetime.fromisoformat(house.logs(standing="no_clock_out")[0]["time_in"])


def test_that_a_clock_in_is_listed_at_once_and_found_by_what_is_chosen(
    hotel: Hotel, consoles: Consoles
) -> None:
    house = ClockHouse(hotel)
    good(house.clock("cook"))
    console = consoles.open_live(hotel, "manager")
    area = open_attendance(console)
    console.until(lambda: names(area) == ["Maria Conti"])
    good(house.clock("desk"))
    console.until(lambda: names(area) == ["Rita Walsh", "Maria Conti"])
    good(house.clock("desk", "start_break"))
    area.filters.state.choose(LogState.ON_BREAK)
    console.until(lambda: names(area) == ["Rita Walsh"])
    good(house.clock("desk", "end_break"))
    console.until(lambda: names(area) == [])
    area.filters.state.choose(None)
    area.filters.name.setText("mar")
    console.until(lambda: names(area) == ["Maria Conti"])
    area.filters.name.setText("")
    department = house.logs()[0]["department"]["slug"]
    area.filters.department.choose(department)
    console.until(lambda: names(area) == ["Rita Walsh"])


def test_that_a_missing_clock_out_is_put_right_after_the_time_for_an_undo(
    hotel: Hotel, consoles: Consoles
) -> None:
    house = ClockHouse(hotel)
    came = forgotten(house, "cook")
    console = consoles.open_live(hotel, "manager")
    area = open_attendance(console)
    asked = ask(console, area, "Maria Conti")
    wanted = (came + timedelta(hours=8)).replace(second=0, microsecond=0)
    asked.time.setText(f"{wanted.astimezone(ZONE):%H:%M}")
    assert not asked.accept_button.isEnabled()
    asked.reason.setText("Forgot to clock out")
    asked.accept_button.click()
    console.until(area.detail.undo_button.isVisible)
    assert house.logs()[0]["time_out"] is None
    model = cast(AttendanceModel, area.list.model())
    console.until(lambda: model.rows[0].time_out == wanted)
    assert not area.detail.undo_button.isVisible()
    (entry,) = house.audit(action="clock_log.correct")
    assert (entry["reason"], entry["decided_by"]) == ("Forgot to clock out", "Niamh Doyle")
    assert entry["place"] is not None


def test_that_an_undo_leaves_it_as_it_was(hotel: Hotel, consoles: Consoles) -> None:
    house = ClockHouse(hotel)
    came = forgotten(house, "cook")
    console = consoles.open_live(hotel, "manager")
    area = open_attendance(console)
    asked = ask(console, area, "Maria Conti")
    asked.time.setText(f"{(came + timedelta(hours=8)).astimezone(ZONE):%H:%M}")
    asked.reason.setText("Forgot")
    asked.accept_button.click()
    console.until(area.detail.undo_button.isVisible)
    area.detail.undo_button.click()
    console.until(lambda: not console.board.outbox)
    assert area.detail.button.isVisible()
    assert house.logs()[0]["time_out"] is None


def test_that_whoever_is_second_is_told_and_sees_what_stands(
    hotel: Hotel, consoles: Consoles
) -> None:
    house = ClockHouse(hotel)
    came = forgotten(house, "cook")
    console = consoles.open_live(hotel, "manager")
    area = open_attendance(console)
    asked = ask(console, area, "Maria Conti")
    asked.time.setText(f"{(came + timedelta(hours=8)).astimezone(ZONE):%H:%M}")
    asked.reason.setText("Forgot")
    asked.accept_button.click()
    (log,) = house.logs()
    first = {"time_out": str(came + timedelta(hours=7)), "reason": "I saw her go"}
    good(house.manager.patch(hotel.own(f"clock-logs/{log['id']}/"), json=first))
    said = "Somebody changed this clock log in the meantime."
    console.until(lambda: said in " ".join(console.told))
    model = cast(AttendanceModel, area.list.model())
    console.until(lambda: model.rows[0].hours_worked == "7.00")
    assert said in area.detail.said.text()


def test_that_what_is_chosen_is_written_to_a_file(
    hotel: Hotel, consoles: Consoles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = ClockHouse(hotel)
    for who in ("cook", "desk"):
        good(house.clock(who))
    console = consoles.open_live(hotel, "manager")
    area = open_attendance(console)
    area.filters.name.setText("rita")
    console.until(lambda: names(area) == ["Rita Walsh"])
    path = tmp_path / "attendance.csv"
    asked = "console.shell.file_choice.ask_where_to_save"
    monkeypatch.setattr(asked, lambda _parent, _place, on_chosen: on_chosen(path))
    # Until the hotel answered, what is known of the name is shown and nothing can be saved.
    console.until(area.export_button.isEnabled)
    area.export_button.click()
    console.until(path.exists)
    console.until(lambda: "Saved attendance.csv" in " ".join(console.told))
    with path.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["staff_name"], row["time_out"], row["approval"]) == ("Rita Walsh", "", "not_needed")
