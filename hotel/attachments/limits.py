"""How much may be uploaded."""

from typing import Final

MEGABYTE: Final = 1024 * 1024
LARGEST_FILE: Final = 25 * MEGABYTE
LARGEST_UPLOAD: Final = 60 * MEGABYTE
MOST_FILES: Final = 10
# A telephone's largest photo has 200 million, of which nobody sees more than a few on a screen;
# four bytes of each are in memory while it is made smaller.
MOST_PIXELS: Final = 64_000_000
LONGEST_EDGE: Final = 4096
THUMBNAIL_EDGE: Final = 480
