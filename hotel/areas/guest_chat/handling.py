"""Who takes care of a conversation, handing it over, and saying that nothing waits any more."""

from sqlalchemy import select

from contract.codec import encode_rest
from contract.permissions import Capability, may
from contract.resources.guest_chat import LONGEST_NOTE, AnsweredMark, Assigned, HandlerChoice
from contract.resources.guest_chat import GuestConversation as PublicConversation
from contract.scalars import Id, RoomNumber
from hotel.areas.guest_chat.checks import refuse_ended
from hotel.areas.guest_chat.finding import locked, require_desk
from hotel.areas.guest_chat.reading import read_by_answering
from hotel.areas.guest_chat.shapes import conversation_of, staff_info
from hotel.areas.guest_chat.standing import settle
from hotel.areas.guest_chat.tables import GuestConversation, GuestHandling
from hotel.areas.guest_chat.tellings import tell_assigned
from hotel.areas.staff.shapes import actor_of
from hotel.areas.staff.tables import Staff
from hotel.changes.mutation import Mutation
from hotel.problems import conflict, invalid
from hotel.visit import Visit
from hotel.web.answers import known_id


async def assign(
    mutation: Mutation, visit: Visit, conversation_id: str, choice: HandlerChoice
) -> Assigned:
    """Take care of a guest, or hand over to a colleague. Raises ProblemError 400, 403, 404, 409."""
    require_desk(visit)
    conversation = await locked(mutation, visit, conversation_id)
    refuse_ended(conversation)
    staff = await _colleague(mutation, visit, choice.staff_id)
    before = conversation.handler_id
    if before != staff.id and choice.expected_rev not in {None, conversation.rev}:
        raise _changed(conversation)
    is_own = staff.id == visit.staff_id
    read = await read_by_answering(mutation, visit, conversation) if is_own else 0
    is_new = take_over(mutation, visit, conversation, staff, note=_note(choice))
    if is_new or read:
        await settle(mutation, conversation)
    if is_new:
        tell_assigned(mutation, conversation, staff)
    return Assigned(
        conversation_id=Id(conversation.id),
        assigned_staff=staff_info(staff),
        room_number=RoomNumber(conversation.room_number),
        messages_marked_read=read,
        conversation=conversation_of(conversation),
        sessions_updated=int(is_new),
    )


def take_over(
    mutation: Mutation,
    visit: Visit,
    conversation: GuestConversation,
    staff: Staff,
    *,
    note: str | None = None,
) -> bool:
    """Let a colleague handle a conversation from now on; whether that is new, and to be told."""
    if conversation.handler_id == staff.id:
        return False
    conversation.handler = staff
    conversation.handlings.append(
        GuestHandling(
            staff_id=staff.id,
            staff_name=staff.full_name,
            by_id=visit.staff_id,
            by_name=visit.name,
            at=mutation.at,
            note=note,
        )
    )
    return True


async def mark_answered(
    mutation: Mutation, visit: Visit, conversation_id: str, mark: AnsweredMark
) -> PublicConversation:
    """Say that nothing is left to answer, until the guest writes again.

    Raises ProblemError 400, 403, 404.
    """
    require_desk(visit)
    conversation = await locked(mutation, visit, conversation_id)
    newest = conversation.last_id or 0
    up_to = newest if mark.up_to is None else known_id(mark.up_to)
    if up_to is None:
        sentence = "up_to must be the id of a message."
        raise invalid(sentence, field="up_to")
    if conversation.waiting_since is not None:
        # Never past what the one who says it can have seen.
        conversation.answered_up_to = max(conversation.answered_up_to, min(up_to, newest))
        conversation.answered_at, conversation.answered_by = mutation.at, visit.name
        await settle(mutation, conversation)
    return conversation_of(conversation)


def _note(choice: HandlerChoice) -> str | None:
    note = (choice.note or "").strip()
    if len(note) > LONGEST_NOTE:
        sentence = f"A note has at most {LONGEST_NOTE} characters."
        raise invalid(sentence, field="note")
    return note or None


async def _colleague(mutation: Mutation, visit: Visit, staff_id: Id | None) -> Staff:
    number = visit.staff_id if staff_id is None else known_id(staff_id)
    query = select(Staff).where(
        Staff.id == number, Staff.hotel_id == mutation.hotel.id, Staff.is_active
    )
    staff = (await mutation.session.scalars(query)).one_or_none()
    if staff is None:
        sentence = "This colleague does not work here."
        raise invalid(sentence, field="staff_id")
    if not may(actor_of(staff, mutation.hotel.slug), Capability.CHAT_WITH_GUESTS):
        sentence = f"{staff.full_name} does not answer guests: hand over to the desk or a manager."
        raise invalid(sentence, field="staff_id")
    return staff


def _changed(conversation: GuestConversation) -> Exception:
    who = conversation.handler.full_name if conversation.handler else "nobody"
    sentence = f"This conversation changed in the meantime; {who} handles it now."
    return conflict(sentence, current=encode_rest(conversation_of(conversation)))
