"""The porter's screen by hand and by key."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Protocol

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot
from station_samples import ME, NOW, StillClock, ago, board, breakfast, order, pending, place

from console.models.porter import PorterModels
from console.state.actions import ActionState
from console.state.board import Board, BoardChanges
from console.state.link import LinkState, LinkStatus
from console.views.porter.intents import PorterActions, Verb
from console.views.porter.lane import Lane
from console.views.porter.station import PorterStation
from console.views.theme import ThemeName, theme_for
from contract.resources.orders import OrderStatus

WAY, READY, DELIVERED = OrderStatus.ON_THE_WAY, OrderStatus.READY, OrderStatus.DELIVERED
DARK = theme_for(ThemeName.DARK)


@dataclass
class Bench:
    """A station over a board, and what it asked for."""

    known: Board
    models: PorterModels
    view: PorterStation
    seconds: list[float]
    asked: list[tuple[str, str, str]] = field(default_factory=list)

    def wait(self, seconds: float) -> None:
        self.seconds[0] += seconds

    def told(self, changes: BoardChanges) -> None:
        self.models.apply(changes)


class Opener(Protocol):
    def __call__(self, known: Board, width: int = 1280, height: int = 800) -> Bench: ...


@pytest.fixture
def open_station(qtbot: QtBot) -> Opener:
    def open_it(known: Board, width: int = 1280, height: int = 800) -> Bench:
        seconds = [100.0]
        asked: list[tuple[str, str, str]] = []
        here = place(known.clock)
        models = PorterModels(known, here.zone)
        actions = PorterActions(
            set_order=lambda one, status: asked.append(("order", one, status)),
            set_breakfast=lambda one, status: asked.append(("breakfast", one, status)),
            retry=lambda key: asked.append(("retry", key, "")),
            dismiss=lambda key: asked.append(("dismiss", key, "")),
            try_now=lambda: asked.append(("try now", "", "")),
        )
        view = PorterStation(models, actions, place=here, theme=DARK, monotonic=lambda: seconds[0])
        qtbot.addWidget(view)
        view.resize(width, height)
        with qtbot.waitExposed(view):
            view.show()
        bench = Bench(known, models, view, seconds, asked)
        bench.wait(1)
        return bench

    return open_it


def middle(lane: Lane, number: int = 0) -> QPoint:
    """Where a lane's target is on its viewport."""
    centre = lane.touches[number].rect.center().toPoint()
    return centre + QPoint(8, 8 - lane.verticalScrollBar().value())


def touch(qtbot: QtBot, lane: Lane, number: int = 0) -> None:
    qtbot.mouseClick(lane.viewport(), Qt.MouseButton.LeftButton, pos=middle(lane, number))


def ready_board() -> Board:
    return board(
        [
            order(1, "118", READY, ready_at=ago(6)),
            order(2, "221", READY, ready_at=ago(1)),
        ],
        [
            breakfast(5, "109", NOW.replace(minute=15)),
            breakfast(6, "221", NOW.replace(minute=15)),
            breakfast(7, "305", NOW.replace(minute=15), OrderStatus.PREPARING),
        ],
    )


def test_that_a_touch_picks_up_and_offers_the_way_back(qtbot: QtBot, open_station: Opener) -> None:
    bench = open_station(ready_board())
    touch(qtbot, bench.view.room_lane)
    assert bench.asked == [("order", "1", WAY)]
    assert bench.view.undo_bar.isVisible()
    qtbot.keyClick(bench.view, Qt.Key.Key_Z)
    assert bench.asked[-1] == ("order", "1", READY)
    assert not bench.view.undo_bar.isVisible()
    qtbot.keyClick(bench.view, Qt.Key.Key_Z)
    assert len(bench.asked) == 2


def test_that_a_second_touch_within_400_ms_does_nothing(qtbot: QtBot, open_station: Opener) -> None:
    bench = open_station(ready_board())
    lane = bench.view.room_lane
    touch(qtbot, lane)
    changes = bench.known.orders.lay([pending("1", WAY, ActionState.SENDING)])
    bench.told(BoardChanges(orders=changes))
    assert lane.touches[0].intent.verb is Verb.DELIVER
    bench.wait(0.3)
    touch(qtbot, lane)
    assert len(bench.asked) == 1
    bench.wait(0.2)
    touch(qtbot, lane)
    assert bench.asked[-1] == ("order", "1", DELIVERED)


def test_that_a_card_that_moved_under_the_hand_ignores_the_touch(
    qtbot: QtBot, open_station: Opener
) -> None:
    bench = open_station(ready_board())
    lane = bench.view.room_lane
    changes = bench.known.orders.apply([order(1, "118", DELIVERED, rev=1).order])
    bench.told(BoardChanges(orders=changes))
    assert lane.touches[0].intent.ids == ("2",)
    touch(qtbot, lane)
    assert bench.asked == []


def test_that_the_next_slot_is_picked_up_as_one(qtbot: QtBot, open_station: Opener) -> None:
    bench = open_station(ready_board())
    lane = bench.view.breakfast_lane
    assert lane.touches[0].label == "Pick up 2"
    touch(qtbot, lane)
    assert bench.asked == [("breakfast", "5", WAY), ("breakfast", "6", WAY)]


def test_that_what_the_kitchen_prepares_cannot_be_picked_up(
    qtbot: QtBot, open_station: Opener
) -> None:
    cards = [breakfast(7, "305", NOW.replace(minute=0), OrderStatus.PREPARING)]
    drinks = [order(1, "118", OrderStatus.PREPARING, has_food=False)]
    bench = open_station(board(drinks, cards))
    assert bench.view.breakfast_lane.touches == []
    assert bench.view.room_lane.touches == []


