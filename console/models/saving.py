"""Which files of the chats are being saved on this PC, and how far that is."""

from PySide6.QtCore import QObject, Signal


class Saving(QObject):
    """Signals, without anything: `changed`."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._percents: dict[str, int] = {}

    def percent(self, address: str) -> int | None:
        """How much of a file is here, 0 to 100; None when it is not being saved."""
        return self._percents.get(address)

    def show(self, address: str, percent: int) -> None:
        """So much is here."""
        if self._percents.get(address) != percent:
            self._percents[address] = percent
            self.changed.emit()

    def end(self, address: str) -> None:
        """It is saved, or will not be."""
        if self._percents.pop(address, None) is not None:
            self.changed.emit()
