"""Sums kept up with each change are those of summing up anew, whatever happened before."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from console.state import figures
from console.state.actions import ActionKind, ActionState, NewAction, PendingAction
from console.state.kitchen_sums import KitchenSums
from console.state.orders import Orders
from contract.resources.menus import MenuItem
from contract.resources.orders import Order, OrderItem, OrderStatus
from contract.resources.sync import Entity
from contract.scalars import Id, RoomNumber

TOKYO = ZoneInfo("Asia/Tokyo")
NOW = datetime(2025, 7, 10, 12, 0, tzinfo=UTC)
IDS = st.integers(1, 12).map(lambda number: Id(str(number)))
MINUTES = st.integers(0, 2000)


def dish(number: int, quantity: int) -> OrderItem:
    item = MenuItem(id=Id(str(number)), name=f"Dish {number}")
    return OrderItem(id=Id(f"{number}"), item=item, quantity=quantity)


@st.composite
def an_order(draw: st.DrawFn) -> Order:
    def time() -> datetime | None:
        minutes = draw(st.none() | MINUTES)
        return None if minutes is None else NOW - timedelta(minutes=minutes)

    return Order(
        id=draw(IDS),
        room_number=RoomNumber("214"),
        status=draw(st.sampled_from(OrderStatus)),
        created_at=NOW - timedelta(minutes=draw(MINUTES)),
        accepted_at=time(),
        ready_at=time(),
        items=tuple(
            dish(draw(st.integers(1, 5)), draw(st.integers(-1, 4)))
            for _ in range(draw(st.integers(0, 3)))
        ),
        has_food=draw(st.booleans()),
        rev=draw(st.integers(1, 50)),
    )


@st.composite
def an_action(draw: st.DrawFn) -> PendingAction:
    order_id, target = draw(IDS), draw(st.sampled_from(OrderStatus))
    action = NewAction(
        kind=ActionKind.SET_ORDER_STATUS,
        entity=Entity.ORDER,
        entity_id=order_id,
        target=target.value,
    )
    state = draw(st.sampled_from(ActionState))
    return PendingAction(key=f"{order_id}{target}", action=action, made_at=NOW, state=state)


STEPS = st.one_of(
    st.tuples(st.just("apply"), st.lists(an_order(), max_size=4)),
    st.tuples(st.just("replace_all"), st.lists(an_order(), max_size=8)),
    st.tuples(st.just("remove"), IDS),
    st.tuples(st.just("lay"), st.lists(an_action(), max_size=4)),
)


@settings(max_examples=200, deadline=None)
@given(steps=st.lists(STEPS, max_size=20), later=MINUTES)
def test_that_running_sums_are_those_of_all_orders(
    steps: list[tuple[str, object]], later: int
) -> None:
    orders, sums = Orders(), KitchenSums(TOKYO)
    touched = orders.touched()
    for name, value in steps:
        getattr(orders, name)(value)
        for order_id in touched:
            sums.tell(order_id, orders.shown(order_id))
        touched.clear()
        shown, now = list(orders.all_shown()), NOW + timedelta(minutes=later)
        assert sums.figures(now) == figures.kitchen(shown, now=now, zone=TOKYO)
        assert sums.all_day() == figures.all_day(shown)
        ready = {one.order.id for one in shown if one.status is OrderStatus.READY}
        assert {one.order.id for one in sums.ready()} == ready
        assert {one.order.id for one in sums.with_pending()} == {
            one.order.id for one in shown if one.pending
        }
