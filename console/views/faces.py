"""A person as initials in a circle; oneself in the accent's tint."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from console.views import painting
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.words import plain


def initials(name: str) -> str:
    """First letters of the first and the last word."""
    words = plain(name).split()
    return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()


def paint_face(
    painter: QPainter, spot: QRectF, name: str, theme: Theme, *, is_me: bool = False
) -> None:
    """Fill the square `spot` with a circle and initials that go with its size."""
    colour = theme.colour
    fill, ink = (colour.accent_tint, colour.accent_text) if is_me else (colour.line, colour.text2)
    size = round(spot.height() * 0.42 if spot.height() < theme.px(30) else spot.height() * 0.375)
    painting.box(painter, spot, radius=RADIUS.pill, fill=fill)
    painting.text(
        painter,
        spot,
        initials(name),
        style=TypeStyle(size, round(size * 1.35), 600),
        colour=ink,
        align=painting.CENTRE,
    )
