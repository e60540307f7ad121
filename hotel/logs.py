"""The log: one line each, and never a secret in it."""

import logging
import re
import sys
from typing import Final

# What guests and staff wrote may hold anything, so it is blanked to the end of the line.
_WORDS: Final = re.compile(r"(?i)\b(?P<name>notes?|message_text|guest_name)[\"']?\s*[:=].*")
_SECRETS: Final = (
    re.compile(r"(?i)\b(token|bearer|setup) [0-9a-z._-]{8,}"),
    re.compile(
        r"(?i)(?P<name>auth_signature|auth|secret|password|pin|fcm_token|token|signature)"
        r"(?P<between>[\"']?\s*[=:]\s*[\"']?)[^\s\"'&,}]+"
    ),
    re.compile(r"(?P<scheme>\w+://[^:/@\s]+:)[^@\s]+(?=@)"),
)


class Redaction(logging.Filter):
    """Takes secrets out of every record, wherever it came from."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the message; always let it through."""
        record.msg, record.args = redacted(record.getMessage()), None
        if record.exc_info and not record.exc_text:
            record.exc_text = redacted(logging.Formatter().formatException(record.exc_info))
        return True


def redacted(text: str) -> str:
    """The text without secrets."""
    text = _WORDS.sub(r"\g<name>: …", text)
    text = _SECRETS[0].sub(r"\1 …", text)
    text = _SECRETS[1].sub(r"\g<name>\g<between>…", text)
    return _SECRETS[2].sub(r"\g<scheme>…", text)


def set_up_logs(level: str) -> None:
    """Log to standard error. Libraries speak only when something is wrong."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.addFilter(Redaction())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger("hotel").setLevel(level.upper())
