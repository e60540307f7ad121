"""Streams of changes, answers already given, and the outbox."""

import sqlalchemy as sa
from alembic import op

from hotel.database import UtcDateTime

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_TABLES = (
    "stream_counters",
    "changes",
    "given_answers",
    "outbox_pusher",
    "outbox_fcm",
    "outbox_leases",
)


def upgrade() -> None:
    """Make the tables, those others point at first."""
    _stream_counters()
    _changes()
    _given_answers()
    _outbox_pusher()
    _outbox_fcm()
    _outbox_leases()


def downgrade() -> None:
    """Drop the tables, those that point at others first."""
    for table in reversed(_TABLES):
        op.drop_table(table)


def _stream_counters() -> None:
    op.create_table(
        "stream_counters",
        sa.Column("hotel_id", sa.Integer(), nullable=False),
        sa.Column("stream", sa.String(length=60), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["hotel_id"],
            ["hotels.id"],
        ),
        sa.PrimaryKeyConstraint("hotel_id", "stream"),
    )


def _changes() -> None:
    op.create_table(
        "changes",
        sa.Column("hotel_id", sa.Integer(), nullable=False),
        sa.Column("stream", sa.String(length=60), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("entity", sa.String(length=30), nullable=False),
        sa.Column("entity_id", sa.Integer(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["hotel_id"],
            ["hotels.id"],
        ),
        sa.PrimaryKeyConstraint("hotel_id", "stream", "seq"),
    )
    op.create_index("ix_changes_at", "changes", ["at"], unique=False)


def _given_answers() -> None:
    op.create_table(
        "given_answers",
        sa.Column("actor", sa.String(length=60), nullable=False),
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("route", sa.String(length=300), nullable=False),
        sa.Column("body_hash", sa.String(length=64), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("actor", "key"),
    )
    op.create_index("ix_given_answers_at", "given_answers", ["at"], unique=False)


def _outbox_pusher() -> None:
    op.create_table(
        "outbox_pusher",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("stream", sa.String(length=80), nullable=False),
        sa.Column("channel", sa.String(length=200), nullable=False),
        sa.Column("event", sa.String(length=200), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_try_at", UtcDateTime(), nullable=True),
        sa.Column("sent_at", UtcDateTime(), nullable=True),
        sa.Column("parked_reason", sa.String(length=300), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "ix_outbox_pusher_open",
        "outbox_pusher",
        ["sent_at", "parked_reason", "stream", "id"],
        unique=False,
    )


def _outbox_fcm() -> None:
    op.create_table(
        "outbox_fcm",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("hotel_slug", sa.String(length=50), nullable=False),
        sa.Column("key", sa.String(length=10), nullable=False),
        sa.Column("owner", sa.String(length=10), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(length=4096), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("notification_id", sa.String(length=80), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_try_at", UtcDateTime(), nullable=True),
        sa.Column("sent_at", UtcDateTime(), nullable=True),
        sa.Column("outcome", sa.String(length=20), nullable=True),
        sa.Column("detail", sa.String(length=300), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_outbox_fcm_hotel", "outbox_fcm", ["hotel_slug", "id"], unique=False)
    op.create_index("ix_outbox_fcm_open", "outbox_fcm", ["outcome", "id"], unique=False)


def _outbox_leases() -> None:
    op.create_table(
        "outbox_leases",
        sa.Column("stream", sa.String(length=80), nullable=False),
        sa.Column("holder", sa.String(length=40), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("stream"),
    )
