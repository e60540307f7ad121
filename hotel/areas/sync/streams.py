"""The streams somebody may follow."""

import re
from typing import Final

from contract.permissions import Actor, Capability, Duty, may, may_open
from hotel.problems import forbidden, invalid
from hotel.visit import Visit

STAFF_STREAM: Final = "staff"
STREAMS: Final = (*(duty.value for duty in Duty), STAFF_STREAM)
_CONVERSATION: Final = re.compile(r"conversation-[0-9]{1,19}")
_CHAT: Final = re.compile(r"chat-[0-9]{1,19}")
_STOCKTAKE: Final = re.compile(r"stocktake-[0-9]{1,19}")
_OF_ONE: Final = (_CONVERSATION, _CHAT, _STOCKTAKE)


def wanted_streams(visit: Visit, words: str | None) -> list[str]:
    """The streams of "kitchen,porter"; without words all that are open to the one who asks.

    Raises ProblemError 400 for an unknown stream, 403 for one that is not theirs to follow.
    """
    visit.refuse_guests()
    if words is None:
        return [stream for stream in STREAMS if _may_follow(visit.actor, stream)]
    wanted = sorted({word.strip() for word in words.split(",")})
    for stream in wanted:
        check_stream(visit, stream)
    return wanted


def check_stream(visit: Visit, stream: str) -> None:
    """Go on only with a stream that is open to the one who asks. Raises ProblemError 400, 403."""
    if stream not in STREAMS and not any(kind.fullmatch(stream) for kind in _OF_ONE):
        names = ", ".join(STREAMS)
        sentence = (
            f"The streams are {names}, and conversation-, chat- and stocktake-, each with an id."
        )
        raise invalid(sentence, field="stream")
    visit.refuse_guests()
    if _CONVERSATION.fullmatch(stream):
        _check_conversation(visit, stream)
    elif not _may_follow(visit.actor, stream):
        sentence = f"Your role does not open the {stream} board."
        raise forbidden(sentence)


def _check_conversation(visit: Visit, stream: str) -> None:
    if stream.removeprefix("conversation-") not in visit.actor.conversations:
        sentence = "This conversation does not exist, or you do not take part in it."
        raise forbidden(sentence)


def _may_follow(actor: Actor, stream: str) -> bool:
    if _CHAT.fullmatch(stream):
        return may_open(actor, Duty.DESK)
    if _STOCKTAKE.fullmatch(stream):
        return may(actor, Capability.COUNT_STOCK)
    return stream == STAFF_STREAM or may_open(actor, Duty(stream))
