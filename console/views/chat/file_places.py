"""Where the files of a message lie: pictures at their own shape, everything else as a card."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF

from console.models.chat_entries import Bubble
from console.views.theme import Theme
from contract.resources.attachments import Attachment, FileType

CARD_HIGH: Final = 52
CARD_WIDE: Final = 280
PICTURE_HIGH: Final = 144
PICTURE_HIGH_WHEN_LOW: Final = 96
LOW_WINDOW: Final = 900
_LINE_HIGH: Final = 18
_WIDEST_SHAPE: Final = 7 / 3
_NARROWEST_SHAPE: Final = 3 / 4
_UNKNOWN_SHAPE: Final = 4 / 3


@dataclass(frozen=True, slots=True)
class FilePlace:
    """A file and its rectangle, px; `line` below a picture says what it is.

    It has none where the foot of the message says so.
    """

    file: Attachment
    rect: QRectF
    line: QRectF | None = None

    @property
    def is_picture(self) -> bool:
        """Whether it is shown and not only named."""
        return is_picture(self.file)


def is_picture(file: Attachment) -> bool:
    """Whether a file can be shown."""
    return file.file_type is FileType.IMAGE and bool(file.thumbnail_url or file.thumbnail)


def small_address(file: Attachment) -> str:
    """Where the small picture is fetched."""
    return file.thumbnail_url or file.thumbnail or ""


def address(file: Attachment) -> str:
    """Where the file itself is fetched."""
    return file.file_url or file.file


def file_places(
    entry: Bubble, room: int, below: float, theme: Theme, *, picture_high: int
) -> tuple[tuple[FilePlace, ...], float]:
    """The places under one another from `below` on, and where they end."""
    px, bottom, found = theme.px, below, list[FilePlace]()
    for number, file in enumerate(entry.files):
        top = bottom + (px(4) if bottom else 0)
        wide, high = _size(file, room, theme, picture_high)
        left = room - wide if entry.is_staff else 0.0
        rect = QRectF(left, top, wide, high)
        bottom = rect.bottom()
        is_named_below = entry.has_foot and number == len(entry.files) - 1
        line = None
        if is_picture(file) and not is_named_below:
            line = QRectF(0, bottom + px(2), room, px(_LINE_HIGH))
            bottom = line.bottom() + px(2)
        found.append(FilePlace(file, rect, line))
    return tuple(found), bottom


def _size(file: Attachment, room: int, theme: Theme, picture_high: int) -> tuple[float, float]:
    """Known before the picture is here, so that nothing moves when it comes."""
    if not is_picture(file):
        return min(theme.px(CARD_WIDE), room), theme.px(CARD_HIGH)
    high = theme.px(picture_high)
    shape = file.width / file.height if file.width and file.height else _UNKNOWN_SHAPE
    shape = min(max(shape, _NARROWEST_SHAPE), _WIDEST_SHAPE)
    return min(round(high * shape), room), high
