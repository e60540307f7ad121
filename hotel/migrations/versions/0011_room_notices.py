"""What the desk let the guests of a room know."""

import sqlalchemy as sa
from alembic import op

from hotel.database import UtcDateTime

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody was told anything yet."""
    room = sa.ForeignKey("rooms.id", ondelete="CASCADE")
    op.create_table(
        "room_notices",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("room_id", sa.Integer(), room, nullable=False),
        sa.Column("stay", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("staff_name", sa.String(170), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
    )
    op.create_index("ix_room_notices_room", "room_notices", ["room_id", "stay"])


def downgrade() -> None:
    """Forget it."""
    op.drop_table("room_notices")
