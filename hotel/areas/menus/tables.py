"""Menu items."""

from decimal import Decimal

from sqlalchemy import JSON, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from hotel.database import Base, Cents


class MenuItem(Base):
    """One dish or drink of one hotel; `allergens` are lower-case words."""

    __tablename__ = "menu_items"
    __table_args__ = (Index("ix_menu_items_hotel", "hotel_id", "menu"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    hotel_id: Mapped[int] = mapped_column(ForeignKey("hotels.id"))
    menu: Mapped[str] = mapped_column(String(20))
    name: Mapped[str] = mapped_column(String(120))
    description: Mapped[str | None] = mapped_column(Text)
    category: Mapped[str] = mapped_column(String(60), default="")
    price: Mapped[Decimal | None] = mapped_column(Cents)
    image: Mapped[str | None] = mapped_column(String(300))
    is_food: Mapped[bool] = mapped_column(default=True)
    is_on_stock: Mapped[bool] = mapped_column(default=True)
    allergens: Mapped[list[str]] = mapped_column(JSON, default=list)
    rev: Mapped[int] = mapped_column(default=1)
