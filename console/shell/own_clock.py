"""The clock of the one at work here: in the menu, on a key, and what the hotel says about it."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from console.shell.workplace import Workplace
from console.state.actions import ActionState
from console.state.board import BoardChanges
from console.state.own_clock import LEADS_TO, ClockStep, clockings, own_clock
from console.state.own_tellings import OwnTelling, TellingKind
from console.views.frame import StationFrame
from console.views.icons import Icon
from console.views.keys import shortcut
from console.views.notices import Tone
from console.views.rail import MenuEntry
from console.views.widgets.toasts import Message
from console.views.words import told

if TYPE_CHECKING:
    from console.views.clock.dialog import ClockDialog


class OwnClockDesk(QObject):
    """Offers what can be done, asks first, and tells what became of it at every station."""

    def __init__(
        self, workplace: Workplace, frame: StationFrame, say: Callable[[Message], None]
    ) -> None:
        super().__init__(frame)
        self._workplace, self._frame, self._say = workplace, frame, say
        self._pending: dict[str, ClockStep] = {}
        self._refused: set[str] = set()
        self._told = workplace.board.own_tellings.count
        self.dialog: ClockDialog | None = None
        frame.rail.offer_clock(self.entries)
        frame.clock_wanted.connect(self.ask)
        workplace.changed.connect(self._follow)
        words = self.tr("Clock in or out, or take a break")
        shortcut(frame, "Ctrl+T", words, self.ask)

    def entries(self) -> Sequence[MenuEntry]:
        """What the person's menu offers now."""
        from console.views.clock.words import STEP_ICON, asked_words

        clock = own_clock(self._workplace.board)
        steps = () if clock is None else clock.steps
        return [
            MenuEntry(STEP_ICON[step], asked_words(step), partial(self.ask, step)) for step in steps
        ]

    def ask(self, step: ClockStep | None = None) -> None:
        """Ask about one step, or about everything that can be done now."""
        from console.views.clock.dialog import ClockDialog

        board = self._workplace.board
        clock = own_clock(board)
        if clock is None or not clock.steps or self.dialog is not None:
            return
        steps = clock.steps if step is None else (step,)
        owner = self._frame.window()
        self.dialog = ClockDialog(steps, self._workplace.place, self._frame.theme, owner)
        self.dialog.show_clock(clock, board.link.state)
        self.dialog.chosen.connect(self._workplace.clock)
        self.dialog.finished.connect(self._close)
        self.dialog.open()

    def _close(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _follow(self, changes: BoardChanges) -> None:
        if changes.outbox:
            self._follow_outbox()
        if changes.own_tellings:
            tellings = self._workplace.board.own_tellings
            for telling in tellings.since(self._told):
                self._tell(telling)
            self._told = tellings.count

    def _follow_outbox(self) -> None:
        mine = clockings(self._workplace.board)
        for pending in mine:
            is_refused = pending.state is ActionState.FAILED
            if is_refused and pending.key not in self._refused:
                self._tell_refused(pending.key, ClockStep(pending.action.target), pending.refusal)
        here = {one.key: ClockStep(one.action.target) for one in mine}
        clock = own_clock(self._workplace.board)
        for key in self._pending.keys() - here.keys():
            step = self._pending[key]
            if clock is not None and clock.status is LEADS_TO[step]:
                self._tell_done(step)
        self._pending = {key: step for key, step in here.items() if key not in self._refused}

    def _tell_done(self, step: ClockStep) -> None:
        from console.views.clock.words import STEP_ICON, done_words

        self._say(Message(tone=Tone.OK, icon=STEP_ICON[step], title=done_words(step)))

    def _tell_refused(self, key: str, step: ClockStep, refusal: str | None) -> None:
        from console.views.clock.words import refused_words

        self._refused.add(key)
        self._say(
            Message(
                tone=Tone.BAD,
                title=refused_words(step),
                text=told(refusal or ""),
                on_close=lambda: self._workplace.dismiss(key),
            )
        )

    def _tell(self, telling: OwnTelling) -> None:
        """It stays until somebody has read it: nobody tells it again."""
        from console.views.clock.words import asked_words, telling_words

        title, text = telling_words(telling, self._workplace.board.zone)
        is_break = telling.kind is TellingKind.BREAK
        self._say(
            Message(
                tone=_TONE[telling.kind],
                icon=Icon.COFFEE_BREAK if is_break else None,
                title=title,
                text=text,
                action=asked_words(ClockStep.START_BREAK) if is_break else None,
                on_action=self._take_break if is_break else None,
                lasts_ms=0,
            )
        )

    def _take_break(self) -> None:
        clock = own_clock(self._workplace.board)
        if clock is not None and ClockStep.START_BREAK in clock.steps:
            self.ask(ClockStep.START_BREAK)


_TONE = {
    TellingKind.BREAK: Tone.WARN,
    TellingKind.OVERTIME: Tone.WARN,
    TellingKind.APPROVED: Tone.OK,
    TellingKind.REJECTED: Tone.BAD,
    TellingKind.SHIFT: Tone.INFO,
}
