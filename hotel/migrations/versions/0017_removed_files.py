"""How many files were taken out of a message to or from a guest."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody counted so far."""
    count = sa.Column("removed_files", sa.Integer(), nullable=False, server_default="0")
    op.add_column("guest_messages", count)


def downgrade() -> None:
    """Forget it."""
    op.drop_column("guest_messages", "removed_files")
