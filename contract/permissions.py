"""Who may do what: capability by role, used by REST, channel authorisation and button states."""

import enum
from typing import Final

from contract.record import Record

MANAGER_LEVELS = frozenset({"staff_admin", "super_staff_admin"})


# From the least to the most.
ACCESS_LEVELS: Final = ("regular_staff", "staff_admin", "super_staff_admin")


class Duty(enum.StrEnum):
    """A station's side of the house; also the audience word of its live stream."""

    KITCHEN = "kitchen"
    PORTER = "porter"
    DESK = "desk"
    MANAGER = "manager"


class Capability(enum.StrEnum):
    """Something a person may be allowed to do."""

    SEE_ORDERS = "see_orders"
    PLACE_ORDER = "place_order"
    PREPARE_ORDER = "prepare_order"
    CARRY_ORDER = "carry_order"
    CANCEL_ORDER = "cancel_order"
    CHANGE_STOCK = "change_stock"
    CLOCK_SELF = "clock_self"
    CLOCK_OTHERS = "clock_others"
    SEE_PUSHES = "see_pushes"
    SEE_STAFF = "see_staff"
    SEE_ROOMS = "see_rooms"
    MANAGE_STATIONS = "manage_stations"
    ACKNOWLEDGE_UNHEARD = "acknowledge_unheard"
    CHAT_WITH_GUESTS = "chat_with_guests"
    SEE_ATTENDANCE = "see_attendance"
    DECIDE_ATTENDANCE = "decide_attendance"
    MANAGE_ROSTER = "manage_roster"
    MANAGE_STAFF = "manage_staff"
    MANAGE_TERMINALS = "manage_terminals"
    SEE_AUDIT = "see_audit"
    MANAGE_BOOKINGS = "manage_bookings"
    COUNT_STOCK = "count_stock"
    MANAGE_STOCK = "manage_stock"
    RAISE_EMERGENCY = "raise_emergency"


class Actor(Record, frozen=True):
    """Who asks, as far as permissions care. A guest has `room_number` and nothing else.

    `conversations`: ids of the staff conversations the person takes part in. A paired screen has
    `station_id` and the one board it shows, `station`; it is nobody, so it has nothing of a person.
    A clock terminal has `terminal_id` alone: it clocks people, and that is all.
    """

    hotel_slug: str
    staff_id: str | None = None
    role_slug: str | None = None
    department_slug: str | None = None
    access_level: str = "regular_staff"
    room_number: str | None = None
    conversations: frozenset[str] = frozenset()
    station_id: str | None = None
    station: Duty | None = None
    terminal_id: str | None = None

    @property
    def is_of_the_house(self) -> bool:
        """A colleague or a paired screen; everybody else is a guest, a terminal or nobody."""
        return self.staff_id is not None or self.station_id is not None


# What can be paired: boards everybody in the room may see and use.
STATION_DUTIES: Final = frozenset({Duty.KITCHEN, Duty.PORTER})
_BY_DUTY: dict[Duty, frozenset[Capability]] = {
    Duty.KITCHEN: frozenset(
        {Capability.PREPARE_ORDER, Capability.CANCEL_ORDER, Capability.CHANGE_STOCK}
    ),
    Duty.PORTER: frozenset({Capability.CARRY_ORDER}),
    Duty.DESK: frozenset(
        {
            Capability.CANCEL_ORDER,
            Capability.SEE_ROOMS,
            Capability.ACKNOWLEDGE_UNHEARD,
            Capability.CHAT_WITH_GUESTS,
            Capability.MANAGE_BOOKINGS,
            Capability.RAISE_EMERGENCY,
        }
    ),
    Duty.MANAGER: frozenset(Capability),
}
_EVERY_STAFF = frozenset(
    {
        Capability.SEE_ORDERS,
        Capability.SEE_STAFF,
        Capability.CLOCK_SELF,
        Capability.PLACE_ORDER,
        Capability.COUNT_STOCK,
    }
)
_EVERY_STATION = frozenset({Capability.SEE_ORDERS, Capability.SEE_STAFF})
_GUEST = frozenset({Capability.PLACE_ORDER})
_TERMINAL = frozenset({Capability.CLOCK_OTHERS})


def duties_of(actor: Actor) -> frozenset[Duty]:
    """The sides of the house somebody belongs to by role, department and access level.

    A paired screen belongs to the side whose board it shows.
    """
    if actor.staff_id is None:
        paired = frozenset() if actor.station_id is None else frozenset({actor.station})
        return STATION_DUTIES.intersection(paired)
    belongs = {
        Duty.KITCHEN: actor.department_slug == "kitchen",
        Duty.PORTER: actor.role_slug == "porter",
        Duty.DESK: actor.role_slug == "receptionist" or actor.department_slug == "front-office",
        Duty.MANAGER: actor.access_level in MANAGER_LEVELS or actor.role_slug == "manager",
    }
    return frozenset(duty for duty, does in belongs.items() if does)


def rank_of(actor: Actor) -> int:
    """How high somebody stands; a manager by role stands as high as a staff admin."""
    level = actor.access_level
    rank = ACCESS_LEVELS.index(level) if level in ACCESS_LEVELS else 0
    return max(rank, int(Duty.MANAGER in duties_of(actor)))


def capabilities_of(actor: Actor) -> frozenset[Capability]:
    """Everything somebody may do. A guest may place and cancel orders of the own room only.

    A paired screen may do what its board is for, and nothing that a person does for oneself.
    """
    if actor.terminal_id is not None:
        return _TERMINAL
    if not actor.is_of_the_house:
        return _GUEST if actor.room_number is not None else frozenset()
    granted = (_BY_DUTY[duty] for duty in duties_of(actor))
    everybody = _EVERY_STAFF if actor.staff_id is not None else _EVERY_STATION
    return everybody.union(*granted)


def may(actor: Actor, capability: Capability) -> bool:
    """Whether somebody may do something at all; the area's rules still apply."""
    return capability in capabilities_of(actor)


def may_open(actor: Actor, station: Duty) -> bool:
    """Whether a station's live stream may be followed: members of its side, and managers."""
    duties = duties_of(actor)
    return station in duties or Duty.MANAGER in duties
