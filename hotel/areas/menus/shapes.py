"""Menu items as the wire shows them."""

from contract.resources.menus import Menu
from contract.resources.menus import MenuItem as PublicItem
from contract.scalars import Id, Price
from hotel.areas.menus.tables import MenuItem


class BreakfastDish(PublicItem, frozen=True, kw_only=True):
    """An item of the breakfast card; one portion of it is one piece."""

    quantity: int = 1


def item_of(item: MenuItem) -> PublicItem:
    """A dish or drink."""
    kind = BreakfastDish if item.menu == Menu.BREAKFAST else PublicItem
    return kind(
        id=Id(item.id),
        name=item.name,
        price=Price(item.price) if item.price is not None else None,
        image=item.image,
        description=item.description,
        category=item.category,
        is_on_stock=item.is_on_stock,
        hotel=Id(item.hotel_id),
        menu=Menu(item.menu),
        is_food=item.is_food,
        allergens=tuple(item.allergens),
        rev=item.rev,
    )
