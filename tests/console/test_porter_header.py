"""The porter's header: words are left out before anything lies over anything else."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot
from station_samples import StillClock, place

from console.state.figures import PorterFigures
from console.state.link import LinkState
from console.views import painting
from console.views.porter.header import Header
from console.views.theme import ThemeName, theme_for

FEW = PorterFigures(ready=4, on_the_way=2, in_kitchen=3, breakfasts_to_go=7)
MANY = PorterFigures(ready=88, on_the_way=88, in_kitchen=9, breakfasts_to_go=888)
Painted = list[tuple[str, QRectF, float]]


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> Painted:
    """Every text that is painted, its place and how wide its letters are, px."""
    seen: Painted = []
    paint = painting.text

    def note(painter, rect, words, *, style, **more) -> None:  # type: ignore[no-untyped-def]
        seen.append((words, QRectF(rect), painting.metrics(style).horizontalAdvance(words)))
        paint(painter, rect, words, style=style, **more)

    monkeypatch.setattr(painting, "text", note)
    return seen


def header(qtbot: QtBot, wide: int, scale: int, figures: PorterFigures | None) -> Header:
    made = Header(theme_for(ThemeName.DARK, scale), place(StillClock()))
    qtbot.addWidget(made)
    made.resize(wide, made.height())
    made.tick()
    made.show_figures(figures)
    made.badge.hide()  # so that what is noted is the header's own text
    return made


@pytest.mark.parametrize("wide", [900, 1000, 1024, 1280, 1366, 1920])
@pytest.mark.parametrize("scale", [100, 115, 130, 150])
@pytest.mark.parametrize("figures", [None, FEW, MANY])
def test_that_figures_badge_and_clock_stand_beside_one_another(
    qtbot: QtBot, painted: Painted, wide: int, scale: int, figures: PorterFigures | None
) -> None:
    made = header(qtbot, wide, scale, figures)
    for state in LinkState:
        painted.clear()
        made.badge.show_state(state)
        made.show_figures(figures)
        made.grab()
        badge = made.badge.geometry()
        clock = next(rect for words, rect, _ in painted if words == made._clock)
        told = [rect for words, rect, _ in painted if words != made._clock]
        assert all(letters <= rect.width() + 1 for _, rect, letters in painted)
        assert len(told) >= 3
        assert max(rect.right() for rect in told) < badge.left()
        assert badge.right() < clock.left()
        assert clock.right() <= wide
        for one, other in pairwise(told):
            assert one.right() < other.left()


def test_that_words_are_shortened_before_they_are_dropped(qtbot: QtBot, painted: Painted) -> None:
    def said(wide: int, scale: int) -> set[str]:
        painted.clear()
        made = header(qtbot, wide, scale, FEW)
        made.badge.show_state(LinkState.LIVE)
        made.show_figures(FEW)
        made.grab()
        return {words for words, _, _ in painted}

    assert {"Porter", "ready", "on the way", "breakfasts to go"} <= said(1280, 100)
    assert {"ready", "on the way", "breakfasts to go"} <= said(1280, 150)
    assert {"ready", "on the way", "breakfasts"} <= said(1024, 150)
    assert {"ready", "on the way", "breakfasts"} <= said(900, 150)


def test_that_the_whole_words_are_always_spoken(qtbot: QtBot) -> None:
    made = header(qtbot, 900, 150, FEW)
    assert made.accessibleName() == "4 ready, 2 on the way, 7 breakfasts to go"
