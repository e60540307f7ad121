"""The version people and the hotel are told."""

from typing import Final

VERSION: Final = "0.1.0"
