"""The step at the sign-in page for whoever is in and off duty, by hand and by key."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from station_samples import NOW, ZONE

from console.shell.languages import Languages
from console.shell.remembered import Remembered
from console.storage.database import Database
from console.storage.settings import SettingTable
from console.views.language import Language
from console.views.sign_in.duty_step import DutyStep
from console.views.sign_in.state import Clock, OffDuty, SignInActions, SignInField
from console.views.sign_in.state import Remembered as Filled
from console.views.sign_in.window import SignInPage
from console.views.stations import Station
from console.views.theme import ThemeName, theme_for

YESTERDAY = NOW - timedelta(hours=10)
Key = Qt.Key


@dataclass
class Asked:
    """A page that asks, and what was answered."""

    page: SignInPage
    qtbot: QtBot
    now: datetime = NOW
    answers: list[bool] = field(default_factory=list)

    @property
    def step(self) -> DutyStep:
        """What is asked."""
        assert self.page.step is not None
        return self.page.step

    def ask(self, *, calm: bool = True, **known: object) -> DutyStep:
        """Ask, and wait until an answer counts."""
        usual = {
            "name": "Jane",
            "hotel_name": "Grand Hotel",
            "stations": tuple(Station),
            "zone": ZONE,
            "last_clock_out": YESTERDAY,
        }
        self.page.ask_duty(OffDuty(**(usual | known)), self.answers.append)  # type: ignore[arg-type]
        if calm:
            self.qtbot.waitUntil(lambda: self.step.is_calm)
        return self.step


@pytest.fixture
def asked(qtbot: QtBot, tmp_path: Path) -> Asked:
    database = Database(tmp_path)
    languages = Languages(Remembered(SettingTable(database), {}))
    actions = SignInActions(
        sign_in=lambda _: None,
        check=lambda _: None,
        set_theme=lambda _: None,
        set_language=languages.show,
        pair=lambda: None,
    )
    filled = Filled(pc_name="PC", version="1.0", hotel_url="http://h.test", username="jane")
    clock = Clock(now=lambda: it.now, zone=ZONE)
    it = Asked(None, qtbot)  # type: ignore[arg-type]
    it.page = SignInPage(filled, actions, clock=clock, theme=theme_for(ThemeName.LIGHT))
    qtbot.addWidget(it.page, before_close_func=lambda _: _leave(languages, database))
    it.page.resize(1280, 800)
    with qtbot.waitExposed(it.page):
        it.page.show()
    it.page.activateWindow()
    qtbot.waitUntil(it.page.isActiveWindow)
    return it


def _leave(languages: Languages, database: Database) -> None:
    languages.show(Language.ENGLISH)
    database.close()


def press(asked: Asked, key: Qt.Key) -> None:
    """A key, wherever the keyboard stands."""
    asked.qtbot.keyClick(asked.page.focusWidget() or asked.page, key)


def test_that_it_says_who_is_off_duty_since_when_and_what_a_press_does(asked: Asked) -> None:
    step = asked.ask()
    assert step.greeting == "Good morning, Jane"
    assert step.standing.status.text() == "Off duty"
    assert step.standing.since.text() == "Last clock-out: Sat 29 Nov, 22:06"
    assert (step.clock_in.text(), step.clock_in.key) == ("Clock in and open Reception", "Enter")
    assert (step.without.text(), step.without.key) == ("Open without clocking in", "Esc")
    assert step.clock_in.accessibleDescription() == step.standing.accessibleName()
    assert asked.page.focusWidget() is step.clock_in
    assert not asked.page.form.isVisible()
    assert not asked.page.opens_as.pair_button.isVisible()


def test_that_what_the_hotel_did_not_tell_is_not_made_up(asked: Asked) -> None:
    step = asked.ask(name="", last_clock_out=None)
    assert step.greeting == "Good morning"
    assert not step.standing.since.isVisible()
    assert step.standing.accessibleName() == "Off duty"


def test_that_a_clock_out_of_today_is_told_without_its_day(asked: Asked) -> None:
    step = asked.ask(last_clock_out=NOW - timedelta(hours=1))
    assert step.standing.since.text() == "Last clock-out: 07:06"


@pytest.mark.parametrize(
    ("key", "clocks_in"),
    [(Key.Key_Return, True), (Key.Key_Enter, True), (Key.Key_Escape, False)],
)
def test_that_a_key_answers_from_anywhere_on_the_page(
    asked: Asked, key: Qt.Key, clocks_in: bool
) -> None:
    asked.ask()
    asked.page.opens_as.cards[Station.KITCHEN].setFocus()
    press(asked, key)
    assert asked.answers == [clocks_in]
    assert asked.step.clock_in.text() == "Opening Reception"
    press(asked, Key.Key_Return)
    press(asked, Key.Key_Escape)
    assert asked.answers == [clocks_in]


def test_that_enter_on_the_second_button_clocks_nobody_in(asked: Asked) -> None:
    step = asked.ask()
    press(asked, Key.Key_Tab)
    assert asked.page.focusWidget() is step.without
    press(asked, Key.Key_Return)
    assert asked.answers == [False]


def test_that_a_press_that_was_meant_for_the_password_clocks_nobody_in(asked: Asked) -> None:
    step = asked.ask(calm=False)
    # The moment is over when the test says so, however slow the machine is.
    step._calm.start(3_600_000)
    press(asked, Key.Key_Return)
    asked.qtbot.mouseClick(step.clock_in, Qt.MouseButton.LeftButton)
    held = QKeyEvent(
        QEvent.Type.KeyPress, Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True
    )
    step._calm.stop()
    QApplication.sendEvent(asked.page.focusWidget() or asked.page, held)
    QApplication.sendEvent(asked.page, held)
    assert asked.answers == []
    press(asked, Key.Key_Return)
    assert asked.answers == [True]


def test_that_nobody_is_clocked_in_who_does_not_answer(asked: Asked) -> None:
    step = asked.ask()
    step._patience.setInterval(0)
    asked.qtbot.waitUntil(lambda: bool(asked.answers))
    assert asked.answers == [False]


def test_that_the_station_opens_by_itself_in_another_language_too(asked: Asked) -> None:
    asked.ask()
    asked.page.opens_as.language_button.chosen.emit(Language.GERMAN)
    asked.step._patience.setInterval(0)
    asked.qtbot.waitUntil(lambda: bool(asked.answers))
    assert asked.answers == [False]


def test_that_the_buttons_follow_the_chosen_station(asked: Asked) -> None:
    step = asked.ask(stations=(Station.KITCHEN, Station.PORTER))
    # Reception is chosen, and not theirs.
    assert step.clock_in.text() == "Clock in and open Kitchen"
    asked.qtbot.mouseClick(asked.page.opens_as.cards[Station.PORTER], Qt.MouseButton.LeftButton)
    assert step.clock_in.text() == "Clock in and open Porter"


def test_that_a_refusal_brings_the_form_back(asked: Asked) -> None:
    asked.ask()
    press(asked, Key.Key_Return)
    asked.page.show_problem(SignInField.PASSWORD, "The hotel is closed.")
    assert asked.page.step is None
    assert asked.page.form.isVisible()
    assert asked.page.form.sign_in.isEnabled()
    assert asked.page.form.password.problem == "The hotel is closed."
    assert asked.page.opens_as.pair_button.isVisible()


def test_that_the_question_turns_german_and_dark_with_the_page(asked: Asked) -> None:
    asked.ask(calm=False)
    asked.page.set_theme(theme_for(ThemeName.DARK))
    asked.page.opens_as.language_button.chosen.emit(Language.GERMAN)
    assert asked.step.greeting == "Guten Morgen, Jane"
    assert asked.step.clock_in.text() == "Einstempeln und Rezeption öffnen"
    assert asked.step.standing.since.text() == "Zuletzt ausgestempelt: Sa. 29. Nov., 22:06"
    assert not asked.page.opens_as.pair_button.isVisible()
    asked.qtbot.waitUntil(lambda: asked.step.is_calm)
    press(asked, Key.Key_Escape)
    assert asked.answers == [False]


def test_that_the_time_goes_on(asked: Asked) -> None:
    step = asked.ask()
    asked.now = NOW + timedelta(hours=5)
    asked.page.tick()
    assert step.greeting == "Good afternoon, Jane"
    assert step._noted.text() == "If you clock in, the hotel notes the time: 13:06."


def test_that_the_time_that_is_noted_is_the_hotels(asked: Asked) -> None:
    step = asked.ask(offset=timedelta(minutes=-10))
    assert step._noted.text() == "If you clock in, the hotel notes the time: 07:56."


Size = tuple[int, int]
SIZES: list[Size] = [(1920, 1080), (1366, 768), (1280, 800)]
LONG = "Maximiliane-Friederike Donaudampfschifffahrtskapitänin"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [100, 150])
@pytest.mark.parametrize("language", list(Language))
def test_that_no_word_is_cut(asked: Asked, size: Size, scale: int, language: Language) -> None:
    asked.page.opens_as.language_button.chosen.emit(language)
    asked.page.set_theme(theme_for(ThemeName.LIGHT, scale=scale))
    asked.page.resize(*size)
    step = asked.ask(name=LONG, hotel_name=f"{LONG} Hotel")
    QApplication.processEvents()
    _no_label_is_cut(step, asked.page._asking)
    for button in (step.clock_in, step.without):
        assert button.sizeHint().width() <= button.width()


def _no_label_is_cut(step: DutyStep, room: QWidget) -> None:
    for label in step.findChildren(QLabel):
        right = label.mapTo(room, label.rect().topRight()).x()
        assert right <= room.width(), label.text()
        assert label.minimumSizeHint().width() <= label.width(), label.text()
        high = label.heightForWidth(label.width())
        assert label.height() >= max(high, label.minimumSizeHint().height()), label.text()
