"""A manager pairs, renames and revokes screens in the settings, and sees them live."""

from typing import Any

import pytest
from console_at import ConsoleAt, Consoles
from hotel_process import Hotel
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.views.settings.names import SectionName
from console.views.settings.screens.listing import PairedGroup
from console.views.settings.screens.pair import PairGroup
from console.views.settings.screens.row import ScreenRow
from console.views.widgets.switch import Switch


def click(widget: Any) -> None:
    """Press a button or turn a switch."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def section(console: ConsoleAt) -> tuple[PairGroup, PairedGroup]:
    """The Screens section, open."""
    frame = console.shift.office.frame
    frame.open_settings(SectionName.SCREENS)
    pair, listing = frame._settings.section(SectionName.SCREENS).groups
    return pair, listing


def until(console: ConsoleAt, is_so: Any, *groups: Any) -> None:
    """Let seconds pass in the section until something is so."""

    def looked() -> bool:
        for group in groups:
            group.tick()
        return bool(is_so())

    console.until(looked)


def give(hotel: Hotel, code: str) -> str:
    """A screen gives its code; answers with its token."""
    wish = {"hotel_slug": hotel.slug, "code": code, "pc_name": "kitchen-pc"}
    answer = hotel.client().post("/api/stations/pair/", json=wish)
    assert answer.status_code == 200, answer.text
    return str(answer.json()["token"])


def row(listing: PairedGroup) -> ScreenRow:
    """The one screen."""
    (found,) = (one for one in listing.rows if isinstance(one, ScreenRow))
    return found


def pair(console: ConsoleAt, hotel: Hotel) -> tuple[PairedGroup, str]:
    """Pair a kitchen display that asks who cooks; the list and the display's token."""
    form, listing = section(console)
    assert [one.title for one in listing.rows] == ["No screen is paired"]
    form.name.edit.setText("Kitchen display 1")
    click(form.asks)
    click(form.start)
    until(console, form.digits.text, form)
    token = give(hotel, form.digits.text().replace(" ", ""))
    until(console, lambda: any(isinstance(one, ScreenRow) for one in listing.rows), form, listing)
    assert not form.start.isHidden()
    assert form._last.hint == "Kitchen display 1 is paired."
    return listing, token


def test_that_a_manager_pairs_a_screen_and_sees_it_come(hotel: Hotel, consoles: Consoles) -> None:
    console = consoles.open_live(hotel, "manager")
    listing, token = pair(console, hotel)
    hotel.client(token).get("/api/stations/me/")
    until(console, lambda: "seen just now" in row(listing).hint, listing)
    assert row(listing).title == "Kitchen display 1"
    assert "kitchen-pc" in row(listing).hint
    assert "paired by Niamh Doyle" in row(listing).hint
    (switch,) = listing.rows[1].findChildren(Switch)
    assert switch.isChecked()
    click(switch)
    stations = hotel.staff("manager")
    console.until(lambda: not stations.get(hotel.own("stations/")).json()[0]["asks_cook"])


def test_that_a_screen_is_renamed_in_place(hotel: Hotel, consoles: Consoles) -> None:
    console = consoles.open_live(hotel, "manager")
    listing, _ = pair(console, hotel)
    click(row(listing).rename)
    row(listing).box.edit.setText("Pass")
    QTest.keyClick(row(listing).box.edit, Qt.Key.Key_Return)
    until(console, lambda: row(listing).title == "Pass", listing)


def test_that_revoking_is_asked_about_and_turns_the_screen_away(
    hotel: Hotel, consoles: Consoles
) -> None:
    console = consoles.open_live(hotel, "manager")
    listing, token = pair(console, hotel)
    click(row(listing).revoke)
    click(row(listing).keep)
    assert row(listing).end.isHidden()
    click(row(listing).revoke)
    click(row(listing).end)
    until(console, lambda: not isinstance(listing.rows[0], ScreenRow), listing)
    assert hotel.client(token).get("/api/stations/me/").status_code == 401


def test_that_a_name_that_is_taken_is_said(hotel: Hotel, consoles: Consoles) -> None:
    console = consoles.open_live(hotel, "manager")
    pair(console, hotel)
    form, _ = section(console)
    form.name.edit.setText("kitchen display 1")
    click(form.start)
    until(console, lambda: form.note, form)
    assert form.note == "Another screen has this name already."


@pytest.mark.parametrize("who", ["cook", "desk"])
def test_that_only_managers_have_the_section(hotel: Hotel, consoles: Consoles, who: str) -> None:
    console = consoles.open_live(hotel, who)
    frame = console.shift.office.frame
    frame.open_settings(SectionName.SCREENS)
    assert frame._settings.section(SectionName.SCREENS) is None
