"""How periodic work stands, and when each console was last heard of."""

import sqlalchemy as sa
from alembic import op

from hotel.database import UtcDateTime

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "periodic_runs",
        sa.Column("name", sa.String(60), primary_key=True),
        sa.Column("started_at", UtcDateTime(), nullable=False),
        sa.Column("next_at", UtcDateTime(), nullable=False),
        sa.Column("busy_until", UtcDateTime()),
        sa.Column("finished_at", UtcDateTime()),
        sa.Column("ok", sa.Boolean()),
        sa.Column("result", sa.String(300)),
    )
    op.create_table(
        "console_sightings",
        sa.Column("token_hash", sa.String(64), primary_key=True),
        sa.Column("hotel_id", sa.Integer(), sa.ForeignKey("hotels.id"), nullable=False),
        sa.Column("who", sa.String(170), nullable=False),
        sa.Column("pc", sa.String(60)),
        sa.Column("station", sa.String(20)),
        sa.Column("streams", sa.String(100), nullable=False),
        sa.Column("since", UtcDateTime(), nullable=False),
        sa.Column("seen_at", UtcDateTime(), nullable=False),
    )
    op.create_index("ix_console_sightings_hotel", "console_sightings", ["hotel_id", "seen_at"])


def downgrade() -> None:
    """Forget both."""
    op.drop_table("console_sightings")
    op.drop_table("periodic_runs")
