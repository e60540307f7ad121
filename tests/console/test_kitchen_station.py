"""Hands and keys on the kitchen station lead to the right wishes."""

import pytest
from kitchen_bench import NEW, NOW, READY, Bench, breakfast, done, order, pending, picture
from kitchen_hands import changed, opened, picture_of, spot, touch
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from console.state.actions import ActionState
from console.state.board import BoardChanges
from console.views.kitchen.ticket_frame import Part
from contract.resources.menus import MenuItem
from contract.resources.orders import OrderStatus
from contract.scalars import Id

Key = Qt.Key


@pytest.fixture
def kitchen(qtbot: QtBot) -> Bench:
    return opened(qtbot, Bench(picture() + done()))


def test_that_the_board_opens_as_the_design_shows_it(kitchen: Bench) -> None:
    assert kitchen.station.grid.plan.keys() == [
        Id(n) for n in (1846, 1848, 1849, 1851, 1852, 1853, 1854)
    ]
    figures = kitchen.models.figures
    assert (figures.open, figures.new, figures.late, figures.done_today) == (7, 2, 2, 38)
    assert kitchen.station.all_day.items == 33


@pytest.mark.parametrize(("order_id", "wish"), [(1853, "accept"), (1846, "ready")])
def test_that_the_button_asks_for_the_next_step(kitchen: Bench, order_id: int, wish: str) -> None:
    touch(kitchen, order_id)
    assert kitchen.calls.made == [(wish, Id(order_id))]


def test_that_a_touch_beside_the_button_does_nothing(kitchen: Bench) -> None:
    touch(kitchen, 1846, Part.CARD)
    assert kitchen.calls.made == []


def test_that_a_finger_that_slides_off_the_button_does_nothing(kitchen: Bench) -> None:
    grid = kitchen.station.grid
    QTest.mousePress(grid, Qt.MouseButton.LeftButton, pos=spot(kitchen, 1846))
    QTest.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=spot(kitchen, 1848))
    assert kitchen.calls.made == []


def test_that_a_pressed_button_looks_pressed_before_anything_answers(kitchen: Bench) -> None:
    before = picture_of(kitchen, 1846)
    QTest.mousePress(kitchen.station.grid, Qt.MouseButton.LeftButton, pos=spot(kitchen, 1846))
    assert picture_of(kitchen, 1846) != before


def test_that_a_double_touch_is_one_step(kitchen: Bench) -> None:
    touch(kitchen, 1853)
    kitchen.clock.forward(0.1)
    touch(kitchen, 1853)
    accepted = next(o for o in picture() if o.id == "1853")
    kitchen.apply(changed(accepted, status=OrderStatus.PREPARING))
    kitchen.clock.forward(0.39)
    touch(kitchen, 1853)
    assert kitchen.calls.made == [("accept", Id(1853))]
    kitchen.clock.forward(0.02)
    touch(kitchen, 1853)
    assert kitchen.calls.made == [("accept", Id(1853)), ("ready", Id(1853))]


def test_that_a_ticket_that_just_appeared_cannot_be_touched_by_accident(qtbot: QtBot) -> None:
    bench = opened(qtbot, Bench(picture()[:2]))
    bench.apply(order(1900, 222, "0:01", (1, "Soup"), status=NEW))
    touch(bench, 1900)
    assert bench.calls.made == []


@pytest.mark.parametrize(
    ("key", "wish"),
    [
        (Key.Key_1, ("ready", Id(1846))),
        (Key.Key_6, ("accept", Id(1853))),
        (Key.Key_0, ("recall", Id(1847))),
        (Key.Key_M, ("mute", None)),
    ],
)
def test_that_keys_do_what_the_bump_bar_says(
    kitchen: Bench, key: Qt.Key, wish: tuple[str, object]
) -> None:
    QTest.keyClick(kitchen.station, key)
    assert kitchen.calls.made == [wish]


@pytest.mark.parametrize("key", [Key.Key_8, Key.Key_9, Key.Key_B, Key.Key_Return])
def test_that_keys_without_a_ticket_do_nothing(kitchen: Bench, key: Qt.Key) -> None:
    QTest.keyClick(kitchen.station, key)
    assert kitchen.calls.made == []


def test_that_arrows_and_enter_work_without_a_mouse(kitchen: Bench) -> None:
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Left, Key.Key_Left, Key.Key_Return):
        QTest.keyClick(kitchen.station, key)
    assert kitchen.calls.made == [("accept", Id(1854))]


def test_that_the_ticket_under_the_keyboard_is_spoken(kitchen: Bench) -> None:
    QTest.keyClick(kitchen.station, Key.Key_Right)
    said = kitchen.station.grid.accessibleDescription()
    assert said.startswith("Room 312, LATE +2, 17:52, 2 Fish & chips")


def test_that_a_recall_chip_brings_back_with_one_touch(kitchen: Bench) -> None:
    strip = kitchen.station.footer.recall
    assert [chip.title for chip, _ in strip.placed] == ["116", "222", "309"]
    where = strip.placed[1][1].center().toPoint()
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=where)
    assert kitchen.calls.made == [("recall", Id(1845))]


