"""Pictures the demo's guests take with their telephones, drawn and not photographed."""

import io
from collections.abc import Callable
from typing import Final

from PIL import Image, ImageDraw, ImageFilter

_SIZE: Final = (1600, 1200)


def snapshot(shows: str) -> bytes:
    """A JPEG of a dripping `tap`, or of the `view`. Takes a moment: not for the event loop."""
    picture = Image.new("RGB", _SIZE)
    draw = ImageDraw.Draw(picture)
    _MOTIFS[shows](draw)
    into = io.BytesIO()
    picture.filter(ImageFilter.GaussianBlur(1.5)).save(into, "JPEG", quality=85)
    return into.getvalue()


def _tap(draw: ImageDraw.ImageDraw) -> None:
    draw.rectangle((0, 0, 1600, 820), fill="#dfe6e6")
    for column in range(0, 1600, 200):
        draw.line((column, 0, column, 820), fill="#c3cfcf", width=6)
    for row in range(0, 820, 200):
        draw.line((0, row, 1600, row), fill="#c3cfcf", width=6)
    draw.rectangle((0, 820, 1600, 1200), fill="#f7f7f4")
    draw.ellipse((420, 860, 1240, 1160), fill="#e3e6e4")
    draw.rounded_rectangle((760, 330, 860, 820), 30, fill="#9aa5a8")
    draw.rounded_rectangle((500, 330, 860, 420), 40, fill="#aab4b7")
    draw.rounded_rectangle((500, 380, 570, 500), 20, fill="#8d999c")
    draw.ellipse((515, 560, 555, 640), fill="#6fb2d2")
    draw.ellipse((519, 740, 551, 800), fill="#6fb2d2")


def _view(draw: ImageDraw.ImageDraw) -> None:
    for row in range(1200):
        share = row / 1200
        sky = (int(250 - 120 * share), int(190 - 60 * share), int(150 + 40 * share))
        draw.line((0, row, 1600, row), fill=sky)
    draw.ellipse((1050, 420, 1250, 620), fill="#ffe3a3")
    for left, top, colour in ((0, 640, "#51606f"), (420, 560, "#465463"), (900, 680, "#3b4855")):
        draw.polygon(((left - 200, 1000), (left + 300, top), (left + 800, 1000)), fill=colour)
    draw.rectangle((0, 980, 1600, 1200), fill="#2e4a58")


_MOTIFS: Final[dict[str, Callable[[ImageDraw.ImageDraw], None]]] = {"tap": _tap, "view": _view}
