"""Another language at a running console: everything is said in it, and nothing is lost."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from console_at import ConsoleAt, Consoles
from hands import touch_ticket
from hotel_books import guest_orders, row
from hotel_process import Hotel
from PySide6.QtCore import Qt
from readers import press

from console.shell.preferences.diagnostics import Reports
from console.state.link import LinkState
from console.views.connect.page import ConnectPage
from console.views.language import Language
from console.views.settings.diagnostics.section import DiagnosticsSection
from console.views.settings.diagnostics.tabs import Tab
from console.views.settings.display import LookGroup
from console.views.settings.names import SectionName
from console.views.settings.page import SettingsPage
from console.views.stations import Station
from contract.resources.orders import OrderStatus

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module", autouse=True)
def _released() -> None:
    words = [sys.executable, "-m", "scripts.translations", "--release"]
    subprocess.run(words, cwd=ROOT, check=True)


@pytest.fixture
def console(hotel: Hotel, consoles: Consoles) -> Iterator[ConsoleAt]:
    """A cook's console, English again after the test."""
    hotel.clock_in("cook")
    console = consoles.open_live(hotel, "cook")
    yield console
    console.program.pc.languages.show(Language.ENGLISH)


def test_that_the_language_changes_while_somebody_is_at_work(
    hotel: Hotel, console: ConsoleAt
) -> None:
    order_id = guest_orders(hotel, "Club Sandwich")
    console.until(lambda: console.shown(order_id))
    frame = console.shift.office.frame
    frame.open_settings()
    press(console, Qt.Key.Key_F6)
    (group,) = frame.findChildren(LookGroup)
    group.languages.setFocus()
    press(console, Qt.Key.Key_Right)
    console.until(lambda: console.program.shift and console.shift.office.frame is not frame)
    console.until_live()

    after = console.shift.office.frame
    assert after.top_bar.isVisible()
    assert after.rail.settings.text() == "Einstellungen"
    (group,) = after.findChildren(LookGroup)
    assert [one.title for one in group.rows][-1] == "Sprache"
    assert console.status(order_id) is OrderStatus.PENDING
    assert console.program.pc.remembered.get("language") == "de"

    after.open(Station.KITCHEN)
    assert console.kitchen.header.accessibleName().startswith("Küche")
    touch_ticket(console, order_id)
    console.until_settled(order_id, OrderStatus.PREPARING)
    assert row(hotel, order_id)["status"] == "preparing"
    assert console.board.link.state is LinkState.LIVE


def test_that_a_first_start_speaks_the_language_chosen_there(consoles: Consoles) -> None:
    console = consoles.open_new("fresh")
    pages = console.program.window.findChildren
    console.until(lambda: pages(ConnectPage))
    (first,) = pages(ConnectPage)
    first.form.address.edit.setText("https://hotel.test")

    first.language_button.setFocus()
    press(console, Qt.Key.Key_Space)
    console.until(lambda: pages(ConnectPage)[-1] is not first)
    page = pages(ConnectPage)[-1]
    assert page.form.button.text() == "Verbinden"
    assert page.form.address.text == "https://hotel.test"
    console.program.pc.languages.show(Language.ENGLISH)


def test_that_the_report_is_english_while_the_screen_speaks_german(
    hotel: Hotel, console: ConsoleAt
) -> None:
    frame = console.shift.office.frame
    console.program.pc.languages.choose(Language.GERMAN)
    console.until(lambda: console.program.shift and console.shift.office.frame is not frame)
    console.until_live()
    console.shift.office.frame.open_settings(SectionName.DIAGNOSTICS)
    page = console.shift.office.frame.findChildren(SettingsPage)[0]
    section = page.section(SectionName.DIAGNOSTICS)
    assert isinstance(section, DiagnosticsSection)
    section.tick()
    shown = dict(line.cells for line in section.tables[Tab.SUMMARY].text_model.rows)
    assert shown["Daten auf diesem PC"] == "In Ordnung."
    assert {"Konsole", "Plattform", "Speicher", "Bildschirm bleibt an"} <= set(shown)

    report = Reports(console.shift).text()
    for said in (
        "Data on this PC: In order.",
        "Notifications: ",
        "Screen stays on: ",
        "Memory: ",
    ):
        assert f"  {said}" in report
    for name in set(shown) - {"Python", "System"}:
        assert f"  {name}: " not in report
