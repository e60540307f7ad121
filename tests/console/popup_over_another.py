"""Shows a window, then the cards of clock-ins over it; tells which of them has the keyboard."""

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "xcb"
sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[2]))

from gallery_approvals import full, popup_of
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

from console.views.theme import ThemeName, theme_for

_SETTLED_MS = 1500


def main() -> None:
    """Type into the first window meanwhile: nothing of it may be lost to the second."""
    app = QApplication([])
    typed = QLineEdit()
    typed.setWindowTitle("Somebody types here")
    typed.showMaximized()
    shown = []

    def show() -> None:
        popup, models = popup_of(full(), theme_for(ThemeName.LIGHT))
        popup.place_in(app.primaryScreen().availableGeometry())
        shown.extend((popup, models))
        typed.raise_()
        QTimer.singleShot(_SETTLED_MS, tell)

    def tell() -> None:
        popup = shown[0]
        sys.stdout.write(f"typing={typed.isActiveWindow()} cards={popup.isActiveWindow()}\n")
        sys.stdout.write(f"id={int(popup.winId())} below={int(typed.winId())}\n")
        sys.stdout.flush()

    QTimer.singleShot(_SETTLED_MS, show)
    app.exec()


if __name__ == "__main__":
    main()
