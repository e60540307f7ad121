"""Words to search the guests' conversations by."""

from alembic import op

from hotel.search import StoredTexts

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_WORDS = StoredTexts("guest_messages", "text")


def upgrade() -> None:
    """What was written before is found too."""
    dialect = op.get_bind().dialect.name
    for statement in (*_WORDS.begin(dialect), *_WORDS.fill(dialect)):
        op.execute(statement)


def downgrade() -> None:
    """Forget the words; the messages stay."""
    for statement in _WORDS.end(op.get_bind().dialect.name):
        op.execute(statement)
