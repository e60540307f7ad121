"""The immutable record that values are made of: equal by value, hashable, quick to make."""

import msgspec
from msgspec import field
from msgspec.structs import replace

__all__ = ["Record", "field", "replace"]


class Record(msgspec.Struct, frozen=True):
    """A value. Subclasses say `frozen=True` again, for the type checker."""
