"""Settings, Sound: a volume and a test for each sound, and silence for a while."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt

from console.views.icons import Icon
from console.views.settings.group import Group
from console.views.settings.row import Row
from console.views.theme import Theme
from console.views.typography import width
from console.views.widgets.button import Button
from console.views.widgets.label import plain_label
from console.views.widgets.switch import Switch
from console.views.widgets.volume import Volume
from console.views.words import told

_WIDEST: Final = "100 %"


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundSetting:
    """A sound that can be heard here: its key, its words for people, its volume in per cent."""

    key: str
    title: str
    hint: str
    volume: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundActions:
    """What each control does. Volumes are per cent; sounds are named by their key.

    `problem` tells why nothing would be heard here, None when all is well.
    """

    set_volume: Callable[[str, int], None]
    volume: Callable[[str], int]
    test: Callable[[str], None]
    set_muted: Callable[[bool], None]
    is_muted: Callable[[], bool]
    problem: Callable[[], str | None]


class _SoundRow(Row):
    """A volume, what it is in per cent, and a test."""

    def __init__(self, sound: SoundSetting, actions: SoundActions, theme: Theme) -> None:
        self._key, self._actions = sound.key, actions
        self.volume, self._percent = Volume(theme), plain_label()
        self.volume.setValue(sound.volume)
        self._percent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.test = Button(_tr("Test"), theme=theme, icon=Icon.PLAY)
        self.test.setAccessibleName(_tr("Test {sound}").format(sound=sound.title))
        self.test.clicked.connect(lambda: actions.test(sound.key))
        super().__init__(sound.title, sound.hint, (self.volume, self._percent, self.test))
        self.volume.valueChanged.connect(self._on_volume)
        self._say()

    def set_theme(self, theme: Theme) -> None:
        self._percent.setFixedWidth(round(width(theme.office.dense, _WIDEST)) + 4)
        self.volume.setFixedWidth(theme.px(160))
        super().set_theme(theme)

    def follow(self, percent: int) -> None:
        """Show a volume that was set at a station."""
        self.volume.blockSignals(True)
        self.volume.setValue(percent)
        self.volume.blockSignals(False)
        self.volume.update()
        self._say()

    def _on_volume(self, percent: int) -> None:
        self._say()
        self._actions.set_volume(self._key, percent)

    def _say(self) -> None:
        self._percent.setText(f"{self.volume.value()} %")


class SoundGroup(Group):
    """A row for each sound, and one to mute them all."""

    def __init__(self, sounds: Sequence[SoundSetting], actions: SoundActions, theme: Theme) -> None:
        self._actions = actions
        rows = {sound.key: _SoundRow(sound, actions, theme) for sound in sounds}
        self._sound_rows = rows
        self.volumes = {key: row.volume for key, row in rows.items()}
        self.tests: dict[str, Button] = {key: row.test for key, row in rows.items()}
        self.mute = Switch(theme)
        self.mute.toggled.connect(actions.set_muted)
        hint = _tr("Ends by itself after 5 minutes. Everything still shows.")
        mute = Row(_tr("Mute all sounds"), hint, (self.mute,))
        super().__init__(_tr("Sounds"), [*rows.values(), mute], theme)
        self.tick()

    def tick(self) -> None:
        """Follow what was set at a station, a mute that ended, and a loudspeaker that went."""
        self.show_note(told(self._actions.problem() or ""))
        for key, row in self._sound_rows.items():
            row.follow(self._actions.volume(key))
        self.mute.blockSignals(True)
        self.mute.setChecked(self._actions.is_muted())
        self.mute.blockSignals(False)
        self.mute.update()


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
