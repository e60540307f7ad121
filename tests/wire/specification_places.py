"""Under which number the specification names an event, and where a person sees it."""

from seen_at_work import AT_WORK, ELSEWHERE
from seen_in_chats import IN_CHATS
from specification_seen import Seen

from contract.registry import Entry


def place_of(entry: Entry) -> tuple[str, Seen]:
    """The number in the specification, or OURS, and the place. Raises KeyError for a new event."""
    return ELSEWHERE.get(entry.key) or (IN_CHATS | AT_WORK)[entry.payload]
