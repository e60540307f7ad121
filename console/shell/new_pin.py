"""Asks a manager twice for another kiosk PIN."""

import contextlib
from collections.abc import Callable
from concurrent.futures import Future

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from console.storage.kiosk_pin import LONGEST, SHORTEST, KioskPin, is_pin
from console.views.kiosk.pin_pad import PinPad
from console.views.theme import Theme


class NewPin(QObject):
    """Opens a pad over `window`; `on_set` is called once the PIN is on disk."""

    _kept = Signal(object)

    def __init__(
        self, window: QWidget, theme: Theme, pin: KioskPin, *, on_set: Callable[[], None]
    ) -> None:
        super().__init__()
        self._first = ""
        self._pin, self._on_set = pin, on_set
        title, question = self.tr("Kiosk PIN"), self.tr("Type the new PIN.")
        self.pad = PinPad(window, theme, title=title, question=question)
        self.setParent(self.pad)
        self.pad.entered.connect(self._on_entered)
        self.pad.closed.connect(self.pad.close_up)
        self._kept.connect(self._on_kept)
        self.pad.open()

    def _on_entered(self, digits: str) -> None:
        if not self._first:
            self._take(digits)
        elif digits != self._first:
            self._first = ""
            words = self.tr("The two were not the same. Type the new PIN.")
            self.pad.show_question(words, is_bad=True)
        else:
            self._pin.put(digits).add_done_callback(self._tell)

    def _take(self, digits: str) -> None:
        if is_pin(digits):
            self._first = digits
            self.pad.show_question(self.tr("Type the same PIN again."))
            return
        words = self.tr("A kiosk PIN has {shortest} to {longest} digits.")
        self.pad.show_question(words.format(shortest=SHORTEST, longest=LONGEST), is_bad=True)

    def _tell(self, done: Future[None]) -> None:
        # Somebody may have gone back meanwhile.
        with contextlib.suppress(RuntimeError):
            self._kept.emit(done.exception() is None)

    def _on_kept(self, is_kept: bool) -> None:
        if is_kept:
            self.pad.close_up()
            self._on_set()
        else:
            self._first = ""
            words = self.tr("The PIN could not be kept on this PC. Type the new PIN.")
            self.pad.show_question(words, is_bad=True)
