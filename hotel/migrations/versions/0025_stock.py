"""The stock tracker: items, stocktakes with their lines, goods that moved, and who counts."""

import sqlalchemy as sa
from alembic import op

from hotel.database import Quantities, UtcDateTime

revision = "0025"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    _items()
    _stocktakes()
    _lines()
    _movements()
    _presences()


def downgrade() -> None:
    """Forget them."""
    for table in (
        "stocktake_presences",
        "stock_movements",
        "stocktake_lines",
        "stocktakes",
        "stock_items",
    ):
        op.drop_table(table)


def _items() -> None:
    op.create_table(
        "stock_items",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("hotel_id", sa.Integer(), sa.ForeignKey("hotels.id"), nullable=False),
        sa.Column("sku", sa.String(40), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("category", sa.String(60), nullable=False),
        sa.Column("size", sa.String(30), nullable=False),
        sa.Column("uom", Quantities(), nullable=False),
        sa.Column("full_label", sa.String(30), nullable=False),
        sa.Column("partial_label", sa.String(30), nullable=False),
        sa.Column("barcode", sa.String(60), nullable=False),
        sa.Column("quantity", Quantities(), nullable=False),
        sa.Column("low_level", Quantities()),
        sa.Column("low_since", UtcDateTime()),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.UniqueConstraint("hotel_id", "sku"),
    )


def _stocktakes() -> None:
    op.create_table(
        "stocktakes",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("hotel_id", sa.Integer(), sa.ForeignKey("hotels.id"), nullable=False),
        sa.Column("period_start", sa.Date(), nullable=False),
        sa.Column("period_end", sa.Date(), nullable=False),
        sa.Column("notes", sa.Text()),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("created_by", sa.String(170), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=False),
        sa.Column("approved_at", UtcDateTime()),
        sa.Column("approved_by", sa.String(170)),
        sa.Column("approved_by_id", sa.Integer()),
        sa.Column("total_lines", sa.Integer(), nullable=False),
        sa.Column("counted_lines", sa.Integer(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_stocktakes_hotel", "stocktakes", ["hotel_id", "period_end"])


def _lines() -> None:
    op.create_table(
        "stocktake_lines",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("hotel_id", sa.Integer(), sa.ForeignKey("hotels.id"), nullable=False),
        sa.Column("stocktake_id", sa.Integer(), _of("stocktakes"), nullable=False),
        sa.Column("item_id", sa.Integer(), sa.ForeignKey("stock_items.id"), nullable=False),
        sa.Column("uom", Quantities(), nullable=False),
        sa.Column("opening", Quantities(), nullable=False),
        sa.Column("purchases", Quantities(), nullable=False),
        sa.Column("waste", Quantities(), nullable=False),
        sa.Column("counted_full", Quantities()),
        sa.Column("counted_partial", Quantities()),
        sa.Column("counted_at", UtcDateTime()),
        sa.Column("counted_by", sa.String(170)),
        sa.Column("counted_by_id", sa.Integer()),
        sa.Column("counted_rev", sa.Integer(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.UniqueConstraint("stocktake_id", "item_id"),
        sqlite_autoincrement=True,
    )


def _movements() -> None:
    line = sa.ForeignKey("stocktake_lines.id", ondelete="SET NULL")
    op.create_table(
        "stock_movements",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("hotel_id", sa.Integer(), sa.ForeignKey("hotels.id"), nullable=False),
        sa.Column("item_id", sa.Integer(), sa.ForeignKey("stock_items.id"), nullable=False),
        sa.Column("line_id", sa.Integer(), line),
        sa.Column("stocktake_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("quantity", Quantities(), nullable=False),
        sa.Column("notes", sa.String(500), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("staff_name", sa.String(170), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_stock_movements_line", "stock_movements", ["line_id"])


def _presences() -> None:
    op.create_table(
        "stocktake_presences",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("hotel_id", sa.Integer(), sa.ForeignKey("hotels.id"), nullable=False),
        sa.Column("stocktake_id", sa.Integer(), _of("stocktakes"), nullable=False),
        sa.Column("staff_id", sa.Integer(), _of("staff"), nullable=False),
        sa.Column("staff_name", sa.String(170), nullable=False),
        sa.Column("console", sa.String(16), nullable=False),
        sa.Column("since", UtcDateTime(), nullable=False),
        sa.Column("seen_at", UtcDateTime(), nullable=False),
        sa.Column("editing_line_id", sa.Integer()),
        sa.UniqueConstraint("stocktake_id", "console"),
    )
    op.create_index("ix_stocktake_presences_seen", "stocktake_presences", ["seen_at"])


def _of(table: str) -> sa.ForeignKey:
    return sa.ForeignKey(f"{table}.id", ondelete="CASCADE")
