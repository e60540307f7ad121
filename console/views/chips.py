"""Small coloured labels: an icon and a word, painted into lists."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from console.views import icons, painting
from console.views.icons import Icon
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.typography import width

HEIGHT = 22


@dataclass(frozen=True, slots=True)
class Chip:
    """What a label says and its colours; dashed while the hotel does not know of it."""

    icon: Icon
    words: str
    fill: QColor
    ink: QColor
    is_dashed: bool = False


def chip_style(theme: Theme) -> TypeStyle:
    """How a label is written."""
    return TypeStyle(theme.office.micro.size, theme.office.micro.line, 600)


def chip_width(theme: Theme, words: str) -> float:
    """How wide a label is, px; one without words is its icon alone."""
    if not words:
        return theme.px(16 + 14)
    return width(chip_style(theme), words) + theme.px(16 + 14 + 4) + 1


def paint_chip(
    painter: QPainter, row: QRectF, chip: Chip, theme: Theme, *, at_right: bool = False
) -> QRectF:
    """The label at the left or right end of `row`, in its middle; the place it took."""
    px = theme.px
    wide = min(chip_width(theme, chip.words), row.width())
    left = row.right() - wide if at_right else row.left()
    rect = QRectF(left, row.center().y() - px(HEIGHT) / 2, wide, px(HEIGHT))
    border = chip.ink if chip.is_dashed else None
    painting.box(
        painter, rect, radius=RADIUS.chip, fill=chip.fill, border=border, dashed=chip.is_dashed
    )
    icon = QRectF(rect.left() + px(8), rect.top(), px(14), rect.height())
    icons.draw(painter, chip.icon, icon, chip.ink)
    words = QRectF(icon.right() + px(4), rect.top(), 0, rect.height())
    words.setRight(rect.right() - px(7))
    painting.text(painter, words, chip.words, style=chip_style(theme), colour=chip.ink)
    return rect
