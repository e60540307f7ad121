"""A part of the window whose data is read only while somebody can see it."""

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget


class ReadWhileShown(QWidget):
    """Of its own a part has two methods. A window that is only minimised goes on."""

    def begin_reading(self) -> None:
        """The part came into sight."""
        raise NotImplementedError

    def stop_reading(self) -> None:
        """Nobody looks any more."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        """From now on it is read."""
        super().showEvent(event)
        if not event.spontaneous():
            self.begin_reading()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: nothing need be read."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.stop_reading()
