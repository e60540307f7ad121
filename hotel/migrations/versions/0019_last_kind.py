"""What the files of a conversation's newest message are, when it has no words."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The files tell it of those that are there."""
    op.add_column("guest_conversations", sa.Column("last_kind", sa.String(10)))
    op.execute(
        "UPDATE guest_conversations SET last_kind = ("
        "SELECT CASE WHEN MIN(file_type) = MAX(file_type) THEN MIN(file_type) ELSE 'other' END"
        " FROM guest_attachments WHERE guest_attachments.message_id = guest_conversations.last_id)"
        " WHERE (SELECT text FROM guest_messages"
        " WHERE guest_messages.id = guest_conversations.last_id) = ''"
    )


def downgrade() -> None:
    """Forget it."""
    op.drop_column("guest_conversations", "last_kind")
