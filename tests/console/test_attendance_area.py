"""The attendance on screen: each letter of a name counts at once, and the hotel is spared."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

import msgspec
from attendance_samples import attended, presences
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from scripted_hotel import until
from station_samples import board, place

from console.models.attendance import AttendanceModel
from console.session.attendance_keeper import AttendanceKeeper
from console.session.diagnostics import Diagnostics
from console.session.writer import Writer
from console.state.attendance import LogPage, LogWish
from console.state.board import Board, BoardChanges
from console.views.attendance.actions import AttendanceActions
from console.views.attendance.area import AttendanceArea
from console.views.theme import ThemeName, theme_for


class Shown:
    """The area on screen, and which wishes it looked at."""

    def __init__(self, qtbot: QtBot, known: Board) -> None:
        self.wishes: list[LogWish] = []
        self.model = AttendanceModel(known)
        nothing: Any = lambda *_words: None  # noqa: E731
        actions = AttendanceActions(
            open=self.wishes.append,
            close=nothing,
            load_older=nothing,
            export=nothing,
            take_back=nothing,
        )
        theme = theme_for(ThemeName.LIGHT)
        self.area = AttendanceArea(self.model, actions, place=place(known.clock), theme=theme)
        qtbot.addWidget(self.area)
        self.area.resize(1400, 700)
        with qtbot.waitExposed(self.area):
            self.area.show()


class Paintings(QObject):
    """Counts how often what it is installed on is painted."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def painted(shown: Shown) -> int:
    """How often the rows are painted for what the board was told."""
    QApplication.processEvents()
    paintings = Paintings()
    shown.area.list.viewport().installEventFilter(paintings)
    shown.model.apply(BoardChanges(attendance=True))
    for _ in range(3):
        QApplication.processEvents()
    return paintings.count


@dataclass
class Logs:
    """A hotel that answers when it is let, and counts who waits for it."""

    asked: list[str] = field(default_factory=list)
    gate: asyncio.Event = field(default_factory=asyncio.Event)
    waiting: int = 0
    most: int = 0

    async def page(self, *, number: int, size: int, wish: LogWish) -> LogPage:
        self.asked.append(wish.name)
        self.waiting += 1
        self.most = max(self.most, self.waiting)
        await self.gate.wait()
        self.waiting -= 1
        found = tuple(log for log in presences() if log.staff_name.lower().startswith(wish.name))
        return LogPage(found, len(found), has_more=False)


def test_that_each_letter_of_a_name_is_looked_for_at_once(qtbot: QtBot) -> None:
    shown = Shown(qtbot, attended())
    shown.wishes.clear()
    qtbot.keyClicks(shown.area.filters.name, "fe")
    assert [wish.name for wish in shown.wishes] == ["f", "fe"]


def test_that_rows_are_painted_once_also_where_they_bring_or_take_the_scroll_bar(
    qtbot: QtBot,
) -> None:
    few = presences()[:3]
    more = tuple(msgspec.structs.replace(few[0], id=f"9{number}") for number in range(50))
    known = attended(*few)
    shown = Shown(qtbot, known)
    bar = shown.area.list.verticalScrollBar()
    assert bar.maximum() == 0
    known.attendance.take_newest(LogPage(few + more, 53, has_more=False))
    assert painted(shown) == 1
    assert bar.maximum() > 0
    known.attendance.take_newest(LogPage(few, 3, has_more=False))
    assert painted(shown) == 1
    assert bar.maximum() == 0


def test_that_rows_stay_where_they_are_while_the_hotel_is_asked(qtbot: QtBot) -> None:
    known = attended()
    shown = Shown(qtbot, known)
    high = shown.area.list.height()
    known.attendance.open(LogWish(name="luis"))
    assert painted(shown) == 1
    assert not shown.area.verified.isVisible()
    assert shown.area.list.height() == high
    known.attendance.fail("The hotel does not answer.")
    assert painted(shown) == 1
    assert (
        shown.area.list.height() == high - shown.area.again.height() + shown.area.verified.height()
    )


def test_that_letters_typed_meanwhile_are_one_question_more() -> None:
    async def work() -> None:
        hotel, known = Logs(), board()
        keeper = AttendanceKeeper(hotel, Writer(known, lambda _changes: None), Diagnostics())
        for name in ("f", "fe", "fem", "femi"):
            keeper.open(LogWish(name=name))
            await asyncio.sleep(0)
        assert hotel.asked == ["f"]
        hotel.gate.set()
        await until(lambda: known.attendance.is_loaded)
        assert [log.staff_name for log in known.attendance.entries] == ["Femi Adeyemi"]
        assert (hotel.asked, hotel.most) == (["f", "femi"], 1)
        await keeper.stop()

    asyncio.run(work())


def test_that_large_letters_in_a_narrow_window_leave_the_rows_their_room(qtbot: QtBot) -> None:
    shown, large = Shown(qtbot, attended()), theme_for(ThemeName.LIGHT, 150)
    shown.area.resize(1230, 700)
    assert shown.area.detail.width() == 272
    shown.area.set_theme(large)
    assert 272 < shown.area.detail.width() < large.px(272)
