"""The cards, orders and breakfasts."""

import sqlalchemy as sa
from alembic import op

from hotel.database import Cents, UtcDateTime

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_TABLES = (
    "menu_items",
    "orders",
    "order_items",
    "breakfast_orders",
    "breakfast_items",
)


def upgrade() -> None:
    """Make the tables, those others point at first."""
    _menu_items()
    _orders()
    _order_items()
    _breakfast_orders()
    _breakfast_items()


def downgrade() -> None:
    """Drop the tables, those that point at others first."""
    for table in reversed(_TABLES):
        op.drop_table(table)


def _menu_items() -> None:
    op.create_table(
        "menu_items",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("hotel_id", sa.Integer(), nullable=False),
        sa.Column("menu", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("category", sa.String(length=60), nullable=False),
        sa.Column("price", Cents(), nullable=True),
        sa.Column("image", sa.String(length=300), nullable=True),
        sa.Column("is_food", sa.Boolean(), nullable=False),
        sa.Column("is_on_stock", sa.Boolean(), nullable=False),
        sa.Column("allergens", sa.JSON(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["hotel_id"],
            ["hotels.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_menu_items_hotel", "menu_items", ["hotel_id", "menu"], unique=False)


def _orders() -> None:
    op.create_table(
        "orders",
        sa.Column("total", Cents(), nullable=False),
        sa.Column("has_food", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("hotel_id", sa.Integer(), nullable=False),
        sa.Column("room_number", sa.String(length=20), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("guest_name", sa.String(length=170), nullable=True),
        sa.Column("allergies", sa.JSON(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("updated_at", UtcDateTime(), nullable=False),
        sa.Column("accepted_at", UtcDateTime(), nullable=True),
        sa.Column("accepted_by", sa.String(length=170), nullable=True),
        sa.Column("ready_at", UtcDateTime(), nullable=True),
        sa.Column("ready_by", sa.String(length=170), nullable=True),
        sa.Column("picked_up_at", UtcDateTime(), nullable=True),
        sa.Column("carried_by", sa.String(length=170), nullable=True),
        sa.Column("carried_by_id", sa.Integer(), nullable=True),
        sa.Column("delivered_at", UtcDateTime(), nullable=True),
        sa.Column("delivered_by", sa.String(length=170), nullable=True),
        sa.Column("cancelled_at", UtcDateTime(), nullable=True),
        sa.Column("cancelled_by", sa.String(length=170), nullable=True),
        sa.Column("cancel_reason", sa.Text(), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["hotel_id"],
            ["hotels.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_orders_hotel", "orders", ["hotel_id", "status", "created_at"], unique=False)


def _order_items() -> None:
    op.create_table(
        "order_items",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("menu_item_id", sa.Integer(), nullable=False),
        sa.Column("price", Cents(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["menu_item_id"],
            ["menu_items.id"],
        ),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_order_items_order_id"), "order_items", ["order_id"], unique=False)


def _breakfast_orders() -> None:
    op.create_table(
        "breakfast_orders",
        sa.Column("slot", sa.String(length=20), nullable=True),
        sa.Column("delivery_at", UtcDateTime(), nullable=True),
        sa.Column("trays", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("hotel_id", sa.Integer(), nullable=False),
        sa.Column("room_number", sa.String(length=20), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("guest_name", sa.String(length=170), nullable=True),
        sa.Column("allergies", sa.JSON(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("updated_at", UtcDateTime(), nullable=False),
        sa.Column("accepted_at", UtcDateTime(), nullable=True),
        sa.Column("accepted_by", sa.String(length=170), nullable=True),
        sa.Column("ready_at", UtcDateTime(), nullable=True),
        sa.Column("ready_by", sa.String(length=170), nullable=True),
        sa.Column("picked_up_at", UtcDateTime(), nullable=True),
        sa.Column("carried_by", sa.String(length=170), nullable=True),
        sa.Column("carried_by_id", sa.Integer(), nullable=True),
        sa.Column("delivered_at", UtcDateTime(), nullable=True),
        sa.Column("delivered_by", sa.String(length=170), nullable=True),
        sa.Column("cancelled_at", UtcDateTime(), nullable=True),
        sa.Column("cancelled_by", sa.String(length=170), nullable=True),
        sa.Column("cancel_reason", sa.Text(), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["hotel_id"],
            ["hotels.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "ix_breakfast_orders_hotel",
        "breakfast_orders",
        ["hotel_id", "status", "delivery_at"],
        unique=False,
    )


def _breakfast_items() -> None:
    op.create_table(
        "breakfast_items",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("menu_item_id", sa.Integer(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["menu_item_id"],
            ["menu_items.id"],
        ),
        sa.ForeignKeyConstraint(["order_id"], ["breakfast_orders.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        op.f("ix_breakfast_items_order_id"), "breakfast_items", ["order_id"], unique=False
    )
