"""What the desk knows of a room and of the stay in it, and when a hotel's guests leave."""

import sqlalchemy as sa
from alembic import op

from hotel.database import UtcDateTime

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_COLUMNS = ("room_type", "floor", "reference", "moved_in_at", "rev")


def upgrade() -> None:
    """Nothing of it was told yet."""
    op.add_column("hotels", sa.Column("checkout_time", sa.String(5)))
    op.add_column("rooms", sa.Column("room_type", sa.String(60)))
    op.add_column("rooms", sa.Column("floor", sa.Integer()))
    op.add_column("rooms", sa.Column("reference", sa.String(40)))
    op.add_column("rooms", sa.Column("moved_in_at", UtcDateTime()))
    op.add_column("rooms", sa.Column("rev", sa.Integer(), nullable=False, server_default="1"))


def downgrade() -> None:
    """Forget it."""
    for column in _COLUMNS:
        op.drop_column("rooms", column)
    op.drop_column("hotels", "checkout_time")
