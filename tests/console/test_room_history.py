"""The time line of a room beside its conversation."""

from datetime import datetime
from typing import Any

import pytest
from gallery_guest_chat import CLOCK, desk
from gallery_room_panel import ended, full
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from station_samples import ZONE, ago, place
from test_room_panel import Window

from console.state.board import BoardChanges
from console.state.room_history import RoomHistory
from console.views.room_panel.history_words import spoken, text
from contract.resources.timeline import Happening, Timeline, TimelineEntry
from contract.scalars import Id, RoomNumber


def entry(key: str, what: Happening, minutes: float, **more: Any) -> TimelineEntry:
    """Something that happened so many minutes ago."""
    return TimelineEntry(key=key, what=what, at=ago(minutes), **more)


PAGE = Timeline(
    entries=(
        entry("message-7", Happening.GUEST_WROTE, 6, who="Éilís Byrne", text="A late checkout?"),
        entry("order-1851-ordered", Happening.ORDERED, 8, number=Id("1851"), text="1 × Soup"),
        entry("notice-1", Happening.NOTICE, 30, who="Jane Smith", text="Taxi"),
        entry("checked-in", Happening.CHECKED_IN, 1200, who="Éilís Byrne"),
    ),
    before="more",
)


def test_that_the_history_of_a_room_is_one_line_of_time(qtbot: QtBot) -> None:
    board = full(desk())
    window = Window(qtbot, board)
    tab = window.panel.room_tab
    window.panel.room.history.click()
    assert tab.is_history_open
    assert window.looked == ["204"]
    board.room_history.open(RoomNumber("204"))
    board.room_history.take_newest(PAGE)
    window.models.apply(BoardChanges(room_history=True))
    model, role = window.models.history, Qt.ItemDataRole.AccessibleTextRole
    told = [model.data(model.index(row, 0), role) for row in range(model.rowCount())]
    assert told == [
        "Today",
        "08:00, Éilís Byrne, A late checkout?",
        "07:58, Order #1851 placed, 1 × Soup",
        "07:36, Notice by Jane Smith, Taxi",
        "Yesterday",
        "12:06, Éilís Byrne checked in",
    ]
    QApplication.processEvents()
    tab.history.view.resizeEvent(QResizeEvent(tab.history.view.size(), tab.history.view.size()))
    assert "older" in window.looked
    tab.history.back.click()
    assert not tab.is_history_open
    assert window.looked[-1] is None


def test_that_the_history_follows_the_room_and_ends_with_the_stay(qtbot: QtBot) -> None:
    board = full(desk())
    window = Window(qtbot, board)
    window.panel.room_tab.open_history()
    ended(board)
    window.models.apply(BoardChanges(rooms=True))
    assert not window.panel.room_tab.is_history_open
    assert window.looked == ["204", None]
    assert not window.panel.room.history.isVisible()


def test_that_a_newer_page_keeps_the_older_ones_it_meets() -> None:
    history = RoomHistory()
    history.open(RoomNumber("204"))
    history.take_newest(PAGE)
    older = entry("message-1", Happening.GUEST_WROTE, 1300, text="Hello")
    history.take_older(Timeline(entries=(older,)))
    newer = entry("message-8", Happening.STAFF_WROTE, 1, who="Jane Smith", text="Yes")
    assert history.take_newest(Timeline(entries=(newer, *PAGE.entries[:2]), before="x"))
    keys = [one.key for one in history.entries]
    assert keys == ["message-8", *(one.key for one in PAGE.entries), "message-1"]
    assert history.before is None
    assert not history.take_newest(Timeline(entries=(newer, *PAGE.entries[:2]), before="x"))
    far = entry("message-99", Happening.GUEST_WROTE, 0, text="Hi")
    history.take_newest(Timeline(entries=(far,), before="y"))
    assert ([one.key for one in history.entries], history.before) == (["message-99"], "y")


def test_that_a_history_that_cannot_be_loaded_says_why(qtbot: QtBot) -> None:
    board = full(desk())
    window = Window(qtbot, board)
    window.panel.room_tab.open_history()
    view = window.panel.room_tab.history.view
    assert view.emptiness is not None
    assert view.emptiness.title == "Loading what happened"
    board.room_history.fail("The hotel does not answer.")
    window.models.apply(BoardChanges(room_history=True))
    assert (view.emptiness.title, view.emptiness.text) == (
        "The history could not be loaded",
        "The hotel does not answer.",
    )


def test_that_of_an_arrival_without_a_time_only_the_day_is_told() -> None:
    midnight = datetime(2025, 11, 30, tzinfo=ZONE)
    arrival = TimelineEntry(key="checked-in", at=midnight, what=Happening.CHECKED_IN, who="Éilís")
    assert spoken(arrival, place(CLOCK)) == "Éilís checked in"
    written = replace(arrival, what=Happening.GUEST_WROTE, text="Hi")
    assert spoken(written, place(CLOCK)) == "00:00, Éilís, Hi"


@pytest.mark.parametrize(
    ("photos", "files", "said"),
    [
        (1, 1, "Photo"),
        (2, 2, "2 photos"),
        (0, 1, "1 file"),
        (0, 2, "2 files"),
        (1, 2, "Photo, 1 file"),
        (2, 4, "2 photos, 2 files"),
    ],
)
def test_that_files_without_words_are_told_by_their_kind(
    photos: int, files: int, said: str
) -> None:
    sent = entry("message-9", Happening.GUEST_WROTE, 1, files=files, photos=photos)
    assert text(sent) == said
    assert text(replace(sent, text="[File shared]")) == said
    assert text(replace(sent, text="The tap leaks")) == "The tap leaks"
