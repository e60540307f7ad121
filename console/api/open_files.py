"""Files that are open for as long as they are sent."""

import threading
from pathlib import Path
from typing import IO


class OpenFiles:
    """Opened on threads; whoever gives up meanwhile closes also what is just being opened."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._files: list[IO[bytes]] = []
        self._is_over = False

    def open(self, file: Path) -> IO[bytes]:
        """Open a file for reading. Raises OSError."""
        opened = file.open("rb")
        with self._turn:
            self._files.append(opened)
            if self._is_over:
                opened.close()
        return opened

    def close(self) -> None:
        """Close every one, and from now on at once."""
        with self._turn:
            self._is_over = True
            for file in self._files:
                file.close()