def test_that_keys_walk_act_and_change_lanes(qtbot: QtBot, open_station: Opener) -> None:
    bench = open_station(ready_board())
    qtbot.keyClick(bench.view, Qt.Key.Key_S)
    qtbot.keyClick(bench.view.room_lane, Qt.Key.Key_Tab)
    qtbot.keyClick(bench.view.room_lane, Qt.Key.Key_Return)
    assert bench.asked == [("order", "2", WAY)]
    qtbot.keyClick(bench.view.room_lane, Qt.Key.Key_B)
    qtbot.keyClick(bench.view.breakfast_lane, Qt.Key.Key_Return)
    assert bench.asked[1:] == [("breakfast", "5", WAY), ("breakfast", "6", WAY)]


def test_that_the_focus_stays_on_a_card_whose_step_changed(
    qtbot: QtBot, open_station: Opener
) -> None:
    bench = open_station(ready_board())
    qtbot.keyClick(bench.view, Qt.Key.Key_S)
    qtbot.keyClick(bench.view.room_lane, Qt.Key.Key_Tab)
    changes = bench.known.orders.lay([pending("2", WAY, ActionState.SENDING)])
    bench.told(BoardChanges(orders=changes))
    bench.wait(1)
    qtbot.keyClick(bench.view.room_lane, Qt.Key.Key_Return)
    assert bench.asked == [("order", "2", DELIVERED)]


def test_that_a_drag_scrolls_and_touches_nothing(qtbot: QtBot, open_station: Opener) -> None:
    many = [order(n, str(100 + n), READY, ready_at=ago(20 - n)) for n in range(1, 12)]
    bench = open_station(board(many))
    lane, start = bench.view.room_lane, middle(bench.view.room_lane, 2)
    qtbot.mousePress(lane.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(lane.viewport(), start - QPoint(0, 200))
    qtbot.mouseRelease(lane.viewport(), Qt.MouseButton.LeftButton, pos=start - QPoint(0, 200))
    assert lane.verticalScrollBar().value() == 200
    assert bench.asked == []


def test_that_a_refused_step_says_why_and_can_be_tried_again(
    qtbot: QtBot, open_station: Opener
) -> None:
    refused = pending("1", WAY, ActionState.FAILED, refusal="Order 1 was cancelled.")
    bench = open_station(board([order(1, "118", READY, refused, ready_at=ago(6))]))
    lane = bench.view.room_lane
    assert "Order 1 was cancelled." in lane.blocks[0].spoken
    touch(qtbot, lane, 0)
    bench.wait(1)
    touch(qtbot, lane, 1)
    assert bench.asked == [("retry", refused.key, ""), ("dismiss", refused.key, "")]


def test_that_a_delivery_the_hotel_has_not_got_can_be_undone(
    qtbot: QtBot, open_station: Opener
) -> None:
    waiting = pending("1", DELIVERED, ActionState.WILL_SEND)
    bench = open_station(board([order(1, "118", WAY, waiting)]))
    assert "waiting to send" in bench.view.room_lane.blocks[0].spoken
    touch(qtbot, bench.view.room_lane)
    assert bench.asked == [("order", "1", WAY)]


@pytest.mark.parametrize(
    ("width", "tabs", "columns"), [(1000, True, 1), (1280, False, 2), (1920, False, 3)]
)
def test_that_the_lanes_reflow_by_width(
    qtbot: QtBot, open_station: Opener, width: int, tabs: bool, columns: int
) -> None:
    bench = open_station(ready_board(), width)
    view = bench.view
    assert view.tabs.isVisible() is tabs
    lanes = (view.room_lane, view.ready_lane, view.breakfast_lane)
    assert sum(lane.isVisible() for lane in lanes) == columns
    if tabs:
        qtbot.keyClick(view, Qt.Key.Key_B)
        assert view.breakfast_lane.isVisible()
        assert not view.room_lane.isVisible()


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(4, "Ready, 4 min"), (5, "Going cold, 5 min"), (10, "LATE, ready 10 min")],
)
def test_that_a_card_grows_late_with_the_clock(
    open_station: Opener, minutes: int, words: str
) -> None:
    bench = open_station(board([order(1, "118", READY, ready_at=ago(0))]))
    assert "Ready, 0 min" in bench.view.room_lane.blocks[0].spoken
    assert isinstance(bench.known.clock, StillClock)
    bench.known.clock.at = NOW + timedelta(minutes=minutes)
    bench.view.tick()
    assert words in bench.view.room_lane.blocks[0].spoken


def test_that_nothing_is_only_said_of_lists_that_are_known(
    qtbot: QtBot, open_station: Opener
) -> None:
    bench = open_station(board(link=LinkStatus(state=LinkState.CONNECTING, since=NOW)))
    lane = bench.view.room_lane
    assert lane.emptiness is not None
    assert lane.emptiness.title == ""
    bench.known.link = LinkStatus(state=LinkState.LIVE, since=NOW, verified_at=NOW)
    bench.told(BoardChanges(link=True))
    assert lane.emptiness.title == "Nothing to carry"


def test_that_the_room_of_a_late_card_is_red(qtbot: QtBot, open_station: Opener) -> None:
    bench = open_station(board([order(1, "118", READY, ready_at=ago(11))]))
    lane = bench.view.room_lane
    picture = lane.viewport().grab().toImage()
    assert QColor(picture.pixel(20, 20)) == DARK.colour.bad


def test_that_my_own_pick_up_counts_as_mine(qtbot: QtBot, open_station: Opener) -> None:
    bench = open_station(board([order(1, "118", WAY, picked_up_at=ago(2), carried_by_id=ME)]))
    assert bench.view.room_lane.blocks[0].spoken.endswith("you")
