"""Collects Python's garbage on the thread of the screen, and nowhere else."""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_LOOK_MS: Final = 1000
_OLDEST: Final = 2
# So many objects more than a second ago: events come by the hundred.
_FLOOD: Final = 5000
_PATIENCE: Final = 60


class Sweeping(QObject):
    """Stands in for the automatic collection, which runs on whichever thread allocates.

    Garbage holds Qt objects: left pages, their timers. Destroyed by another thread than theirs,
    a timer stays in Qt's list, and the program dies when it is due.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waited = 0
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
            gc.collect(self._put_off(max(due)))

    def _put_off(self, due: int) -> int:
        """A look at everything waits for a quiet second, for a minute at most."""
        is_flooded = gc.get_count()[0] > _FLOOD
        if due < _OLDEST or not is_flooded or self._waited >= _PATIENCE:
            self._waited = 0
            return due
        self._waited += 1
        return _OLDEST - 1
