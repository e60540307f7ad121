"""Rows that are too narrow for all of their parts show what matters most."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from console.views.roster.week_head import WeekHead
from console.views.theme import ThemeName, theme_for
from console.views.widgets.giving_way import give_way, least_width

THEME = theme_for(ThemeName.LIGHT)
LARGE = theme_for(ThemeName.LIGHT, 150)


def test_that_the_first_gives_way_first_and_comes_back(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    row, parts = QHBoxLayout(owner), [QLabel("word" * 9) for _ in range(3)]
    for part in parts:
        row.addWidget(part)
    giving = parts[:2]
    whole = least_width(row, ())
    assert least_width(row, giving) < whole
    for room, hidden in ((whole, 0), (whole - 1, 1), (0, 2), (whole, 0)):
        give_way(row, room, giving)
        assert [part.isHidden() for part in parts] == [number < hidden for number in range(3)]


def test_that_a_week_is_told_by_its_number_where_its_days_have_no_room(qtbot: QtBot) -> None:
    head = WeekHead(THEME)
    qtbot.addWidget(head)
    head.set_theme(LARGE)
    head.show_week(date(2025, 11, 24), is_present=True, can_save=True)
    head.resize(2000, head.height())
    head.show()
    assert head._days.isVisible()
    head.resize(head.minimumSizeHint().width(), head.height())
    assert not head._days.isVisible()
    assert head.title.isVisible()
