"""A button has room for its words at every text size."""

import pytest
from pytestqt.qtbot import QtBot

from console.views.theme import SCALES, ThemeName, theme_for
from console.views.widgets.button import Button


@pytest.mark.parametrize("scale", SCALES)
def test_that_a_button_grows_with_its_words(qtbot: QtBot, scale: int) -> None:
    theme = theme_for(ThemeName.LIGHT, scale)
    button = Button("Retry", theme=theme)
    qtbot.addWidget(button)
    assert button.sizeHint().height() == theme.office.strong.line + 12
    button.set_theme(theme_for(ThemeName.LIGHT))
    assert button.sizeHint().height() == 32


def test_that_a_high_button_stays_as_it_is(qtbot: QtBot) -> None:
    button = Button("Retry", theme=theme_for(ThemeName.DARK, 150), height=64)
    qtbot.addWidget(button)
    assert button.sizeHint().height() == 64
