"""Whether the PC's own desktop is light or dark, where it says so, and when that changes."""

from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from console.views.theme import ThemeName

_NAMES: Final = {Qt.ColorScheme.Light: ThemeName.LIGHT, Qt.ColorScheme.Dark: ThemeName.DARK}


class SystemLook(QObject):
    """`theme` is None on a desktop that does not tell.

    Signals:
        changed: somebody chose another look for the desktop.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self.changed)

    @property
    def theme(self) -> ThemeName | None:
        """As the desktop is now."""
        return _NAMES.get(QGuiApplication.styleHints().colorScheme())
