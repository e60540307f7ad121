"""Which stored files are nobody's once some rows are gone: forwarded messages share them."""

from collections.abc import Iterable

from sqlalchemy import select

from hotel.areas.staff_chat.tables import MessageFile
from hotel.changes.mutation import Mutation


async def unused_keys(mutation: Mutation, gone: Iterable[MessageFile]) -> list[str]:
    """The keys of deleted rows that no other row has. Call it after the flush."""
    keys = {key for row in gone for key in row.keys}
    still: set[str] = set()
    if keys:
        for column in (MessageFile.key, MessageFile.thumbnail_key):
            found = await mutation.session.scalars(select(column).where(column.in_(keys)))
            still.update(key for key in found if key)
    return sorted(keys - still)
