"""Sets up logging so that no secret and no guest's word reaches it."""

import logging
import re
import sys
from typing import Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_SECRET: Final = re.compile(
    r"(?i)(authorization|auth|auth_signature|token|password|secret|pin|message_text|notes)"
    r"(\"?\s*[:=]\s*\"?)([^\s\",&}]+)"
)
_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
# The offscreen platform says so of every window; it means nothing there.
_KNOWN: Final = frozenset({"This plugin does not support propagateSizeHints()"})
_qt_log: Final = logging.getLogger("qt")


class _Redaction(logging.Filter):
    """Blanks values that follow a telling name."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = _SECRET.sub(r"\1\2[hidden]", record.getMessage())
        record.args = ()
        return True


def set_up(level: str) -> None:
    """Write log lines of `level` and above, Qt's among them, to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.addFilter(_Redaction())
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    for talkative in ("httpx", "httpcore", "asyncio", "websocket", "qasync"):
        logging.getLogger(talkative).setLevel(logging.WARNING)
    qInstallMessageHandler(_hear_qt)


def _hear_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    if message in _KNOWN:
        return
    _qt_log.log(_LEVELS.get(kind, logging.INFO), "%s", message)
