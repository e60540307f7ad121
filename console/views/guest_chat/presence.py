"""Who else has a conversation open or is writing in it, in words and painted."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from console.state.presences import Present
from console.views import painting
from console.views.faces import paint_face
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.typography import width
from console.views.words import plain

_FACES = 3


def presence_words(present: Sequence[Present]) -> str:
    """Priya is writing; who only has it open comes up once nobody writes."""
    writers = [one for one in present if one.is_writing]
    names = [first_name(one.name) for one in writers or present]
    if not names:
        return ""
    if len(names) == 1:
        said = _tr("{name} is writing") if writers else _tr("{name} has this open")
        return said.format(name=names[0])
    others = len(names) - 1
    if others == 1:
        said = (
            _tr("{name} and {other} are writing")
            if writers
            else _tr("{name} and {other} have this open")
        )
        return said.format(name=names[0], other=names[1])
    said = (
        _tr("{name} and {count} others are writing")
        if writers
        else _tr("{name} and {count} others have this open")
    )
    return said.format(name=names[0], count=others)


def paint_presence(
    painter: QPainter, line: QRectF, present: Sequence[Present], theme: Theme
) -> float:
    """Paint it at the left of a line; where it ends. Nothing for nobody."""
    if not present:
        return line.left()
    px, colour, dense = theme.px, theme.colour, theme.office.dense
    at, size = line.left(), px(20)
    for one in present[:_FACES]:
        spot = QRectF(at, line.center().y() - size / 2, size, size)
        _paint_face(painter, spot, one, theme)
        at = spot.right() + px(4)
    is_writing = present[0].is_writing
    style = TypeStyle(dense.size, dense.line, 600)
    words = presence_words(present)
    ink = colour.accent_text if is_writing else colour.text
    rest = QRectF(at + px(2), line.top(), max(0.0, line.right() - at), line.height())
    painting.text(painter, rest, words, style=style, colour=ink)
    return min(line.right(), rest.left() + width(style, words))


def paint_faces(
    painter: QPainter,
    line: QRectF,
    present: Sequence[Present],
    theme: Theme,
    *,
    has_room: bool,
) -> float:
    """Paint who is there at the right of a row's line; where that begins.

    `has_room`: it may be said in a word that somebody writes; a ring says it anyway.
    """
    px, colour, caption = theme.px, theme.colour, theme.office.caption
    end, size = line.right(), px(18)
    # The first of them is at the left, as in the head of the conversation.
    for one in reversed(present[:_FACES]):
        spot = QRectF(end - size, line.center().y() - size / 2, size, size)
        _paint_face(painter, spot, one, theme)
        end = spot.left() - px(4)
    if present and present[0].is_writing and has_room:
        said = _tr("writing")
        style = TypeStyle(caption.size, caption.line, 600)
        rest = QRectF(line.left(), line.top(), end - line.left(), line.height())
        ink, align = colour.accent_text, painting.RIGHT
        painting.text(painter, rest, said, style=style, colour=ink, align=align)
        end -= width(style, said) + px(4)
    return end


def _paint_face(painter: QPainter, spot: QRectF, one: Present, theme: Theme) -> None:
    paint_face(painter, spot, one.name, theme)
    if one.is_writing:
        ring = theme.colour.accent
        painting.box(painter, spot, radius=RADIUS.pill, border=ring, width=2)


def first_name(name: str) -> str:
    """What colleagues call somebody; the whole name where it is one word."""
    return next(iter(plain(name).split()), _tr("A colleague"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("presence", text)
