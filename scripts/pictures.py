"""Tells a painted PNG from an empty one, without an image library."""

import struct
import zlib
from pathlib import Path
from typing import Final

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_SAMPLES: Final = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_FEWEST_LINES: Final = 20


def is_painted(path: Path) -> bool:
    """Whether the file is a PNG whose lines differ; False for a missing or broken file.

    PNG stores each line relative to its neighbour, so a flat picture has next to no distinct lines.
    """
    try:
        lines = _lines(path.read_bytes())
    except (OSError, ValueError, KeyError, struct.error, zlib.error):
        return False
    return len(set(lines)) >= _FEWEST_LINES


def _lines(png: bytes) -> list[bytes]:
    if not png.startswith(_SIGNATURE):
        raise ValueError("not a PNG")
    width, height, depth, color = struct.unpack_from(">IIBB", png, 16)
    raw = zlib.decompress(b"".join(_data_chunks(png)))
    stride = (width * _SAMPLES[color] * depth + 7) // 8 + 1
    if len(raw) != stride * height:
        raise ValueError("cut short or interlaced")
    return [raw[start : start + stride] for start in range(0, len(raw), stride)]


def _data_chunks(png: bytes) -> list[bytes]:
    chunks, at = [], len(_SIGNATURE)
    while at + 8 <= len(png):
        (length,) = struct.unpack_from(">I", png, at)
        if png[at + 4 : at + 8] == b"IDAT":
            chunks.append(png[at + 8 : at + 8 + length])
        at += length + 12
    return chunks
