"""Text of others in rows that fit a width, as every painted view needs it."""

from functools import lru_cache

from PySide6.QtGui import QTextLayout, QTextOption

from console.views.theme import TypeStyle
from console.views.typography import font


@lru_cache(maxsize=2048)
def wrapped(text: str, style: TypeStyle, width: int) -> tuple[str, ...]:
    """`text` in rows not wider than `width` px; a word too long for a row is broken."""
    layout = QTextLayout(text, font(style))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    rows: list[str] = []
    encoded = text.encode("utf-16-le", "surrogatepass")
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        start, length = line.textStart(), line.textLength()
        part = encoded[2 * start : 2 * (start + length)].decode("utf-16-le", "replace")
        rows.append(part.rstrip())
    layout.endLayout()
    return tuple(rows) or ("",)
