"""Plays the stations' sounds: a volume each, mute for a while, at most one a second."""

import enum
import time
from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

GAP_S: Final = 1.0
LOUDEST: Final = 100
_USUAL_VOLUME: Final = 80


class Sound(enum.StrEnum):
    """What a sound says. The word is the file's name and the settings' key."""

    ORDER_NEW = "order_new"
    LATE = "late"
    READY = "ready"
    BREAKFAST_DUE = "breakfast_due"
    CONNECTION_LOST = "connection_lost"
    CANCELLED = "cancelled"
    NOBODY_LISTENS = "nobody_listens"
    GUEST_MESSAGE = "guest_message"
    GUEST_OVERDUE = "guest_overdue"
    STAFF_CHAT = "staff_chat"
    APPROVAL = "approval"


class Speaker(Protocol):
    """What makes a sound heard. `problem` is a sentence for people while it cannot."""

    @property
    def problem(self) -> str | None: ...

    def sound(self, sound: Sound, percent: int) -> None: ...

    def check(self) -> None: ...


class SoundPlayer(QObject):
    """Decides what is heard. Nothing here raises: every sound has a visual twin.

    Signals:
        mute_changed: muted, or heard again, by hand or because the time is over.
    """

    mute_changed = Signal()

    def __init__(
        self,
        load_speaker: Callable[[], Speaker],
        *,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._load_speaker = load_speaker
        self._speaker: Speaker | None = None
        self._clock = clock
        self._volumes = dict.fromkeys(Sound, _USUAL_VOLUME)
        self._last_played: float | None = None
        self._muted_until: float | None = None
        self._mute_timer = QTimer(self, singleShot=True)
        self._mute_timer.timeout.connect(self.unmute)

    def prepare(self) -> None:
        """Load what sounding needs; called after the first paint, for it takes some 50 ms."""
        if self._speaker is None:
            self._speaker = self._load_speaker()

    @property
    def problem(self) -> str | None:
        """Why nothing would be heard, for people; None when all is well."""
        self.prepare()
        return self._speaker.problem if self._speaker else None

    @property
    def known_problem(self) -> str | None:
        """The same, without loading anything: None as long as nobody tried."""
        return self._speaker.problem if self._speaker else None

    def check(self) -> None:
        """Try again what did not work."""
        self.prepare()
        if self._speaker is not None and self._speaker.problem is not None:
            self._speaker.check()

    def play(self, sound: Sound) -> bool:
        """Sound it, unless muted or another sound began within the last second."""
        now = self._clock()
        if self.mute_left_s > 0:
            return False
        if self._last_played is not None and now - self._last_played < GAP_S:
            return False
        self._last_played = now
        self._sound(sound)
        return True

    def test(self, sound: Sound) -> None:
        """Sound it now, muted or not: the Test button of the settings."""
        self._sound(sound)

    def volume(self, sound: Sound) -> int:
        """Percent, 0 to 100."""
        return self._volumes[sound]

    def set_volume(self, sound: Sound, percent: int) -> None:
        """From the next time on; 0 is silent."""
        self._volumes[sound] = max(0, min(LOUDEST, percent))

    @property
    def mute_left_s(self) -> float:
        """Seconds until sounds are heard again; 0 when not muted."""
        if self._muted_until is None:
            return 0.0
        return max(0.0, self._muted_until - self._clock())

    def mute_for(self, seconds: float) -> None:
        """Be silent; it ends by itself."""
        self._muted_until = self._clock() + seconds
        self._mute_timer.start(round(seconds * 1000))
        self.mute_changed.emit()

    def unmute(self) -> None:
        """Be heard again."""
        self._mute_timer.stop()
        self._muted_until = None
        self.mute_changed.emit()

    def _sound(self, sound: Sound) -> None:
        self.prepare()
        percent = self._volumes[sound]
        if self._speaker is not None and percent > 0:
            self._speaker.sound(sound, percent)
