"""In a narrow window everything a cook decides by is still said in whole words."""

import pytest
from kitchen_bench import NEW, READY, Bench, order, pending, picture
from kitchen_hands import opened
from PySide6.QtGui import QPainter
from pytestqt.qtbot import QtBot

from console.state.actions import ActionState
from console.views import painting
from console.views.theme import ThemeName

NARROW = [(1366, 768), (1280, 800), (1024, 768)]


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """Every line of text that is painted, and whether it fits its place."""
    seen: list[tuple[str, bool]] = []
    paint = painting.text

    def note(painter: QPainter, rect, words, *, style, **more) -> None:  # type: ignore[no-untyped-def]
        wide = painting.metrics(style).horizontalAdvance(words)
        seen.append((words, wide <= rect.width() + 0.5))
        paint(painter, rect, words, style=style, **more)

    monkeypatch.setattr(painting, "text", note)
    return seen


@pytest.mark.parametrize("size", NARROW)
@pytest.mark.parametrize("scale", [100, 130])
def test_that_nothing_is_cut(
    qtbot: QtBot, painted: list[tuple[str, bool]], size: tuple[int, int], scale: int
) -> None:
    cooked = order(1800, 700, "22:10", (1, "Soup"), cook="Sofia Featherstonehaugh")
    late = order(1801, 701, "18:00", (1, "Soup"), status=NEW, allergies=("milk",))
    bench = opened(qtbot, Bench([cooked, late, *picture()], scale=scale), size)
    bench.lay(
        pending(1800, READY, ActionState.NOT_CONFIRMED), pending(1846, READY, ActionState.FAILED)
    )
    bench.station.grab()
    said = [words for words, _ in painted]
    assert [words for words, fits in painted if not fits] == []
    assert "Ready at 14:08" in said
    assert "not confirmed yet" in said
    assert any(words.startswith("NEW, LATE") for words in said)
    rows = {row.ticket.id for row in bench.station.grid.plan.rows}
    assert rows
    assert said.count("NEW") + sum(w.startswith("NEW, ") for w in said) >= 3


@pytest.mark.parametrize("theme", list(ThemeName))
def test_that_a_cook_is_named_whole_or_by_the_first_name(
    qtbot: QtBot, painted: list[tuple[str, bool]], theme: ThemeName
) -> None:
    cooked = order(1800, 312, "3:10", (1, "Soup"), cook="Tomás Byrne")
    for size, name in (
        ((1280, 800), "Tomás"),
        ((1920, 1080), "Tomás Byrne"),
    ):
        bench = opened(qtbot, Bench([cooked], theme=theme), size)
        bench.station.grab()
        assert f" · 14:04 · {name}" in [words for words, _ in painted]
