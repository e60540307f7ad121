"""The roster where there is little room: large text, German, long titles; nothing goes missing."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from typing import cast

import pytest
from gallery_roster import draft, frame
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from roster_samples import house, period, standing
from station_samples import ZONE

from console.state.board import Board
from console.views.manager.station import ManagerStation
from console.views.roster.area import RosterArea
from console.views.roster.period_bar import PeriodBar
from console.views.roster.week_head import WeekHead
from console.views.stations import Area, Station
from console.views.theme import ThemeName, theme_for

LIGHT = theme_for(ThemeName.LIGHT)
LONG = "Christmas and New Year with everybody’s helpers from the sister house and the ballroom"


def head(qtbot: QtBot) -> WeekHead:
    made = WeekHead(LIGHT)
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    made.show_week(date(2025, 11, 24), is_present=True, can_save=True)
    made.show()
    return made


def bar(qtbot: QtBot, title: str) -> PeriodBar:
    made, week = PeriodBar(LIGHT, ZONE), period(title=title)
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    made.show_period(week, standing(week), None, is_live=True)
    made.show()
    return made


def is_below(period_bar: PeriodBar) -> bool:
    """Whether what is said has a line of its own."""
    said, button = period_bar.said.geometry(), period_bar.settle_button.geometry()
    return said.top() >= button.bottom()


def is_inside(part: QWidget, whole: QWidget) -> bool:
    return whole.rect().contains(part.geometry())


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("make", [house, draft])
def test_that_german_at_150_per_cent_fits_a_window_of_1366(
    qtbot: QtBot, make: Callable[[], Board]
) -> None:
    window = frame(make(), ThemeName.LIGHT, scale=150)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    station = cast(ManagerStation, window.view(Station.MANAGER))
    area = cast(RosterArea, station.page(Area.ROSTER))
    assert window.width() == 1366
    assert area.mapTo(window, area.rect().topRight()).x() < 1366
    assert area.bars
    for whole in (area.head, *area.bars):
        for part in whole.findChildren(QWidget):
            if part.isVisible():
                assert is_inside(part, whole), part


def test_that_buttons_lose_their_words_one_by_one_and_keep_their_names(qtbot: QtBot) -> None:
    week = head(qtbot)
    buttons = [week.add_button, week.copy_button, week.print_button, week.save_button]
    names = ["New shift", "Copy…", "Print…", "Save as PDF…"]
    silent = []
    for wide in range(1400, week.minimumSizeHint().width() - 1, -1):
        week.resize(wide, week.height())
        silent.append(sum(not button.text() for button in buttons))
        assert [button.accessibleName() for button in buttons] == names
        assert all(bool(button.toolTip()) is not bool(button.text()) for button in buttons)
    assert (silent[0], silent[-1]) == (0, len(buttons))
    assert all(0 <= after - before <= 1 for before, after in pairwise(silent))
    assert not week.save_button.text()
    week.resize(1400, week.height())
    assert [button.text() for button in buttons] == names


def test_that_the_page_that_is_printed_is_told_where_the_button_has_no_words(
    qtbot: QtBot,
) -> None:
    week = head(qtbot)
    week.resize(week.minimumSizeHint().width(), week.height())
    week.show_page((3, 59))
    assert week.print_button.accessibleName() == "Page 3 of 59"
    assert week.print_button.toolTip() == "Page 3 of 59"
    week.show_page(None)
    assert week.print_button.accessibleName() == week.print_button.toolTip() == "Print…"


@pytest.mark.parametrize("title", ["Week of Nov 24", LONG])
def test_that_a_narrow_period_has_two_lines_and_one_again(qtbot: QtBot, title: str) -> None:
    one = bar(qtbot, title)
    parts = (one.title, one._days, one._state, one.said, *one._buttons)
    for wide, is_narrow in ((1900, False), (one.minimumSizeHint().width(), True), (1900, False)):
        one.resize(wide, one.heightForWidth(wide))
        qtbot.waitUntil(lambda wanted=is_narrow: is_below(one) is wanted)
        assert all(is_inside(part, one) for part in parts if part.isVisible())
        assert one.said.text()
        assert one.title.text() == title
    assert one.minimumSizeHint().width() < 700
