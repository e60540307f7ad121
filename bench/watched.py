"""The console, watched from inside: what its ticket grid painted when, and how long it stood still.

Takes the console's own command line. Lines go to the file that HOTELMATE_BENCH_WATCH names:
{"painted": ns, "count": N, "complete": [ids]} after a paint that shows another number of tickets
or more of their details, {"gap": ms, "at": ns} whenever the screen's thread was away for long.
`count` is every ticket the grid stands for: in a card, in a row or in the number of further ones.
"""

import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO

if TYPE_CHECKING:
    from console.views.kitchen.ticket_grid import TicketGrid

_TICK_MS: Final = 5
_WORTH_TELLING_MS: Final = 15.0


def main() -> int:
    """Run the console as it always runs, with a watch on its grid."""
    from console.shell.arguments import parse
    from console.shell.quick_start import spare_needless_work

    arguments = parse()
    spare_needless_work()
    with Path(os.environ["HOTELMATE_BENCH_WATCH"]).open("w", buffering=1, encoding="utf-8") as out:
        _watch_grid(out)
        from console.shell.main import run

        return run(arguments)


def _watch_grid(out: TextIO) -> None:
    from PySide6.QtGui import QPaintEvent

    from console.views.kitchen.ticket_grid import TicketGrid

    paint = TicketGrid.paintEvent
    watch: list[object] = []
    told: set[str] = set()
    last = -1

    def paint_and_tell(grid: TicketGrid, event: QPaintEvent) -> None:
        nonlocal last
        paint(grid, event)
        now = time.monotonic_ns()
        if not watch:
            watch.append(_watch_gaps(grid, out))
            watch.append(_sound_and_keyring() if "HOTELMATE_BENCH_LOAD_ALL" in os.environ else None)
        count, complete = _represented(grid), _complete(grid) - told
        if count != last or complete:
            last = count
            told.update(complete)
            line = {"painted": now, "count": count, "complete": sorted(complete)}
            out.write(json.dumps(line) + "\n")

    TicketGrid.paintEvent = paint_and_tell  # type: ignore[method-assign,assignment]


def _represented(grid: "TicketGrid") -> int:
    plan = grid.plan
    return len(plan.cards) + len(plan.rows) + (plan.more.count if plan.more else 0)


def _complete(grid: "TicketGrid") -> set[str]:
    plan = grid.plan
    shown = [placed.card.ticket for placed in plan.cards.values()]
    shown += [row.ticket for row in plan.rows]
    return {ticket.id for ticket in shown if not ticket.is_partial}


def _watch_gaps(grid: "TicketGrid", out: TextIO) -> object:
    from PySide6.QtCore import Qt, QTimer

    timer = QTimer(grid, interval=_TICK_MS, timerType=Qt.TimerType.PreciseTimer)
    last = time.monotonic_ns()

    def look() -> None:
        nonlocal last
        now = time.monotonic_ns()
        gap = (now - last) / 1e6
        last = now
        if gap > _WORTH_TELLING_MS:
            out.write(f'{{"gap": {gap:.2f}, "at": {now}}}\n')

    timer.timeout.connect(look)
    timer.start()
    return timer


def _sound_and_keyring() -> object:
    """What a console has loaded after a shift of use."""
    import keyring

    from console.shell.speaker import load_speaker

    return keyring.get_keyring(), load_speaker()


if __name__ == "__main__":
    sys.exit(main())
