"""Conversations among staff, their people and messages, and words to search by."""

import sqlalchemy as sa
from alembic import op

from hotel.database import UtcDateTime
from hotel.search import StoredTexts

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_WORDS = StoredTexts("staff_messages", "text")
_TABLES = (
    "staff_conversations",
    "staff_conversation_members",
    "staff_messages",
    "staff_message_mentions",
    "staff_message_reactions",
)


def upgrade() -> None:
    """Nobody has written anything yet."""
    _conversations()
    _members()
    _messages()
    _mentions()
    _reactions()
    for statement in _WORDS.begin(op.get_bind().dialect.name):
        op.execute(statement)


def downgrade() -> None:
    """Forget what was written."""
    for statement in _WORDS.end(op.get_bind().dialect.name):
        op.execute(statement)
    for table in reversed(_TABLES):
        op.drop_table(table)


def _conversations() -> None:
    op.create_table(
        "staff_conversations",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("hotel_id", sa.Integer(), sa.ForeignKey("hotels.id"), nullable=False),
        sa.Column("title", sa.String(80)),
        sa.Column("is_group", sa.Boolean(), nullable=False),
        sa.Column("direct_key", sa.String(40)),
        sa.Column("created_by", sa.Integer(), sa.ForeignKey("staff.id"), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("updated_at", UtcDateTime(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.UniqueConstraint("hotel_id", "direct_key"),
    )


def _members() -> None:
    op.create_table(
        "staff_conversation_members",
        _part_of("staff_conversations", "conversation_id", primary_key=True),
        sa.Column("staff_id", sa.Integer(), sa.ForeignKey("staff.id"), primary_key=True),
        sa.Column("joined_at", UtcDateTime(), nullable=False),
        sa.Column("read_up_to", sa.Integer(), nullable=False),
    )
    op.create_index(
        "ix_staff_conversation_members_staff", "staff_conversation_members", ["staff_id"]
    )


def _messages() -> None:
    op.create_table(
        "staff_messages",
        sa.Column("id", sa.Integer(), primary_key=True),
        _part_of("staff_conversations", "conversation_id", primary_key=False),
        sa.Column("sender_id", sa.Integer(), sa.ForeignKey("staff.id"), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("edited_at", UtcDateTime()),
        sa.Column("deleted_at", UtcDateTime()),
        sa.Column(
            "reply_to_id", sa.Integer(), sa.ForeignKey("staff_messages.id", ondelete="SET NULL")
        ),
        sa.Column("forwarded_from", sa.String(170)),
        sa.Column("rev", sa.Integer(), nullable=False),
        # The number of a deleted message must not name another one: reading marks count on it.
        sqlite_autoincrement=True,
    )
    op.create_index("ix_staff_messages_conversation", "staff_messages", ["conversation_id", "id"])
    op.create_index("ix_staff_messages_reply_to_id", "staff_messages", ["reply_to_id"])


def _mentions() -> None:
    op.create_table(
        "staff_message_mentions",
        _part_of("staff_messages", "message_id", primary_key=True),
        sa.Column("staff_id", sa.Integer(), sa.ForeignKey("staff.id"), primary_key=True),
    )


def _reactions() -> None:
    op.create_table(
        "staff_message_reactions",
        sa.Column("id", sa.Integer(), primary_key=True),
        _part_of("staff_messages", "message_id", primary_key=False),
        sa.Column("staff_id", sa.Integer(), sa.ForeignKey("staff.id"), nullable=False),
        sa.Column("emoji", sa.String(16), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.UniqueConstraint("message_id", "staff_id"),
    )


def _part_of(table: str, name: str, *, primary_key: bool) -> sa.Column[int]:
    whole = sa.ForeignKey(f"{table}.id", ondelete="CASCADE")
    return sa.Column(name, sa.Integer(), whole, primary_key=primary_key, nullable=False)
