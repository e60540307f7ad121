"""A board of hundreds is planned from what can be seen, just as if all were looked at."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from console.models.ticket import Ticket, TicketLine, TicketState
from console.models.ticket_queue import TicketQueue
from console.views.kitchen.grid_plan import GridPlan, GridPlanner, Scene
from console.views.kitchen.shape import shape
from console.views.kitchen.ticket_look import is_late
from console.views.theme import ThemeName, theme_for
from contract.scalars import Id, RoomNumber

NOW = datetime(2025, 12, 2, 14, tzinfo=UTC)
EVERY_ONE = 10**9
STATES = st.sampled_from(TicketState)
SHAPES = [shape(1280, 800, 100), shape(1920, 1080, 100)]


def ticket(number: int, state: TicketState, minutes: int) -> Ticket:
    lines = tuple(TicketLine(Id(n), f"Dish {n}", 1) for n in range(1 + number % 7 * 3))
    return Ticket(
        id=Id(number),
        room=RoomNumber("1"),
        state=state,
        placed_at=NOW - timedelta(minutes=minutes),
        lines=lines,
    )


BATCHES = st.tuples(st.integers(0, 260), STATES, st.integers(0, 30))
STEPS = st.one_of(
    st.tuples(st.just("came"), BATCHES),
    st.tuples(st.just("changed"), BATCHES),
    st.tuples(st.just("left"), st.tuples(st.integers(0, 400), st.integers(1, 300))),
    st.tuples(st.just("seen_left"), st.integers(0, 12)),
    st.tuples(st.just("paged"), st.none()),
    st.tuples(st.just("opened"), st.integers(0, 400)),
    st.tuples(st.just("passed"), st.sampled_from([1.0, 4.0, 9.0, 60.0])),
)


class Board:
    """Two planners over the same tickets: one sees what is near, the other all of them."""

    def __init__(self, number: int) -> None:
        self.shape = SHAPES[number]
        self.queue = TicketQueue()
        self.near, self.whole = GridPlanner(), GridPlanner()
        self.seconds = 0.0
        self.next = 0
        self.plan = GridPlan()

    def do(self, step: tuple[str, object]) -> None:
        name, value = step
        getattr(self, name)(value)

    def came(self, batch: tuple[int, TicketState, int]) -> None:
        many, state, minutes = batch
        for number in range(self.next, self.next + many):
            self.queue.put(ticket(number, state, minutes))
        self.next += many

    def changed(self, batch: tuple[int, TicketState, int]) -> None:
        first, state, many = batch
        for one in self.some(first, many):
            minutes = (NOW - one.placed_at) // timedelta(minutes=1)
            self.queue.put(ticket(int(one.id), state, minutes))

    def left(self, span: tuple[int, int]) -> None:
        for one in self.some(*span):
            self.queue.remove(one.id)

    def seen_left(self, place: int) -> None:
        for order_id in self.plan.keys()[place : place + 1]:
            self.queue.remove(order_id)

    def paged(self, _: None) -> None:
        for planner in (self.near, self.whole):
            planner.next_page(len(self.plan.rows))

    def opened(self, number: int) -> None:
        self.near.opened = self.whole.opened = Id(number)

    def passed(self, seconds: float) -> None:
        self.seconds += seconds

    def some(self, first: int, many: int) -> list[Ticket]:
        return sorted(self.queue, key=lambda one: one.id)[first : first + many]

    def agree(self) -> None:
        now = NOW + timedelta(seconds=self.seconds)
        scene = Scene(self.shape, theme_for(ThemeName.LIGHT), now)
        reach = self.near.reach(self.shape)
        near = self.queue.crowd(reach, self.near.wanted(), now)
        whole = self.queue.crowd(EVERY_ONE, (), now)
        assert whole.late == sum(is_late(one, now) for one in self.queue)
        assert whole.new == sum(one.state is TicketState.NEW for one in self.queue)
        self.plan = self.near.plan(near, None, scene, self.seconds)
        assert self.plan == self.whole.plan(whole, None, scene, self.seconds)


@pytest.mark.usefixtures("qapp")
@settings(max_examples=60, deadline=None)
@given(number=st.sampled_from([0, 1]), steps=st.lists(STEPS, min_size=1, max_size=14))
def test_that_a_crowd_is_planned_as_if_every_ticket_were_looked_at(
    number: int, steps: list[tuple[str, object]]
) -> None:
    board = Board(number)
    board.do(("came", (260, TicketState.NEW, 3)))
    board.agree()
    for step in steps:
        board.do(step)
        board.agree()


def test_that_only_what_can_be_seen_is_looked_at(qapp: QApplication) -> None:
    board = Board(1)
    board.do(("came", (5000, TicketState.NEW, 3)))
    crowd = board.queue.crowd(board.near.reach(board.shape), (), NOW)
    assert len(crowd.nearest) < 150
    assert crowd.count == 5000
