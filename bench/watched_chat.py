"""The console, watched from inside while it goes from conversation to conversation by itself.

Takes the console's own command line. HOTELMATE_BENCH_WATCH names the file for its lines, each
{what: ms}: `opened` the guests' chat painted after it was asked for, `switched` a conversation
painted with its messages after its key, `returned` the same on the way back, `inbox` the inbox
built anew, `gap` the longest standstill of the screen's thread during all that, and at last `done`.
HOTELMATE_BENCH_CHATS says how many conversations there have to be before it begins,
HOTELMATE_BENCH_SWITCHES how often it goes on.
"""

import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TextIO

if TYPE_CHECKING:
    from console.views.guest_chat.area import GuestChatArea

_LOOK_MS: Final = 20
_REST_MS: Final = 120
_TICK_MS: Final = 5
_INBOXES: Final = 30
_BACK: Final = 19


def main() -> int:
    """Run the console as it always runs, with somebody at the keys of its chat."""
    from console.shell.arguments import parse
    from console.shell.quick_start import spare_needless_work

    arguments = parse()
    spare_needless_work()
    with Path(os.environ["HOTELMATE_BENCH_WATCH"]).open("w", buffering=1, encoding="utf-8") as out:
        _sit_down(out)
        from console.shell.main import run

        return run(arguments)


class _Reader:
    """Opens the chat once everything is there, then one conversation after another."""

    def __init__(self, area: "GuestChatArea", out: TextIO) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._area, self._out = area, out
        self._chats = int(os.environ["HOTELMATE_BENCH_CHATS"])
        onwards = int(os.environ["HOTELMATE_BENCH_SWITCHES"])
        self._steps = [1] * onwards + [-1] * min(onwards, _BACK)
        self._what = "opened"
        self._since: int | None = None
        self._gap = self._last = 0
        self._looking = QTimer(area, interval=_LOOK_MS)
        self._looking.timeout.connect(self._look)
        self._looking.start()
        self._resting = QTimer(area, interval=_REST_MS, singleShot=True)
        self._resting.timeout.connect(self._switch)
        self._ticking = QTimer(area, interval=_TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._ticking.timeout.connect(self._tick)

    def on_painted(self) -> None:
        """The conversation's pane was painted."""
        models = self._area.models
        if self._since is None or not self._area.isVisible():
            return
        if models.open_id is None or (models.is_loaded and models.entries):
            self._tell(self._what, self._since)
            self._since = None
            self._resting.start()

    def _look(self) -> None:
        models = self._area.models
        if not models.is_live or len(models.inbox.ids()) < self._chats:
            return
        self._looking.stop()
        self._last = time.monotonic_ns()
        self._ticking.start()
        from console.views.stations import Area

        frame: Any = self._area
        while not hasattr(frame, "open_area"):
            frame = frame.parentWidget()
        frame.open_area(Area.ORDERS)
        self._area.repaint()
        self._since = time.monotonic_ns()
        frame.open_area(Area.GUEST_CHAT)

    def _switch(self) -> None:
        if not self._steps:
            self._finish()
            return
        step = self._steps.pop(0)
        self._what = "switched" if step > 0 else "returned"
        self._since = time.monotonic_ns()
        self._area.go(step)

    def _finish(self) -> None:
        self._ticking.stop()
        self._out.write(json.dumps({"gap": self._gap / 1e6}) + "\n")
        for _ in range(_INBOXES):
            since = time.monotonic_ns()
            self._area.models.refresh()
            self._tell("inbox", since)
        self._out.write(json.dumps({"done": 0}) + "\n")

    def _tick(self) -> None:
        now = time.monotonic_ns()
        self._gap, self._last = max(self._gap, now - self._last), now

    def _tell(self, what: str, since: int) -> None:
        self._out.write(json.dumps({what: (time.monotonic_ns() - since) / 1e6}) + "\n")


def _sit_down(out: TextIO) -> None:
    from console.views.chat.conversation import Conversation
    from console.views.guest_chat.area import GuestChatArea

    begin, paint = GuestChatArea.__init__, Conversation.paintEvent
    readers: dict[int, _Reader] = {}

    def begin_and_watch(area: GuestChatArea, *words: Any, **more: Any) -> None:
        begin(area, *words, **more)
        readers[id(area.conversation)] = _Reader(area, out)

    def paint_and_tell(pane: Conversation, event: Any) -> None:
        paint(pane, event)
        if (reader := readers.get(id(pane))) is not None:
            reader.on_painted()

    GuestChatArea.__init__ = begin_and_watch  # type: ignore[method-assign]
    Conversation.paintEvent = paint_and_tell  # type: ignore[method-assign]


if __name__ == "__main__":
    sys.exit(main())
