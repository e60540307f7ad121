"""How the catalogue writes down its samples."""

from collections.abc import Mapping
from types import MappingProxyType


def example(**fields: object) -> Mapping[str, object]:
    """The fields of a sample, spelled as on the wire."""
    return MappingProxyType(fields)
