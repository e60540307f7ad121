"""Reactions to messages: one of ten signs, one per person and message."""

from contract.events.staff_chat import MessageReacted, ReactionAction
from contract.resources.staff_chat import REACTIONS, ChatReaction, Reacting
from contract.scalars import Id
from hotel.areas.staff_chat.finding import Written, locked_message
from hotel.areas.staff_chat.messages import changed
from hotel.areas.staff_chat.shapes import reaction_of
from hotel.areas.staff_chat.tables import Reaction
from hotel.areas.staff_chat.tellings import tell_conversation
from hotel.changes.mutation import Mutation
from hotel.problems import invalid, not_found
from hotel.visit import Visit


async def react(
    mutation: Mutation, visit: Visit, message_id: str, wanted: Reacting
) -> ChatReaction:
    """Put a reaction in the place of one's earlier one. Raises ProblemError 400, 403, 404."""
    if wanted.emoji not in REACTIONS:
        sentence = f"A reaction is one of {' '.join(REACTIONS)}."
        raise invalid(sentence, field="emoji")
    written = await locked_message(mutation, visit, message_id)
    if written.message.deleted_at is not None:
        sentence = "This message was deleted."
        raise invalid(sentence)
    earlier = _own(written, visit)
    if earlier is not None and earlier.emoji == wanted.emoji:
        return reaction_of(earlier)
    if earlier is not None:
        written.message.reactions.remove(earlier)
        await mutation.session.flush()
    reaction = Reaction(staff_id=visit.staff_id, emoji=wanted.emoji, created_at=mutation.at)
    written.message.reactions.append(reaction)
    await changed(mutation, written)
    if earlier is not None:
        _tell(mutation, visit, written, earlier.emoji, ReactionAction.REMOVE)
    _tell(mutation, visit, written, wanted.emoji, ReactionAction.ADD)
    await mutation.session.refresh(reaction, ["staff"])
    return reaction_of(reaction)


async def take_back(mutation: Mutation, visit: Visit, message_id: str, emoji: str) -> str:
    """Take one's own reaction back; the sign. Raises ProblemError 403, 404."""
    written = await locked_message(mutation, visit, message_id)
    reaction = _own(written, visit)
    if reaction is None or reaction.emoji != emoji:
        sentence = "You have no such reaction to this message."
        raise not_found(sentence)
    written.message.reactions.remove(reaction)
    await changed(mutation, written)
    _tell(mutation, visit, written, emoji, ReactionAction.REMOVE)
    return emoji


def _own(written: Written, visit: Visit) -> Reaction | None:
    reactions = written.message.reactions
    return next((each for each in reactions if each.staff_id == visit.staff_id), None)


def _tell(
    mutation: Mutation, visit: Visit, written: Written, emoji: str, action: ReactionAction
) -> None:
    event = MessageReacted(
        message_id=Id(written.message.id),
        conversation_id=Id(written.conversation.id),
        emoji=emoji,
        action=action,
        staff_id=Id(visit.staff_id),
        staff_name=visit.name,
        timestamp=mutation.at,
    )
    tell_conversation(mutation, written.conversation, event, rev=written.message.rev)
