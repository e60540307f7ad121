"""Alembic's entry: the connection is handed in by hotel.migrations."""

from alembic import context

from hotel.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
