"""Sign-in, first start and lock at large text in a small window: nothing lies on anything else."""

from itertools import pairwise

import pytest
from gallery_entry import PAGES
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from console.views.icons import Icon
from console.views.sign_in.field import Field
from console.views.theme import ThemeName, theme_for
from console.views.widgets.button import Button


def parts_of(page: QWidget) -> list[QWidget]:
    """What carries words, from top to bottom of each half."""
    kinds = (QLabel, Field, Button)
    found = [one for one in page.findChildren(QWidget) if isinstance(one, kinds)]
    return [one for one in found if one.isVisible() and not isinstance(one.parent(), Field)]


@pytest.mark.parametrize("scale", [100, 150])
@pytest.mark.parametrize("name", ["connect-not-live", "sign-in-elsewhere", "lock-refused"])
def test_that_nothing_lies_on_anything_else(qtbot: QtBot, name: str, scale: int) -> None:
    page = PAGES[name](theme_for(ThemeName.LIGHT, scale))
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    QApplication.processEvents()
    by_parent: dict[object, list[QWidget]] = {}
    for part in parts_of(page):
        by_parent.setdefault(part.parent(), []).append(part)
    for parts in by_parent.values():
        parts.sort(key=lambda part: part.y())
        for upper, lower in pairwise(parts):
            # Lines of text are lower than their labels.
            inner = lower.geometry().adjusted(0, 4, 0, 0)
            assert not upper.geometry().intersects(inner)
            assert lower.geometry().right() < page.width()


def test_that_a_long_reason_is_told_whole_under_its_field(qtbot: QtBot) -> None:
    field = Field("Password", Icon.LOCK, theme_for(ThemeName.LIGHT))
    qtbot.addWidget(field)
    field.resize(300, field.height())
    before = field.height()
    field.show_problem("The hotel did not take this password, and this PC does not know why. " * 2)
    assert field.height() > before
    field.show_problem("")
    assert field.height() == before
