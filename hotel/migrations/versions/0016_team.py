"""Codes to register with, who did, and departments and roles that are no more."""

import sqlalchemy as sa
from alembic import op

from hotel.database import UtcDateTime

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

_PLACES = ("departments", "roles")


def upgrade() -> None:
    """Make the tables; every department and role there is goes on."""
    for table in _PLACES:
        op.add_column(table, sa.Column("rev", sa.Integer(), nullable=False, server_default="1"))
        op.add_column(
            table, sa.Column("is_gone", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    op.create_table(
        "registration_codes",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("hotel_id", sa.Integer(), sa.ForeignKey("hotels.id"), nullable=False),
        sa.Column("code", sa.String(20), nullable=False, unique=True),
        sa.Column("qr_hash", sa.String(64), nullable=False),
        sa.Column("made_by", sa.String(170), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.Column("used_at", UtcDateTime()),
    )
    op.create_index("ix_registration_codes_hotel_id", "registration_codes", ["hotel_id"])
    _registrations()


def downgrade() -> None:
    """Forget them."""
    op.drop_table("registrations")
    op.drop_table("registration_codes")
    for table in _PLACES:
        op.drop_column(table, "is_gone")
        op.drop_column(table, "rev")


def _registrations() -> None:
    staff = sa.ForeignKey("staff.id", ondelete="CASCADE")
    op.create_table(
        "registrations",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("hotel_id", sa.Integer(), sa.ForeignKey("hotels.id"), nullable=False),
        sa.Column("staff_id", sa.Integer(), staff, nullable=False),
        sa.Column("code", sa.String(20), nullable=False),
        sa.Column("username", sa.String(150), nullable=False),
        sa.Column("first_name", sa.String(80), nullable=False),
        sa.Column("last_name", sa.String(80), nullable=False),
        sa.Column("email", sa.String(254)),
        sa.Column("registered_at", UtcDateTime(), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("decided_by", sa.String(170)),
        sa.Column("decided_at", UtcDateTime()),
        sa.Column("decision_reason", sa.Text()),
        sa.Column("rev", sa.Integer(), nullable=False),
    )
    op.create_index("ix_registrations_hotel", "registrations", ["hotel_id", "state"])
    op.create_index("ix_registrations_staff_id", "registrations", ["staff_id"])
