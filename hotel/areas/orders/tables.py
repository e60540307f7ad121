"""Room-service orders, their lines, and the steps both kinds of order record."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import JSON, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from contract.resources.orders import OrderStatus
from hotel.areas.menus.tables import MenuItem
from hotel.database import Base, Cents, UtcDateTime


class Carried:
    """The columns of everything that is prepared, carried and delivered to a room.

    `stay` is the room's stay it was ordered in, None where that was not yet kept. `unheard_…`:
    since when nobody can be told of it, when whom that was told, and who knows it now.
    """

    id: Mapped[int] = mapped_column(primary_key=True)
    hotel_id: Mapped[int] = mapped_column(ForeignKey("hotels.id"))
    room_number: Mapped[str] = mapped_column(String(20))
    stay: Mapped[int | None]
    status: Mapped[str] = mapped_column(String(20), default=OrderStatus.PENDING.value)
    guest_name: Mapped[str | None] = mapped_column(String(170))
    allergies: Mapped[list[str]] = mapped_column(JSON, default=list)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime)
    accepted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    accepted_by: Mapped[str | None] = mapped_column(String(170))
    cook: Mapped[str | None] = mapped_column(String(4))
    ready_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    ready_by: Mapped[str | None] = mapped_column(String(170))
    picked_up_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    carried_by: Mapped[str | None] = mapped_column(String(170))
    carried_by_id: Mapped[int | None]
    delivered_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    delivered_by: Mapped[str | None] = mapped_column(String(170))
    cancelled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    cancelled_by: Mapped[str | None] = mapped_column(String(170))
    cancel_reason: Mapped[str | None] = mapped_column(Text)
    unheard_side: Mapped[str | None] = mapped_column(String(10))
    unheard_since: Mapped[datetime | None] = mapped_column(UtcDateTime)
    unheard_desk_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    unheard_manager_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    unheard_known_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    unheard_known_by: Mapped[str | None] = mapped_column(String(170))
    rev: Mapped[int] = mapped_column(default=1)


class Order(Carried, Base):
    """One room-service order. `total` is what the room pays."""

    __tablename__ = "orders"
    __table_args__ = (Index("ix_orders_hotel", "hotel_id", "status", "created_at"),)

    total: Mapped[Decimal] = mapped_column(Cents)
    has_food: Mapped[bool]
    items: Mapped[list["OrderItem"]] = relationship(lazy="selectin", order_by="OrderItem.id")


class OrderItem(Base):
    """One line; `price` is the dish's price when it was ordered."""

    __tablename__ = "order_items"

    id: Mapped[int] = mapped_column(primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id", ondelete="CASCADE"), index=True)
    menu_item_id: Mapped[int] = mapped_column(ForeignKey("menu_items.id"))
    price: Mapped[Decimal] = mapped_column(Cents)
    quantity: Mapped[int]
    notes: Mapped[str | None] = mapped_column(Text)

    menu_item: Mapped[MenuItem] = relationship(lazy="selectin")
