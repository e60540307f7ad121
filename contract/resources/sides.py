"""The two sides of the chat between guests and staff."""

import enum


class Side(enum.StrEnum):
    """Which side of the desk somebody is on."""

    GUEST = "guest"
    STAFF = "staff"
    UNKNOWN = "unknown"

    @classmethod
    def _missing_(cls, _value: object) -> "Side":
        return cls.UNKNOWN
