"""Turns the scenes into rows of the database, with times that end at the present."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

from contract.ladder import LADDER
from contract.resources.orders import OrderStatus
from hotel.areas.breakfast.tables import BreakfastItem, BreakfastOrder
from hotel.areas.menus.tables import MenuItem
from hotel.areas.orders.tables import Carried, Order, OrderItem
from hotel.demo.people import COOKS, PORTERS
from hotel.demo.rooms import NUMBERS
from hotel.demo.scenes import BREAKFASTS, DONE, ORDERS, BreakfastScene, Line, Scene

_DONE_ORDERS: Final = 38
_DONE_BREAKFASTS: Final = 9
_QUARTER: Final = timedelta(minutes=15)
_WHO_AND_WHEN: Final = (
    (OrderStatus.PREPARING, "accepted_at", "accepted_by", COOKS),
    (OrderStatus.READY, "ready_at", "ready_by", COOKS),
    (OrderStatus.ON_THE_WAY, "picked_up_at", "carried_by", PORTERS),
    (OrderStatus.DELIVERED, "delivered_at", "delivered_by", PORTERS),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What the rows refer to; `staff` and `guests` by name and room, `cards` by dish."""

    hotel_id: int
    zone: ZoneInfo
    now: datetime
    room_service: Mapping[str, MenuItem]
    breakfast: Mapping[str, MenuItem]
    staff: Mapping[str, int]
    guests: Mapping[str, str]


def opening_orders(setting: Setting) -> list[Order]:
    """Today's orders, open and done, oldest first."""
    chance = random.Random(1840)  # noqa: S311 - the same day at every start
    orders = [*_done_orders(setting, chance), _cancelled_order(setting)]
    for scene in ORDERS:
        order = _order(setting, scene.room, scene.lines, setting.now - _minutes(scene.age))
        order.allergies = list(scene.allergies)
        _climb(setting, order, _steps_of(scene, setting.now))
        orders.append(order)
    return sorted(orders, key=lambda order: order.created_at)


def opening_breakfasts(setting: Setting) -> list[BreakfastOrder]:
    """Breakfasts around the present, whatever the time of day, oldest slot first."""
    done = [
        BreakfastScene(NUMBERS[index * 9], OrderStatus.DELIVERED, -2 - index, _usual_breakfast())
        for index in range(_DONE_BREAKFASTS)
    ]
    return [_breakfast(setting, scene) for scene in (*reversed(done), *BREAKFASTS)]


def _done_orders(setting: Setting, chance: random.Random) -> Iterator[Order]:
    at = setting.now - _minutes(38)
    for index in range(_DONE_ORDERS):
        lines = DONE[index % len(DONE)]
        room = NUMBERS[(index * 13) % len(NUMBERS)]
        delivered = at
        picked_up = delivered - _minutes(chance.uniform(2.5, 5))
        ready = picked_up - _minutes(chance.uniform(0.8, 4))
        accepted = ready - _minutes(chance.uniform(7.5, 15))
        order = _order(setting, room, lines, accepted - _minutes(chance.uniform(0.5, 3)))
        _climb(setting, order, [accepted, ready, picked_up, delivered])
        yield order
        at -= _minutes(chance.uniform(6, 14))


def _cancelled_order(setting: Setting) -> Order:
    order = _order(setting, "219", ((1, "Sirloin steak", "rare"),), setting.now - _minutes(95))
    order.status = OrderStatus.CANCELLED.value
    order.cancelled_at = order.updated_at = order.created_at + _minutes(2)
    order.cancelled_by = "Jane Smith"
    order.cancel_reason = "Guest went down to the restaurant"
    order.rev = 2
    return order


def _order(setting: Setting, room: str, lines: Sequence[Line], created_at: datetime) -> Order:
    created_at = created_at.replace(microsecond=0)
    items = [_item(setting, line) for line in lines]
    return Order(
        hotel_id=setting.hotel_id,
        room_number=room,
        stay=1,
        status=OrderStatus.PENDING.value,
        guest_name=setting.guests.get(room),
        allergies=[],
        created_at=created_at,
        updated_at=created_at,
        items=items,
        has_food=any(item.menu_item.is_food for item in items),
        total=sum((item.price * item.quantity for item in items), Decimal(0)),
        rev=1,
    )


def _item(setting: Setting, line: Line) -> OrderItem:
    quantity, name, notes = line
    item = setting.room_service[name]
    return OrderItem(menu_item=item, price=item.price or Decimal(0), quantity=quantity, notes=notes)


def _breakfast(setting: Setting, scene: BreakfastScene) -> BreakfastOrder:
    begins = _quarter_of(setting.now) + scene.quarter * _QUARTER
    order = BreakfastOrder(
        hotel_id=setting.hotel_id,
        room_number=scene.room,
        stay=1,
        status=OrderStatus.PENDING.value,
        guest_name=setting.guests.get(scene.room),
        allergies=list(scene.allergies),
        created_at=begins - timedelta(hours=10),
        updated_at=begins - timedelta(hours=10),
        slot=_slot(begins, setting.zone),
        delivery_at=begins,
        trays=scene.trays,
        items=[_breakfast_item(setting, line) for line in scene.lines],
        rev=1,
    )
    steps = [begins - _minutes(25), begins - _minutes(8), begins - _minutes(4), begins]
    _climb(setting, order, steps[: LADDER.index(scene.status)])
    return order


def _breakfast_item(setting: Setting, line: Line) -> BreakfastItem:
    quantity, name, notes = line
    return BreakfastItem(menu_item=setting.breakfast[name], quantity=quantity, notes=notes)


def _usual_breakfast() -> tuple[Line, ...]:
    return ((1, "Full Irish breakfast", None), (1, "Pot of tea", None))


def _steps_of(scene: Scene, now: datetime) -> list[datetime]:
    """When the order took each step: the last `since` minutes ago, earlier ones before it."""
    count = LADDER.index(scene.status)
    if count == 0:
        return []
    last = now - _minutes(scene.since)
    if count == 1:
        return [last]
    accepted = now - _minutes(scene.age - 1.5)
    gap = (last - accepted) / (count - 1)
    return [accepted + gap * step for step in range(count)]


def _climb(setting: Setting, order: Carried, steps: Sequence[datetime]) -> None:
    turn = int(order.room_number) % 2
    for (status, when, who, names), moment in zip(_WHO_AND_WHEN, steps, strict=False):
        at = moment.replace(microsecond=0)
        setattr(order, when, at)
        setattr(order, who, names[turn])
        order.status, order.updated_at = status.value, at
        order.rev += 1
    if order.carried_by is not None:
        order.carried_by_id = setting.staff.get(order.carried_by)


def _quarter_of(now: datetime) -> datetime:
    return now.replace(minute=now.minute // 15 * 15, second=0, microsecond=0)


def _slot(begins: datetime, zone: ZoneInfo) -> str:
    local = begins.astimezone(zone)
    ends = (begins + timedelta(minutes=30)).astimezone(zone)
    return f"{local.hour}:{local.minute:02}-{ends.hour}:{ends.minute:02}"


def _minutes(count: float) -> timedelta:
    return timedelta(minutes=count)
