"""Brings the session's alerts to the loudspeaker, and the volumes to this PC's memory."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from console.shell.remembered import Remembered
from console.shell.sounds import LOUDEST, Sound, SoundPlayer
from console.shell.speaker import load_speaker
from console.state.board import ServerClock
from console.state.matters import EMERGENCY
from console.views.widgets.reach_badge import Reach

if TYPE_CHECKING:
    from console.session.alerts import Alert

MUTE_S: Final = 300.0
# By the words of AlertKind, whose module is not loaded before the first paint.
_SOUND: Final = {
    "emergency": Sound.NOBODY_LISTENS,
    "nobody_listens": Sound.NOBODY_LISTENS,
    "new_order": Sound.ORDER_NEW,
    "order_late": Sound.LATE,
    "order_ready": Sound.READY,
    "guest_message": Sound.GUEST_MESSAGE,
    "guest_overdue": Sound.GUEST_OVERDUE,
    "handed_over": Sound.STAFF_CHAT,
    "clock_in_waiting": Sound.APPROVAL,
    "own_break": Sound.STAFF_CHAT,
    "own_overtime": Sound.STAFF_CHAT,
    "own_decision": Sound.STAFF_CHAT,
    "own_shift": Sound.STAFF_CHAT,
    "low_stock": Sound.STAFF_CHAT,
    "staff_mention": Sound.STAFF_CHAT,
    "staff_chat_started": Sound.STAFF_CHAT,
    "order_cancelled": Sound.CANCELLED,
    "breakfast_due": Sound.BREAKFAST_DUE,
    "connection_lost": Sound.CONNECTION_LOST,
}


class Ears:
    """What this PC lets be heard."""

    def __init__(self, remembered: Remembered, clock: ServerClock) -> None:
        self._remembered = remembered
        self._clock = clock
        self.player = SoundPlayer(load_speaker)
        for sound in Sound:
            self.player.set_volume(sound, remembered.number(f"volume {sound}", LOUDEST))

    def hear(self, alert: "Alert") -> None:
        """Sound an alert, unless muted; an emergency is heard all the same."""
        sound = _SOUND[alert.kind]
        if alert.kind == EMERGENCY:
            self.player.test(sound)
        else:
            self.player.play(sound)

    def mute(self) -> None:
        """Be silent for five minutes."""
        self.player.mute_for(MUTE_S)

    def muted_until(self) -> datetime | None:
        """When sounds are heard again, aware UTC of the hotel's clock; None when they are now."""
        left = self.player.mute_left_s
        return self._clock.now() + timedelta(seconds=left) if left > 0 else None

    def reach(self) -> Reach:
        """Whether what sounds here is heard."""
        player = self.player
        return Reach(sound_problem=player.known_problem, is_muted=player.mute_left_s > 0)

    def set_volume(self, sound: Sound, percent: int) -> None:
        """Remembered for the next start."""
        self.player.set_volume(sound, percent)
        self._remembered.put(f"volume {sound}", str(percent))
