"""Paired screens, and who cooks an order."""

import sqlalchemy as sa
from alembic import op

from hotel.database import UtcDateTime

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_ORDERS = ("orders", "breakfast_orders")


def upgrade() -> None:
    """Make the tables; of what was accepted before, nobody knows who cooked it."""
    _stations()
    _station_pairings()
    for table in _ORDERS:
        op.add_column(table, sa.Column("cook", sa.String(4), nullable=True))


def downgrade() -> None:
    """Forget the screens and the cooks."""
    for table in _ORDERS:
        op.drop_column(table, "cook")
    op.drop_table("station_pairings")
    op.drop_table("stations")


def _stations() -> None:
    op.create_table(
        "stations",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("hotel_id", sa.Integer(), sa.ForeignKey("hotels.id"), nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("duty", sa.String(10), nullable=False),
        sa.Column("asks_cook", sa.Boolean(), nullable=False),
        sa.Column("pc_name", sa.String(80), nullable=False),
        sa.Column("token_hash", sa.String(64), unique=True),
        sa.Column("paired_at", UtcDateTime(), nullable=False),
        sa.Column("paired_by", sa.String(170), nullable=False),
        sa.Column("used_at", UtcDateTime(), nullable=False),
        sa.Column("revoked_at", UtcDateTime()),
        sa.Column("rev", sa.Integer(), nullable=False),
    )
    op.create_index("ix_stations_hotel", "stations", ["hotel_id", "revoked_at"])


def _station_pairings() -> None:
    op.create_table(
        "station_pairings",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("hotel_id", sa.Integer(), sa.ForeignKey("hotels.id"), nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("duty", sa.String(10), nullable=False),
        sa.Column("asks_cook", sa.Boolean(), nullable=False),
        sa.Column("code_hash", sa.String(200), nullable=False),
        sa.Column("started_by", sa.String(170), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("used_at", UtcDateTime()),
    )
    op.create_index("ix_station_pairings_hotel_id", "station_pairings", ["hotel_id"])
