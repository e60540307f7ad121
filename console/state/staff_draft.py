"""What somebody began to write to colleagues, and whom it calls."""

import msgspec

from contract.codec import WireError, decode, encode_rest
from contract.record import Record
from contract.scalars import Id


class StaffDraft(Record, frozen=True, kw_only=True):
    """Words, and the names chosen for them after an @, each with whom it stands for."""

    text: str
    called: dict[str, Id] = msgspec.field(default_factory=dict)


def kept_form(draft: StaffDraft) -> str:
    """A draft as it is kept on this PC; empty where there is none."""
    return encode_rest(draft).decode() if draft.text else ""


def draft_in(kept: str) -> StaffDraft:
    """What was kept: an earlier version kept the words alone."""
    try:
        return decode(StaffDraft, kept)
    except WireError:
        return StaffDraft(text=kept)
