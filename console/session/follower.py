"""Which channels a set of stations follows for a person or a paired screen."""

from collections.abc import Iterable
from typing import Final

from console.realtime.inbox import Subscription
from console.state.board import Board, BoardChanges
from console.state.duty import on_duty_at
from console.state.stock import is_draft
from contract.channels import (
    ATTENDANCE_MANAGERS,
    ATTENDANCE_STAFF,
    CONVERSATION_CHAT,
    HOTEL,
    LIVE,
    STAFF_CONVERSATION,
    STAFF_DUTY,
    STAFF_NOTIFICATIONS,
    STOCKTAKE,
    STOCKTAKES,
    Family,
)
from contract.following import STAFF_AUDIENCE, may_follow
from contract.permissions import Capability, Duty, may
from contract.record import replace

_TOLD_OF_ORDERS: Final = frozenset({Duty.KITCHEN, Duty.PORTER})
_CHAT_WITH_COLLEAGUES: Final = frozenset({Duty.DESK, Duty.MANAGER})
_MOST_DRAFTS: Final = 12


def streams(board: Board, stations: Iterable[Duty]) -> list[str]:
    """The change streams of the stations, and that of the conversations among colleagues."""
    own = [duty.value for duty in stations]
    return [*own, STAFF_AUDIENCE] if _has_staff_chat(board, own) else own


def wanted(board: Board, stations: Iterable[Duty]) -> list[Subscription]:
    """The hotel's channel, the stations' streams, the order channels of those on duty, a chat."""
    hotel, me = board.hotel, board.me
    if hotel is None or me is None:
        return []
    stations = sorted(stations)
    # A paired screen knows who is on duty from its board's stream.
    is_screen = me.staff_id is None
    channels = [] if is_screen else [_subscription(HOTEL, hotel_slug=hotel.slug)]
    if hotel.sync:
        channels += [
            _subscription(LIVE, hotel_slug=hotel.slug, audience=duty.value) for duty in stations
        ]
    for duty in (duty for duty in stations if duty in _TOLD_OF_ORDERS):
        own = frozenset() if me.staff_id is None else frozenset({me.staff_id})
        for staff_id in sorted(own | on_duty_at(duty, board.colleagues)):
            told = {"hotel_slug": hotel.slug, "staff_id": str(staff_id), "duty": duty.value}
            channels.append(_subscription(STAFF_DUTY, **told))
    if Duty.MANAGER in stations and (hotel.sync or _decides(board)):
        channels.append(_subscription(ATTENDANCE_MANAGERS, hotel_slug=hotel.slug))
    if me.staff_id is not None and hotel.sync:
        own_id = str(me.staff_id)
        channels.append(_subscription(ATTENDANCE_STAFF, hotel_slug=hotel.slug, staff_id=own_id))
    channels += _of_chat(board, hotel.slug, stations)
    channels += _of_staff_chat(board, hotel.slug, stations)
    channels += _of_stock(board, hotel.slug)
    return [channel for channel in channels if _is_allowed(board, channel)]


def _decides(board: Board) -> bool:
    """A backend in the field opens every station to everybody; decide may only managers."""
    return board.actor is not None and may(board.actor, Capability.DECIDE_ATTENDANCE)


def _of_chat(board: Board, slug: str, stations: list[Duty]) -> list[Subscription]:
    """The desk's own chat channel, and those of the one conversation that is open."""
    me, open_id = board.me, board.open_chat.conversation_id
    if Duty.DESK not in stations or me is None or me.staff_id is None:
        return []
    chat = {"hotel_slug": slug, "staff_id": str(me.staff_id), "duty": "chat"}
    channels = [_subscription(STAFF_DUTY, **chat)]
    if open_id is not None:
        audience = f"chat-{open_id}"
        channels.append(_subscription(LIVE, hotel_slug=slug, audience=audience))
        channels.append(
            _subscription(CONVERSATION_CHAT, hotel_slug=slug, conversation_id=str(open_id))
        )
    return channels


def _has_staff_chat(board: Board, stations: Iterable[str]) -> bool:
    """Whether colleagues write here: a person at the desk or a manager of a hotel of our own."""
    me, hotel = board.me, board.hotel
    is_own = hotel is not None and hotel.sync
    has_chat = not _CHAT_WITH_COLLEAGUES.isdisjoint(stations)
    return is_own and has_chat and me is not None and me.staff_id is not None


def _of_staff_chat(board: Board, slug: str, stations: list[Duty]) -> list[Subscription]:
    """The person's own channels, and those of the one conversation that is open."""
    me, open_id = board.me, board.open_staff_chat.conversation_id
    if me is None or not _has_staff_chat(board, stations):
        return []
    channels = [
        _subscription(LIVE, hotel_slug=slug, audience=STAFF_AUDIENCE),
        _subscription(STAFF_NOTIFICATIONS, hotel_slug=slug, staff_id=str(me.staff_id)),
    ]
    if open_id is not None:
        audience = f"conversation-{open_id}"
        channels.append(_subscription(LIVE, hotel_slug=slug, audience=audience))
        channels.append(
            _subscription(STAFF_CONVERSATION, hotel_slug=slug, conversation_id=str(open_id))
        )
    return channels


def _of_stock(board: Board, slug: str) -> list[Subscription]:
    """The list's channel and those of what is counted while it is looked at, and the open one's."""
    here = board.open_stocktake.stocktake_id
    channels, inside = [], set() if here is None else {here}
    if board.stocktakes.is_open:
        channels.append(_subscription(STOCKTAKES, hotel_slug=slug))
        drafts = [one.id for one in board.stocktakes.rows() if is_draft(one)]
        inside.update(drafts[:_MOST_DRAFTS])
    if here is not None:
        channels.append(_subscription(LIVE, hotel_slug=slug, audience=f"stocktake-{here}"))
    told = [_subscription(STOCKTAKE, hotel_slug=slug, stocktake_id=str(one)) for one in inside]
    return channels + sorted(told, key=lambda one: one.channel)


def is_touched(changes: BoardChanges) -> bool:
    """Whether other channels may be wanted."""
    chats = changes.open_chat or changes.open_staff_chat
    return bool(changes.colleagues) or chats or changes.stocktakes or changes.open_stocktake


def _is_allowed(board: Board, channel: Subscription) -> bool:
    """A hotel with open channels asks nobody; the others would refuse what may not be followed."""
    if board.hotel is not None and board.hotel.channel_security == "open":
        return True
    actor, open_id = board.actor, board.open_staff_chat.conversation_id
    if actor is not None and open_id is not None:
        actor = replace(actor, conversations=frozenset({str(open_id)}))
    return actor is not None and may_follow(actor, channel.family, dict(channel.parameters))


def _subscription(family: Family, **parameters: str) -> Subscription:
    return Subscription(
        family=family,
        channel=family.channel(**parameters),
        parameters=tuple(parameters.items()),
        duty=parameters.get("duty"),
    )
