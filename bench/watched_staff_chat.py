"""The console, watched from inside while somebody writes to colleagues, briefly and at length.

Takes the console's own command line. HOTELMATE_BENCH_WATCH names the file for its lines, each
{what: ms}: `opened` a conversation painted with its messages after it was asked for, `said_short`
a message painted after Enter in a conversation of one page, `said_long` the same in the long one
with all of it loaded, and at last `done`. HOTELMATE_BENCH_GROUPS has the ids of the two, and
HOTELMATE_BENCH_TIMES how often something is written in each.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TextIO

if TYPE_CHECKING:
    from console.views.staff_chat.area import StaffChatArea

_LOOK_MS: Final = 20
_REST_MS: Final = 120


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


class _Writer:
    """Does one thing after the other; `_plan` yields what has to be so before it goes on."""

    def __init__(self, area: "StaffChatArea", out: TextIO) -> None:
        from PySide6.QtCore import QTimer

        self._area, self._out = area, out
        self._groups = os.environ["HOTELMATE_BENCH_GROUPS"].split(",")
        self._times = int(os.environ["HOTELMATE_BENCH_TIMES"])
        self._timed: tuple[str, int, Callable[[], bool]] | None = None
        self._steps = self._plan()
        self._until: Callable[[], bool] = lambda: True
        self._looking = QTimer(area, interval=_LOOK_MS)
        self._looking.timeout.connect(self._look)
        self._looking.start()

    def on_painted(self) -> None:
        """The conversation's pane was painted."""
        if self._timed is None or not self._timed[2]():
            return
        what, since, _ = self._timed
        self._timed = None
        self._out.write(json.dumps({what: (time.monotonic_ns() - since) / 1e6}) + "\n")

    def _look(self) -> None:
        if self._timed is None and self._until():
            step = next(self._steps, None)
            if step is None:
                self._looking.stop()
                self._out.write(json.dumps({"done": 0}) + "\n")
            else:
                self._until = step

    def _plan(self) -> Iterator[Callable[[], bool]]:
        from console.views.stations import Area

        models = self._area.models
        yield lambda: models.is_live and set(self._groups) <= set(models.list.ids())
        frame: Any = self._area
        while not hasattr(frame, "open_area"):
            frame = frame.parentWidget()
        frame.open_area(Area.STAFF_CHAT)
        for what, group in zip(("said_short", "said_long"), self._groups, strict=True):
            yield from self._converse(what, group)

    def _converse(self, what: str, group: str) -> Iterator[Callable[[], bool]]:
        from contract.scalars import Id

        models, talk = self._area.models, self._area.talk
        self._begin("opened", lambda: models.open_id == group and models.is_loaded)
        self._area.open(Id(group))
        yield lambda: models.open_id == group and models.is_loaded
        while what == "said_long" and models.has_older:
            yield self._wish_for_older(len(models.entries))
        yield _rested()
        for number in range(self._times):
            said = f"On my way, {number}"
            talk.composer.fill(said)
            self._begin(what, lambda said=said: getattr(models.entries[-1], "text", "") == said)
            talk.composer.send.click()
            yield _rested()

    def _wish_for_older(self, loaded: int) -> Callable[[], bool]:
        """Again and again: while a page comes another wish for one goes unheard."""

        def is_there() -> bool:
            is_more = len(self._area.models.entries) > loaded
            if not is_more:
                self._area.talk.messages.older_wanted.emit()
            return is_more

        return is_there

    def _begin(self, what: str, is_there: Callable[[], bool]) -> None:
        self._timed = what, time.monotonic_ns(), is_there


def _rested() -> Callable[[], bool]:
    """The hotel has answered meanwhile, as far as one can tell by waiting a little."""
    over = time.monotonic_ns() + _REST_MS * 1_000_000
    return lambda: time.monotonic_ns() > over


def _sit_down(out: TextIO) -> None:
    from console.views.chat.roll import Roll
    from console.views.staff_chat.area import StaffChatArea

    begin, paint = StaffChatArea.__init__, Roll.paintEvent
    writers: dict[int, _Writer] = {}

    def begin_and_watch(area: StaffChatArea, *words: Any, **more: Any) -> None:
        begin(area, *words, **more)
        writers[id(area.talk.messages)] = _Writer(area, out)

    def paint_and_tell(pane: Roll, event: Any) -> None:
        paint(pane, event)
        if (writer := writers.get(id(pane))) is not None:
            writer.on_painted()

    StaffChatArea.__init__ = begin_and_watch  # type: ignore[method-assign]
    Roll.paintEvent = paint_and_tell  # type: ignore[method-assign]


if __name__ == "__main__":
    sys.exit(main())
