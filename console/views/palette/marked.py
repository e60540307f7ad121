"""One line of text of others with the words that were found in it set off."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from console.views.theme import TypeStyle
from console.views.typography import font, metrics
from console.views.words import plain
from contract.resources.search import Mark


def plain_marked(text: str, marks: Sequence[Mark]) -> tuple[str, tuple[Mark, ...]]:
    """Both as `plain` leaves them: the marks stay on their words, whatever was taken out."""
    shown: list[str] = []
    kept: list[Mark] = []
    length, end = 0, 0
    for mark in marks:
        start = min(max(mark.start, end), len(text))
        length = _add(shown, text[end:start], length)
        end = min(max(mark.start + mark.length, start), len(text))
        before = length
        length = _add(shown, text[start:end], length)
        if length > before:
            kept.append(Mark(start=before, length=length - before))
    _add(shown, text[end:], length)
    return "".join(shown).rstrip(), tuple(kept)


def _add(shown: list[str], part: str, length: int) -> int:
    """Add a part as plain text, its outer spaces as one each; how long all is then."""
    inner = plain(part)
    ends_open = not length or shown[-1].endswith(" ")
    lead = " " if part[:1].isspace() and not ends_open else ""
    trail = " " if inner and part[-1:].isspace() else ""
    added = f"{lead}{inner}{trail}"
    if added:
        shown.append(added)
    return length + len(added)


def paint_marked(
    painter: QPainter,
    rect: QRectF,
    text: str,
    marks: Sequence[Mark],
    *,
    style: TypeStyle,
    colours: tuple[QColor, QColor],
) -> None:
    """One line, cut with three dots, in `colours`: of the text, and of what was found in it.

    Never interprets markup.
    """
    said, where = plain_marked(text, marks)
    shown = metrics(style).elidedText(said, Qt.TextElideMode.ElideRight, rect.width() - 8)
    layout = QTextLayout(shown, font(style))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.setFormats([_format(shown, mark, colours[1]) for mark in where])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(rect.width())
    layout.endLayout()
    painter.setPen(colours[0])
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    layout.draw(painter, QPointF(rect.left(), rect.center().y() - line.height() / 2))
    painter.restore()


def _format(shown: str, mark: Mark, ink: QColor) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.Bold)
    look.setForeground(ink)
    # Qt counts in UTF-16 units.
    made.start = _units(shown[: mark.start])
    made.length = _units(shown[mark.start : mark.start + mark.length])
    made.format = look
    return made


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
