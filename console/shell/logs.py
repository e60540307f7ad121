"""Sets up logging so that no secret and no guest's word reaches it."""

import logging
import re
import sys
from typing import Final

# What guests and staff wrote may hold anything, so it is blanked to the end of the line.
_WORDS: Final = re.compile(r"(?i)\b(notes?|message_text|reason|guest_name)([\"']?\s*[:=]).*")
_TOKENS: Final = re.compile(r"(?i)\b(token|bearer|basic|setup)\s+[\w.~+/=-]{6,}")
_SECRETS: Final = re.compile(
    r"(?i)\b(authorization|auth_signature|auth|fcm_token|token|password|secret|pin)"
    r"([\"']?\s*[:=]\s*)(\"[^\"]*\"|'[^']*'|[^\s,&}]+)"
)


class _Redaction(logging.Filter):
    """Blanks values that follow a telling name, in messages and in tracebacks."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = redacted(record.getMessage()), ()
        if record.exc_info and not record.exc_text:
            record.exc_text = logging.Formatter().formatException(record.exc_info)
        if record.exc_text:
            # The formatter takes this text in place of one of its own.
            record.exc_text = redacted(record.exc_text)
        if record.stack_info:
            record.stack_info = redacted(record.stack_info)
        return True


def redacted(text: str) -> str:
    """The text without secrets and without what people wrote."""
    text = _WORDS.sub(r"\1\2 [hidden]", text)
    text = _TOKENS.sub(r"\1 [hidden]", text)
    return _SECRETS.sub(r"\1\2[hidden]", text)


def set_up(level: str) -> None:
    """Write log lines of `level` and above to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.addFilter(_Redaction())
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    for talkative in ("httpx", "httpcore", "asyncio", "qasync"):
        logging.getLogger(talkative).setLevel(logging.WARNING)
