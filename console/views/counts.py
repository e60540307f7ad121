"""A count in a pill: filled where somebody is needed, grey where it only counts."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from console.views import painting
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.typography import width

_HIGH = 20


def _style(theme: Theme) -> TypeStyle:
    return TypeStyle(theme.office.micro.size, theme.office.micro.line, 600)


def count_size(theme: Theme, number: int, high: int = _HIGH) -> QRectF:
    """How much room a count takes, px, with its corner at the origin."""
    tall = theme.px(high)
    return QRectF(0, 0, max(tall, width(_style(theme), str(number)) + theme.px(11)), tall)


def paint_count(
    painter: QPainter, spot: QRectF, number: int, theme: Theme, *, needs_me: bool
) -> None:
    """Fill `spot` with a count."""
    colour = theme.colour
    fill, ink = (colour.accent, colour.on_accent) if needs_me else (colour.line, colour.text2)
    painting.box(painter, spot, radius=RADIUS.pill, fill=fill)
    painting.text(
        painter, spot, str(number), style=_style(theme), colour=ink, align=painting.CENTRE
    )
