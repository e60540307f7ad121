"""Keeps a full screen as large as its screen, where no window manager does."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget


class ScreenSize(QObject):
    """Follows whichever screen a shown window is on."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._screen: QScreen | None = None
        handle = window.windowHandle()
        assert handle is not None
        handle.screenChanged.connect(self._follow)
        self._follow(window.screen())

    def fill(self) -> None:
        """Be as large as the screen, if this is to be a full screen."""
        screen = self._screen
        is_other = screen is not None and self._window.geometry() != screen.geometry()
        if screen is not None and is_other and self._window.isFullScreen():
            self._window.setGeometry(screen.geometry())

    def _follow(self, screen: QScreen | None) -> None:
        if self._screen is not None:
            self._screen.geometryChanged.disconnect(self.fill)
        self._screen = screen
        if screen is not None:
            screen.geometryChanged.connect(self.fill)
            self.fill()
