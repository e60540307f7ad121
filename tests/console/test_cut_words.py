"""Where the dots of words that were cut stand."""

import pytest
from PySide6.QtGui import QTextLayout
from pytestqt.qtbot import QtBot

from console.views.theme import ThemeName, theme_for
from console.views.typography import cut, font

STYLE = theme_for(ThemeName.LIGHT).office.dense
ARABIC = "\u0647\u0644 \u064a\u0645\u0643\u0646 \u062a\u0633\u062c\u064a\u0644 " * 6
LATIN = "Is a late checkout possible? " * 6


@pytest.mark.parametrize(
    ("text", "is_leftmost"), [(f"You: {ARABIC}", True), (f"You: {LATIN}", False)]
)
def test_that_dots_stand_where_the_words_were_cut(
    qtbot: QtBot, text: str, is_leftmost: bool
) -> None:
    shown = cut(text, STYLE, 220)
    layout = QTextLayout(shown, font(STYLE))
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    dots, first = (line.cursorToX(spot)[0] for spot in (shown.index("…"), len("You: ") + 2))
    assert (dots < first) is is_leftmost
    assert line.naturalTextWidth() <= 221


def test_that_what_fits_stays_as_it_is(qtbot: QtBot) -> None:
    assert cut("Hello", STYLE, 220) == "Hello"
