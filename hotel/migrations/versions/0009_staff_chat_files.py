"""Files of messages among staff."""

import sqlalchemy as sa
from alembic import op

from hotel.database import UtcDateTime

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_TABLE = "staff_message_files"
_INDEXED = ("message_id", "key", "thumbnail_key")


def upgrade() -> None:
    """Nobody has sent a file yet."""
    whole = sa.ForeignKey("staff_messages.id", ondelete="CASCADE")
    op.create_table(
        _TABLE,
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("message_id", sa.Integer(), whole, nullable=False),
        sa.Column("key", sa.String(48), nullable=False),
        sa.Column("thumbnail_key", sa.String(48)),
        sa.Column("file_name", sa.String(120), nullable=False),
        sa.Column("file_type", sa.String(10), nullable=False),
        sa.Column("mime_type", sa.String(100), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("width", sa.Integer()),
        sa.Column("height", sa.Integer()),
        sa.Column("uploaded_at", UtcDateTime(), nullable=False),
    )
    for name in _INDEXED:
        op.create_index(f"ix_{_TABLE}_{name}", _TABLE, [name])


def downgrade() -> None:
    """Forget the files; what is stored of them is swept away."""
    op.drop_table(_TABLE)
