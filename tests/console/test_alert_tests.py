"""The tests somebody asks for in the settings, and the badges that say what does not work."""

import pytest
from kitchen_bench import Bench, picture
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from settings_hands import Asked, alert_group
from station_samples import StillClock as Clock
from station_samples import place
from test_sound_player import HeardSpeaker

from console.shell.alert_test import AlertTest
from console.shell.sounds import Sound, SoundPlayer
from console.views.icons import Icon
from console.views.porter.header import Header
from console.views.theme import ThemeName, theme_for
from console.views.top_bar import TopBar
from console.views.widgets.reach_badge import Reach

pytestmark = pytest.mark.usefixtures("qapp")
LIGHT, DARK = theme_for(ThemeName.LIGHT), theme_for(ThemeName.DARK)
LEFT = Qt.MouseButton.LeftButton
DEAF = "No sound device was found."


class Run:
    """A test of everything, before a loudspeaker that keeps what it plays."""

    def __init__(self) -> None:
        self.speaker = HeardSpeaker()
        self.player = SoundPlayer(lambda: self.speaker)
        self.notified = 0
        self.test = AlertTest(
            self.player,
            show_notification=self._notify,
            service=lambda: "Shown by Test Shell.",
            name_of=lambda sound: sound.value,
        )
        self.test._next.setInterval(1)

    def _notify(self) -> bool:
        self.notified += 1
        return True

    def finish(self, qtbot: QtBot) -> None:
        self.test.run()
        qtbot.waitUntil(lambda: not self.test.is_running, timeout=60_000)


def test_that_every_sound_is_played_once_and_one_notification_shown(qtbot: QtBot) -> None:
    run = Run()
    run.test.run()
    assert run.test.said == f"Playing 1 of {len(Sound)}: order_new"
    run.test.run()
    run.finish(qtbot)
    assert [sound for sound, _ in run.speaker.heard] == list(Sound)
    assert run.notified == 1
    assert run.test.said.startswith(f"{len(Sound)} sounds were played.")
    assert run.test.said.endswith("Shown by Test Shell.")


def test_that_a_test_tells_why_nothing_was_heard(qtbot: QtBot) -> None:
    run = Run()
    run.player.set_volume(Sound.LATE, 0)
    run.finish(qtbot)
    assert run.test.said.startswith("At volume 0, so not heard: late.")
    run.speaker.problem = DEAF
    run.finish(qtbot)
    assert run.test.said.startswith(DEAF)


def test_that_the_settings_follow_the_desktop_and_the_test(qtbot: QtBot) -> None:
    asked = Asked()
    group = alert_group(asked, LIGHT)
    qtbot.addWidget(group)
    group.show()
    for control in (group.test, group.test_all, group.switch):
        QTest.mouseClick(control, LEFT)
    assert [thing[0] for thing in asked.things] == ["notify", "test all", "notifications"]
    asked.service, asked.progress = "No notification service answers.", "Playing 1 of 6"
    group.tick()
    assert [row.hint for row in group.rows] == [asked.service, asked.progress]
    assert not group.test_all.isEnabled()


@pytest.mark.parametrize(
    ("reach", "word", "icon"),
    [
        (Reach(sound_problem=DEAF), "No sound", Icon.VOLUME_OFF),
        (Reach(is_muted=True), "Muted", Icon.VOLUME_OFF),
        (Reach(notification_problem="None answers."), "No notifications", Icon.BELL_OFF),
        (
            Reach(sound_problem=DEAF, notification_problem="None answers."),
            "No sound, no notifications",
            Icon.VOLUME_OFF,
        ),
    ],
)
def test_that_the_top_bar_says_what_does_not_work_until_it_does(
    qtbot: QtBot, reach: Reach, word: str, icon: Icon
) -> None:
    bar = TopBar(place(Clock()), LIGHT)
    qtbot.addWidget(bar)
    bar.resize(1280, bar.height())
    bar.show()
    assert not bar.reach.isVisible()
    bar.show_reach(reach)
    assert bar.reach.isVisible()
    assert (bar.reach.said().word, bar.reach.said().icon) == (word, icon)
    assert bar.reach.accessibleName() == word
    assert bar.reach.geometry().right() < bar.badge.x()
    if reach.sound_problem:
        assert reach.sound_problem in bar.reach.toolTip()
    bar.show_reach(Reach())
    assert not bar.reach.isVisible()


@pytest.mark.parametrize("wide", [1280, 1024, 900])
def test_that_the_porters_figures_give_way_to_the_badge(qtbot: QtBot, wide: int) -> None:
    header = Header(DARK, place(Clock()))
    qtbot.addWidget(header)
    header.resize(wide, header.height())
    header.show()
    header.show_reach(Reach(sound_problem=DEAF))
    assert header.reach.isVisible()
    assert header.end_of(header.fit) <= header.reach.x()


def test_that_the_kitchens_foot_says_by_the_next_tick_that_nothing_is_heard(qtbot: QtBot) -> None:
    bench = Bench(picture(), theme=ThemeName.DARK)
    qtbot.addWidget(bench.station)
    bench.station.resize(1366, 768)
    bench.station.show()
    footer = bench.station.footer
    bench.settle()
    assert footer.sound.text() == "Sound on"
    bench.calls.sound_problem = DEAF
    bench.station.resize(1024, 768)
    bench.settle()
    assert footer.sound.text() == "No sound"
    assert footer.sound.toolTip() == DEAF
    problem = footer.sound_menu().actions()[0]
    assert (problem.text(), problem.isEnabled()) == (DEAF, False)
    bench.calls.sound_problem = None
    bench.settle()
    assert footer.sound.accessibleName() == "Sound on"
