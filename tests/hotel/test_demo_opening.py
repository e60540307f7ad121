"""The demo hotel's day as it opens, at any hour."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from hotel.areas.breakfast.tables import BreakfastOrder
from hotel.areas.menus.tables import MenuItem
from hotel.areas.orders.tables import Carried, Order
from hotel.demo import cards, people, rooms, scenes
from hotel.demo.opening import Setting, opening_breakfasts, opening_orders

HOURS = [
    datetime(2026, 11, 22, 14, 8, tzinfo=UTC),
    datetime(2026, 11, 23, 0, 0, 5, tzinfo=UTC),
    datetime(2026, 3, 29, 1, 1, tzinfo=UTC),
    datetime(2026, 6, 30, 23, 59, 59, tzinfo=UTC),
]


def setting_at(now: datetime) -> Setting:
    def card(items: tuple[cards.PlannedItem, ...]) -> dict[str, MenuItem]:
        return {
            item.name: MenuItem(name=item.name, price=item.amount(), is_food=item.is_food)
            for item in items
        }

    return Setting(
        hotel_id=1,
        zone=ZoneInfo("Europe/Dublin"),
        now=now,
        room_service=card(cards.ROOM_SERVICE),
        breakfast=card(cards.BREAKFAST),
        staff={f"{one.first_name} {one.last_name}": n for n, one in enumerate(people.PEOPLE, 1)},
        guests={room.room_number: room.guest for room in rooms.planned_rooms() if room.guest},
    )


def stamps(order: Carried) -> list[datetime]:
    ladder = (order.accepted_at, order.ready_at, order.picked_up_at, order.delivered_at)
    return [order.created_at, *(at for at in ladder if at is not None)]


@pytest.mark.parametrize("now", HOURS)
def test_that_no_order_is_from_the_future_or_out_of_order(now: datetime) -> None:
    setting = setting_at(now)
    for order in opening_orders(setting):
        times = stamps(order)
        assert times == sorted(times)
        assert times[-1] <= now
        assert order.updated_at <= now


@pytest.mark.parametrize("now", HOURS)
def test_that_the_boards_are_full_at_any_hour(now: datetime) -> None:
    setting = setting_at(now)
    steps = {order.status for order in opening_orders(setting)}
    assert steps == {"pending", "preparing", "ready", "on_the_way", "delivered", "cancelled"}
    soon = [one for one in opening_breakfasts(setting) if is_soon(one, now)]
    assert len(soon) >= 8
    assert len({one.delivery_at for one in soon}) >= 4


def is_soon(order: BreakfastOrder, now: datetime) -> bool:
    assert order.delivery_at is not None
    is_open = order.status not in {"delivered", "cancelled"}
    return is_open and order.delivery_at - now < timedelta(minutes=90)


def test_that_a_slot_is_told_in_hotel_time() -> None:
    summer = opening_breakfasts(setting_at(datetime(2026, 7, 1, 7, 6, tzinfo=UTC)))
    due = next(one for one in summer if one.room_number == "102")
    assert due.slot == "8:00-8:30"
    assert due.delivery_at == datetime(2026, 7, 1, 7, 0, tzinfo=UTC)


def test_that_the_day_holds_what_boards_find_hard() -> None:
    orders = opening_orders(setting_at(HOURS[0]))
    open_orders = [one for one in orders if one.status in {"pending", "preparing"}]
    assert any(len(one.items) >= 7 for one in open_orders)
    assert any(one.allergies for one in open_orders)
    assert any(not one.has_food for one in open_orders)
    assert any(len(item.menu_item.name) > 60 for one in open_orders for item in one.items)
    assert any(HOURS[0] - one.created_at > timedelta(minutes=15) for one in open_orders)
    assert all(one.total == sum(i.price * i.quantity for i in one.items) for one in orders)


def test_that_enough_was_made_ready_for_an_average() -> None:
    orders: list[Order] = opening_orders(setting_at(HOURS[0]))
    prepared = [
        one.ready_at - one.accepted_at
        for one in orders
        if one.status == "delivered" and one.ready_at and one.accepted_at
    ]
    average = sum(prepared, timedelta()) / len(prepared)
    assert len(prepared) == 38
    assert timedelta(minutes=8) < average < timedelta(minutes=14)


def test_that_scenes_only_use_rooms_with_guests() -> None:
    lived_in = {room.room_number for room in rooms.planned_rooms() if room.guest}
    assert {one.room for one in (*scenes.ORDERS, *scenes.BREAKFASTS)} <= lived_in
    assert min(rooms.NUMBERS) == "101"
    assert max(rooms.NUMBERS) == "412"


def test_that_every_dish_costs_something_and_drinks_are_no_food() -> None:
    for item in (*cards.ROOM_SERVICE, *cards.BREAKFAST):
        assert (item.amount() or Decimal(0)) > 0
        assert item.is_food == (item.category != "Drinks")
    assert {item.category for item in cards.ROOM_SERVICE} >= {"Starters", "Mains", "Drinks"}
