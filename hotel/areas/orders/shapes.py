"""Room-service orders as the wire shows them."""

from datetime import datetime
from typing import Any

import msgspec

from contract.resources.orders import Order as PublicOrder
from contract.resources.orders import OrderItem as PublicLine
from contract.resources.orders import OrderStatus, Unheard
from contract.scalars import Id, Price, RoomNumber, Total
from hotel.areas.menus.shapes import item_of
from hotel.areas.orders.filters import HistoryFilter
from hotel.areas.orders.tables import Carried, Order, OrderItem
from hotel.web.pages import Paging


class Pending(msgspec.Struct, frozen=True, kw_only=True):
    """How many orders nobody accepted yet."""

    count: int


class Pagination(msgspec.Struct, frozen=True, kw_only=True):
    """Where a page stands."""

    total_orders: int
    page: int
    page_size: int
    total_pages: int
    has_next: bool
    has_previous: bool


class StatusCount(msgspec.Struct, frozen=True, kw_only=True):
    """How many orders are at one step."""

    status: OrderStatus
    count: int


class BriefOrder(msgspec.Struct, frozen=True, kw_only=True):
    """An order in one line."""

    id: Id
    status: OrderStatus
    total_price: Total
    created_at: datetime
    updated_at: datetime


class RoomOrders(msgspec.Struct, frozen=True, kw_only=True):
    """The orders of one room on a page."""

    room_number: RoomNumber
    order_count: int
    orders: tuple[BriefOrder, ...]


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """GET …/orders/all-orders-summary/: newest first, with counts over all pages."""

    pagination: Pagination
    filters: dict[str, str | bool | None]
    status_breakdown: tuple[StatusCount, ...]
    orders_by_room: tuple[RoomOrders, ...]
    orders: tuple[PublicOrder, ...]


class History(msgspec.Struct, frozen=True, kw_only=True):
    """GET …/orders/order-history/: delivered and cancelled orders, newest first."""

    pagination: Pagination
    filters: HistoryFilter
    orders: tuple[PublicOrder, ...]


def steps_of(order: Carried) -> dict[str, Any]:
    """What both kinds of order tell alike."""
    return {
        "id": Id(order.id),
        "room_number": RoomNumber(order.room_number),
        "status": OrderStatus(order.status),
        "created_at": order.created_at,
        "updated_at": order.updated_at,
        "hotel": Id(order.hotel_id),
        "rev": order.rev,
        "allergies": tuple(order.allergies),
        "guest_name": order.guest_name,
        "accepted_at": order.accepted_at,
        "accepted_by": order.accepted_by,
        "cook": order.cook,
        "ready_at": order.ready_at,
        "ready_by": order.ready_by,
        "picked_up_at": order.picked_up_at,
        "carried_by": order.carried_by,
        "carried_by_id": Id(order.carried_by_id) if order.carried_by_id else None,
        "delivered_at": order.delivered_at,
        "cancelled_at": order.cancelled_at,
        "cancelled_by": order.cancelled_by,
        "cancel_reason": order.cancel_reason,
        "unheard": _unheard(order),
    }


def _unheard(order: Carried) -> Unheard | None:
    """What people are told: nothing before the desk is alerted."""
    side, since, told_at = order.unheard_side, order.unheard_since, order.unheard_desk_at
    if side is None or since is None or told_at is None:
        return None
    return Unheard(
        side=side,
        since=since,
        desk_alerted_at=told_at,
        manager_alerted_at=order.unheard_manager_at,
        acknowledged_at=order.unheard_known_at,
        acknowledged_by=order.unheard_known_by,
    )


def order_of(order: Order) -> PublicOrder:
    """A room-service order."""
    return PublicOrder(
        **steps_of(order),
        total_price=Total(order.total),
        has_food=order.has_food,
        items=tuple(_line(item, order.hotel_id) for item in order.items),
    )


def by_room(orders: tuple[PublicOrder, ...]) -> tuple[RoomOrders, ...]:
    """The orders of a page, room by room."""
    rooms: dict[RoomNumber, list[BriefOrder]] = {}
    for order in orders:
        rooms.setdefault(order.room_number, []).append(_brief(order))
    return tuple(
        RoomOrders(room_number=room, order_count=len(brief), orders=tuple(brief))
        for room, brief in rooms.items()
    )


def pagination(total: int, paging: Paging) -> Pagination:
    """Where a page stands among all of them. Raises ProblemError 404."""
    paging.check(total)
    page, page_size = paging.page, paging.page_size
    pages = max(1, -(-total // page_size))
    return Pagination(
        total_orders=total,
        page=page,
        page_size=page_size,
        total_pages=pages,
        has_next=page < pages,
        has_previous=page > 1,
    )


def _brief(order: PublicOrder) -> BriefOrder:
    return BriefOrder(
        id=order.id,
        status=order.status,
        total_price=order.total_price,
        created_at=order.created_at,
        updated_at=order.updated_at or order.created_at,
    )


def _line(item: OrderItem, hotel_id: int) -> PublicLine:
    return PublicLine(
        id=Id(item.id),
        item=item_of(item.menu_item),
        item_price=Price(item.price),
        quantity=item.quantity,
        notes=item.notes,
        hotel=Id(hotel_id),
    )
