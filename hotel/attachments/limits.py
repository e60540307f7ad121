"""How much may be uploaded."""

from typing import Final

from contract.attachments import LARGEST_FILE, LARGEST_UPLOAD, MEGABYTE, MOST_FILES

__all__ = [
    "LARGEST_FILE",
    "LARGEST_UPLOAD",
    "LONGEST_EDGE",
    "MEGABYTE",
    "MOST_FILES",
    "MOST_PIXELS",
    "THUMBNAIL_EDGE",
]
# A telephone's largest photo has 200 million, of which nobody sees more than a few on a screen;
# four bytes of each are in memory while it is made smaller.
MOST_PIXELS: Final = 64_000_000
LONGEST_EDGE: Final = 4096
THUMBNAIL_EDGE: Final = 480
