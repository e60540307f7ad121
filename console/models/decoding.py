"""Turns the bytes of a picture into pixels: hostile until it is a picture of a bearable size."""

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

# The longest edge of a picture the hotel drew anew, and a little for those of other hotels.
_MOST_PIXELS: Final = 32_000_000
_MOST_MEGABYTES: Final = 160
# What the hotel draws; nothing else gets near a decoder.
_HEADS: Final = {b"\xff\xd8\xff": b"jpeg", b"\x89PNG\r\n\x1a\n": b"png"}


def decoded(data: bytes, longest: int) -> QImage | None:
    """The picture with no edge over `longest` px; None when it is none, damaged or too large.

    Takes up to a second of a processor: for a thread of its own.
    """
    kind = next((kind for head, kind in _HEADS.items() if data.startswith(head)), None)
    if kind is None:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setAutoDetectImageFormat(False)
    QImageReader.setAllocationLimit(_MOST_MEGABYTES)
    size = reader.size()
    if size.isEmpty() or size.width() * size.height() > _MOST_PIXELS:
        return None
    if max(size.width(), size.height()) > longest:
        fitting = size.scaled(longest, longest, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(fitting.expandedTo(QSize(1, 1)))
    image = reader.read()
    return (
        None if image.isNull() else image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    )
