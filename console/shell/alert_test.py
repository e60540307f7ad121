"""Plays every sound in turn and shows a notification, and says what came of it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from console.shell.sounds import Sound, SoundPlayer
from console.views.words import told

_APART_MS: Final = 1500


class AlertTest(QObject):
    """One run at a time. `show_notification` answers with False when nothing could show it."""

    def __init__(
        self,
        player: SoundPlayer,
        *,
        show_notification: Callable[[], bool],
        service: Callable[[], str],
        name_of: Callable[[Sound], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._player, self._name_of = player, name_of
        self._show_notification, self._service = show_notification, service
        self._left: list[Sound] = []
        self._next = QTimer(self, interval=_APART_MS)
        self._next.timeout.connect(self._step)
        self.said = ""

    @property
    def is_running(self) -> bool:
        """Whether sounds are still to come."""
        return self._next.isActive()

    def run(self) -> None:
        """Begin, unless one is running."""
        if self.is_running:
            return
        self._left = list(Sound)
        self._next.start()
        self._step()

    def _step(self) -> None:
        if not self._left:
            self._next.stop()
            self.said = self._result()
            return
        sound = self._left.pop(0)
        self._player.test(sound)
        number, every = len(Sound) - len(self._left), len(Sound)
        words = _tr("Playing {number} of {every}: {sound}")
        self.said = words.format(number=number, every=every, sound=self._name_of(sound))

    def _result(self) -> str:
        self._show_notification()
        return f"{self._heard()} {self._service()}"

    def _heard(self) -> str:
        problem = self._player.problem
        if problem is not None:
            return told(problem)
        silent = [self._name_of(sound) for sound in Sound if self._player.volume(sound) == 0]
        if silent:
            return _tr("At volume 0, so not heard: {sounds}.").format(sounds=", ".join(silent))
        words = _tr("{count} sounds were played. If none was heard, look at the loudspeaker.")
        return words.format(count=len(Sound))


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
