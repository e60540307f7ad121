"""Requests that say something the hotel cannot read, and its own faults."""

from typing import Final

from console.sentences import known

PATTERNS: Final = (
    known("The hotel could not do this because of a fault of its own. It has been noted."),
    known("The request was refused."),
    known("The request cannot be read."),
    known("The request broke off."),
    known("The request is not JSON."),
    known("The request must be a JSON object."),
    known("The request is too large. 64 kB is the most this hotel takes."),
    known("The hotel reads JSON only."),
    known("The text holds characters that cannot be stored."),
    known("Text cannot hold the character NUL."),
    known("The address cannot be read."),
    known("This address does not take that method."),
    known("This address names two hotels."),
    known("Too many requests. Wait a minute and try again."),
    known("Invalid page."),
    known("{name} is missing."),
    known("This field is required."),
    known("{whose} must be {kind}."),
    known("{field} must be the id of a message."),
    known("doing is reading, writing or left."),
    known("before must be what an earlier page told."),
    known("An Idempotency-Key has 1 to {count} characters."),
    known("This Idempotency-Key was already used for another request."),
    known("A socket_id looks like 123.456."),
    known("Send socket_id and, for a channel, channel_name."),
    known("This is not a kind that can be found."),
    known("The FCM token is empty."),
    known("The FCM token is longer than {count} characters."),
    known("These changes are no longer kept. Take a new snapshot."),
    known("The streams are {names}, and conversation-, chat- and stocktake-, each with an id."),
)
