"""At which version of a clock log its times changed last."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """What was clocked before may have changed with its newest version."""
    column = sa.Column("times_rev", sa.Integer(), nullable=False, server_default="1")
    op.add_column("clock_logs", column)
    op.execute("UPDATE clock_logs SET times_rev = rev")


def downgrade() -> None:
    """Forget it."""
    op.drop_column("clock_logs", "times_rev")
