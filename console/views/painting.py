"""Strokes that every station paints alike."""

from functools import cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyleOptionViewItem, QWidget

from console.views.palettes import Palette
from console.views.theme import BORDER, RADIUS, TypeStyle
from console.views.typography import cut, font, metrics, width
from console.views.widgets.keyboard_focus import marks_focus

_DASH_PX: Final = 6.0
LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE: Final = Qt.AlignmentFlag.AlignCenter


def box(
    painter: QPainter,
    rect: QRectF,
    *,
    radius: float,
    fill: QColor | None = None,
    border: QColor | None = None,
    width: float = 1,
    dashed: bool = False,
) -> None:
    """A rounded rectangle; the border lies wholly inside `rect`."""
    painter.setPen(Qt.PenStyle.NoPen if border is None else stroke(border, width, dashed=dashed))
    painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)
    inset = 0.0 if border is None else width / 2
    inner = rect.adjusted(inset, inset, -inset, -inset)
    corner = max(0.0, min(radius, rect.height() / 2) - inset)
    painter.drawRoundedRect(inner, corner, corner)


def ground(
    widget: QWidget, *, radius: float, fill: QColor, border: QColor, width: float = 1
) -> None:
    """A widget's own ground, from inside its paintEvent: a box as large as itself."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box(painter, QRectF(widget.rect()), radius=radius, fill=fill, border=border, width=width)
    painter.end()


def row_edges(
    painter: QPainter,
    row: QRectF,
    option: QStyleOptionViewItem,
    colour: Palette,
) -> None:
    """The line below a row of a list, and the ring around the one keys have moved to.

    A row that ends where the list does has no line: there is the edge of what it stands in.
    """
    end = option.widget.viewport().height() if isinstance(option.widget, QAbstractScrollArea) else 0
    if row.bottom() != end:
        painter.fillRect(QRectF(row.left(), row.bottom() - 1, row.width(), 1), colour.line)
    if option.state & QStyle.StateFlag.State_HasFocus and marks_focus(option.widget):
        ring = row.adjusted(2, 2, -2, -3)
        box(painter, ring, radius=RADIUS.chip, border=colour.focus, width=BORDER.focus)


def stroke(colour: QColor, width: float, *, dashed: bool = False) -> QPen:
    """A pen; dashes are 6 px long whatever the width."""
    pen = QPen(colour, width)
    if dashed:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([_DASH_PX / width, 0.7 * _DASH_PX / width])
    return pen


def top_rounded(rect: QRectF, radius: float) -> QPainterPath:
    """A rectangle whose two upper corners are round."""
    path = QPainterPath(rect.bottomLeft())
    path.lineTo(rect.left(), rect.top() + radius)
    path.quadTo(rect.topLeft(), QPointF(rect.left() + radius, rect.top()))
    path.lineTo(rect.right() - radius, rect.top())
    path.quadTo(rect.topRight(), QPointF(rect.right(), rect.top() + radius))
    path.lineTo(rect.bottomRight())
    path.closeSubpath()
    return path


def text(
    painter: QPainter,
    rect: QRectF,
    words: str,
    *,
    style: TypeStyle,
    colour: QColor,
    align: Qt.AlignmentFlag = LEFT,
) -> None:
    """One line, cut with three dots when it is wider than `rect`. Never interprets markup."""
    painter.setFont(font(style))
    painter.setPen(colour)
    shown = words
    if width(style, words) > rect.width() + 0.5:
        shown = cut(words, style, rect.width())
    painter.drawText(rect, _on_one_line(align), shown)


@cache
def _on_one_line(align: Qt.AlignmentFlag) -> int:
    return int(align | Qt.TextFlag.TextSingleLine)


def lines(
    painter: QPainter, corner: QPointF, rows: list[str], *, style: TypeStyle, colour: QColor
) -> None:
    """Lines of text under one another at the style's line height, from the upper left `corner`."""
    painter.setFont(font(style))
    painter.setPen(colour)
    baseline = (style.line + metrics(style).ascent() - metrics(style).descent()) / 2
    for number, row in enumerate(rows):
        painter.drawText(corner + QPointF(0, number * style.line + baseline), row)


def mixed(first: QColor, second: QColor, share: float) -> QColor:
    """`first` with `share` (0 to 1) of `second` in it."""
    keep = 1 - share
    return QColor.fromRgbF(
        first.redF() * keep + second.redF() * share,
        first.greenF() * keep + second.greenF() * share,
        first.blueF() * keep + second.blueF() * share,
    )
