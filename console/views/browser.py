"""Shows an address where this PC shows addresses."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_in_browser(address: str) -> None:
    """Open a link of a message."""
    QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))
