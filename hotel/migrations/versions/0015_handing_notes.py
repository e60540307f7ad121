"""What a colleague says when handing a guest's conversation over."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing was said so far."""
    op.add_column("guest_handlings", sa.Column("note", sa.String(200)))


def downgrade() -> None:
    """Forget it."""
    op.drop_column("guest_handlings", "note")
