"""Who may follow which channel: the one answer for every way a subscription is authorised."""

from collections.abc import Mapping
from typing import Final

from contract.channels import (
    CONVERSATION_CHAT,
    DELETIONS,
    LIVE,
    STAFF_CONVERSATION,
    STAFF_DUTY,
    Family,
)
from contract.permissions import Actor, Duty, duties_of, may_open

STAFF_AUDIENCE: Final = "staff"
_SHARED_BOARDS: Final = {"kitchen": Duty.KITCHEN, "porter": Duty.PORTER}
_GUEST_CHAT: Final = frozenset({CONVERSATION_CHAT.name, DELETIONS.name})


def may_follow(actor: Actor, family: Family, parameters: Mapping[str, str]) -> bool:
    """Whether somebody may follow one channel; `parameters` as resolve() gives them.

    Guests: their own room. Personal channels: their owner; kitchen and porter channels also
    colleagues of that side and managers. Attendance: managers. Guest conversations: desk and
    managers, their live streams too. Staff conversations: who takes part. Other live streams: who
    may open the station.
    A paired screen: its board's stream and that side's order channels; not the hotel's channel,
    which tells of everybody, with addresses.
    """
    if parameters["hotel_slug"] != actor.hotel_slug:
        return False
    if not actor.is_of_the_house:
        return _is_own_room(actor, family, parameters)
    if actor.staff_id is None:
        return _is_of_the_board(actor, family, parameters)
    if family.audience == "owner":
        return _is_personal(actor, family, parameters)
    if family.audience == "managers":
        return Duty.MANAGER in duties_of(actor)
    return family.audience == "staff" and _is_for_staff(actor, family, parameters)


def _is_own_room(actor: Actor, family: Family, parameters: Mapping[str, str]) -> bool:
    return (
        family.audience == "guest"
        and actor.room_number is not None
        and parameters["room_number"] == actor.room_number
    )


def _is_of_the_board(actor: Actor, family: Family, parameters: Mapping[str, str]) -> bool:
    if family.name == STAFF_DUTY.name:
        return _is_shared(actor, parameters)
    if family.name == LIVE.name:
        own = {duty.value for duty in duties_of(actor)}
        return parameters["audience"] in own | {STAFF_AUDIENCE}
    return False


def _is_shared(actor: Actor, parameters: Mapping[str, str]) -> bool:
    board = _SHARED_BOARDS.get(parameters.get("duty", ""))
    return board is not None and may_open(actor, board)


def _is_personal(actor: Actor, family: Family, parameters: Mapping[str, str]) -> bool:
    if parameters["staff_id"] == actor.staff_id:
        return True
    return family.name == STAFF_DUTY.name and _is_shared(actor, parameters)


def _is_for_staff(actor: Actor, family: Family, parameters: Mapping[str, str]) -> bool:
    if family.name == LIVE.name:
        return _may_follow_stream(actor, parameters["audience"])
    if family.name == STAFF_CONVERSATION.name:
        return parameters["conversation_id"] in actor.conversations
    return family.name not in _GUEST_CHAT or may_open(actor, Duty.DESK)


def _may_follow_stream(actor: Actor, audience: str) -> bool:
    kind, _, conversation = audience.partition("-")
    if kind == "chat":
        return may_open(actor, Duty.DESK)
    if kind == "conversation":
        return conversation in actor.conversations
    if audience in Duty.__members__.values():
        return may_open(actor, Duty(audience))
    return True
