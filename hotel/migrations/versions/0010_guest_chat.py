"""Conversations between guests and staff, their messages and files."""

import sqlalchemy as sa
from alembic import op

from hotel.database import UtcDateTime

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_TABLES = ("guest_conversations", "guest_handlings", "guest_messages", "guest_attachments")


def upgrade() -> None:
    """Nobody has written anything yet."""
    _conversations()
    _handlings()
    _messages()
    _attachments()


def downgrade() -> None:
    """Forget what was written; the files are swept up by the service."""
    for table in reversed(_TABLES):
        op.drop_table(table)


def _conversations() -> None:
    op.create_table(
        "guest_conversations",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("hotel_id", sa.Integer(), sa.ForeignKey("hotels.id"), nullable=False),
        _part_of("rooms", "room_id"),
        sa.Column("room_number", sa.String(20), nullable=False),
        sa.Column("stay", sa.Integer(), nullable=False),
        sa.Column("guest_first_name", sa.String(80)),
        sa.Column("guest_last_name", sa.String(80)),
        sa.Column("handler_id", sa.Integer(), sa.ForeignKey("staff.id")),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("last_id", sa.Integer()),
        sa.Column("last_at", UtcDateTime()),
        sa.Column("last_text", sa.String(200)),
        sa.Column("last_sender", sa.String(10)),
        sa.Column("unread", sa.Integer(), nullable=False),
        sa.Column("guest_unread", sa.Integer(), nullable=False),
        sa.Column("waiting_since", UtcDateTime()),
        sa.Column("answered_up_to", sa.Integer(), nullable=False),
        sa.Column("answered_at", UtcDateTime()),
        sa.Column("answered_by", sa.String(170)),
        sa.Column("ended_at", UtcDateTime()),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.UniqueConstraint("room_id", "stay"),
        sqlite_autoincrement=True,
    )
    columns = ["hotel_id", "ended_at", "last_at"]
    op.create_index("ix_guest_conversations_hotel", "guest_conversations", columns)


def _handlings() -> None:
    op.create_table(
        "guest_handlings",
        sa.Column("id", sa.Integer(), primary_key=True),
        _part_of("guest_conversations", "conversation_id"),
        sa.Column("staff_id", sa.Integer(), sa.ForeignKey("staff.id"), nullable=False),
        sa.Column("staff_name", sa.String(170), nullable=False),
        sa.Column("by_id", sa.Integer(), sa.ForeignKey("staff.id"), nullable=False),
        sa.Column("by_name", sa.String(170), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
    )
    _index("guest_handlings", "conversation_id")


def _messages() -> None:
    op.create_table(
        "guest_messages",
        sa.Column("id", sa.Integer(), primary_key=True),
        _part_of("guest_conversations", "conversation_id"),
        sa.Column("sender_type", sa.String(10), nullable=False),
        sa.Column("staff_id", sa.Integer(), sa.ForeignKey("staff.id")),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("edited_at", UtcDateTime()),
        sa.Column("deleted_at", UtcDateTime()),
        sa.Column("staff_read_at", UtcDateTime()),
        sa.Column("staff_read_by", sa.String(170)),
        sa.Column("guest_read_at", UtcDateTime()),
        sa.Column(
            "reply_to_id", sa.Integer(), sa.ForeignKey("guest_messages.id", ondelete="SET NULL")
        ),
        sa.Column("rev", sa.Integer(), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_guest_messages_conversation", "guest_messages", ["conversation_id", "id"])
    _index("guest_messages", "reply_to_id")


def _attachments() -> None:
    op.create_table(
        "guest_attachments",
        sa.Column("id", sa.Integer(), primary_key=True),
        _part_of("guest_messages", "message_id"),
        sa.Column("key", sa.String(48), nullable=False, unique=True),
        sa.Column("thumbnail_key", sa.String(48), unique=True),
        sa.Column("file_name", sa.String(120), nullable=False),
        sa.Column("file_type", sa.String(10), nullable=False),
        sa.Column("mime_type", sa.String(100), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("width", sa.Integer()),
        sa.Column("height", sa.Integer()),
        sa.Column("uploaded_at", UtcDateTime(), nullable=False),
        sqlite_autoincrement=True,
    )
    _index("guest_attachments", "message_id")


def _part_of(table: str, column: str) -> sa.Column[int]:
    whole = sa.ForeignKey(f"{table}.id", ondelete="CASCADE")
    return sa.Column(column, sa.Integer(), whole, nullable=False)


def _index(table: str, column: str) -> None:
    op.create_index(f"ix_{table}_{column}", table, [column])
