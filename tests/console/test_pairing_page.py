"""The pairing page by finger and by key."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from console.views.pairing.page import PairingPage
from console.views.pairing.state import PairActions, PairField, PairWish
from console.views.theme import ThemeName, theme_for

Key = Qt.Key
URL = "https://hotel.example"


@dataclass
class Opened:
    """A page and what it asked for."""

    page: PairingPage
    wishes: list[PairWish] = field(default_factory=list)
    backs: list[None] = field(default_factory=list)


def opened(qtbot: QtBot, url: str = URL, slug: str = "grand-hotel") -> Opened:
    wishes: list[PairWish] = []
    backs: list[None] = []
    actions = PairActions(pair=wishes.append, back=lambda: backs.append(None))
    page = PairingPage(url, slug, actions, theme_for(ThemeName.LIGHT))
    qtbot.addWidget(page)
    page.resize(1366, 768)
    with qtbot.waitExposed(page):
        page.show()
    return Opened(page, wishes, backs)


def touch(it: Opened, digits: str) -> None:
    for digit in digits:
        QTest.mouseClick(it.page.pad.keys[digit], Qt.MouseButton.LeftButton)


def test_that_the_sixth_digit_asks_once(qtbot: QtBot) -> None:
    it = opened(qtbot)
    touch(it, "40711")
    assert it.wishes == []
    touch(it, "3")
    assert it.wishes == [PairWish(hotel_url=URL, slug="grand-hotel", code="407113")]
    assert it.page.is_busy
    assert not it.page.form.back.isEnabled()
    it.page.submit()
    touch(it, "9")
    assert len(it.wishes) == 1


def test_that_digits_can_be_taken_back_by_finger_and_by_key(qtbot: QtBot) -> None:
    it = opened(qtbot)
    touch(it, "123")
    QTest.mouseClick(it.page.pad.back_key, Qt.MouseButton.LeftButton)
    assert it.page.boxes.code == "12"
    QTest.keyClick(it.page.boxes, Key.Key_Backspace)
    assert it.page.boxes.code == "1"
    QTest.mouseClick(it.page.pad.clear_key, Qt.MouseButton.LeftButton)
    assert it.page.boxes.code == ""


def test_that_a_code_can_be_pasted_as_it_was_shown(qtbot: QtBot) -> None:
    it = opened(qtbot)
    QGuiApplication.clipboard().setText(" 407 113\n")
    QTest.keyClick(it.page.boxes, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [wish.code for wish in it.wishes] == ["407113"]


def test_that_digits_typed_beside_the_fields_are_the_codes(qtbot: QtBot) -> None:
    it = opened(qtbot)
    QTest.keyClick(it.page, "7")
    assert it.page.boxes.code == "7"


def test_that_too_few_digits_are_said_and_kept(qtbot: QtBot) -> None:
    it = opened(qtbot)
    touch(it, "407")
    QTest.mouseClick(it.page.pair, Qt.MouseButton.LeftButton)
    assert it.page.said.text() == "The code has six digits."
    assert it.page.boxes.code == "407"
    touch(it, "1")
    assert it.page.said.text() == ""


@pytest.mark.parametrize(
    ("url", "slug"), [("", "grand-hotel"), ("ftp://x", "grand-hotel"), (URL, "")]
)
def test_that_a_missing_place_is_said_under_it_before_anything_is_asked(
    qtbot: QtBot, url: str, slug: str
) -> None:
    it = opened(qtbot, url, slug)
    it.page.boxes.put("407113")
    assert it.wishes == []
    form = it.page.form
    assert bool(form.hotel.problem) is (slug == "")
    assert bool(form.address.problem) is (url != URL)
    form.address.edit.setText(URL)
    form.hotel.edit.setText("grand-hotel")
    QTest.keyClick(form.hotel.edit, Key.Key_Return)
    assert len(it.wishes) == 1


def test_that_a_refused_code_is_said_to_the_screen_reader_too_and_typed_anew(qtbot: QtBot) -> None:
    it = opened(qtbot)
    touch(it, "407113")
    it.page.show_problem(PairField.CODE, "This code has expired.")
    assert it.page.boxes.code == ""
    assert it.page.said.text() == "This code has expired."
    assert it.page.boxes.accessibleDescription() == "This code has expired."
    touch(it, "407114")
    assert len(it.wishes) == 2


def test_that_a_hotel_out_of_reach_keeps_the_code(qtbot: QtBot) -> None:
    it = opened(qtbot)
    touch(it, "407113")
    it.page.show_problem(PairField.ADDRESS, "The hotel does not answer.")
    assert it.page.form.address.problem == "The hotel does not answer."
    assert it.page.boxes.code == "407113"
    QTest.mouseClick(it.page.pair, Qt.MouseButton.LeftButton)
    assert len(it.wishes) == 2


def test_that_esc_goes_back_but_not_while_the_hotel_is_asked(qtbot: QtBot) -> None:
    it = opened(qtbot)
    QTest.keyClick(it.page, Key.Key_Escape)
    assert len(it.backs) == 1
    touch(it, "407113")
    QTest.keyClick(it.page, Key.Key_Escape)
    assert len(it.backs) == 1
