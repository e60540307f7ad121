"""What the fields of a quick reply are filled with: the open conversation as people read it."""

from collections.abc import Mapping
from datetime import datetime

from console.models.guest_chat import GuestChatModels
from console.state.quick_replies import ReplyField
from console.views.place import Place
from console.views.words import day, plain

_NOON = 12


def room_facts(models: GuestChatModels, place: Place) -> Mapping[ReplyField, str]:
    """What is known now; what is not known is left out."""
    shown, leaves = models.open_chat, models.check_out
    facts = {ReplyField.ME: plain(models.own_name), ReplyField.HOTEL: plain(place.hotel_name)}
    if shown is not None:
        facts[ReplyField.GUEST] = plain(shown.chat.guest_name or "")
        facts[ReplyField.ROOM] = plain(shown.chat.room_number)
    if leaves is not None:
        at = datetime(leaves.year, leaves.month, leaves.day, _NOON, tzinfo=place.zone)
        facts[ReplyField.CHECKOUT] = day(at, place.zone)
    return {field: fact for field, fact in facts.items() if fact}
