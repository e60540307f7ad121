"""Takes back what was copied: offered once the hotel has copied it, as long as every undo is."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer

from console.state.planning import Refusal
from console.views.icons import Icon
from console.views.notices import Tone
from console.views.roster.actions import RosterActions
from console.views.roster.words import copied_words, tr
from console.views.theme import DURATION
from console.views.widgets.toasts import Message
from console.views.words import count, told
from contract.resources.roster import CopyTakenBack, SavedShifts, SeenShift

_MOST_TOLD = 3


class CopyUndo(QObject):
    """Knows the last copy for a while; a toast and a key take it back."""

    def __init__(self, actions: RosterActions, now: Callable[[], datetime], owner: QObject) -> None:
        super().__init__(owner)
        self._actions, self._now = actions, now
        self._copied: SavedShifts | None = None
        self._offer: Message | None = None
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self._forget)
        self.since: datetime | None = None

    def offer(self, copied: SavedShifts) -> None:
        """Say what was copied, and that it can be taken back."""
        self._withdraw()
        left_out = len(copied.skipped)
        self._copied, self.since = copied, self._now()
        self._offer = Message(
            tone=Tone.OK,
            icon=Icon.COPY,
            title=copied_words(copied),
            text=count(left_out, tr("left out"), tr("left out")) if left_out else "",
            action=tr("Undo"),
            on_action=partial(self.take_back, copied),
        )
        self._actions.say(self._offer)
        self._clock.start(DURATION.undo_window)

    def take_last_back(self) -> None:
        """Take back what was copied last, as long as that is offered."""
        if self._copied is not None:
            self.take_back(self._copied)

    def take_back(self, copied: SavedShifts) -> None:
        """Have what was copied go again, as far as nobody changed it since."""
        self._withdraw()
        seen = tuple(SeenShift(id=one.id, rev=one.rev) for one in copied.shifts)
        wanted = CopyTakenBack(period=copied.shifts[0].period, shifts=seen)
        self._actions.take_copy_back(wanted, partial(self._tell, copied))

    def _withdraw(self) -> None:
        if self._offer is not None:
            self._actions.unsay(self._offer)
        self._forget()

    def _forget(self) -> None:
        """Whoever stays on the toast keeps that; the key means nothing any more."""
        self._clock.stop()
        self._copied = self._offer = self.since = None

    def _tell(self, copied: SavedShifts, answer: SavedShifts | Refusal | None) -> None:
        if isinstance(answer, Refusal):
            message = Message(
                tone=Tone.BAD,
                title=tr("What was copied was not taken back"),
                text=told(answer.sentence),
                action=tr("Retry"),
                on_action=partial(self.take_back, copied),
            )
        elif answer is not None and answer.skipped:
            message = Message(
                tone=Tone.WARN,
                title=_stays_words(answer),
                text=" ".join(map(told, answer.skipped[:_MOST_TOLD])),
                # Whoever reads it goes and looks.
                lasts_ms=0,
            )
        else:
            message = Message(tone=Tone.OK, title=tr("What was copied was taken back"))
        self._actions.say(message)


def _stays_words(answer: SavedShifts) -> str:
    stays = count(len(answer.skipped), tr("copied shift stays"), tr("copied shifts stay"))
    gone = count(answer.deleted, tr("taken back"), tr("taken back"))
    return tr("{stays}, {gone}").format(stays=stays, gone=gone)
