"""A first start whose hotel does not answer."""

import asyncio

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from console.api.errors import ServerTrouble, Unauthorised, Unreachable
from console.shell.entry import Credentials, Entry
from console.shell.gate import Gate
from console.views.sign_in.first_start import FirstStartPage
from console.views.theme import ThemeName, theme_for

URL = "https://hotel.test"
WHO = Credentials(hotel_url=URL, username="maria", password="secret")


@pytest.fixture
def page(qtbot: QtBot) -> FirstStartPage:
    opened = FirstStartPage(URL, "maria", theme_for(ThemeName.LIGHT))
    qtbot.addWidget(opened)
    return opened


def test_that_the_page_says_what_is_tried_and_why_it_failed(page: FirstStartPage) -> None:
    page.show_failure("The hotel does not answer.", 3.0)
    said = [label.text() for label in page.findChildren(QLabel)]
    assert "Nothing saved on this PC yet" in said
    assert "Connect once to load the day." in said
    assert f"Signing in at {URL} as maria" in said
    assert page.reason.text() == "The hotel does not answer."
    assert page.next_try.text() == "Next try in 3 s"


def test_that_the_countdown_ends_in_an_attempt(qtbot: QtBot, page: FirstStartPage) -> None:
    page.show_failure("The hotel does not answer.", 0.05)
    assert page.next_try.text() == "Next try in 1 s"
    qtbot.waitUntil(lambda: page.next_try.text() == "Trying now", timeout=60_000)


def test_that_its_buttons_ask_for_an_attempt_or_another_hotel(
    qtbot: QtBot, page: FirstStartPage
) -> None:
    page.show_failure("The hotel does not answer.", 60.0)
    with qtbot.waitSignal(page.retried):
        qtbot.mouseClick(page.try_now, Qt.MouseButton.LeftButton)
    assert page.next_try.text() == "Trying now"
    with qtbot.waitSignal(page.changed):
        qtbot.mouseClick(page.change, Qt.MouseButton.LeftButton)


class ScriptedGate(Gate):
    """Fails as it is told, one attempt after another."""

    def __init__(self, *failures: Exception) -> None:
        super().__init__(WHO, tell_offset=lambda offset: None)
        self._failures = list(failures)

    async def enter(self) -> Entry:
        raise self._failures.pop(0)


async def test_that_each_failure_is_told_until_the_hotel_says_no() -> None:
    gate = ScriptedGate(
        Unreachable("Nobody is there.", may_have_arrived=False),
        ServerTrouble("It is too busy."),
        Unauthorised("Wrong password."),
    )
    told: list[str] = []
    waits: list[float] = []

    def tell(why: str, rest_s: float) -> None:
        told.append(why)
        waits.append(rest_s)
        asyncio.get_running_loop().call_soon(gate.hurry)

    with pytest.raises(Unauthorised):
        await gate.enter_when_reachable(tell)
    assert told == ["Nobody is there.", "It is too busy."]
    assert 0 < waits[0] < waits[1]
