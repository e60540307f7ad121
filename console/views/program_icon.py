"""The picture of the program in the system's tray."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from console.views import icons, painting
from console.views.icons import Icon
from console.views.palettes import Palette

_SIZES: Final = (16, 22, 24, 32, 48, 64)


def program_icon(colour: Palette, *, is_calling: bool) -> QIcon:
    """A bell on the accent, with a dot in its corner while it calls for somebody."""
    made = QIcon()
    for size in _SIZES:
        made.addPixmap(_picture(colour, size, is_calling=is_calling))
    return made


def _picture(colour: Palette, size: int, *, is_calling: bool) -> QPixmap:
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    whole = QRectF(picture.rect())
    painting.box(painter, whole, radius=size / 5, fill=colour.accent)
    inner = size * 0.14
    bell = whole.adjusted(inner, inner, -inner, -inner)
    icons.draw(painter, Icon.BELL_CONCIERGE, bell, colour.on_accent)
    if is_calling:
        across = size * 0.44
        dot = QRectF(size - across, 0, across, across)
        edge = max(1.0, size / 16)
        fill, border = colour.warn, colour.on_accent
        painting.box(painter, dot, radius=across / 2, fill=fill, border=border, width=edge)
    painter.end()
    return picture
