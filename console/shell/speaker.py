"""The PC's loudspeaker by QtMultimedia, which may be missing, as may the device."""

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLoggingCategory, QObject, QUrl

from console.sentences import sentence
from console.shell.sounds import LOUDEST, Sound, Speaker

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect

SOUNDS_FOLDER: Final = Path(__file__).resolve().parents[2] / "resources" / "sounds"

_log = logging.getLogger("console.sound")


def load_speaker(folder: Path = SOUNDS_FOLDER) -> Speaker:
    """The loudspeaker, or one that says why nothing is heard. Takes some 50 ms."""
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
    try:
        import PySide6.QtMultimedia  # noqa: F401 - is it there, with its libraries?
    except ImportError as error:
        _log.info("No sound: %s", error)
        return SilentSpeaker(sentence("Sound is not installed on this PC."))
    return QtSpeaker(folder)


class SilentSpeaker:
    """Stands in where nothing can be heard."""

    def __init__(self, problem: str) -> None:
        self.problem = problem

    def sound(self, sound: Sound, percent: int) -> None:
        """Nothing is heard."""

    def check(self) -> None:
        """What is not installed does not come while the program runs."""


class QtSpeaker(QObject):
    """Plays WAV files through the device the system prefers, whichever that is now."""

    def __init__(self, folder: Path) -> None:
        from PySide6.QtMultimedia import QMediaDevices

        super().__init__()
        self._folder = folder
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._load)
        self._effects: dict[Sound, QSoundEffect] = {}
        self._load()

    @property
    def problem(self) -> str | None:
        """Why nothing would be heard; None when all is well."""
        if not self._effects:
            return sentence("No sound device was found.")
        broken = [
            s for s, effect in self._effects.items() if effect.status() == effect.Status.Error
        ]
        return sentence("The sound device does not play our sounds.") if broken else None

    def sound(self, sound: Sound, percent: int) -> None:
        """Play from the beginning, at the volume an ear takes for `percent`."""
        from PySide6.QtMultimedia import QtAudio

        effect = self._effects.get(sound)
        if effect is None:
            return
        scale = QtAudio.VolumeScale
        heard = (scale.LogarithmicVolumeScale, scale.LinearVolumeScale)
        effect.setVolume(QtAudio.convertVolume(percent / LOUDEST, *heard))
        effect.play()

    def check(self) -> None:
        """Look for the device again, and give every sound another try."""
        self._load()

    def _load(self) -> None:
        """Bind every sound to the default device, and to none when there is none."""
        from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

        for effect in self._effects.values():
            effect.deleteLater()
        self._effects = {}
        device = QMediaDevices.defaultAudioOutput()
        if device.isNull():
            return
        for sound in Sound:
            effect = QSoundEffect(device, self)
            effect.setSource(QUrl.fromLocalFile(str(self._folder / f"{sound}.wav")))
            self._effects[sound] = effect
