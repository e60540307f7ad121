"""The console, watched from inside while a manager opens the station and looks through presences.

Takes the console's own command line. HOTELMATE_BENCH_WATCH names the file for its lines, each
{what: ms}: `built` the manager's station made and painted, `station` the same once it was made,
`opened` the attendance painted with its newest page, made the first time, `shown` the first rows
of another filter or name painted, `filtered` all of the filter's page, `typed` that of a name
after its last letter, `gap` the longest standstill of the screen's thread during all that, and at
last `done`.
HOTELMATE_BENCH_PEOPLE says how many colleagues there have to be before it begins,
HOTELMATE_BENCH_ROUNDS how often it goes through everything, and
HOTELMATE_BENCH_SLUGS which departments there are.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TextIO

if TYPE_CHECKING:
    from console.state.board import Board
    from console.views.attendance.area import AttendanceArea
    from console.views.manager.station import ManagerStation

_LOOK_MS: Final = 20
_REST_MS: Final = 120
_TICK_MS: Final = 5
# Ten letters a second: 120 words a minute.
_KEY_MS: Final = 100
_NAMES: Final = ("ana", "o", "quinn", "gra du")


def main() -> int:
    """Run the console as it always runs, with a manager at its keys."""
    from console.shell.arguments import parse
    from console.shell.quick_start import spare_needless_work

    arguments = parse()
    spare_needless_work()
    with Path(os.environ["HOTELMATE_BENCH_WATCH"]).open("w", buffering=1, encoding="utf-8") as out:
        _sit_down(out)
        from console.shell.main import run

        return run(arguments)


class _Manager:
    """Does one thing after the other; `_plan` yields what has to be so before it goes on."""

    def __init__(self, frame: Any, boards: "list[Board]", out: TextIO) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._frame, self._boards, self._out = frame, boards, out
        self._timed: list[tuple[str, int, Callable[[], bool]]] = []
        self._steps = self._plan()
        self._until: Callable[[], bool] = lambda: True
        self._gap = self._last = 0
        self._looking = QTimer(frame, interval=_LOOK_MS)
        self._looking.timeout.connect(self._look)
        self._looking.start()
        self._ticking = QTimer(frame, interval=_TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._ticking.timeout.connect(self._tick)

    def on_painted(self) -> None:
        """Something that is measured was painted."""
        there = [one for one in self._timed if one[2]()]
        self._timed = [one for one in self._timed if one not in there]
        for what, since, _ in there:
            self._tell(what, (time.monotonic_ns() - since) / 1e6)

    def _look(self) -> None:
        if not self._timed and self._until():
            step = next(self._steps, None)
            if step is None:
                self._looking.stop()
                self._ticking.stop()
                self._tell("gap", self._gap / 1e6)
                self._tell("done", 0)
            else:
                self._until = step

    def _plan(self) -> Iterator[Callable[[], bool]]:
        from console.views.stations import Area, Station

        yield lambda: bool(self._boards)
        board = self._boards[-1]
        people = int(os.environ["HOTELMATE_BENCH_PEOPLE"])
        yield (
            lambda: (
                board.link.verified_at is not None
                and len(list(board.colleagues.truths())) >= people
            )
        )
        yield _rested()
        self._begin("built", lambda: True)
        self._frame.open(Station.MANAGER)
        yield _rested()
        self._last = time.monotonic_ns()
        self._ticking.start()
        for _ in range(int(os.environ["HOTELMATE_BENCH_ROUNDS"])):
            self._frame.open(Station.RECEPTION)
            yield _rested()
            self._begin("station", lambda: True)
            self._frame.open_area(Area.DASHBOARD)
            yield _rested()
            yield from self._look_through(Area.ATTENDANCE)

    def _look_through(self, where: object) -> Iterator[Callable[[], bool]]:
        from contract.resources.attendance import LogState

        book = self._boards[-1].attendance
        self._begin("opened", lambda: book.is_loaded)
        self._frame.open_area(where)
        yield _rested()
        filters = _attendance(self._frame).filters
        slugs = os.environ["HOTELMATE_BENCH_SLUGS"].split(",")
        deeds: list[Callable[[], None]] = [
            lambda: filters.department.choose(slugs[0]),
            lambda: filters.department.choose(""),
            lambda: filters.state.choose(LogState.WORKING),
            lambda: filters.state.choose(LogState.WAITING),
            lambda: filters.state.choose(None),
            lambda: _span(filters, 4),
            lambda: _span(filters, 2),
        ]
        for deed in deeds:
            yield from self._filter("filtered", deed)
        for name in _NAMES:
            filters.name.clear()
            yield _rested(3)
            for letter in name[:-1]:
                filters.name.insert(letter)
                yield _rested(ms=_KEY_MS)
            yield from self._filter("typed", lambda name=name: filters.name.insert(name[-1]))
        filters.name.clear()
        yield _rested(3)

    def _filter(self, what: str, deed: Callable[[], object]) -> Iterator[Callable[[], bool]]:
        book = self._boards[-1].attendance
        before = book.wish
        self._begin("shown", lambda: book.wish != before and bool(book.is_loaded or book.entries))
        self._begin(what, lambda: book.wish != before and book.is_loaded)
        deed()
        yield _rested()

    def _begin(self, what: str, is_there: Callable[[], bool]) -> None:
        self._timed.append((what, time.monotonic_ns(), is_there))

    def _tick(self) -> None:
        now = time.monotonic_ns()
        self._gap, self._last = max(self._gap, now - self._last), now

    def _tell(self, what: str, ms: float) -> None:
        self._out.write(json.dumps({what: ms}) + "\n")


def _rested(times: int = 1, ms: int = _REST_MS) -> Callable[[], bool]:
    """The hotel has answered meanwhile, as far as one can tell by waiting a little."""
    over = time.monotonic_ns() + times * ms * 1_000_000
    return lambda: time.monotonic_ns() > over


def _span(filters: Any, number: int) -> None:
    filters.span.show_choice(number)
    filters.changed.emit()


def _attendance(frame: Any) -> "AttendanceArea":
    from console.views.stations import Area, Station

    station: ManagerStation = frame.view(Station.MANAGER)
    area: Any = station.page(Area.ATTENDANCE)
    return area  # type: ignore[no-any-return]


def _sit_down(out: TextIO) -> None:
    from console.models.reception import ReceptionModels
    from console.views.attendance.area import AttendanceList
    from console.views.frame import StationFrame
    from console.views.manager.department_cards import DepartmentCards

    begin, fill = StationFrame.__init__, ReceptionModels.__init__
    managers: list[_Manager] = []
    boards: list[Board] = []

    def fill_and_keep(models: ReceptionModels, board: "Board", *words: Any, **more: Any) -> None:
        fill(models, board, *words, **more)
        boards.append(board)

    def begin_and_watch(frame: StationFrame, *words: Any, **more: Any) -> None:
        begin(frame, *words, **more)
        managers.append(_Manager(frame, boards, out))

    def told(paint: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
        def paint_and_tell(view: Any, event: Any) -> None:
            paint(view, event)
            managers[-1].on_painted()

        return paint_and_tell

    StationFrame.__init__ = begin_and_watch  # type: ignore[method-assign]
    ReceptionModels.__init__ = fill_and_keep  # type: ignore[method-assign]
    for view in (AttendanceList, DepartmentCards):
        view.paintEvent = told(view.paintEvent)  # type: ignore[method-assign,assignment]


if __name__ == "__main__":
    sys.exit(main())
