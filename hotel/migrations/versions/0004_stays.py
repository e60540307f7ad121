"""Which stay of a room an order and a guest's access belong to."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_ALWAYS = ("rooms", "room_tokens")
_ORDERS = ("orders", "breakfast_orders")
_OPEN = "('pending', 'preparing', 'ready', 'on_the_way')"
_OF_WHO_IS_THERE = """
EXISTS (
    SELECT 1 FROM rooms JOIN guests ON guests.room_id = rooms.id
    WHERE rooms.hotel_id = {table}.hotel_id AND rooms.room_number = {table}.room_number
)
"""


def upgrade() -> None:
    """Everybody who is in a room now is in its first stay, and so is what they still wait for.

    Whose the other orders were is not known: no guest sees them any more.
    """
    for table in _ALWAYS:
        op.add_column(table, sa.Column("stay", sa.Integer(), nullable=False, server_default="1"))
    for table in _ORDERS:
        op.add_column(table, sa.Column("stay", sa.Integer(), nullable=True))
        theirs = _OF_WHO_IS_THERE.format(table=table)
        op.execute(f"UPDATE {table} SET stay = 1 WHERE status IN {_OPEN} AND {theirs}")  # noqa: S608


def downgrade() -> None:
    """Forget the stays."""
    for table in (*_ORDERS, *_ALWAYS):
        op.drop_column(table, "stay")
