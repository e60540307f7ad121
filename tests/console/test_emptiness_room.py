"""Why a list is empty is told within it, however low it is."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from console.views.emptiness import Emptiness, paint_emptiness
from console.views.icons import Icon
from console.views.theme import ThemeName, theme_for

NOTHING = Emptiness(Icon.LIST, "Nothing ordered yet by anybody at this table", "Type a dish")


@pytest.mark.parametrize(("wide", "high"), [(300, 60), (300, 110), (300, 400), (600, 80)])
def test_that_no_word_leaves_the_list(qtbot: QtBot, wide: int, high: int) -> None:
    image = QImage(wide, 600, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    place = QRectF(0, 100, wide, high)
    theme = theme_for(ThemeName.LIGHT, 150)
    paint_emptiness(painter, place, NOTHING, theme, touch=False)
    painter.end()
    inked = {y for y in range(600) for x in range(0, wide, 2) if image.pixelColor(x, y).alpha()}
    assert inked
    assert min(inked) >= 100
    assert max(inked) < 100 + max(high, 2 * theme.office.title.line)
