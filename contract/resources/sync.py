"""The snapshot and the change feed a console keeps its truth with."""

import enum
from typing import Final

import msgspec

from contract.resources.attendance import ClockLog
from contract.resources.bookings import Booking
from contract.resources.breakfast import BreakfastOrder
from contract.resources.emergencies import Emergency
from contract.resources.guest_chat import GuestConversation
from contract.resources.menus import MenuItem
from contract.resources.orders import Order
from contract.resources.rooms import HouseRoom
from contract.resources.roster import RosterPeriod, Shift
from contract.resources.staff import StaffMember
from contract.resources.staff_chat import StaffConversation
from contract.resources.stations import Station
from contract.resources.stock import Stocktake
from contract.resources.team import Department, Registration, Role
from contract.scalars import Id, Instant

# With a page of a conversation's messages: how far its stream was when the page was read.
STREAM_SEQ: Final = "Stream-Seq"


class Entity(enum.StrEnum):
    """What kind of thing a change is about."""

    ORDER = "order"
    BREAKFAST_ORDER = "breakfast_order"
    STAFF = "staff"
    MENU_ITEM = "menu_item"
    STATION = "station"
    STAFF_CONVERSATION = "staff_conversation"
    STAFF_MESSAGE = "staff_message"
    GUEST_CONVERSATION = "guest_conversation"
    GUEST_MESSAGE = "guest_message"
    CLOCK_LOG = "clock_log"
    ROSTER_PERIOD = "roster_period"
    SHIFT = "shift"
    REGISTRATION = "registration"
    REGISTRATION_CODE = "registration_code"
    DEPARTMENT = "department"
    ROLE = "role"
    ROOM = "room"
    BOOKING = "booking"
    STOCKTAKE = "stocktake"
    STOCKTAKE_LINE = "stocktake_line"
    STOCK_ITEM = "stock_item"
    EMERGENCY = "emergency"


class Snapshot(msgspec.Struct, frozen=True, kw_only=True):
    """GET /api/hotels/{slug}/sync/snapshot?streams=kitchen,porter, read in one transaction.

    `streams` gives each stream's newest seq. Orders: all open ones and every one touched today
    (the hotel's day), so that today's counts can be computed. Breakfasts: open, and of today.
    `staff`: every active colleague with duty. `stations`: the paired screens of the streams'
    boards, to managers all. `staff_conversations`: those of the one who asks, with the stream
    `staff`, which carries their changes; each one's messages are changes of its own stream
    `conversation-{id}` and are read in pages. `guest_conversations`: those not in the archive, to
    the desk and managers, likewise; their messages are changes of `chat-{id}`. With the stream
    `manager`: `clock_logs` that are open, wait to be decided or belong to today, `roster_periods`
    that are not over for more than two weeks, `shifts` from yesterday to tomorrow, and
    `registrations` that wait. `departments` and `roles` with the stream `staff`. `rooms`: every
    room with who stays there, to the desk and managers; None is not told. `bookings`: those that
    arrive from yesterday to tomorrow, to the same. `stocktakes`: those still counted and those
    approved in the last 62 days, to every colleague with the stream `staff`, which tells of their
    beginning and end; `manager` also tells of every line counted. Lines are changes of the stream
    `stocktake-{id}` and read apart; items are changes of `manager`, likewise.
    `emergencies`: those that are not over, to everybody.
    `at`: server time, aware UTC.
    """

    at: Instant
    streams: dict[str, int]
    orders: tuple[Order, ...] = ()
    breakfast_orders: tuple[BreakfastOrder, ...] = ()
    staff: tuple[StaffMember, ...] = ()
    menu_items: tuple[MenuItem, ...] = ()
    stations: tuple[Station, ...] = ()
    staff_conversations: tuple[StaffConversation, ...] = ()
    guest_conversations: tuple[GuestConversation, ...] = ()
    clock_logs: tuple[ClockLog, ...] = ()
    roster_periods: tuple[RosterPeriod, ...] = ()
    shifts: tuple[Shift, ...] = ()
    registrations: tuple[Registration, ...] = ()
    departments: tuple[Department, ...] = ()
    roles: tuple[Role, ...] = ()
    rooms: tuple[HouseRoom, ...] | None = None
    bookings: tuple[Booking, ...] = ()
    stocktakes: tuple[Stocktake, ...] = ()
    emergencies: tuple[Emergency, ...] = ()


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One change of a stream; `data` is the entity as it is now (newest rev), null when gone."""

    seq: int
    entity: str
    id: Id
    rev: int
    at: Instant
    data: msgspec.Raw = msgspec.Raw(b"null")


class ChangePage(msgspec.Struct, frozen=True, kw_only=True):
    """GET …/sync/changes?stream=&since=&limit= in seq order; `seq` is the last one given.

    410 with code `expired` when `since` is older than what is kept (7 days) or ahead of the stream.
    """

    stream: str
    seq: int
    more: bool
    changes: tuple[Change, ...] = ()
    at: Instant | None = None


class Heads(msgspec.Struct, frozen=True, kw_only=True):
    """GET …/sync/heads?streams= with an ETag: the newest seq of each stream."""

    streams: dict[str, int]
    at: Instant | None = None


class ProbeSent(msgspec.Struct, frozen=True, kw_only=True):
    """POST …/sync/probe: the event `probe` with this `id` is on its way to `channel`."""

    id: str
    channel: str
