"""What a lane says when it has nothing to show, and why it may say so."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from console.views import icons, painting
from console.views.icons import Icon
from console.views.theme import RADIUS, Theme

_OUTLINES = 3


@dataclass(frozen=True, slots=True)
class Emptiness:
    """Words in the middle of a lane; without a title, grey outlines of cards to come."""

    icon: Icon
    title: str
    text: str = ""


def paint_emptiness(painter: QPainter, rect: QRectF, empty: Emptiness, theme: Theme) -> None:
    """The words, or the outlines, in the middle of `rect`."""
    px, colour = theme.px, theme.colour
    if not empty.title:
        _paint_outlines(painter, rect, theme)
        return
    title, text = theme.porter.timer, theme.porter.meta
    top = rect.center().y() - px(96)
    icon = QRectF(rect.left(), top, rect.width(), px(56))
    icons.draw(painter, empty.icon, icon, colour.text3)
    row = QRectF(rect.left(), icon.bottom() + px(16), rect.width(), title.line)
    painting.text(painter, row, empty.title, style=title, colour=colour.text, align=painting.CENTRE)
    below = QRectF(rect.left(), row.bottom() + px(8), rect.width(), text.line)
    painting.text(
        painter, below, empty.text, style=text, colour=colour.text2, align=painting.CENTRE
    )


def _paint_outlines(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    height, step = theme.px(128), theme.px(140)
    for number in range(_OUTLINES):
        outline = QRectF(rect.left() + 8, rect.top() + 8 + number * step, rect.width() - 16, height)
        painting.box(painter, outline, radius=RADIUS.ticket, border=theme.colour.line, width=2)
