"""Finding orders of both kinds by number, room, guest, or what was ordered."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, String, and_, cast, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.matching import has_words, marks_in
from contract.resources.orders import OrderStatus
from contract.resources.search import Find, FindKind
from contract.scalars import Id, RoomNumber
from hotel.areas.breakfast.tables import BreakfastItem, BreakfastOrder
from hotel.areas.menus.tables import MenuItem
from hotel.areas.orders.lists import visible
from hotel.areas.orders.tables import Carried, Order, OrderItem
from hotel.visit import Visit

Table = type[Order] | type[BreakfastOrder]
_TABLES: Final[Mapping[FindKind, Table]] = {
    FindKind.ORDER: Order,
    FindKind.BREAKFAST: BreakfastOrder,
}
_LINES: Final[dict[type[Carried], tuple[Any, Any]]] = {
    Order: (OrderItem.order_id, OrderItem.menu_item_id),
    BreakfastOrder: (BreakfastItem.order_id, BreakfastItem.menu_item_id),
}


@dataclass(frozen=True, slots=True)
class OrderSearch:
    """One question for orders; `limit` of each kind, and one more where there are more."""

    visit: Visit
    words: Sequence[str]
    limit: int

    async def of(
        self, session: AsyncSession, kinds: Collection[FindKind]
    ) -> dict[FindKind, list[Find]]:
        """Orders of those kinds that are kinds of orders, each newest first."""
        wanted = [kind for kind in _TABLES if kind in kinds]
        if not wanted:
            return {}
        # What is on the menu is read once for both.
        dishes = await self._dishes(session)
        return {kind: await self._found(session, kind, dishes) for kind in wanted}

    async def _found(
        self, session: AsyncSession, kind: FindKind, dishes: Mapping[str, list[int]]
    ) -> list[Find]:
        table = _TABLES[kind]
        fits = and_(*(self._fits(table, word, ids) for word, ids in dishes.items()))
        query = visible(table, self.visit).where(fits)
        exact = " ".join(self.words)
        is_it = or_(cast(table.id, String) == exact, table.room_number == exact)
        query = query.order_by(is_it.desc(), table.created_at.desc(), table.id.desc())
        rows = await session.scalars(query.limit(self.limit + 1))
        return [self._find(kind, row) for row in rows]

    async def _dishes(self, session: AsyncSession) -> dict[str, list[int]]:
        """The dishes that have each word."""
        query = select(MenuItem.id, MenuItem.name).where(MenuItem.hotel_id == self.visit.hotel.id)
        menu = (await session.execute(query)).tuples().all()
        return {word: [row for row, name in menu if has_words(name, [word])] for word in self.words}

    def _fits(self, table: Table, word: str, dishes: list[int]) -> ColumnElement[bool]:
        order_id, menu_item_id = _LINES[table]
        with_dish = select(order_id).where(menu_item_id.in_(dishes))
        begins = [
            cast(table.id, String).startswith(word, autoescape=True),
            table.room_number.istartswith(word, autoescape=True),
            table.guest_name.istartswith(word, autoescape=True),
            table.guest_name.icontains(f" {word}", autoescape=True),
        ]
        return or_(*begins, table.id.in_(with_dish)) if dishes else or_(*begins)

    def _find(self, kind: FindKind, row: Order | BreakfastOrder) -> Find:
        text = ", ".join(f"{line.quantity} × {line.menu_item.name}" for line in row.items)
        return Find(
            kind=kind,
            id=Id(row.id),
            text=text,
            marks=marks_in(text, self.words),
            room_number=RoomNumber(row.room_number),
            name=row.guest_name,
            at=row.created_at,
            status=OrderStatus(row.status),
        )
