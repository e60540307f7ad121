"""The text of a message as it is painted: plain, every hidden character visible, links marked."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout, QTextOption

from console.views.theme import TypeStyle
from console.views.typography import font

# An address ends where a hidden character is spelled out: what follows may be seen elsewhere.
_LINK: Final = re.compile(
    r"https?://(?:(?!\[U\+[0-9A-F]{4,6}\])[^\s<>\"'`\u2028\u2029\ufffd])+", re.IGNORECASE
)
_AFTER_A_LINK: Final = ".,;:!?)]}…"
_HIDDEN: Final = frozenset({"Cc", "Cf", "Zl", "Zp"})
_UNKNOWN: Final = frozenset({"Cs", "Co", "Cn"})
# Parts of emoji and of scripts that need them.
_WORKING: Final = "\u200c\u200d"


def visible(text: str) -> str:
    """A message as it may be painted: line breaks stay, what would be hidden is spelled out."""
    return "".join(_seen(one) for one in text.replace("\r\n", "\n").strip("\n"))


def _seen(character: str) -> str:
    if character == "\n":
        return "\n"
    if character == "\t":
        return " "
    category = unicodedata.category(character)
    if category in _HIDDEN and character not in _WORKING:
        return f"[U+{ord(character):04X}]"
    return "\ufffd" if category in _UNKNOWN else character


@dataclass(frozen=True, slots=True)
class Link:
    """An address in a text: where it begins and ends, in UTF-16 units as Qt counts."""

    start: int
    end: int
    url: str


def links_in(text: str) -> list[Link]:
    """The addresses of a visible text; http and https alone."""
    found = []
    for match in _LINK.finditer(text):
        url = match[0].rstrip(_AFTER_A_LINK)
        start = _units(text[: match.start()])
        found.append(Link(start, start + _units(url), url))
    return found


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@dataclass(frozen=True, slots=True)
class Laid:
    """A text in rows. `width`, `height`: what it takes, px. `calls`: where names are tinted."""

    layout: QTextLayout
    width: float
    height: float
    links: tuple[Link, ...]
    calls: tuple[tuple[int, int], ...] = ()

    def link_at(self, spot: QPointF) -> str | None:
        """The address under a point, from the upper left corner of the text."""
        for number in range(self.layout.lineCount()):
            line = self.layout.lineAt(number)
            if line.naturalTextRect().contains(spot):
                at = line.xToCursor(spot.x())
                hits = (link.url for link in self.links if link.start <= at < link.end)
                return next(hits, None)
        return None


class Called(NamedTuple):
    """Names that stand out after an @, the longest first; `is_tinted`: on a ground of their own."""

    names: tuple[str, ...]
    is_tinted: bool


@lru_cache(maxsize=1024)
def laid(
    text: str, style: TypeStyle, room: int, link_ink: int, called: tuple[Called, ...] = ()
) -> Laid:
    """`text` in rows not wider than `room` px; `link_ink` is the colour of links as 0xAARRGGBB."""
    seen = visible(text)
    # Qt breaks rows within one paragraph at this sign alone.
    layout = QTextLayout(seen.replace("\n", "\u2028"), font(style))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    links = tuple(links_in(seen))
    named = [(one.is_tinted, spot) for one in called for spot in _calls(seen, one.names)]
    marks = [_named(spot, link_ink) for _, spot in named]
    layout.setFormats([*(_marked(link, link_ink) for link in links), *marks])
    wide, high = 0.0, 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, room))
        line.setPosition(QPointF(0, high + (style.line - line.height()) / 2))
        high += style.line
        wide = max(wide, line.naturalTextWidth())
    layout.endLayout()
    tinted = tuple(spot for is_tinted, spot in named if is_tinted)
    return Laid(layout, wide + 1, high, links, tinted)


def _marked(link: Link, ink: int) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = link.start, link.end - link.start
    look = QTextCharFormat()
    look.setForeground(QColor.fromRgba(ink))
    look.setFontUnderline(True)
    look.setFontWeight(QFont.Weight.Medium)
    made.format = look
    return made


def _calls(seen: str, names: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where a text has an @ and one of the names, in UTF-16 units."""
    if not names:
        return []
    pattern = "|".join(map(re.escape, names))
    found = re.finditer(rf"(?<!\w)@(?:{pattern})(?!\w)", seen, re.IGNORECASE)
    return [(_units(seen[: one.start()]), _units(seen[: one.end()])) for one in found]


def _named(spot: tuple[int, int], ink: int) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = spot[0], spot[1] - spot[0]
    look = QTextCharFormat()
    look.setForeground(QColor.fromRgba(ink))
    look.setFontWeight(QFont.Weight.DemiBold)
    made.format = look
    return made