def test_that_the_others_keep_their_cells_for_eight_seconds_after_a_bump(kitchen: Bench) -> None:
    def corner(order_id: int) -> QPointF:
        placed = kitchen.station.grid.plan.placed(Id(order_id))
        assert placed is not None
        return placed.rect.topLeft()

    before = corner(1851)
    bumped = next(o for o in picture() if o.id == "1846")
    kitchen.apply(changed(bumped, status=READY, ready_at=NOW))
    kitchen.clock.forward(7.9)
    kitchen.settle()
    assert corner(1851) == before
    kitchen.clock.forward(0.2)
    kitchen.settle()
    assert corner(1851) != before


def test_that_a_key_means_the_same_ticket_until_the_others_move(kitchen: Bench) -> None:
    bumped = next(o for o in picture() if o.id == "1846")
    kitchen.apply(changed(bumped, status=READY, ready_at=NOW))
    kitchen.clock.forward(1)
    QTest.keyClick(kitchen.station, Key.Key_1)
    assert kitchen.calls.made == []
    QTest.keyClick(kitchen.station, Key.Key_2)
    assert kitchen.calls.made == [("ready", Id(1848))]
    kitchen.clock.forward(8)
    kitchen.settle()
    kitchen.clock.forward(1)
    QTest.keyClick(kitchen.station, Key.Key_1)
    assert kitchen.calls.made[1:] == [("ready", Id(1848))]


def test_that_ready_not_yet_sent_offers_undo(kitchen: Bench) -> None:
    kitchen.lay(pending(1849, READY, ActionState.WILL_SEND))
    kitchen.clock.forward(1)
    touch(kitchen, 1849)
    assert kitchen.calls.made == [("undo", Id(1849))]


def test_that_accepted_not_yet_sent_can_go_on_to_ready(kitchen: Bench) -> None:
    kitchen.lay(pending(1853, OrderStatus.PREPARING, ActionState.WILL_SEND))
    kitchen.clock.forward(1)
    placed = kitchen.station.grid.plan.placed(Id(1853))
    assert placed is not None
    assert placed.card.frame.notice_rows == ("Accepted, waiting to send",)
    touch(kitchen, 1853)
    assert kitchen.calls.made == [("ready", Id(1853))]


def test_that_a_refused_step_is_told_on_its_ticket_with_retry(kitchen: Bench) -> None:
    kitchen.lay(pending(1849, READY, ActionState.FAILED))
    kitchen.clock.forward(1)
    placed = kitchen.station.grid.plan.placed(Id(1849))
    assert placed is not None
    told = " ".join(placed.card.frame.notice_rows)
    assert told == "#1849 was not marked ready. The server did not answer."
    touch(kitchen, 1849, Part.RETRY)
    assert kitchen.calls.made == [("retry", "key-1849-ready")]


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 800)])
def test_that_a_refused_step_can_be_dismissed_with_a_finger(
    qtbot: QtBot, size: tuple[int, int]
) -> None:
    bench = opened(qtbot, Bench(picture()), size)
    bench.lay(pending(1846, READY, ActionState.FAILED))
    bench.clock.forward(1)
    placed = bench.station.grid.plan.placed(Id(1846))
    assert placed is not None
    targets = dict(placed.card.frame.targets())
    assert all(min(rect.width(), rect.height()) >= 64 for rect in targets.values())
    assert not targets[Part.DISMISS].intersects(targets[Part.RETRY])
    touch(bench, 1846, Part.DISMISS)
    assert bench.calls.made == [("dismiss", "key-1846-ready")]


def test_that_the_keyboard_reaches_dismiss(kitchen: Bench) -> None:
    kitchen.lay(pending(1846, READY, ActionState.FAILED))
    kitchen.clock.forward(1)
    QTest.keyClick(kitchen.station, Key.Key_1)
    kitchen.clock.forward(1)
    for key in (Key.Key_Right, Key.Key_Up, Key.Key_Return):
        QTest.keyClick(kitchen.station.grid, key)
    assert kitchen.calls.made == [("retry", "key-1846-ready"), ("dismiss", "key-1846-ready")]


def test_that_a_cancelled_ticket_takes_its_refused_step_with_it(kitchen: Bench) -> None:
    kitchen.lay(pending(1846, READY, ActionState.FAILED))
    old = next(o for o in picture() if o.id == "1846")
    kitchen.apply(changed(old, status=OrderStatus.CANCELLED, cancelled_at=NOW))
    kitchen.clock.forward(1)
    touch(kitchen, 1846)
    assert kitchen.models.tickets.ticket(Id(1846)) is None
    assert kitchen.calls.made == [("dismiss", "key-1846-ready")]


