"""Tickets slide, appear and pulse for a moment; with reduced motion they only change."""

from itertools import pairwise

import pytest
from kitchen_bench import NEW, NOW, READY, Bench, order, picture
from kitchen_hands import changed, opened, picture_of, share
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from console.views.kitchen.motion import Motion
from console.views.theme import DURATION
from contract.resources.orders import Order
from contract.scalars import Id

STEP_S = 0.02


@pytest.fixture
def kitchen(qtbot: QtBot) -> Bench:
    return opened(qtbot, Bench(picture()))


def motion(bench: Bench) -> Motion:
    return bench.station.grid.motion


def newcomer() -> Order:
    return order(1900, 222, "0:01", (1, "Soup"), status=NEW)


def seen_for(bench: Bench, seconds: float) -> list[tuple[float, bool]]:
    """How far the newcomer has appeared and whether its border is dim, step by step."""
    steps = []
    for _ in range(round(seconds / STEP_S)):
        steps.append((motion(bench).opacity(Id(1900)), motion(bench).is_dimmed(Id(1900))))
        bench.clock.forward(STEP_S)
        motion(bench)._on_frame()
    return steps


def test_that_a_new_ticket_appears_in_140_ms_and_pulses_three_times(qtbot: QtBot) -> None:
    bench = opened(qtbot, Bench(picture()[:3]))
    bench.apply(newcomer())
    steps = seen_for(bench, 3)
    opacities = [opacity for opacity, _ in steps]
    assert opacities[0] == 0
    assert opacities == sorted(opacities)
    assert opacities[round(DURATION.enter / 1000 / STEP_S) + 1] == 1
    dims = [dim for _, dim in steps]
    assert sum(after and not before for before, after in pairwise(dims)) == 3
    assert not any(dims[round(1.5 / STEP_S) + 1 :])
    assert not motion(bench)._timer.isActive()


def test_that_a_pulse_is_seen(qtbot: QtBot) -> None:
    bench = opened(qtbot, Bench(picture()[:3]))
    bench.apply(newcomer())
    bench.clock.forward(0.2)
    border = bench.theme.colour.accent
    bright = share(picture_of(bench, 1900), border)
    bench.clock.forward(0.2)
    assert share(picture_of(bench, 1900), border) < bright


def test_that_a_ticket_slides_to_its_new_cell(kitchen: Bench) -> None:
    where = kitchen.station.grid.plan.cards[Id(1848)].rect.topLeft()
    kitchen.apply(changed(picture()[0], status=READY, ready_at=NOW))
    kitchen.clock.forward(8.1)
    kitchen.settle()
    here = kitchen.station.grid.plan.cards[Id(1848)].rect.topLeft()
    assert here != where
    assert here + motion(kitchen).shift(Id(1848)) == where
    kitchen.clock.forward(DURATION.ticket_move / 2000)
    assert 0 < motion(kitchen).shift(Id(1848)).manhattanLength() < (where - here).manhattanLength()
    kitchen.clock.forward(DURATION.ticket_move / 2000 + STEP_S)
    motion(kitchen)._on_frame()
    assert motion(kitchen).shift(Id(1848)) == QPointF()


def test_that_reduced_motion_changes_at_once(kitchen: Bench) -> None:
    kitchen.calls.has_reduced_motion = True
    kitchen.apply(changed(picture()[0], status=READY, ready_at=NOW))
    kitchen.clock.forward(8.1)
    kitchen.settle()
    kitchen.apply(newcomer())
    assert motion(kitchen).shift(Id(1848)) == QPointF()
    assert motion(kitchen).opacity(Id(1900)) == 1
    assert not motion(kitchen).is_dimmed(Id(1900))
    assert not motion(kitchen)._timer.isActive()


def test_that_choosing_reduced_motion_ends_a_pulse_that_runs(qtbot: QtBot) -> None:
    bench = opened(qtbot, Bench(picture()[:3]))
    bench.apply(newcomer())
    bench.clock.forward(0.3)
    assert motion(bench).is_dimmed(Id(1900))
    bench.calls.has_reduced_motion = True
    motion(bench)._on_frame()
    assert not motion(bench).is_dimmed(Id(1900))
