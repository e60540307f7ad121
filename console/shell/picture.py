"""Takes a picture of the window for documents and support, then ends the program."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImageWriter

from console.shell.start_error import StartError
from console.shell.window import Window


class Picture(QObject):
    """One picture. `exit_code` is 1 until it is on disk. Raises StartError when it cannot be."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file
        self.exit_code = 1
        kinds = {bytes(kind.data()).decode() for kind in QImageWriter.supportedImageFormats()}
        if file.suffix.lstrip(".").lower() not in kinds:
            message = f"{file.name} is not a kind of picture that can be written; take .png."
            raise StartError(message)
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            message = f"The picture cannot be written there: {error.strerror}."
            raise StartError(message) from error
        if not os.access(file.parent, os.W_OK):
            message = "The picture cannot be written there: the folder is read-only."
            raise StartError(message)

    def take(self, window: Window, after_s: float) -> None:
        """Take it in `after_s` seconds and close the window."""
        QTimer.singleShot(round(after_s * 1000), self, lambda: self._take(window))

    def _take(self, window: Window) -> None:
        if window.grab().save(str(self._file)):
            self.exit_code = 0
        else:
            sys.stderr.write(f"The picture could not be written to {self._file.name}.\n")
        window.leave()
