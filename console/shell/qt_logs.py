"""Brings what Qt has to say into the program's log."""

import logging
from typing import Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
# The offscreen platform says the first of every window; effects sound without the second.
_KNOWN: Final = (
    "This plugin does not support propagateSizeHints()",
    "No QtMultimedia backends found.",
)
_log: Final = logging.getLogger("qt")


def listen_to_qt() -> None:
    """Have Qt's messages logged instead of printed."""
    qInstallMessageHandler(_hear)


def _hear(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    if message not in _KNOWN:
        _log.log(_LEVELS.get(kind, logging.INFO), "%s", message)
