"""Every table of the hotel, imported so that the metadata is complete."""

from hotel import kept
from hotel.areas.attendance import tables as attendance
from hotel.areas.audit import tables as audit
from hotel.areas.bookings import tables as bookings
from hotel.areas.breakfast import tables as breakfast
from hotel.areas.consoles import tables as consoles
from hotel.areas.counts import tables as counts
from hotel.areas.emergencies import tables as emergencies
from hotel.areas.guest_chat import tables as guest_chat
from hotel.areas.hotels import tables as hotels
from hotel.areas.menus import tables as menus
from hotel.areas.orders import tables as orders
from hotel.areas.rooms import tables as rooms
from hotel.areas.roster import tables as roster
from hotel.areas.staff import tables as staff
from hotel.areas.staff_chat import tables as staff_chat
from hotel.areas.stations import tables as stations
from hotel.areas.stock import tables as stock
from hotel.areas.team import tables as team
from hotel.areas.terminals import tables as terminals
from hotel.attachments.columns import Attached
from hotel.changes import tables as changes
from hotel.database import Base
from hotel.outbound import tables as outbound
from hotel.periodic import tables as periodic

MODULES = (
    attendance,
    audit,
    bookings,
    breakfast,
    consoles,
    counts,
    emergencies,
    guest_chat,
    hotels,
    menus,
    orders,
    rooms,
    roster,
    staff,
    staff_chat,
    stations,
    stock,
    team,
    terminals,
    changes,
    outbound,
    periodic,
    kept,
)
METADATA = Base.metadata
# Whose stored files are kept; any other file is swept away.
FILES: tuple[type[Attached], ...] = (guest_chat.GuestAttachment, staff_chat.MessageFile)
