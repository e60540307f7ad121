"""Alerts found order by order are those found by looking at all, whatever happened before."""

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from scripted_hotel import an_order

from console.session.due import Due
from console.session.kitchen_alerts import KitchenAlerts
from console.state.board import Board
from contract.resources.orders import OrderStatus
from contract.scalars import Id

NOW = datetime(2025, 11, 30, 12, 0, tzinfo=UTC)
IDS = st.integers(1, 6).map(str)
STEPS = st.one_of(
    st.tuples(st.just("is"), IDS, st.sampled_from(OrderStatus), st.integers(0, 1000)),
    st.tuples(st.just("left"), IDS, st.none(), st.none()),
    st.tuples(st.just("passed"), st.none(), st.none(), st.integers(-40, 400)),
)


def found(alerts: KitchenAlerts, board: Board, now: datetime) -> set[Due]:
    return {one for one in alerts.due(board, now) if one.alert.kind != "order_cancelled"}


@settings(max_examples=150, deadline=None)
@given(steps=st.lists(STEPS, max_size=25))
def test_that_alerts_follow_changes_and_time_as_if_every_order_were_looked_at(
    steps: list[tuple[str, str, OrderStatus, int]],
) -> None:
    board, alerts, now = Board(), KitchenAlerts(), NOW
    for rev, (name, order_id, status, seconds) in enumerate(steps, start=1):
        if name == "is":
            placed = NOW - timedelta(seconds=seconds)
            board.orders.apply([an_order(order_id, status, created_at=placed, rev=rev)])
        elif name == "left":
            board.orders.remove(Id(order_id), rev)
        else:
            now += timedelta(seconds=seconds)
        assert found(alerts, board, now) == found(KitchenAlerts(), board, now)
