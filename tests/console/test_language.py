"""The console in German: which language is shown, and how it writes numbers, money and dates."""

import contextlib
import sqlite3
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from pytestqt.qtbot import QtBot

from console.sentences import Sentence, sentence
from console.shell import languages
from console.shell.languages import Languages
from console.shell.remembered import Remembered
from console.views import language, words
from console.views.language import Language
from console.views.sign_in.state import Clock, Reach, SignInActions
from console.views.sign_in.state import Remembered as Filled
from console.views.sign_in.window import SignInPage
from console.views.stations import Station
from console.views.theme import ThemeName, theme_for

ROOT = Path(__file__).parents[2]
DUBLIN = ZoneInfo("Europe/Dublin")


pytestmark = pytest.mark.usefixtures("_released")


def test_that_a_language_nobody_chose_is_this_pc_s(
    remembered: Remembered, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert Languages(remembered).chosen is Language.ENGLISH
    austrian = QLocale(QLocale.Language.German, QLocale.Country.Austria)
    monkeypatch.setattr(languages.QLocale, "system", lambda: austrian)
    shown = Languages(remembered)
    assert shown.chosen is Language.GERMAN
    shown.show(Language.ENGLISH)


def test_that_the_command_line_goes_before_what_was_chosen(remembered: Remembered) -> None:
    remembered.put("language", "de")
    assert Languages(remembered, "en").chosen is Language.ENGLISH


def test_that_a_choice_holds_at_once_and_at_the_next_start(remembered: Remembered) -> None:
    first = Languages(remembered)
    first.show(Language.GERMAN)
    assert QCoreApplication.translate("stations", "Kitchen") == "Küche"
    first.show(Language.ENGLISH)
    assert QCoreApplication.translate("stations", "Kitchen") == "Kitchen"
    first.show(Language.GERMAN)
    second = Languages(remembered)
    assert second.chosen is Language.GERMAN
    for one in (first, second):
        one.show(Language.ENGLISH)


def test_that_english_is_shown_while_the_texts_are_missing(
    remembered: Remembered,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(languages, "_FOLDER", tmp_path)
    shown = Languages(remembered, "de")
    assert QCoreApplication.translate("stations", "Kitchen") == "Kitchen"
    assert "the texts of console_de.qm are missing" in caplog.text
    # Its dates too.
    assert QLocale().language() == QLocale.Language.English
    shown.show(Language.ENGLISH)


def test_that_the_sign_in_page_turns_german_and_keeps_what_was_typed(
    qtbot: QtBot, remembered: Remembered
) -> None:
    shown = Languages(remembered)
    actions = SignInActions(
        sign_in=lambda _: None,
        check=lambda _: None,
        set_theme=lambda _: None,
        set_language=shown.show,
    )
    page = SignInPage(
        Filled(pc_name="PC", version="1.0", station=Station.PORTER),
        actions,
        clock=Clock(now=lambda: datetime(2025, 12, 2, 8, 0, tzinfo=UTC), zone=UTC),
        theme=theme_for(ThemeName.LIGHT),
    )
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    qtbot.keyClicks(page.form.address.edit, "https://hotel.test")
    qtbot.keyClicks(page.form.username.edit, "maria")
    qtbot.keyClicks(page.form.password.edit, "secret")
    page.opens_as.cards[Station.KITCHEN].click()
    page.show_reach(Reach.REACHABLE)
    qtbot.keyClick(page.opens_as.language_button, Qt.Key.Key_Space)
    form = page.form
    assert form.sign_in.text() == "Anmelden und Küche öffnen"
    assert form.greeting == "Guten Morgen"
    assert page.opens_as.reach.said == "Server erreichbar"
    assert form.filled() == ("https://hotel.test", "", "maria", "secret")
    assert page.opens_as.language_button.hasFocus()
    qtbot.keyClick(page.opens_as.language_button, Qt.Key.Key_Space)
    assert page.form.sign_in.text() == "Sign in and open Kitchen"


@pytest.mark.parametrize(
    ("amount", "currency", "said"),
    [
        ("31.5", "EUR", "31,50\u00a0€"),
        ("1234", "GBP", "1.234,00\u00a0£"),
        ("7", "SEK", "7,00\u00a0SEK"),
        ("-3", "EUR", "-3,00\u00a0€"),
        ("1200", "JPY", "1.200\u00a0¥"),
    ],
)
def test_that_money_is_written_as_in_german(
    german: Languages, amount: str, currency: str, said: str
) -> None:
    assert words.money(Decimal(amount), currency) == said


def test_that_dates_and_waits_are_german(german: Languages) -> None:
    evening = datetime(2025, 12, 2, 21, 5, tzinfo=UTC)
    assert words.day(evening, DUBLIN) == "Di. 2. Dez."
    assert words.long_day(evening, DUBLIN) == "Dienstag, 2. Dezember"
    assert words.clock_time(evening, DUBLIN) == "21:05"
    assert words.ago(timedelta(minutes=2)) == "vor 2 min"


def test_that_a_sentence_made_without_qt_is_said_in_the_language_of_the_screen(
    monkeypatch: pytest.MonkeyPatch, qapp: QCoreApplication
) -> None:
    german = {"The clock is {late} late.": "Die Uhr geht {late} nach.", "{n} min": "{n} Minuten"}
    monkeypatch.setattr(language, "_looked_up", lambda text: german.get(text, text))
    told = sentence("The clock is {late} late.", late=sentence("{n} min", n=3))
    assert told == "The clock is 3 min late."
    assert words.told(told) == "Die Uhr geht 3 Minuten nach."
    assert words.told("Room 12 is {closed}.") == "Room 12 is {closed}."


def test_that_a_sentence_survives_an_exception_and_a_database() -> None:
    told = sentence("The file {file} cannot be read.", file="a.pem")
    kept = str(ValueError(told))
    assert isinstance(kept, Sentence)
    assert kept.values == {"file": "a.pem"}
    with contextlib.closing(sqlite3.connect(":memory:")) as database:
        (row,) = database.execute("SELECT ?", (told,)).fetchall()
    assert row == ("The file a.pem cannot be read.",)
