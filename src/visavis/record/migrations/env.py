"""Alembic's way in: it works on the connection that `record/schema.py` hands over."""

from alembic import context

from visavis.record.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
context.run_migrations()
