"""Breakfast orders as the wire shows them."""

from contract.resources.breakfast import BreakfastItem as PublicLine
from contract.resources.breakfast import BreakfastOrder as PublicBreakfast
from contract.scalars import Id
from hotel.areas.breakfast.tables import BreakfastOrder
from hotel.areas.menus.shapes import item_of
from hotel.areas.orders.shapes import steps_of


def breakfast_of(order: BreakfastOrder) -> PublicBreakfast:
    """A breakfast order."""
    return PublicBreakfast(
        **steps_of(order),
        delivery_time=order.slot,
        delivery_at=order.delivery_at,
        trays=order.trays,
        items=tuple(
            PublicLine(
                id=Id(item.id),
                item=item_of(item.menu_item),
                quantity=item.quantity,
                notes=item.notes,
            )
            for item in order.items
        ),
    )
