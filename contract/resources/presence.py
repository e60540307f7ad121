"""Who of the desk has a guest's conversation open, and who is writing in it."""

import enum

import msgspec


class Doing(enum.StrEnum):
    """What somebody does in a conversation; `left` is not there any more."""

    READING = "reading"
    WRITING = "writing"
    LEFT = "left"
    UNKNOWN = "unknown"

    @classmethod
    def _missing_(cls, _value: object) -> "Doing":
        return cls.UNKNOWN


class PresenceNote(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST …/conversations/{id}/presence/. `asks`: others there shall say so at once."""

    doing: Doing
    asks: bool = False
