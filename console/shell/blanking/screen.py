"""Has the screen kept on while it has to be, and knows in words whether it is."""

import enum
import logging
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from console.sentences import sentence
from console.shell.blanking.port import Holder

if TYPE_CHECKING:
    import asyncio

_QUIET_S: Final = 3.0
_log: Final = logging.getLogger("console.blanking")


class _State(enum.Enum):
    NOT_NEEDED = enum.auto()
    ASKING = enum.auto()
    KNOWN = enum.auto()


class Screen(QObject):
    """`follow` may be called at any time; nothing is asked before `begin`.

    Signals:
        changed: `sentence` says something else.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_needed = False
        self._state = _State.NOT_NEEDED
        self._holder: Holder | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._holding: asyncio.Task[None] | None = None

    async def begin(self) -> None:
        """From now on the system is asked; a moment after the first paint."""
        import asyncio

        await asyncio.sleep(_QUIET_S)
        self._loop = asyncio.get_running_loop()
        self._turn()

    def follow(self, *, is_needed: bool) -> None:
        """Whether the screen has to stay on is so from now on."""
        if is_needed != self.is_needed:
            self.is_needed = is_needed
            self._turn()

    async def close(self) -> None:
        """Let the screen go dark again."""
        import asyncio

        self.is_needed, holding = False, self._holding
        self._turn()
        self._loop = None
        if holding is not None:
            await asyncio.gather(holding, return_exceptions=True)

    @property
    def holder(self) -> Holder | None:
        """Who keeps the screen on now."""
        return self._holder

    @property
    def sentence(self) -> str:
        """Whether the screen stays on, and by whom, for people."""
        if self._state is _State.NOT_NEEDED:
            return sentence("May turn off: no kitchen, porter or kiosk is on it.")
        if self._state is _State.ASKING:
            return sentence("Asking the system to keep the screen on.")
        if self._holder is None:
            return sentence("Not kept on: no service answered. Turn the screen saver off by hand.")
        name = self._holder.name
        if self._holder.is_partial:
            return sentence(
                "The PC stays awake by {service}, but a screen saver may come.", service=name
            )
        return sentence("Kept on by {service}.", service=name)

    def _turn(self) -> None:
        if self._loop is None:
            return
        if self.is_needed and self._holding is None:
            self._set(_State.ASKING, None)
            self._holding = self._loop.create_task(self._hold(), name="blanking")
            self._holding.add_done_callback(self._on_ended)
        elif not self.is_needed and self._holding is not None:
            self._holding.cancel()
            self._holding = None
            self._set(_State.NOT_NEEDED, None)

    async def _hold(self) -> None:
        from console.shell.blanking.choice import make_inhibitor

        inhibitor = make_inhibitor(self.tr("Orders have to stay in sight."))
        await inhibitor.hold(self._tell)

    def _on_ended(self, holding: "asyncio.Task[None]") -> None:
        if not holding.cancelled() and (error := holding.exception()) is not None:
            _log.error("The screen is not kept on any more", exc_info=error)
            self._set(_State.KNOWN, None)

    def _tell(self, holder: Holder | None) -> None:
        import asyncio

        if self._holding is asyncio.current_task():
            self._set(_State.KNOWN, holder)

    def _set(self, state: _State, holder: Holder | None) -> None:
        if (state, holder) != (self._state, self._holder):
            self._state, self._holder = state, holder
            self.changed.emit()
