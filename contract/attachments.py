"""How much may be sent in a chat, and what a file is by its first bytes."""

from typing import Final

MEGABYTE: Final = 1024 * 1024
LARGEST_FILE: Final = 25 * MEGABYTE
LARGEST_UPLOAD: Final = 60 * MEGABYTE
MOST_FILES: Final = 10
HEAD: Final = 4096
TEXTS: Final = frozenset({"txt", "csv"})


def picture_kind(head: bytes) -> str | None:
    """What a picture's name has to end with, None for what is no picture that can be sent."""
    kinds = {
        "jpg": head.startswith(b"\xff\xd8\xff"),
        "png": head.startswith(b"\x89PNG\r\n\x1a\n"),
        "gif": head.startswith((b"GIF87a", b"GIF89a")),
        "webp": head.startswith(b"RIFF") and head[8:12] == b"WEBP",
        "bmp": head.startswith(b"BM") and head[6:10] == bytes(4),
    }
    return next((kind for kind, fits in kinds.items() if fits), None)


def may_be_sent(head: bytes, name: str) -> bool:
    """Whether a file may be what the hotel takes, by its first bytes; the hotel reads all of it."""
    if picture_kind(head) or head.startswith((b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        return True
    return name.rpartition(".")[2].lower() in TEXTS and b"\0" not in head
