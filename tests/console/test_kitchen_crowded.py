"""A full kitchen: nothing jumps under a hand, and every order is told of and within reach."""

import pytest
from kitchen_bench import NEW, READY, Bench, order
from kitchen_hands import changed, opened, touch
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from console.views import painting
from console.views.kitchen.compact_paint import more_words
from console.views.kitchen.ticket_grid import MARGIN
from contract.resources.orders import Order, OrderStatus
from contract.scalars import Id

LOW = [(1280, 800), (1366, 768)]


def busy() -> list[Order]:
    """Thirteen orders, oldest first: nine accepted, three of them late, and four new."""
    ages = ("22:10", "18:00", "16:00", *(f"{14 - n}:30" for n in range(6)))
    old = [order(n, 405 - n, age, (1, "Soup")) for n, age in enumerate(ages)]
    new = [order(20 + n, 300 + n, f"{4 - n}:30", (1, "Soup"), status=NEW) for n in range(4)]
    return old + new


def corner(bench: Bench, order_id: int) -> QPointF:
    placed = bench.station.grid.plan.placed(Id(order_id))
    assert placed is not None
    return placed.rect.topLeft()


def bump(bench: Bench, number: int) -> Order:
    """What Ready leads to; answers the order as it was."""
    old = next(o for o in busy() if o.id == Id(number))
    bench.apply(changed(old, status=READY, ready_at=bench.clock.now()))
    return old


def touch_more(bench: Bench) -> None:
    more = bench.station.grid.plan.more
    assert more is not None
    where = (more.rect.center() + QPointF(MARGIN, MARGIN)).toPoint()
    QTest.mouseClick(bench.station.grid, Qt.MouseButton.LeftButton, pos=where)


@pytest.mark.parametrize("size", LOW)
def test_that_a_second_touch_after_ready_meets_nobody_elses_order(
    qtbot: QtBot, size: tuple[int, int]
) -> None:
    bench = opened(qtbot, Bench(busy()), size)
    before, rows = corner(bench, 1), bench.station.grid.plan.rows
    touch(bench, 0)
    bump(bench, 0)
    bench.clock.forward(0.6)
    QTest.keyClick(bench.station, Qt.Key.Key_1)
    assert bench.calls.made == [("ready", Id(0))]
    assert corner(bench, 1) == before
    assert [r.ticket.id for r in bench.station.grid.plan.rows] == [r.ticket.id for r in rows]
    bench.clock.forward(8)
    bench.settle()
    assert corner(bench, 2) == QPointF(0, 0)


@pytest.mark.parametrize("size", LOW)
def test_that_a_recalled_order_is_back_in_its_cell_of_a_full_board(
    qtbot: QtBot, size: tuple[int, int]
) -> None:
    bench = opened(qtbot, Bench(busy()), size)
    before = bench.station.grid.plan.keys()
    old = bump(bench, 0)
    bench.clock.forward(5)
    bench.apply(changed(changed(old), status=OrderStatus.PREPARING))
    assert bench.station.grid.plan.keys() == before
    assert corner(bench, 0) == QPointF(0, 0)


def test_that_late_orders_are_seen_before_the_rest_and_counted_behind_the_bar(
    qtbot: QtBot,
) -> None:
    bench = opened(qtbot, Bench(busy()), (1280, 800))
    plan = bench.station.grid.plan
    assert [r.ticket.id for r in plan.rows][:5] == [Id(n) for n in (20, 21, 22, 23, 2)]
    bench.clock.forward(6 * 60)
    bench.station.tick()
    more = bench.station.grid.plan.more
    assert more is not None
    assert (more.count, more.late) == (4, 4)
    assert more_words(more) == "4 more, 4 late"


def test_that_every_one_of_three_hundred_new_orders_is_counted_and_within_reach(
    qtbot: QtBot,
) -> None:
    old = [order(n, 100 + n, "9:00", (1, "Soup")) for n in range(3)]
    new = [
        order(1000 + n, 500 + n, f"{4 - n // 60}:{59 - n % 60}", (1, "Soup"), status=NEW)
        for n in range(290)
    ]
    bench = opened(qtbot, Bench(old + new), (1280, 800))
    more = bench.station.grid.plan.more
    assert more is not None
    shown = len(bench.station.grid.plan.rows)
    assert (more.count, more.new) == (293 - 2 - shown, 290 - shown)
    seen = set(bench.station.grid.plan.keys())
    for _ in range(len(new) // shown + 1):
        touch_more(bench)
        seen |= set(bench.station.grid.plan.keys())
    assert seen == {o.id for o in old + new}


@pytest.mark.parametrize("size", [*LOW, (1024, 768)])
@pytest.mark.parametrize("scale", [100, 150])
def test_that_the_bar_says_all_its_words(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int], scale: int
) -> None:
    said: dict[str, bool] = {}
    paint = painting.text

    def note(painter, rect, words, *, style, **more) -> None:  # type: ignore[no-untyped-def]
        said[words] = painting.metrics(style).horizontalAdvance(words) <= rect.width() + 0.5
        paint(painter, rect, words, style=style, **more)

    monkeypatch.setattr(painting, "text", note)
    ages = (f"{19 + n // 60}:{n % 60:02}" for n in range(400))
    orders = [
        order(n, 100 + n, age, (1, "Soup"), status=NEW if n % 2 else OrderStatus.PREPARING)
        for n, age in enumerate(ages)
    ]
    bench = opened(qtbot, Bench(orders, scale=scale), size)
    bench.station.grab()
    more = bench.station.grid.plan.more
    assert more is not None
    assert more.late == more.count > 300
    assert said[more_words(more)]


@pytest.mark.parametrize("quantity", [7, 99, 100, 999, 12345])
@pytest.mark.parametrize("scale", [100, 150])
def test_that_all_day_says_every_quantity_whole(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, quantity: int, scale: int
) -> None:
    said: dict[str, bool] = {}
    paint = painting.text

    def note(painter, rect, words, *, style, **more) -> None:  # type: ignore[no-untyped-def]
        said[words] = painting.metrics(style).horizontalAdvance(words) <= rect.width() + 0.5
        paint(painter, rect, words, style=style, **more)

    monkeypatch.setattr(painting, "text", note)
    big = order(1, 101, "1:00", (quantity, "Guinness and beef pie with mash"), (1, "Tea"))
    bench = opened(qtbot, Bench([big], scale=scale), (1280, 800))
    bench.station.all_day.grab()
    assert said[str(quantity)]
    assert said["1"]
