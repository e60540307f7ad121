"""Finding messages by their words, as far as somebody may see them."""

from typing import Final

from sqlalchemy import Select
from sqlalchemy.ext.asyncio import AsyncSession

from hotel.areas.staff_chat.finding import found_conversation
from hotel.areas.staff_chat.listing import messages_in, own_messages
from hotel.areas.staff_chat.tables import Message
from hotel.search import StoredTexts
from hotel.visit import Visit

WORDS: Final = StoredTexts("staff_messages", "text")


async def found_words(
    session: AsyncSession, visit: Visit, words: str, conversation_id: str | None
) -> Select[Message] | None:
    """Messages that hold every word, of all own conversations or of one; None without a word.

    Raises ProblemError 403, 404.
    """
    query = own_messages(visit)
    if conversation_id is not None:
        query = messages_in(await found_conversation(session, visit, conversation_id))
    matching = WORDS.matching(session, words)
    return None if matching is None else query.where(matching, Message.deleted_at.is_(None))
