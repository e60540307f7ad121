"""What may be written, and where."""

import unicodedata
from typing import Final

from contract.codec import encode_rest
from contract.resources.guest_chat import LONGEST_MESSAGE
from hotel.areas.guest_chat.shapes import message_of, without_notes
from hotel.areas.guest_chat.tables import GuestConversation, GuestMessage
from hotel.problems import ProblemError, conflict, forbidden, invalid

_INVISIBLE: Final = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})


def checked_text(given: str) -> str:
    """The text to keep, every character as it came. Raises ProblemError 400."""
    text = given.strip()
    if all(unicodedata.category(each) in _INVISIBLE for each in text):
        sentence = "Message cannot be empty."
        raise invalid(sentence, field="message")
    if len(text) > LONGEST_MESSAGE:
        sentence = (
            f"A message has at most {LONGEST_MESSAGE:,} characters; this one has {len(text):,}."
        )
        raise invalid(sentence, field="message")
    return text


def refuse_ended(conversation: GuestConversation) -> None:
    """Go on only while the guest is in the house. Raises ProblemError 409."""
    if conversation.ended_at is not None:
        sentence = "The guest has checked out: nobody would read this."
        raise conflict(sentence, current=encode_rest(without_notes(conversation)))


def refuse_deleted(message: GuestMessage) -> None:
    """Go on only with a message that still has its words. Raises ProblemError 409."""
    if message.deleted_at is not None:
        sentence = "This message was deleted."
        raise changed_meanwhile(sentence, message)


def refuse_late(message: GuestMessage, expected_rev: int | None) -> None:
    """Go on only with a message as it was seen. Raises ProblemError 409."""
    if expected_rev not in {None, message.rev}:
        sentence = "This message was changed in the meantime."
        raise changed_meanwhile(sentence, message)


def changed_meanwhile(sentence: str, message: GuestMessage) -> ProblemError:
    """The refusal of a change to a message that is no longer as it was."""
    return conflict(sentence, current=encode_rest(message_of(message)))


def not_yours() -> ProblemError:
    """The refusal of a change to what somebody else wrote."""
    sentence = "Only whoever wrote a message may change it."
    return forbidden(sentence)
