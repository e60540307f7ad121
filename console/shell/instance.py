"""One console per data folder: a second start raises the first one's window."""

import logging
import zlib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLockFile

_RAISE_TIMEOUT_MS = 500
_log = logging.getLogger("console.shell")


class Instance:
    """Holds the lock of a data folder while the program runs."""

    def __init__(self, folder: Path) -> None:
        # zlib's sum, because Python's own hash differs at every start
        self._name = f"hotelmate-console-{zlib.crc32(str(folder.resolve()).encode()):x}"
        self._lock = QLockFile(str(folder / "console.lock"))
        self._lock.setStaleLockTime(0)
        self._server: object | None = None

    def claim(self) -> bool:
        """Whether this is the only console in the folder. A dead console's lock is taken over.

        Where no lock can be made, such as in a read-only folder, nobody is kept from starting.
        """
        if self._lock.tryLock(0):
            return True
        is_held = self._lock.error() == QLockFile.LockError.LockFailedError
        if not is_held:
            _log.warning("No lock could be made: a second console may open on this folder.")
        return not is_held

    def release(self) -> None:
        """Another console may open on the folder."""
        self._lock.unlock()

    def raise_other(self) -> None:
        """Ask the console that holds the folder to come to the front."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        socket.waitForConnected(_RAISE_TIMEOUT_MS)
        socket.disconnectFromServer()

    def listen(self, on_raise: Callable[[], None]) -> None:
        """Call `on_raise` whenever a second start asks for it."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)
        server = QLocalServer()
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)

        def answer() -> None:
            server.nextPendingConnection().deleteLater()
            on_raise()

        server.newConnection.connect(answer)
        server.listen(self._name)
        self._server = server
