"""Collects Python's garbage on the thread of the screen, and nowhere else."""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_LOOK_MS: Final = 1000


class Sweeping(QObject):
    """Stands in for the automatic collection, which runs on whichever thread allocates.

    Garbage holds Qt objects: left pages, their timers. Destroyed by another thread than theirs,
    a timer stays in Qt's list, and the program dies when it is due.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self.sweep)

    def start(self) -> None:
        """Collect here from now on, leaving out all that is loaded."""
        gc.disable()
        gc.freeze()
        self._look.start()

    def stop(self) -> None:
        """Leave it to Python again."""
        self._look.stop()
        gc.unfreeze()
        gc.enable()

    def sweep(self) -> None:
        """Collect as far as it is due."""
        pairs = list(zip(gc.get_count(), gc.get_threshold(), strict=True))
        due = [generation for generation, (count, limit) in enumerate(pairs) if count > limit]
        if due:
            # The younger generations are taken along.
            gc.collect(max(due))
