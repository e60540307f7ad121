"""The settings of a running console: what they tell is so, and what they change is remembered."""

from typing import TypeVar, cast

from console_at import ConsoleAt, Consoles
from hotel_process import Hotel
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.shell.duty_question import asks_about_clock
from console.shell.lock_setting import minutes_at
from console.shell.prefill import prefilled
from console.shell.staying import wants_to_stay
from console.state.checks import StepState
from console.state.link import LinkState
from console.views.keys import shortcuts_in
from console.views.settings.about import KeptGroup, VersionsGroup
from console.views.settings.account import AccountGroup
from console.views.settings.connection import ConnectionGroup
from console.views.settings.desk import DeskGroup
from console.views.settings.display import LookGroup
from console.views.settings.group import Group
from console.views.settings.keyboard import KeysGroup, LettersGroup
from console.views.settings.names import SectionName
from console.views.settings.page import SettingsPage
from console.views.settings.section import Section
from console.views.settings.sound import SoundGroup
from console.views.settings.station import StationGroup
from console.views.settings.way import WayGroup
from console.views.stations import Station
from console.views.theme import ThemeName

G = TypeVar("G", bound=Group)


def settings(console: ConsoleAt) -> SettingsPage:
    """The settings page, opened."""
    console.shift.office.frame.open_settings()
    return console.shift.office.frame.findChildren(SettingsPage)[0]


def group(console: ConsoleAt, name: SectionName, kind: type[G]) -> G:
    """A group of a section, which is opened for it."""
    page = settings(console)
    page.open(name)
    groups = cast("Section", page.section(name)).groups
    return next(one for one in groups if isinstance(one, kind))


def told(of: Group) -> dict[str, str]:
    """What each row says under its title."""
    return {row.title: row.hint for row in of.rows}


