"""The settings page: its list of sections, and what each control does."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from settings_hands import Asked, look_group, settings_page, sound_group, station_group

from console.views.panes import go_to_next
from console.views.settings.display import Look, LookActions, LookGroup
from console.views.settings.names import SectionName
from console.views.settings.page import SettingsPage
from console.views.theme import ThemeChoice, ThemeName, theme_for

LIGHT = theme_for(ThemeName.LIGHT)


def shown(qtbot: QtBot, asked: Asked | None = None, *, wide: int = 1200) -> SettingsPage:
    page = settings_page(LIGHT, asked)
    qtbot.addWidget(page)
    page.resize(wide, 700)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    return page


def test_that_a_section_is_built_when_it_is_first_opened(qtbot: QtBot) -> None:
    page = shown(qtbot)
    assert page.section(SectionName.SOUND) is None
    qtbot.mouseClick(page.list.items[1], Qt.MouseButton.LeftButton)
    built = page.section(SectionName.SOUND)
    assert isinstance(built, QWidget)
    assert built.isVisible()
    page.open(SectionName.DISPLAY)
    page.open(SectionName.SOUND)
    assert page.section(SectionName.SOUND) is built


def test_that_arrows_walk_the_sections_and_f6_goes_inside_and_back(qtbot: QtBot) -> None:
    page = shown(qtbot)
    page.setFocus()
    qtbot.keyClick(page.list.items[0], Qt.Key.Key_Down)
    assert page.open_section is SectionName.SOUND
    assert page.list.items[1].hasFocus()
    qtbot.keyClick(page.list.items[1], Qt.Key.Key_End)
    assert page.open_section is SectionName.DIAGNOSTICS
    qtbot.keyClick(page.list.items[-1], Qt.Key.Key_Down)
    assert page.open_section is SectionName.DIAGNOSTICS
    page.open(SectionName.SOUND)
    go_to_next(page.panes, page.focusWidget())
    inside = page.section(SectionName.SOUND)
    focused = page.focusWidget()
    assert isinstance(inside, QWidget)
    assert focused is not None
    assert inside.isAncestorOf(focused)
    go_to_next(page.panes, focused)
    assert page.list.items[1].hasFocus()


@pytest.mark.parametrize(("wide", "list_width"), [(1200, 240), (890, 64)])
def test_that_a_narrow_window_leaves_the_list_its_icons(
    qtbot: QtBot, wide: int, list_width: int
) -> None:
    page = shown(qtbot, wide=wide)
    assert page.list.width() == list_width
    assert all(item.toolTip() == ("" if wide > 900 else item.text()) for item in page.list.items)


def test_that_looks_are_chosen_at_once(qtbot: QtBot) -> None:
    asked = Asked()
    group = look_group(asked, LIGHT)
    qtbot.addWidget(group)
    group.themes.choose(1)
    qtbot.keyClick(group.scales, Qt.Key.Key_Right)
    group.spacing.choose(1)
    qtbot.mouseClick(group.motion, Qt.MouseButton.LeftButton)
    group.themes.choose(3)
    assert asked.things == [
        ("theme", ThemeChoice.DARK),
        ("scale", 115),
        ("compact", True),
        ("motion", True),
        ("theme", ThemeChoice.SYSTEM),
    ]


def test_that_what_is_chosen_at_a_station_shows_in_the_settings(qtbot: QtBot) -> None:
    asked = Asked()
    looks, sounds = look_group(asked, LIGHT), sound_group(asked, LIGHT)
    for group in (looks, sounds):
        qtbot.addWidget(group)
    chosen = Look(theme=ThemeChoice.DARK, scale=130, reduced_motion=True, is_compact=True)
    asked.looks.append(chosen)
    asked.volumes["late"] = 15
    looks.tick()
    sounds.tick()
    assert (looks.themes.current, looks.scales.current, looks.spacing.current) == (1, 2, 1)
    assert looks.motion.isChecked()
    assert sounds.volumes["late"].value() == 15
    assert asked.things == []


@pytest.mark.parametrize(("theme", "choices"), [("", 3), ("system", 4)])
def test_that_only_a_desktop_that_tells_its_look_is_followed(
    qtbot: QtBot, theme: str, choices: int
) -> None:
    asked = Asked()
    actions = LookActions(
        set_theme=asked.note("theme"),
        set_language=lambda _: None,
        set_scale=asked.note("scale"),
        set_compact=asked.note("compact"),
        set_reduced_motion=asked.note("motion"),
    )
    look = Look(theme=ThemeChoice(theme), scale=100, reduced_motion=False)
    group = LookGroup(lambda: look, actions, LIGHT)
    qtbot.addWidget(group)
    group.themes.choose(9)
    assert group.themes.current == choices - 1


def test_that_sounds_are_set_tested_and_muted(qtbot: QtBot) -> None:
    asked = Asked()
    group = sound_group(asked, LIGHT)
    qtbot.addWidget(group)
    group.volumes["late"].setValue(25)
    qtbot.mouseClick(group.tests["late"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(group.mute, Qt.MouseButton.LeftButton)
    assert asked.things == [("volume", "late", 25), ("test", "late"), ("mute", True)]


def test_that_a_mute_that_ended_and_a_lost_loudspeaker_are_told(qtbot: QtBot) -> None:
    asked = Asked(is_muted=True)
    group = sound_group(asked, LIGHT)
    qtbot.addWidget(group)
    assert group.mute.isChecked()
    asked.is_muted, asked.problem = False, "This PC has no loudspeaker."
    group.tick()
    assert not group.mute.isChecked()
    assert group.note == "This PC has no loudspeaker."
    assert asked.things == []


def test_that_this_pc_gets_a_name(qtbot: QtBot) -> None:
    asked = Asked(name="desk-1")
    group = station_group(asked, LIGHT)
    qtbot.addWidget(group)
    assert group.name.text() == "desk-1"
    group.name.selectAll()
    qtbot.keyClicks(group.name, "  Front   desk ")
    qtbot.keyClick(group.name, Qt.Key.Key_Return)
    assert asked.things == [("call", "Front desk")]
    assert group.name.maxLength() == 60


def test_that_esc_puts_the_name_back(qtbot: QtBot) -> None:
    asked = Asked(name="desk-1")
    group = station_group(asked, LIGHT)
    qtbot.addWidget(group)
    qtbot.keyClicks(group.name, "oh no")
    qtbot.keyClick(group.name, Qt.Key.Key_Escape)
    qtbot.keyClick(group.name, Qt.Key.Key_Return)
    assert group.name.text() == "desk-1"
    assert asked.things == []


def test_that_waiting_actions_are_counted_and_can_be_seen(qtbot: QtBot) -> None:
    asked = Asked(waiting=0)
    group = station_group(asked, LIGHT)
    qtbot.addWidget(group)
    assert not group.see.isEnabled()
    asked.waiting = 3
    group.tick()
    qtbot.mouseClick(group.see, Qt.MouseButton.LeftButton)
    assert asked.things == [("see",)]
