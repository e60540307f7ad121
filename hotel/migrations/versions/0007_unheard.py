"""Since when nobody can be told about an order, whom that was told, and who takes care."""

import sqlalchemy as sa
from alembic import op

from hotel.database import UtcDateTime

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_ORDERS = ("orders", "breakfast_orders")
_TIMES = ("unheard_since", "unheard_desk_at", "unheard_manager_at", "unheard_known_at")


def upgrade() -> None:
    """Nothing is unheard yet."""
    for table in _ORDERS:
        op.add_column(table, sa.Column("unheard_side", sa.String(10)))
        for name in _TIMES:
            op.add_column(table, sa.Column(name, UtcDateTime()))
        op.add_column(table, sa.Column("unheard_known_by", sa.String(170)))


def downgrade() -> None:
    """Forget it."""
    for table in _ORDERS:
        for name in ("unheard_side", *_TIMES, "unheard_known_by"):
            op.drop_column(table, name)
