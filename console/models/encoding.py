"""Pictures that were pasted, as files; and what a name says a file is."""

from typing import Final

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from contract.resources.attachments import FileType

_PICTURES: Final = frozenset({"jpg", "jpeg", "png", "gif", "webp", "bmp"})


def encoded_png(image: QImage) -> bytes:
    """The picture as a PNG file. Takes up to a second: for a thread of its own."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # its stubs know no device
    return bytes(buffer.data().data())


def kind_of(name: str) -> FileType:
    """What a file's name says it is."""
    ending = name.rpartition(".")[2].lower()
    if ending in _PICTURES:
        return FileType.IMAGE
    return FileType.PDF if ending == "pdf" else FileType.DOCUMENT
