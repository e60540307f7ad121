"""The four stations: their names, icons and whose side of the house they are."""

import enum
from typing import Final

from PySide6.QtCore import QCoreApplication

from console.views.icons import Icon
from contract.permissions import Actor, Duty, may_open


class Station(enum.StrEnum):
    """The word taken by --station and stored in the settings; in the order of the rail."""

    RECEPTION = "reception"
    KITCHEN = "kitchen"
    PORTER = "porter"
    MANAGER = "manager"


class Area(enum.StrEnum):
    """The word stored in the settings for an area of a station; in the order of the rail.

    The rail has those of one station, so one order does for all, also for an area of two.
    """

    DASHBOARD = "dashboard"
    APPROVALS = "approvals"
    ATTENDANCE = "attendance"
    ROSTER = "roster"
    STAFF = "staff"
    REGISTRATIONS = "registrations"
    STOCK = "stock"
    GUEST_CHAT = "guest_chat"
    STAFF_CHAT = "staff_chat"
    AUDIT = "audit"
    ORDERS = "orders"
    ARRIVALS = "arrivals"
    ON_DUTY = "on_duty"
    DESK = "desk"


DUTY_OF: Final = {
    Station.RECEPTION: Duty.DESK,
    Station.KITCHEN: Duty.KITCHEN,
    Station.PORTER: Duty.PORTER,
    Station.MANAGER: Duty.MANAGER,
}
ICON_OF: Final = {
    Station.RECEPTION: Icon.BELL_CONCIERGE,
    Station.KITCHEN: Icon.CHEF_HAT,
    Station.PORTER: Icon.ROUTE,
    Station.MANAGER: Icon.SHIELD_CHECK,
}
AREA_ICON: Final = {
    Area.GUEST_CHAT: Icon.MESSAGE,
    Area.STAFF_CHAT: Icon.MESSAGES,
    Area.ORDERS: Icon.HAND_PLATTER,
    Area.ARRIVALS: Icon.LUGGAGE,
    Area.ON_DUTY: Icon.USERS,
    Area.DESK: Icon.LAYOUT,
    Area.DASHBOARD: Icon.LAYOUT,
    Area.APPROVALS: Icon.USER_CHECK,
    Area.ATTENDANCE: Icon.LOG_IN,
    Area.ROSTER: Icon.CALENDAR,
    Area.STAFF: Icon.USERS,
    Area.REGISTRATIONS: Icon.ID_CARD,
    Area.STOCK: Icon.PACKAGE,
    Area.AUDIT: Icon.HISTORY,
}
_AT_RECEPTION: Final = (Station.RECEPTION,)
_AT_MANAGER: Final = (Station.MANAGER,)
# The first is where an area is opened from a station that has not got it.
STATIONS_OF: Final = {
    Area.DASHBOARD: _AT_MANAGER,
    Area.APPROVALS: _AT_MANAGER,
    Area.ATTENDANCE: _AT_MANAGER,
    Area.ROSTER: _AT_MANAGER,
    Area.STAFF: _AT_MANAGER,
    Area.REGISTRATIONS: _AT_MANAGER,
    Area.STOCK: _AT_MANAGER,
    Area.GUEST_CHAT: _AT_RECEPTION,
    Area.STAFF_CHAT: (Station.RECEPTION, Station.MANAGER),
    Area.AUDIT: _AT_MANAGER,
    Area.ORDERS: _AT_RECEPTION,
    Area.ARRIVALS: _AT_RECEPTION,
    Area.ON_DUTY: _AT_RECEPTION,
    Area.DESK: _AT_RECEPTION,
}
FULL_BLEED: Final = frozenset({Station.KITCHEN, Station.PORTER})


def openable(actor: Actor) -> tuple[Station, ...]:
    """The stations somebody may open, in order."""
    return tuple(station for station in Station if may_open(actor, DUTY_OF[station]))


def name_of(station: Station) -> str:
    """Its name for people."""
    return {
        Station.RECEPTION: _tr("Reception"),
        Station.KITCHEN: _tr("Kitchen"),
        Station.PORTER: _tr("Porter"),
        Station.MANAGER: _tr("Manager"),
    }[station]


def short_name(area: Area, station: Station | None) -> str:
    """A name that has room in the narrow rail of a station."""
    if area is Area.STAFF_CHAT and station is Station.MANAGER:
        # Beside the staff of the hotel, and without another chat.
        return _tr("Chat")
    short = {
        Area.GUEST_CHAT: _tr("Guests"),
        Area.STAFF_CHAT: _tr("Staff"),
        Area.DESK: _tr("Desk"),
        Area.DASHBOARD: _tr("Today"),
        Area.ATTENDANCE: _tr("Hours"),
        Area.STAFF: _tr("People"),
        Area.REGISTRATIONS: _tr("Joining"),
    }
    return short.get(area) or area_name(area)


def area_name(area: Area) -> str:
    """An area's name for people."""
    return {
        Area.GUEST_CHAT: _tr("Guest chat"),
        Area.STAFF_CHAT: _tr("Staff chat"),
        Area.ORDERS: _tr("Orders"),
        Area.ARRIVALS: _tr("Arrivals"),
        Area.ON_DUTY: _tr("On duty"),
        Area.DESK: _tr("Desk view"),
        Area.DASHBOARD: _tr("Dashboard"),
        Area.APPROVALS: _tr("Approvals"),
        Area.REGISTRATIONS: _tr("Registrations"),
        Area.ATTENDANCE: _tr("Attendance"),
        Area.ROSTER: _tr("Roster"),
        Area.STOCK: _tr("Stock"),
        Area.STAFF: _tr("Staff"),
        Area.AUDIT: _tr("Audit"),
    }[area]


def purpose_of(station: Station) -> str:
    """What it shows, in a few words."""
    return {
        Station.RECEPTION: _tr("Guests, orders, who is on duty"),
        Station.KITCHEN: _tr("Order tickets, full screen"),
        Station.PORTER: _tr("Deliveries, breakfast, full screen"),
        Station.MANAGER: _tr("Approvals, roster, staff, stock"),
    }[station]


def _tr(text: str) -> str:
    return QCoreApplication.translate("stations", text)
