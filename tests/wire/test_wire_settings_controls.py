"""Every control of every section of the settings does something that can be told from outside."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, cast

import pytest
from console_at import ConsoleAt, Consoles
from hotel_process import Hotel
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QSlider,
    QTableView,
    QWidget,
)

from console.session.session import Session
from console.shell.alerting import Alerting
from console.shell.sounds import Sound
from console.views.settings.names import SectionName
from console.views.settings.page import SettingsPage
from console.views.settings.reply_dialog import ReplyDialog
from console.views.widgets.reach_badge import ReachBadge
from console.views.widgets.segments import Segments

_SEEN_S: Final = 5.0
_CONTROLS: Final = (QAbstractButton, QLineEdit, QSlider, Segments)
# Sounds for a while, and ends the shift: nothing could be told from either afterwards.
_LAST: Final = ("Test all alerts", "Sign out")
# Makes the whole frame again, the settings with it: see test_wire_language.py.
_MAKES_ANEW: Final = "Language"


class Speaker:
    """In place of the loudspeaker."""

    problem: str | None = None

    def __init__(self) -> None:
        self.played: list[tuple[Sound, int]] = []

    def sound(self, sound: Sound, percent: int) -> None:
        self.played.append((sound, percent))


def controls_of(section: QWidget) -> list[QWidget]:
    """What a person can work with now, in order."""
    found = [child for child in section.findChildren(QWidget) if isinstance(child, _CONTROLS)]
    return [one for one in found if one.isVisibleTo(section) and one.isEnabled()]


def name_of(control: QWidget) -> str:
    """What a screen reader says of it."""
    said = control.text() if isinstance(control, QAbstractButton) else ""
    return control.accessibleName() or said


def work(control: QWidget) -> None:
    """Do with a control what it is for."""
    if isinstance(control, Segments):
        last = control.current
        control.choose(last + 1)
        if control.current == last:
            control.choose(last - 1)
    elif isinstance(control, QSlider):
        control.setValue(control.value() - 15)
    elif isinstance(control, QLineEdit):
        control.selectAll()
        QTest.keyClicks(control, "Pantry")
        QTest.keyClick(control, Qt.Key.Key_Return)
    else:
        QTest.mouseClick(control, Qt.MouseButton.LeftButton)


@dataclass
class World:
    """What a control of the settings may change, each read where it can be told from outside."""

    console: ConsoleAt
    speaker: Speaker
    tries: int = 0

    def state(self, section: QWidget) -> tuple[Any, ...]:
        """What stays as it is unless somebody changes it."""
        shift = self.console.program.shift
        assert shift is not None
        page = shift.office.frame.findChildren(SettingsPage)[0]
        tables = [one for one in section.findChildren(QTableView) if one.isVisibleTo(section)]
        # Elsewhere labels follow the clock, or the control alone.
        labels = section.findChildren(QLabel) if page.open_section is SectionName.SCREENS else []
        return (
            dict(shift.pc.remembered._values),
            shift.office.frame.theme,
            shift.workplace.ears.player.mute_left_s > 0,
            list(self.speaker.played),
            QApplication.clipboard().text(),
            page.open_section,
            self.tries,
            [table.accessibleName() for table in tables],
            [label.text() for label in labels],
        )

    def appeared(self) -> Counter[str]:
        """Toasts and kinds of our own widgets in sight, but what comes by itself."""
        seen = self.console.program.window.findChildren(QWidget)
        own = (type(one) for one in seen if one.isVisible())
        kinds = (
            kind.__name__
            for kind in own
            if kind.__module__.startswith("console.") and kind is not ReachBadge
        )
        return Counter(self.console.toasts) + Counter(kinds)


def written(dialog: ReplyDialog) -> int:
    """In place of the person at the dialog of a quick reply."""
    dialog.label.setText(dialog.label.text() or "More")
    dialog.text.setPlainText("Another text")
    return int(QDialog.DialogCode.Accepted)


@pytest.fixture
def outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Dialogs are answered; whether a desktop shows notifications is another matter: none does."""
    monkeypatch.setattr(
        "console.shell.preferences.diagnostics.QFileDialog.getSaveFileName",
        lambda *_: (str(tmp_path / "report.txt"), ""),
    )
    monkeypatch.setattr(ReplyDialog, "exec", written)
    monkeypatch.setattr(Alerting, "show_test", lambda _self: False)


@pytest.mark.parametrize("who", ["manager", "cook"])
def test_that_every_control_does_something(
    hotel: Hotel,
    consoles: Consoles,
    outside: None,
    monkeypatch: pytest.MonkeyPatch,
    who: str,
) -> None:
    speaker = Speaker()
    monkeypatch.setattr("console.shell.ears.load_speaker", lambda: speaker)
    really_try = Session.try_now
    hotel.clock_in("cook")
    console = consoles.open_live(hotel, who)
    world = World(console, speaker)

    def try_now(session: Session) -> None:
        world.tries += 1
        really_try(session)

    monkeypatch.setattr(Session, "try_now", try_now)
    gate = console.shift.gate
    assert gate is not None
    console.shift.office.frame.open_settings()
    page = console.shift.office.frame.findChildren(SettingsPage)[0]
    left: list[tuple[SectionName, QWidget]] = []
    for name in SectionName:
        page.open(name)
        section = cast("QWidget | None", page.section(name))
        if section is None:
            continue
        if name is SectionName.QUICK_REPLIES:
            _try_quick_replies(world, section)
            continue
        for control in controls_of(section):
            assert name_of(control), (name, control)
            if name_of(control) in _LAST:
                left.append((name, control))
            elif name_of(control) != _MAKES_ANEW:
                _try(world, section, control)
                page.open(name)
    assert [name_of(control) for _, control in left] == list(_LAST)
    (sound, all_alerts), (_, sign_out) = left
    page.open(sound)
    _try(world, cast("QWidget", page.section(sound)), all_alerts)
    work(sign_out)
    console.until(lambda: console.program.shift is None)
    console.until(lambda: gate._transport.token is None and gate._transport._client is None)


def _try_quick_replies(world: World, section: QWidget) -> None:
    """Each control from the usual replies on: every change makes all their rows anew."""
    shift = world.console.program.shift
    assert shift is not None
    names = [name_of(control) for control in controls_of(section)]
    assert len(names) == len(set(names)) > 0
    for name in names:
        shift.quick_replies.restore(None)

        def called(name: str = name) -> list[QWidget]:
            return [one for one in controls_of(section) if name_of(one) == name]

        world.console.until(called)
        (control,) = called()
        _try(world, section, control)
    shift.quick_replies.restore(None)


def _try(world: World, section: QWidget, control: QWidget) -> None:
    QApplication.clipboard().clear()
    before, seen = world.state(section), world.appeared()
    work(control)
    try:
        world.console.until(
            lambda: world.state(section) != before or world.appeared() - seen, _SEEN_S
        )
    except Exception as error:
        message = f"{name_of(control)} does nothing"
        raise AssertionError(message) from error
