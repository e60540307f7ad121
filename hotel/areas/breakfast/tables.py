"""Breakfast orders and their lines."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hotel.areas.menus.tables import MenuItem
from hotel.areas.orders.tables import Carried
from hotel.database import Base, UtcDateTime


class BreakfastOrder(Carried, Base):
    """One breakfast. `slot` is in hotel time ("8:00-8:30"), `delivery_at` its beginning."""

    __tablename__ = "breakfast_orders"
    __table_args__ = (Index("ix_breakfast_orders_hotel", "hotel_id", "status", "delivery_at"),)

    slot: Mapped[str | None] = mapped_column(String(20))
    delivery_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    trays: Mapped[int] = mapped_column(default=1)
    items: Mapped[list["BreakfastItem"]] = relationship(
        lazy="selectin", order_by="BreakfastItem.id"
    )


class BreakfastItem(Base):
    """One line of a breakfast."""

    __tablename__ = "breakfast_items"

    id: Mapped[int] = mapped_column(primary_key=True)
    order_id: Mapped[int] = mapped_column(
        ForeignKey("breakfast_orders.id", ondelete="CASCADE"), index=True
    )
    menu_item_id: Mapped[int] = mapped_column(ForeignKey("menu_items.id"))
    quantity: Mapped[int]
    notes: Mapped[str | None] = mapped_column(Text)

    menu_item: Mapped[MenuItem] = relationship(lazy="selectin")
