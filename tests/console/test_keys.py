"""Keys carry their words: the list of them is what really acts."""

from dataclasses import dataclass, field

import pytest
from kitchen_bench import Bench, picture
from kitchen_hands import opened
from msgspec.structs import force_setattr
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from settings_hands import Asked

from console.shell.key_places import PLACES, letters_of, offered_places
from console.views.keys import Key, keys, keys_text, pressed, shortcut, shortcuts_in
from console.views.kitchen.keys import KITCHEN_KEYS
from console.views.porter.keys import PORTER_KEYS
from console.views.reception.keys import ORDERS_KEYS
from console.views.settings.keyboard import KeysGroup, LettersGroup
from console.views.stations import Area
from console.views.theme import ThemeName, theme_for
from contract.permissions import Duty

LIGHT = theme_for(ThemeName.LIGHT)
NONE = Qt.KeyboardModifier.NoModifier


@dataclass
class Desk:
    """Something with keys."""

    is_open: bool = True
    done: list[str] = field(default_factory=list)


TABLE: tuple[Key[Desk], ...] = (
    Key(
        codes=keys(Qt.Key.Key_Up, Qt.Key.Key_Down),
        shown="↑ ↓",
        words=lambda: "Choose",
        act=lambda desk, key: desk.done.append("up" if key == Qt.Key.Key_Up else "down"),
        may_repeat=True,
    ),
    Key(
        codes=keys(Qt.Key.Key_Return),
        shown="Enter",
        words=lambda: "Open",
        act=lambda desk, _key: desk.done.append("enter"),
        when=lambda desk: desk.is_open,
    ),
    Key(
        codes=keys(Qt.Key.Key_A),
        shown="A",
        words=lambda: "All",
        act=lambda desk, _key: desk.done.append("a"),
        is_letter=True,
    ),
)


def press(desk: Desk, key: Qt.Key, *, held: bool = False, letters: bool = True) -> bool:
    event = QKeyEvent(QEvent.Type.KeyPress, key, NONE, "", held)
    return pressed(TABLE, desk, event, letters=letters)


def test_that_a_key_does_what_its_table_says() -> None:
    desk = Desk()
    assert press(desk, Qt.Key.Key_Down)
    assert press(desk, Qt.Key.Key_Return)
    assert press(desk, Qt.Key.Key_A)
    assert not press(desk, Qt.Key.Key_B)
    assert desk.done == ["down", "enter", "a"]


def test_that_a_key_without_meaning_just_now_is_left_to_others() -> None:
    assert not press(Desk(is_open=False), Qt.Key.Key_Return)


def test_that_a_held_key_acts_once_unless_it_may_repeat() -> None:
    desk = Desk()
    assert press(desk, Qt.Key.Key_Return, held=True)
    assert press(desk, Qt.Key.Key_Up, held=True)
    assert desk.done == ["up"]


def test_that_letters_are_left_to_others_once_they_are_turned_off() -> None:
    desk = Desk()
    assert not press(desk, Qt.Key.Key_A, letters=False)
    assert press(desk, Qt.Key.Key_Up, letters=False)
    assert desk.done == ["up"]


def test_that_the_shortcuts_of_a_window_are_listed_with_their_words(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    done: list[str] = []
    shortcut(window, "Ctrl+K", "Search", lambda: done.append("search"))
    shortcut(QWidget(window), "F2", "Take an order", lambda: done.append("order"))
    assert shortcuts_in(window) == [("Ctrl K", "Search"), ("F2", "Take an order")]
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert done == ["search"]


@pytest.mark.parametrize(
    ("sequence", "text"), [("Ctrl+Shift+K", "Ctrl Shift K"), ("Ctrl++", "Ctrl++"), ("F1", "F1")]
)
def test_that_keys_read_as_they_are_printed(sequence: str, text: str) -> None:
    assert keys_text(QKeySequence(sequence)) == text


def test_that_no_key_of_a_station_is_there_twice_or_without_words() -> None:
    for table in (KITCHEN_KEYS, PORTER_KEYS, ORDERS_KEYS):
        codes = [code for key in table for code in key.codes]
        assert len(codes) == len(set(codes))
        assert all(key.words() and key.shown for key in table)
    letters = {key.shown for key in (*KITCHEN_KEYS, *PORTER_KEYS) if key.is_letter}
    assert letters == {"A", "M", "Z", "S", "B"}


def test_that_letters_of_the_kitchen_can_be_turned_off(qtbot: QtBot) -> None:
    bench = opened(qtbot, Bench(picture()))
    station = bench.station
    acts = [True]
    force_setattr(station._place, "letters", lambda: acts[-1])
    with qtbot.waitActive(station):
        station.activateWindow()
    station.setFocus()
    qtbot.keyClick(station, Qt.Key.Key_A)
    assert station.all_day.hasFocus()
    acts.append(False)
    station.setFocus()
    qtbot.keyClick(station, Qt.Key.Key_A)
    assert not station.all_day.hasFocus()


def test_that_the_switch_and_the_list_show_what_is_so(qtbot: QtBot) -> None:
    asked = Asked()
    letters = LettersGroup(True, asked.note("letters"), LIGHT)
    listed = KeysGroup("Kitchen", [(key.shown, key.words()) for key in KITCHEN_KEYS], LIGHT)
    qtbot.addWidget(letters)
    qtbot.addWidget(listed)
    qtbot.mouseClick(letters.letters, Qt.MouseButton.LeftButton)
    assert asked.things == [("letters", False)]
    assert [row.title for row in listed.rows][-1] == "Mute for 5 minutes"


def test_that_what_is_held_tells_keys_apart() -> None:
    done: list[str] = []

    def key(shown: str, **held: bool) -> Key[list[str]]:
        codes = keys(Qt.Key.Key_Return)
        return Key(
            codes=codes,
            shown=shown,
            words=lambda: shown,
            act=lambda told, _key: told.append(shown),
            **held,
        )

    table = (
        key("alt", with_alt=True),
        key("ctrl", with_ctrl=True),
        key("shift", with_shift=True),
        key("alone"),
    )
    for held in (
        NONE,
        Qt.KeyboardModifier.ShiftModifier,
        Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.AltModifier,
        Qt.KeyboardModifier.KeypadModifier,
    ):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, held, "")
        assert pressed(table, done, event, letters=True)
    assert done == ["alone", "shift", "ctrl", "alt", "alone"]


def test_that_every_table_says_what_its_keys_do_and_where(qtbot: QtBot) -> None:
    everything = offered_places(tuple(Duty), tuple(Area))
    assert set(PLACES) == set(everything)
    for place in everything:
        shown = [key.shown for key in place.table]
        assert place.name()
        assert shown
        assert len(set(shown)) == len(shown), place.name()
        assert all(key.words() for key in place.table)
    kitchen = {place.name() for place in offered_places((Duty.KITCHEN,), ())}
    assert kitchen == {"Kitchen", "Waiting actions", "Search"}
    assert "Kitchen A, M" in list(letters_of(everything))
