"""Items in stock, stocktakes with their lines, goods that came or went, and who has one open."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hotel.database import Base, Quantities, UtcDateTime


class StockItemRow(Base):
    """Something in stock; quantities are in single units, `uom` of which make a full one.

    `low_since` is set while it is below `low_level` and managers were told so.
    """

    __tablename__ = "stock_items"
    __table_args__ = (UniqueConstraint("hotel_id", "sku"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    hotel_id: Mapped[int] = mapped_column(ForeignKey("hotels.id"))
    sku: Mapped[str] = mapped_column(String(40))
    name: Mapped[str] = mapped_column(String(120))
    category: Mapped[str] = mapped_column(String(60), default="")
    size: Mapped[str] = mapped_column(String(30), default="")
    uom: Mapped[Decimal] = mapped_column(Quantities)
    full_label: Mapped[str] = mapped_column(String(30))
    partial_label: Mapped[str] = mapped_column(String(30))
    barcode: Mapped[str] = mapped_column(String(60), default="")
    quantity: Mapped[Decimal] = mapped_column(Quantities)
    low_level: Mapped[Decimal | None] = mapped_column(Quantities)
    low_since: Mapped[datetime | None] = mapped_column(UtcDateTime)
    is_active: Mapped[bool] = mapped_column(default=True)
    rev: Mapped[int] = mapped_column(default=1)

    @property
    def is_low(self) -> bool:
        """Whether there is less of it than its level."""
        return self.is_active and self.low_level is not None and self.quantity < self.low_level


class StocktakeRow(Base):
    """A count for some days, both included; locked while `approved_at` is set."""

    __tablename__ = "stocktakes"
    # An id that came back would be taken for the stocktake that had it before.
    __table_args__ = (
        Index("ix_stocktakes_hotel", "hotel_id", "period_end"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    hotel_id: Mapped[int] = mapped_column(ForeignKey("hotels.id"))
    period_start: Mapped[date]
    period_end: Mapped[date]
    notes: Mapped[str | None] = mapped_column(Text)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    created_by: Mapped[str] = mapped_column(String(170))
    created_by_id: Mapped[int]
    approved_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    approved_by: Mapped[str | None] = mapped_column(String(170))
    approved_by_id: Mapped[int | None]
    total_lines: Mapped[int] = mapped_column(default=0)
    counted_lines: Mapped[int] = mapped_column(default=0)
    rev: Mapped[int] = mapped_column(default=1)

    @property
    def title(self) -> str:
        """What people call it."""
        return f"Stocktake {self.period_start:%d.%m.%Y} to {self.period_end:%d.%m.%Y}"


class StocktakeLineRow(Base):
    """An item in a stocktake, with the unit it had when the line was made.

    `counted_rev` is the `rev` at which the count changed last, by `counted_by`; goods that came or
    went change the line, but nobody's count.
    """

    __tablename__ = "stocktake_lines"
    __table_args__ = (
        UniqueConstraint("stocktake_id", "item_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    hotel_id: Mapped[int] = mapped_column(ForeignKey("hotels.id"))
    stocktake_id: Mapped[int] = mapped_column(ForeignKey("stocktakes.id", ondelete="CASCADE"))
    item_id: Mapped[int] = mapped_column(ForeignKey("stock_items.id"))
    uom: Mapped[Decimal] = mapped_column(Quantities)
    opening: Mapped[Decimal] = mapped_column(Quantities)
    purchases: Mapped[Decimal] = mapped_column(Quantities)
    waste: Mapped[Decimal] = mapped_column(Quantities)
    counted_full: Mapped[Decimal | None] = mapped_column(Quantities)
    counted_partial: Mapped[Decimal | None] = mapped_column(Quantities)
    counted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    counted_by: Mapped[str | None] = mapped_column(String(170))
    counted_by_id: Mapped[int | None]
    counted_rev: Mapped[int] = mapped_column(default=1)
    rev: Mapped[int] = mapped_column(default=1)

    item: Mapped[StockItemRow] = relationship(lazy="joined", innerjoin=True)

    @property
    def expected(self) -> Decimal:
        """What should be there."""
        return self.opening + self.purchases - self.waste

    @property
    def counted(self) -> Decimal | None:
        """What is there; None while nobody has counted."""
        if self.counted_full is None or self.counted_partial is None:
            return None
        return self.counted_full * self.uom + self.counted_partial


class StockMovementRow(Base):
    """Goods of an item that came or went; it stays when its line is gone."""

    __tablename__ = "stock_movements"
    __table_args__ = (
        Index("ix_stock_movements_line", "line_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    hotel_id: Mapped[int] = mapped_column(ForeignKey("hotels.id"))
    item_id: Mapped[int] = mapped_column(ForeignKey("stock_items.id"))
    line_id: Mapped[int | None] = mapped_column(
        ForeignKey("stocktake_lines.id", ondelete="SET NULL")
    )
    stocktake_id: Mapped[int]
    kind: Mapped[str] = mapped_column(String(20))
    quantity: Mapped[Decimal] = mapped_column(Quantities)
    notes: Mapped[str] = mapped_column(String(500), default="")
    staff_id: Mapped[int]
    staff_name: Mapped[str] = mapped_column(String(170))
    at: Mapped[datetime] = mapped_column(UtcDateTime)

    item: Mapped[StockItemRow] = relationship(lazy="joined", innerjoin=True)


class StocktakePresenceRow(Base):
    """A console that has a stocktake open; `console` is one sign-in of a colleague."""

    __tablename__ = "stocktake_presences"
    __table_args__ = (
        UniqueConstraint("stocktake_id", "console"),
        Index("ix_stocktake_presences_seen", "seen_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    hotel_id: Mapped[int] = mapped_column(ForeignKey("hotels.id"))
    stocktake_id: Mapped[int] = mapped_column(ForeignKey("stocktakes.id", ondelete="CASCADE"))
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"))
    staff_name: Mapped[str] = mapped_column(String(170))
    console: Mapped[str] = mapped_column(String(16))
    since: Mapped[datetime] = mapped_column(UtcDateTime)
    seen_at: Mapped[datetime] = mapped_column(UtcDateTime)
    editing_line_id: Mapped[int | None]
