"""Bookings of rooms, each with the device of its own guest."""

import sqlalchemy as sa
from alembic import op

from hotel.database import UtcDateTime

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "bookings",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("hotel_id", sa.Integer(), sa.ForeignKey("hotels.id"), nullable=False),
        sa.Column("booking_id", sa.String(40), nullable=False),
        sa.Column("confirmation_number", sa.String(40), nullable=False),
        sa.Column("room_type", sa.String(60), nullable=False),
        sa.Column("room_number", sa.String(20)),
        sa.Column("guest_name", sa.String(170), nullable=False),
        sa.Column("guest_email", sa.String(254), nullable=False),
        sa.Column("guest_phone", sa.String(40), nullable=False),
        sa.Column("check_in", sa.Date(), nullable=False),
        sa.Column("check_out", sa.Date(), nullable=False),
        sa.Column("expected_at", sa.Time()),
        sa.Column("adults", sa.Integer(), nullable=False),
        sa.Column("children", sa.Integer(), nullable=False),
        sa.Column("total_amount", sa.Numeric(10, 2)),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("paid_at", UtcDateTime()),
        sa.Column("guest_fcm_token", sa.String(4096)),
        sa.Column("decided_by", sa.String(170)),
        sa.Column("decided_by_id", sa.Integer()),
        sa.Column("decided_at", UtcDateTime()),
        sa.Column("cancellation_reason", sa.Text()),
        sa.Column("cancelled_by_guest", sa.Boolean(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.UniqueConstraint("hotel_id", "booking_id"),
        sa.UniqueConstraint("hotel_id", "confirmation_number"),
    )
    op.create_index("ix_bookings_arrival", "bookings", ["hotel_id", "check_in"])


def downgrade() -> None:
    """Forget them."""
    op.drop_table("bookings")
