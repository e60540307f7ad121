"""Why a connection ended, and in which words a person is told."""

import ssl
from typing import Final

from console.sentences import sentence
from contract.record import Record

OVER_CAPACITY: Final = 4100
UNAUTHORISED: Final = 4009


class Ending(Record, frozen=True):
    """The end of a connection or of an attempt.

    `code`: the Pusher close code, None when the network or the console ended it. `reason`: a
    sentence for people.
    """

    code: int | None
    reason: str


NO_ANSWER: Final = Ending(None, sentence("The hotel does not answer."))
SILENT: Final = Ending(None, sentence("The hotel stopped answering."))
CUT: Final = Ending(None, sentence("The connection was cut."))
STOPPED: Final = Ending(None, sentence("The console is closing."))
AUTH_FAILED: Final = Ending(
    OVER_CAPACITY, sentence("The hotel could not confirm who you are just now.")
)

_BY_CODE: Final = {
    4000: sentence("The hotel's live service wants an encrypted connection."),
    4001: sentence("The hotel's live service does not know this console's key."),
    4003: sentence("The hotel's live service is switched off."),
    4004: sentence("The hotel's live service has no room for another console."),
    UNAUTHORISED: sentence("The hotel's live service did not accept this sign-in."),
    OVER_CAPACITY: sentence("The hotel's live service is busy."),
    4200: sentence("The hotel's live service is restarting."),
    4201: sentence("The connection was too slow."),
    4202: sentence("The connection was idle for too long."),
}


def closed(code: int | None) -> Ending:
    """The ending told by a close frame, or by its absence."""
    if code is None:
        return CUT
    return Ending(
        code,
        _BY_CODE.get(
            code, sentence("The hotel's live service closed the line ({code}).", code=code)
        ),
    )


def failed(error: Exception) -> Ending:
    """The ending of an attempt that raised."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return Ending(None, sentence("The hotel's certificate cannot be trusted."))
    if isinstance(error, ssl.SSLError):
        return Ending(None, sentence("The hotel's encryption does not fit."))
    if isinstance(error, FileNotFoundError):
        return Ending(None, sentence("The file of the hotel's certificate cannot be read."))
    status = getattr(error, "status_code", None)
    if isinstance(status, int) and 100 <= status < 600:
        return Ending(
            None,
            sentence("The hotel's live service is not there (status {status}).", status=status),
        )
    if isinstance(error, ConnectionResetError | BrokenPipeError):
        return CUT
    return NO_ANSWER
