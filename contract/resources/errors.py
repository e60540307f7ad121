"""How every REST error is told: a sentence for people, a code for programs."""

import msgspec


class Problem(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The body of every 4xx and 5xx answer.

    `code` is one of: unauthorised, forbidden, not_found, invalid, conflict, refused, expired,
    key_reused, too_many, internal. `current` is the entity as it is now (conflict, refused).
    """

    detail: str
    code: str
    fields: dict[str, list[str]] = {}
    current: msgspec.Raw = msgspec.Raw(b"null")
