"""Emergencies, the stations each is read at, and which shifts people were reminded of."""

import sqlalchemy as sa
from alembic import op

from hotel.database import UtcDateTime

revision = "0027"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables and the column."""
    op.create_table(
        "emergencies",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("hotel_id", sa.Integer(), sa.ForeignKey("hotels.id"), nullable=False),
        sa.Column("text", sa.String(500), nullable=False),
        sa.Column("raised_at", UtcDateTime(), nullable=False),
        sa.Column("raised_by", sa.String(170), nullable=False),
        sa.Column("raised_by_id", sa.Integer(), nullable=False),
        sa.Column("raised_from", sa.String(80)),
        sa.Column("ended_at", UtcDateTime()),
        sa.Column("ended_by", sa.String(170)),
        sa.Column("ended_by_id", sa.Integer()),
        sa.Column("rev", sa.Integer(), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_emergencies_hotel", "emergencies", ["hotel_id", "ended_at"])
    op.create_table(
        "emergency_stations",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column(
            "emergency_id",
            sa.Integer(),
            sa.ForeignKey("emergencies.id", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("name", sa.String(170), nullable=False),
        sa.Column("pc", sa.String(80)),
        sa.Column("duty", sa.String(20)),
        sa.Column("is_screen", sa.Boolean(), nullable=False),
        sa.Column("acknowledged_at", UtcDateTime()),
        sa.Column("acknowledged_by", sa.String(170)),
        sa.Column("acknowledged_by_id", sa.Integer()),
        sa.UniqueConstraint("emergency_id", "token_hash"),
    )
    op.add_column("shifts", sa.Column("reminded_of", UtcDateTime()))


def downgrade() -> None:
    """Forget them."""
    op.drop_column("shifts", "reminded_of")
    op.drop_table("emergency_stations")
    op.drop_table("emergencies")