def test_that_a_refused_recall_is_told_once_in_a_toast(kitchen: Bench) -> None:
    for _ in range(2):
        kitchen.lay(pending(1847, OrderStatus.PREPARING, ActionState.FAILED))
        kitchen.models.changed.emit()
    (message,) = kitchen.calls.said
    assert (message.title, message.action) == ("#1847 was not brought back", "Retry")
    assert message.on_action is not None
    assert message.on_close is not None
    message.on_action()
    message.on_close()
    assert kitchen.calls.made == [
        ("retry", "key-1847-preparing"),
        ("dismiss", "key-1847-preparing"),
    ]


def test_that_a_cancelled_ticket_leaves_the_counts_at_once_and_the_board_when_touched(
    kitchen: Bench,
) -> None:
    old = next(o for o in picture() if o.id == "1846")
    kitchen.apply(changed(old, status=OrderStatus.CANCELLED, cancelled_at=NOW))
    assert kitchen.models.tickets.ticket(Id(1846)) is not None
    assert (kitchen.models.figures.open, kitchen.station.all_day.items) == (6, 29)
    kitchen.clock.forward(1)
    touch(kitchen, 1846, Part.CARD)
    assert kitchen.models.tickets.ticket(Id(1846)) is None
    assert kitchen.calls.made == []


def test_that_a_dish_is_marked_sold_out_only_after_a_second_touch(kitchen: Bench) -> None:
    panel = kitchen.station.all_day
    QTest.mouseClick(panel, Qt.MouseButton.LeftButton, pos=QPoint(120, 80))
    assert panel.asked == Id("Fish & chips")
    assert kitchen.calls.made == []
    QTest.keyClick(panel, Key.Key_Return)
    assert kitchen.calls.made == [("sold_out", Id("Fish & chips"))]


def test_that_a_sold_out_dish_can_be_made_available(kitchen: Bench) -> None:
    sold_out = MenuItem(id=Id("Fish & chips"), name="Fish & chips", is_on_stock=False)
    kitchen.models.apply(BoardChanges(menu=kitchen.board.menu.apply([sold_out])))
    kitchen.settle()
    kitchen.station.all_day.ask(Id("Fish & chips"))
    QTest.keyClick(kitchen.station.all_day, Key.Key_Return)
    assert kitchen.calls.made == [("available", Id("Fish & chips"))]


def test_that_esc_keeps_the_dish(kitchen: Bench) -> None:
    kitchen.station.all_day.ask(Id("Fish & chips"))
    QTest.keyClick(kitchen.station.all_day, Key.Key_Escape)
    assert kitchen.station.all_day.asked is None
    assert kitchen.calls.made == []


def test_that_a_compact_row_opens_by_its_key_and_acts_by_the_next(qtbot: QtBot) -> None:
    new = [order(1860 + n, 500 + n, f"{4 - n}:30", (1, "Soup"), status=NEW) for n in range(4)]
    bench = opened(qtbot, Bench(picture() + new))
    grid = bench.station.grid
    assert [row.ticket.room for row in grid.plan.rows][:4] == ["500", "501", "502", "330"]
    QTest.keyClick(bench.station, Key.Key_6)
    assert grid.plan.opened is not None
    assert bench.calls.made == []
    bench.clock.forward(0.5)
    QTest.keyClick(bench.station, Key.Key_6)
    assert bench.calls.made == [("accept", Id(1860))]


def test_that_an_opened_ticket_goes_back_when_closed(qtbot: QtBot) -> None:
    new = [order(1860 + n, 500 + n, "4:30", (1, "Soup"), status=NEW) for n in range(4)]
    bench = opened(qtbot, Bench(picture() + new))
    QTest.keyClick(bench.station, Key.Key_6)
    bench.clock.forward(0.5)
    touch(bench, 1860, Part.CLOSE)
    assert bench.station.grid.plan.opened is None


def test_that_a_list_that_does_not_fit_shows_the_rest_when_touched(qtbot: QtBot) -> None:
    dishes = [(n, f"Dish {n}", "a note") for n in range(1, 15)]
    bench = opened(qtbot, Bench([order(1, 101, "1:00", *dishes)]))
    placed = bench.station.grid.plan.placed(Id(1))
    assert placed is not None
    first = placed.card.frame
    assert first.hidden_rows > 0
    touch(bench, 1, Part.MORE)
    placed = bench.station.grid.plan.placed(Id(1))
    assert placed is not None
    assert placed.card.frame.first_row == first.shown_rows


def test_that_breakfasts_open_from_their_strip_and_take_steps(kitchen: Bench) -> None:
    cards = [breakfast(n, 300 + n, 20 + n) for n in range(2)]
    assert kitchen.station.breakfasts.isHidden()
    kitchen.clock.forward(1)
    kitchen.models.apply(BoardChanges(breakfasts=kitchen.board.breakfasts.apply(cards)))
    kitchen.station.tick()
    kitchen.models._on_pause_over()
    assert not kitchen.station.breakfasts.isHidden()
    kitchen.station.breakfasts.touched.emit(Id(1))
    kitchen.clock.forward(1)
    touch(kitchen, 1)
    assert kitchen.calls.made == [("accept_breakfast", Id(1))]
