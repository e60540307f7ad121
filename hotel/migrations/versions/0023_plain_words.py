"""PostgreSQL finds words without the marks of their letters, as SQLite does."""

from alembic import op

from hotel.search import StoredTexts

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

_WORDS = (StoredTexts("guest_messages", "text"), StoredTexts("staff_messages", "text"))


def upgrade() -> None:
    """Make what words are looked up in anew; SQLite's is like that already."""
    dialect = op.get_bind().dialect.name
    if dialect == "sqlite":
        return
    for words in _WORDS:
        for statement in (*words.end(dialect), *words.begin(dialect)):
            op.execute(statement)


def downgrade() -> None:
    """What is looked up in is made by the code, so there is nothing to put back."""
