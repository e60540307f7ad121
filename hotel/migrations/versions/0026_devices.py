"""When each device was refreshed last, and what porters were told to wait."""

import sqlalchemy as sa
from alembic import op

from hotel.database import UtcDateTime

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

_DEVICES = {
    "staff": "fcm_token",
    "rooms": "guest_fcm_token",
    "bookings": "guest_fcm_token",
}


def upgrade() -> None:
    """Devices known so far count as refreshed today: nobody noted when they were."""
    for table, token in _DEVICES.items():
        op.add_column(table, sa.Column(f"{token}_at", UtcDateTime()))
        op.execute(f"UPDATE {table} SET {token}_at = CURRENT_TIMESTAMP WHERE {token} IS NOT NULL")  # noqa: S608
    op.create_table(
        "told_counts",
        sa.Column(
            "staff_id",
            sa.Integer(),
            sa.ForeignKey("staff.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("order_type", sa.String(30), primary_key=True),
        sa.Column("pending_count", sa.Integer(), nullable=False),
    )


def downgrade() -> None:
    """Forget both."""
    op.drop_table("told_counts")
    for table, token in _DEVICES.items():
        op.drop_column(table, f"{token}_at")
