"""The floor: the least a Qt application with a window can be. Ends with its standard input."""

import sys
import time

from PySide6.QtCore import QEvent, QObject, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication, QWidget


class _FirstPaint(QObject):
    """Tells once when the window was painted."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Expose:
            watched.removeEventFilter(self)
            # The timer runs after Qt has answered the exposure by painting.
            QTimer.singleShot(0, _tell)
        return False


def _tell() -> None:
    print(time.monotonic_ns(), flush=True)


def main() -> int:
    """Show a window, say when it was painted, wait."""
    application = QApplication(sys.argv[:1])
    window = QWidget()
    window.showMaximized()
    first_paint = _FirstPaint()
    handle = window.windowHandle()
    assert handle is not None
    handle.installEventFilter(first_paint)
    end = QSocketNotifier(0, QSocketNotifier.Type.Read)
    end.activated.connect(application.quit)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
