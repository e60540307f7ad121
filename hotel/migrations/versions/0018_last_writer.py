"""Who of the staff wrote the newest message of a conversation with a guest."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The messages tell it of those that are there."""
    op.add_column("guest_conversations", sa.Column("last_staff_id", sa.Integer()))
    op.execute(
        "UPDATE guest_conversations SET last_staff_id = ("
        "SELECT staff_id FROM guest_messages WHERE guest_messages.id = guest_conversations.last_id)"
    )


def downgrade() -> None:
    """Forget it."""
    op.drop_column("guest_conversations", "last_staff_id")
