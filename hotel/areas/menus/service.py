"""The cards, and what is sold out."""

from collections.abc import Iterable, Sequence
from typing import Final

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.codec import encode_rest
from contract.permissions import Duty
from contract.resources.menus import Menu, StockChange
from contract.resources.menus import MenuItem as PublicItem
from contract.resources.sync import Entity
from contract.scalars import Id
from hotel.areas.menus.shapes import item_of
from hotel.areas.menus.tables import MenuItem
from hotel.changes.mutation import Mutation
from hotel.problems import conflict, invalid, not_found
from hotel.web.answers import known_id

STREAMS: Final = frozenset({Duty.KITCHEN, Duty.PORTER, Duty.DESK, Duty.MANAGER})


async def card(session: AsyncSession, hotel_id: int, menu: Menu) -> Sequence[MenuItem]:
    """One card of a hotel, in the order it was written."""
    found = select(MenuItem).where(MenuItem.hotel_id == hotel_id, MenuItem.menu == menu.value)
    return (await session.scalars(found.order_by(MenuItem.id))).all()


async def orderable(mutation: Mutation, menu: Menu, ids: Iterable[Id]) -> dict[Id, MenuItem]:
    """The wanted items of one card by id. Raises ProblemError 400 for unknown and sold-out ones."""
    wanted = {item_id: known_id(item_id) for item_id in ids}
    found = await mutation.session.scalars(
        select(MenuItem).where(
            MenuItem.hotel_id == mutation.hotel.id,
            MenuItem.menu == menu.value,
            MenuItem.id.in_([number for number in wanted.values() if number is not None]),
        )
    )
    by_number = {item.id: item for item in found}
    return {item_id: _on_stock(item_id, by_number.get(n or 0)) for item_id, n in wanted.items()}


async def change_stock(mutation: Mutation, item_id: str, change: StockChange) -> PublicItem:
    """Mark an item sold out or available again. Raises ProblemError 404, 409."""
    item = await _locked_item(mutation, item_id)
    if item.is_on_stock == change.is_on_stock:
        return item_of(item)
    if change.expected_rev is not None and change.expected_rev != item.rev:
        sentence = f"{item.name} was changed by somebody else in the meantime."
        raise conflict(sentence, current=encode_rest(item_of(item)))
    item.is_on_stock = change.is_on_stock
    item.rev += 1
    mutation.touch(Entity.MENU_ITEM, item.id, item.rev, STREAMS)
    return item_of(item)


async def _locked_item(mutation: Mutation, item_id: str) -> MenuItem:
    found = await mutation.session.scalars(
        select(MenuItem)
        .where(MenuItem.hotel_id == mutation.hotel.id, MenuItem.id == known_id(item_id))
        .with_for_update()
    )
    if (item := found.one_or_none()) is None:
        sentence = "This dish is not on the hotel's cards."
        raise not_found(sentence)
    return item


def _on_stock(item_id: Id, item: MenuItem | None) -> MenuItem:
    if item is None:
        sentence = f"There is no dish {item_id[:20]} on this card."
        raise invalid(sentence, field="items")
    if not item.is_on_stock:
        sentence = f"{item.name} is sold out."
        raise invalid(sentence, field="items")
    return item
