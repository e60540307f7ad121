"""Theme, text size and spacing of this PC: chosen once, remembered, and followed at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from station_samples import StillClock, board, order, place

from console.models.reception import ReceptionModels
from console.shell.looks import Looks
from console.shell.remembered import Remembered
from console.shell.system_look import _NAMES, SystemLook
from console.storage.database import Database
from console.storage.settings import SettingTable
from console.views.reception.orders_view import OrdersView
from console.views.theme import ThemeChoice, ThemeName, theme_for
from contract.permissions import Duty
from contract.resources.orders import OrderStatus

DARK, LIGHT = ThemeName.DARK, ThemeName.LIGHT


@dataclass
class Desktop:
    """A desktop whose look a test turns."""

    scheme: Qt.ColorScheme = Qt.ColorScheme.Unknown


@pytest.fixture
def remembered(tmp_path: Path) -> Iterator[Remembered]:
    database = Database(tmp_path)
    table = SettingTable(database)
    yield Remembered(table, table.load().result())
    database.close()


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch, qapp: object) -> Desktop:
    """In place of what Qt says of the desktop, which is nothing where there is none."""
    made = Desktop()
    answer = property(lambda _self: _NAMES.get(made.scheme))
    monkeypatch.setattr(SystemLook, "theme", answer)
    return made


def test_that_each_station_has_its_usual_theme_until_somebody_chooses(
    remembered: Remembered, qapp: object
) -> None:
    looks = Looks(remembered)
    assert looks.choice is ThemeChoice.BY_STATION
    assert [looks.theme(duty).name for duty in (Duty.KITCHEN, Duty.DESK)] == [DARK, LIGHT]
    looks.choose_theme(ThemeChoice.DARK)
    assert looks.theme(Duty.DESK).name is DARK
    assert Looks(remembered).choice is ThemeChoice.DARK
    looks.choose_theme(ThemeChoice.BY_STATION)
    assert Looks(remembered).theme(Duty.DESK).name is LIGHT


def test_that_the_desktop_is_followed_while_it_changes(
    remembered: Remembered, desktop: Desktop
) -> None:
    looks, told = Looks(remembered), list[ThemeName]()
    looks.changed.connect(lambda: told.append(looks.theme(Duty.DESK).name))
    looks.choose_theme(ThemeChoice.SYSTEM)
    for scheme in (Qt.ColorScheme.Dark, Qt.ColorScheme.Light):
        desktop.scheme = scheme
        looks.system.changed.emit()
    assert told == [LIGHT, DARK, LIGHT]
    assert looks.theme(Duty.KITCHEN).name is LIGHT
    looks.choose_theme(ThemeChoice.DARK)
    looks.system.changed.emit()
    assert told == [LIGHT, DARK, LIGHT, DARK]


def test_that_a_desktop_that_does_not_tell_leaves_the_usual_theme(
    remembered: Remembered, desktop: Desktop
) -> None:
    looks = Looks(remembered)
    looks.choose_theme(ThemeChoice.SYSTEM)
    assert [looks.theme(duty).name for duty in (Duty.KITCHEN, Duty.DESK)] == [DARK, LIGHT]


def test_that_nonsense_on_disk_is_the_usual_theme(remembered: Remembered, qapp: object) -> None:
    remembered.put("theme", "purple")
    assert Looks(remembered).choice is ThemeChoice.BY_STATION


def test_that_compact_rows_are_remembered_and_lower(remembered: Remembered, qtbot: QtBot) -> None:
    looks = Looks(remembered)
    here = place(StillClock())
    models = ReceptionModels(board([order(1, "101", OrderStatus.PENDING)]), here.zone)
    view = OrdersView(models.orders, here, looks.theme(Duty.DESK), can_cancel=True)
    qtbot.addWidget(view)
    comfortable = view.rowHeight(0)
    looks.choose_spacing(compact=True)
    view.set_theme(looks.theme(Duty.DESK))
    assert (comfortable, view.rowHeight(0)) == (48, 40)
    assert Looks(remembered).is_compact
    assert theme_for(LIGHT, 150, is_compact=True).row_px(48) == 60
