"""Fonts with digits of equal width, and icons that take any colour."""

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from console.views import icons, typography
from console.views.icons import Icon
from console.views.theme import ThemeName, theme_for

KITCHEN = theme_for(ThemeName.DARK).kitchen


@pytest.mark.usefixtures("qapp")
def test_that_all_digits_are_equally_wide() -> None:
    widths = [typography.width(KITCHEN.timer, digit * 4) for digit in "0123456789"]
    assert max(widths) - min(widths) < 0.5


@pytest.mark.usefixtures("qapp")
def test_that_large_text_is_set_tighter() -> None:
    assert typography.font(KITCHEN.room).letterSpacing() == 98
    assert typography.font(KITCHEN.meta).letterSpacing() == 0


@pytest.mark.parametrize("icon", list(Icon))
def test_that_every_icon_paints_in_the_colour_asked_for(qtbot: QtBot, icon: Icon) -> None:
    red = QColor("#FF0000")
    image = icons.pixmap(icon, 48, red).toImage()
    opaque = [
        image.pixelColor(x, y)
        for x in range(48)
        for y in range(48)
        if image.pixelColor(x, y).alpha() == 255
    ]
    assert opaque
    assert all(colour.name() == red.name() for colour in opaque)


def test_that_an_icon_is_rendered_once_per_size_and_colour(qtbot: QtBot) -> None:
    first = icons.pixmap(Icon.CHECK, 24, QColor("#112233"))
    assert icons.pixmap(Icon.CHECK, 24, QColor("#112233")) is first
    assert icons.pixmap(Icon.CHECK, 24, QColor("#112233"), 2.0).width() == 48
