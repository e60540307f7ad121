"""Opens and closes the list of waiting actions over whatever station is on screen."""

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from console.shell.workplace import Workplace
from console.state.board import BoardChanges
from console.views.frame import StationFrame
from console.views.stations import FULL_BLEED
from console.views.waiting.actions import WaitingActions

if TYPE_CHECKING:
    from console.models.waiting import WaitingModel
    from console.views.waiting.panel import WaitingPanel


class WaitingOverlay(QObject):
    """Nothing exists of the list while it is closed."""

    def __init__(self, workplace: Workplace, frame: StationFrame, actions: WaitingActions) -> None:
        super().__init__(frame)
        self._workplace, self._frame, self._actions = workplace, frame, actions
        self._model: WaitingModel | None = None
        self.panel: WaitingPanel | None = None
        workplace.ticked.connect(self._tick)
        frame.opened.connect(self.close)

    def toggle(self) -> None:
        """Open the list, or close it again."""
        if self.panel is not None:
            self.close()
            return
        from console.models.waiting import WaitingModel
        from console.views.waiting.panel import WaitingPanel
        from console.views.waiting.rows import Look

        frame = self._frame
        look = Look(frame.theme, touch=frame.station in FULL_BLEED)
        self._model = WaitingModel(self._workplace.board, self)
        self.panel = WaitingPanel(
            self._model,
            self._actions,
            place=self._workplace.place,
            look=look,
            monotonic=time.monotonic,
            owner=frame,
        )
        self.panel.closed.connect(self.close)
        self.panel.open()

    def close(self) -> None:
        """Close the list; the keyboard goes back to the station."""
        if self.panel is None or self._model is None:
            return
        self.panel.hide()
        self.panel.deleteLater()
        self._model.deleteLater()
        self.panel = self._model = None
        self._frame.focus_page()

    def apply(self, changes: BoardChanges) -> None:
        """Follow the board while the list is open."""
        if self._model is not None:
            self._model.apply(changes)

    def _tick(self) -> None:
        if self.panel is not None:
            self.panel.tick()
