"""Who used a code to register with, and who revoked one."""

import sqlalchemy as sa
from alembic import op

from hotel.database import UtcDateTime

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; whoever used a code was written down beside it."""
    table = "registration_codes"
    op.add_column(table, sa.Column("used_by", sa.String(170)))
    op.add_column(table, sa.Column("revoked_at", UtcDateTime()))
    op.add_column(table, sa.Column("revoked_by", sa.String(170)))
    op.add_column(table, sa.Column("rev", sa.Integer(), nullable=False, server_default="1"))
    op.execute(
        "UPDATE registration_codes SET used_by = ("
        "SELECT TRIM(first_name || ' ' || last_name) FROM registrations"
        " WHERE registrations.code = registration_codes.code LIMIT 1)"
    )


def downgrade() -> None:
    """Forget them."""
    for name in ("rev", "revoked_by", "revoked_at", "used_by"):
        op.drop_column("registration_codes", name)