def test_that_the_settings_tell_what_is_so(hotel: Hotel, consoles: Consoles) -> None:
    console = consoles.open_live(hotel, "manager")
    connection = group(console, SectionName.CONNECTION, ConnectionGroup)
    assert told(connection)["Hotel address"] == hotel.process.url
    assert told(connection)["State"].startswith("Live since ")
    account = group(console, SectionName.ACCOUNT, AccountGroup)
    assert hotel.username("manager") in told(account)["Signed in as"]
    versions = told(group(console, SectionName.ABOUT, VersionsGroup))
    assert versions["Hotel service"] == console.board.hotel.version  # type: ignore[union-attr]
    kept = group(console, SectionName.ABOUT, KeptGroup)
    QTest.mouseClick(kept.copy_path, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == str(console.database.folder)


def test_that_looks_and_volumes_are_there_after_a_restart(hotel: Hotel, consoles: Consoles) -> None:
    console = consoles.open_live(hotel, "manager")
    looks = group(console, SectionName.DISPLAY, LookGroup)
    looks.themes.choose(1)
    looks.scales.choose(3)
    looks.spacing.choose(1)
    looks.motion.click()
    assert console.shift.office.frame.theme.name is ThemeName.DARK
    assert console.shift.office.frame.theme.scale == 150
    assert console.shift.office.frame.theme.is_compact
    group(console, SectionName.SOUND, SoundGroup).volumes["late"].setValue(35)
    QCoreApplication.processEvents()
    consoles.close(console)

    again = consoles.open_live(hotel, "manager")
    assert again.shift.office.frame.theme.name is ThemeName.DARK
    assert again.shift.office.frame.theme.scale == 150
    assert again.shift.office.frame.theme.is_compact
    assert again.program.pc.looks.reduced_motion
    assert group(again, SectionName.SOUND, SoundGroup).volumes["late"].value() == 35


def test_that_signing_out_in_the_settings_signs_out(hotel: Hotel, consoles: Consoles) -> None:
    console = consoles.open_live(hotel, "manager")
    gate = console.shift.gate
    assert gate is not None
    account = group(console, SectionName.ACCOUNT, AccountGroup)
    QTest.mouseClick(account.sign_out, Qt.MouseButton.LeftButton)
    console.until(lambda: console.program.shift is None)
    # Given back to the hotel, and the way there closed.
    console.until(lambda: gate._transport.token is None and gate._transport._client is None)


def test_that_letters_are_turned_off_in_the_kitchen_and_stay_off(
    hotel: Hotel, consoles: Consoles
) -> None:
    hotel.clock_in("cook")
    console = consoles.open_live(hotel, "cook")
    frame = console.shift.office.frame
    QTest.keyClick(frame, Qt.Key.Key_F1)
    page = frame.findChildren(SettingsPage)[0]
    assert page.open_section is SectionName.KEYBOARD
    QTest.mouseClick(
        group(console, SectionName.KEYBOARD, LettersGroup).letters, Qt.MouseButton.LeftButton
    )
    frame.open(Station.KITCHEN)
    console.kitchen.setFocus()
    QTest.keyClick(console.kitchen, Qt.Key.Key_M)
    assert console.shift.workplace.ears.player.mute_left_s == 0
    consoles.close(console)

    again = consoles.open_live(hotel, "cook")
    letters = group(again, SectionName.KEYBOARD, LettersGroup).letters
    assert not letters.isChecked()
    QTest.mouseClick(letters, Qt.MouseButton.LeftButton)
    again.shift.office.frame.open(Station.KITCHEN)
    QTest.keyClick(again.kitchen, Qt.Key.Key_M)
    assert again.shift.workplace.ears.player.mute_left_s > 0


def test_that_every_shortcut_of_the_window_says_what_it_does(
    hotel: Hotel, consoles: Consoles
) -> None:
    console = consoles.open_live(hotel, "manager")
    window = console.program.window
    everywhere = shortcuts_in(window)
    assert {"F1", "F8", "F11", "Ctrl ,", "Ctrl O", "Ctrl 1"} <= {shown for shown, _ in everywhere}
    assert all(shown and words for shown, words in everywhere), everywhere
    listed = group(console, SectionName.KEYBOARD, KeysGroup)
    assert sorted(listed.keys) == sorted(everywhere)


def test_that_a_name_for_this_pc_reaches_the_top_bar_and_the_hotel(
    hotel: Hotel, consoles: Consoles
) -> None:
    console = consoles.open_live(hotel, "manager")
    name = group(console, SectionName.DISPLAY, StationGroup).name
    name.selectAll()
    QTest.keyClicks(name, "Back office")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert console.shift.workplace.place.pc_name() == "Back office"
    assert prefilled(console.program).pc_name == "Back office"
    gate = console.shift.gate
    assert gate is not None
    assert gate._transport.headers["X-Console"] == "Back%20office"
    consoles.close(console)
    again = consoles.open_live(hotel, "manager")
    assert group(again, SectionName.DISPLAY, StationGroup).name.text() == "Back office"


def test_that_the_way_is_checked_from_the_settings(hotel: Hotel, consoles: Consoles) -> None:
    console = consoles.open_live(hotel, "cook")
    way = group(console, SectionName.CONNECTION, WayGroup)
    assert not way.steps.isVisible()
    QTest.mouseClick(way.button, Qt.MouseButton.LeftButton)
    console.until(way.button.isEnabled)
    assert {row.told.state for row in way.steps.rows.values()} == {StepState.PASSED}
    console.session.try_now()
    assert console.board.link.state is LinkState.LIVE


def test_that_staying_asking_and_locking_are_chosen_for_this_pc(
    hotel: Hotel, consoles: Consoles
) -> None:
    console = consoles.open_live(hotel, "desk")
    remembered = console.program.pc.remembered
    desk = group(console, SectionName.ACCOUNT, DeskGroup)
    assert (wants_to_stay(remembered), minutes_at(remembered, Station.RECEPTION)) == (True, 15)
    assert asks_about_clock(remembered)
    desk.stays.click()
    desk.asks_clock.click()
    desk.lock_after.choose(1)
    assert (wants_to_stay(remembered), minutes_at(remembered, Station.RECEPTION)) == (False, 0)
    desk.lock_after.choose(2)
    assert minutes_at(remembered, Station.KITCHEN) == 5
    consoles.close(console)
    again = consoles.open_live(hotel, "desk")
    assert minutes_at(again.program.pc.remembered, Station.KITCHEN) == 5
    kept = group(again, SectionName.ACCOUNT, DeskGroup)
    assert not kept.stays.isChecked()
    assert not kept.asks_clock.isChecked()
    assert not asks_about_clock(again.program.pc.remembered)
    kept.asks_clock.click()
    assert asks_about_clock(again.program.pc.remembered)
