"""The settings of a running console: what they tell is so, and what they change is remembered."""

from typing import TypeVar, cast

from console_at import ConsoleAt, Consoles
from hotel_process import Hotel
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.views.settings.about import KeptGroup, VersionsGroup
from console.views.settings.account import AccountGroup
from console.views.settings.connection import ConnectionGroup
from console.views.settings.display import LookGroup
from console.views.settings.group import Group
from console.views.settings.names import SectionName
from console.views.settings.page import SettingsPage
from console.views.settings.section import Section
from console.views.settings.sound import SoundGroup
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
    looks.motion.click()
    assert console.shift.office.frame.theme.name is ThemeName.DARK
    assert console.shift.office.frame.theme.scale == 150
    group(console, SectionName.SOUND, SoundGroup).volumes["late"].setValue(35)
    QCoreApplication.processEvents()
    consoles.close(console)

    again = consoles.open_live(hotel, "manager")
    assert again.shift.office.frame.theme.name is ThemeName.DARK
    assert again.shift.office.frame.theme.scale == 150
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
