"""Fonts of the type styles: Inter or the nearest there is, with digits of equal width."""

from functools import lru_cache
from typing import Final

from PySide6.QtGui import QFont, QFontMetricsF

from console.views.theme import OfficeType, TypeStyle

FAMILIES: Final = ("Inter", "Segoe UI Variable", "Segoe UI", "Noto Sans", "DejaVu Sans")
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


def application_font() -> QFont:
    """What QApplication.setFont gets: the office body style."""
    return font(OfficeType().body)
