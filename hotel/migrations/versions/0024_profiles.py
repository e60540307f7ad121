"""At which version of a colleague the profile changed last."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """What was changed before may have been so with its newest version."""
    column = sa.Column("profile_rev", sa.Integer(), nullable=False, server_default="1")
    op.add_column("staff", column)
    op.execute("UPDATE staff SET profile_rev = rev")


def downgrade() -> None:
    """Forget it."""
    op.drop_column("staff", "profile_rev")
