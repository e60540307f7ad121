"""The sign-in page by hand and by key."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Protocol

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from station_samples import NOW, ZONE

from console.views.sign_in.state import (
    Clock,
    Credentials,
    Reach,
    Remembered,
    SignInActions,
    SignInField,
)
from console.views.sign_in.window import SignInPage
from console.views.stations import Station
from console.views.theme import ThemeName, theme_for
from console.views.words import long_day

KNOWN = Remembered(
    pc_name="Front desk PC 1",
    version="1.0",
    hotel_name="Grand Hotel",
    hotel_url="http://hotel.test",
    slug="grand-hotel",
    username="jane.smith",
    station=Station.PORTER,
)


@dataclass
class Asked:
    """A page and what it asked for."""

    page: SignInPage
    sign_ins: list[Credentials] = field(default_factory=list)
    checks: list[str] = field(default_factory=list)
    themes: list[ThemeName] = field(default_factory=list)


class Opener(Protocol):
    def __call__(self, remembered: Remembered = KNOWN, now: datetime = NOW) -> Asked: ...


@pytest.fixture
def open_page(qtbot: QtBot) -> Opener:
    kept_alive: list[SignInPage] = []

    def open_it(remembered: Remembered = KNOWN, now: datetime = NOW) -> Asked:
        sign_ins: list[Credentials] = []
        checks: list[str] = []
        themes: list[ThemeName] = []
        actions = SignInActions(
            sign_in=sign_ins.append, check=checks.append, set_theme=themes.append
        )
        page = SignInPage(
            remembered,
            actions,
            clock=Clock(now=lambda: now, zone=ZONE),
            theme=theme_for(ThemeName.LIGHT),
        )
        qtbot.addWidget(page)
        kept_alive.append(page)
        page.resize(1280, 800)
        with qtbot.waitExposed(page):
            page.show()
        return Asked(page, sign_ins, checks, themes)

    return open_it


def test_that_enter_signs_in_with_what_is_remembered(qtbot: QtBot, open_page: Opener) -> None:
    asked = open_page()
    qtbot.keyClicks(asked.page.form.password.edit, "secret")
    qtbot.keyClick(asked.page.form.password.edit, Qt.Key.Key_Return)
    assert asked.sign_ins == [
        Credentials(
            hotel_url="http://hotel.test",
            slug="grand-hotel",
            username="jane.smith",
            password="secret",
            station=Station.PORTER,
        )
    ]
    assert "secret" not in repr(asked.sign_ins)


def test_that_the_known_server_is_looked_for_at_once(open_page: Opener) -> None:
    assert open_page().checks == ["http://hotel.test"]


def test_that_nothing_is_sent_twice_while_busy(qtbot: QtBot, open_page: Opener) -> None:
    asked = open_page()
    qtbot.keyClicks(asked.page.form.password.edit, "secret")
    qtbot.mouseClick(asked.page.form.sign_in, Qt.MouseButton.LeftButton)
    assert not asked.page.form.sign_in.isEnabled()
    assert asked.page.form.sign_in.text() == "Signing in"
    asked.page.submit()
    assert len(asked.sign_ins) == 1


def test_that_what_is_missing_is_said_under_its_field(open_page: Opener) -> None:
    empty = Remembered(pc_name="PC", version="1.0")
    asked = open_page(empty)
    asked.page.submit()
    form = asked.page.form
    assert asked.sign_ins == []
    assert form.address.problem == "Fill in the server’s address."
    assert form.hotel.problem == ""
    assert form.username.problem == "Fill in your username."
    assert form.password.problem == "Fill in your password."


@pytest.mark.parametrize("where", list(SignInField))
def test_that_a_refusal_stands_under_its_field_until_it_is_edited(
    qtbot: QtBot, open_page: Opener, where: SignInField
) -> None:
    asked = open_page()
    form = asked.page.form
    form.password.edit.setText("secret")
    asked.page.submit()
    asked.page.show_problem(where, "That is wrong.")
    fields = {
        SignInField.ADDRESS: form.address,
        SignInField.HOTEL: form.hotel,
        SignInField.USERNAME: form.username,
        SignInField.PASSWORD: form.password,
    }
    assert {name for name, one in fields.items() if one.problem} == {where}
    assert form.sign_in.isEnabled()
    qtbot.keyClick(fields[where].edit, Qt.Key.Key_A)
    assert fields[where].problem == ""


@pytest.mark.parametrize("address", ["http://[::1", "http://h:abc", "::::", "ftp://hotel"])
def test_that_a_strange_address_is_said_under_it_and_asks_nobody(
    open_page: Opener, address: str
) -> None:
    asked = open_page(replace(KNOWN, hotel_url=address))
    form = asked.page.form
    form.password.edit.setText("secret")
    asked.page.submit()
    form.address.edit.editingFinished.emit()
    assert form.address.problem
    assert form.address.isVisible()
    assert form.sign_in.isEnabled()
    assert (asked.sign_ins, asked.checks) == ([], [])


def test_that_asking_again_clears_every_problem(open_page: Opener) -> None:
    asked = open_page()
    form = asked.page.form
    form.password.edit.setText("secret")
    for where in SignInField:
        asked.page.show_problem(where, "That is wrong.")
    asked.page.submit()
    fields = (form.address, form.hotel, form.username, form.password)
    assert [field.problem for field in fields] == [""] * 4
    assert len(asked.sign_ins) == 1


def type_letter(edit: QLineEdit, letter: str, shift: bool) -> None:
    modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    key = Qt.Key(ord(letter.upper()))
    QApplication.sendEvent(edit, QKeyEvent(QEvent.Type.KeyPress, key, modifier, letter))


@pytest.mark.parametrize(
    ("letter", "shift", "warns"),
    [("A", False, True), ("a", True, True), ("a", False, False), ("A", True, False)],
)
def test_that_caps_lock_is_read_from_what_is_typed(
    open_page: Opener, letter: str, shift: bool, warns: bool
) -> None:
    password = open_page().page.form.password
    type_letter(password.edit, letter, shift)
    assert (password.warning == "Caps Lock is on") is warns


def test_that_the_caps_lock_key_takes_the_warning_away(qtbot: QtBot, open_page: Opener) -> None:
    password = open_page().page.form.password
    type_letter(password.edit, "A", shift=False)
    qtbot.keyClick(password.edit, Qt.Key.Key_CapsLock)
    assert password.warning == ""


def test_that_the_password_is_hidden_until_asked_for(qtbot: QtBot, open_page: Opener) -> None:
    form = open_page().page.form
    assert form.password.edit.echoMode() is QLineEdit.EchoMode.Password
    qtbot.mouseClick(form.show_password, Qt.MouseButton.LeftButton)
    assert form.password.edit.echoMode() is QLineEdit.EchoMode.Normal
    assert form.show_password.accessibleName() == "Hide password"


def test_that_another_station_can_be_chosen(qtbot: QtBot, open_page: Opener) -> None:
    asked = open_page()
    page = asked.page
    assert page.form.sign_in.text() == "Sign in and open Porter"
    qtbot.mouseClick(page.opens_as.cards[Station.KITCHEN], Qt.MouseButton.LeftButton)
    assert page.form.sign_in.text() == "Sign in and open Kitchen"
    page.form.password.edit.setText("secret")
    page.submit()
    assert asked.sign_ins[0].station is Station.KITCHEN


def test_that_change_opens_hotel_and_server(qtbot: QtBot, open_page: Opener) -> None:
    asked = open_page()
    form = asked.page.form
    assert not form.address.isVisible()
    assert form.hotel.edit.isReadOnly()
    qtbot.mouseClick(form.change, Qt.MouseButton.LeftButton)
    assert form.address.isVisible()
    form.address.edit.setText("http://other.test")
    qtbot.keyClicks(form.hotel.edit, "x")
    form.address.edit.editingFinished.emit()
    assert asked.checks[-1] == "http://other.test"


@pytest.mark.parametrize(
    ("reach", "problem", "said"),
    [
        (Reach.REACHABLE, "", "Server reachable"),
        (Reach.PROBLEM, "Nothing answers.", "Nothing answers."),
        (Reach.PROBLEM, "", "The server does not answer"),
    ],
)
def test_that_the_server_line_says_how_it_is(
    open_page: Opener, reach: Reach, problem: str, said: str
) -> None:
    page = open_page().page
    page.show_reach(reach, problem)
    assert page.opens_as.reach.said == said


@pytest.mark.parametrize(
    ("hour", "greeting"),
    [(3, "Good evening"), (6, "Good morning"), (12, "Good afternoon"), (18, "Good evening")],
)
def test_that_the_greeting_follows_the_hour(open_page: Opener, hour: int, greeting: str) -> None:
    assert open_page(now=NOW.replace(hour=hour)).page.form.greeting == greeting


def test_that_the_theme_button_turns_the_theme(qtbot: QtBot, open_page: Opener) -> None:
    asked = open_page()
    qtbot.mouseClick(asked.page.opens_as.theme_button, Qt.MouseButton.LeftButton)
    assert asked.themes == [ThemeName.DARK]
    asked.page.set_theme(theme_for(ThemeName.DARK))
    qtbot.mouseClick(asked.page.opens_as.theme_button, Qt.MouseButton.LeftButton)
    assert asked.themes == [ThemeName.DARK, ThemeName.LIGHT]


def test_that_the_button_names_its_key_and_the_date_is_whole(open_page: Opener) -> None:
    page = open_page().page
    assert page.form.sign_in.key == "Enter"
    assert long_day(NOW, ZONE) == "Sunday 30 November"
