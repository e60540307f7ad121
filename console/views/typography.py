"""Fonts of the type styles: Inter or the nearest there is, with digits of equal width."""

import unicodedata
from functools import lru_cache
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from console.views.theme import OfficeType, TypeStyle

FAMILIES: Final = ("Inter", "Segoe UI Variable", "Segoe UI", "Noto Sans", "DejaVu Sans")
_RIGHT_TO_LEFT: Final = "\u200f"
_TIGHT_FROM_PX: Final = 32
_TIGHT_PERCENT: Final = 98.0


@lru_cache(maxsize=256)
def font(style: TypeStyle) -> QFont:
    """The font of a style. Shared: copy it before changing it."""
    made = QFont(list(FAMILIES))
    made.setPixelSize(style.size)
    made.setWeight(QFont.Weight(style.weight))
    made.setFeature(QFont.Tag("tnum"), 1)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if style.size >= _TIGHT_FROM_PX:
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, _TIGHT_PERCENT)
    return made


@lru_cache(maxsize=256)
def metrics(style: TypeStyle) -> QFontMetricsF:
    """Measures of a style's font. Needs a QGuiApplication."""
    return QFontMetricsF(font(style))


@lru_cache(maxsize=4096)
def width(style: TypeStyle, text: str) -> float:
    """How wide `text` is in a style, px."""
    return metrics(style).horizontalAdvance(text)


def cut(text: str, style: TypeStyle, room: float) -> str:
    """`text`, with three dots at its end where it is wider than `room` px."""
    shown = metrics(style).elidedText(text, Qt.TextElideMode.ElideRight, room)
    if shown == text:
        return text
    directions = (unicodedata.bidirectional(one) for one in reversed(shown))
    last = next((one for one in directions if one in {"L", "R", "AL"}), "L")
    # Dots after words from right to left would stand where those begin.
    return shown if last == "L" else f"{shown}{_RIGHT_TO_LEFT}"


def application_font() -> QFont:
    """What QApplication.setFont gets: the office body style."""
    return font(OfficeType().body)
