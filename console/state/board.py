"""Everything one hotel's console knows, in one place for views to read."""

from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from console.state.actions import PendingAction
from console.state.approvals import Approvals
from console.state.attendance import Attendance
from console.state.audit import Audit
from console.state.bookings import Bookings
from console.state.breakfasts import Breakfasts
from console.state.callings import Callings
from console.state.changes import Changes
from console.state.chat_archive import ChatArchive
from console.state.clock_logs import ClockLogs
from console.state.closing import Closing
from console.state.colleagues import Colleagues
from console.state.emergencies import Emergencies
from console.state.former import Former
from console.state.guest_chats import GuestChats
from console.state.handings import Handings
from console.state.joining import RegistrationCodes, Registrations
from console.state.link import LinkState, LinkStatus
from console.state.low_stock import LowStocks
from console.state.menu import MenuItems
from console.state.open_chat import OpenChat, OpenStaffChat
from console.state.orders import Orders
from console.state.own_tellings import OwnTellings
from console.state.presences import Presences
from console.state.room_history import RoomHistory
from console.state.rooms import Rooms
from console.state.roster import Roster
from console.state.staff_chats import StaffChats
from console.state.stations import Stations
from console.state.stock import OpenStocktake, Stocktakes
from console.state.stock_items import StockItems
from console.state.stock_presence import StockPresence
from console.state.team import Team
from console.state.typists import Typists
from contract.permissions import Actor
from contract.record import Record, field
from contract.resources.hotels import Capabilities
from contract.resources.staff import SignedIn


class ServerClock:
    """The hotel's clock. `offset` is what to add to this PC's clock."""

    def __init__(self, offset: timedelta = timedelta()) -> None:
        self.offset = offset

    def now(self) -> datetime:
        """The time at the hotel, aware UTC."""
        return datetime.now(UTC) + self.offset


NO_CHANGES: Final = Changes()


def _not_connected() -> LinkStatus:
    return LinkStatus(state=LinkState.CONNECTING, since=datetime.now(UTC))


class Board(msgspec.Struct, kw_only=True):
    """What is true now. Only the session writes; views read on the same thread.

    `outbox`: the actions of this PC that are not settled, oldest first.
    """

    orders: Orders = field(default_factory=Orders)
    breakfasts: Breakfasts = field(default_factory=Breakfasts)
    colleagues: Colleagues = field(default_factory=Colleagues)
    menu: MenuItems = field(default_factory=MenuItems)
    rooms: Rooms = field(default_factory=Rooms)
    stations: Stations = field(default_factory=Stations)
    guest_chats: GuestChats = field(default_factory=GuestChats)
    open_chat: OpenChat = field(default_factory=OpenChat)
    room_history: RoomHistory = field(default_factory=RoomHistory)
    handings: Handings = field(default_factory=Handings)
    presences: Presences = field(default_factory=Presences)
    chat_archive: ChatArchive = field(default_factory=ChatArchive)
    staff_chats: StaffChats = field(default_factory=StaffChats)
    open_staff_chat: OpenStaffChat = field(default_factory=OpenStaffChat)
    typists: Typists = field(default_factory=Typists)
    callings: Callings = field(default_factory=Callings)
    clock_logs: ClockLogs = field(default_factory=ClockLogs)
    bookings: Bookings = field(default_factory=Bookings)
    emergencies: Emergencies = field(default_factory=Emergencies)
    approvals: Approvals = field(default_factory=Approvals)
    attendance: Attendance = field(default_factory=Attendance)
    roster: Roster = field(default_factory=Roster)
    closing: Closing = field(default_factory=Closing)
    audit: Audit = field(default_factory=Audit)
    former: Former = field(default_factory=Former)
    registrations: Registrations = field(default_factory=Registrations)
    registration_codes: RegistrationCodes = field(default_factory=RegistrationCodes)
    team: Team = field(default_factory=Team)
    own_tellings: OwnTellings = field(default_factory=OwnTellings)
    stocktakes: Stocktakes = field(default_factory=Stocktakes)
    open_stocktake: OpenStocktake = field(default_factory=OpenStocktake)
    stock_items: StockItems = field(default_factory=StockItems)
    stock_presence: StockPresence = field(default_factory=StockPresence)
    low_stocks: LowStocks = field(default_factory=LowStocks)
    outbox: tuple[PendingAction, ...] = ()
    link: LinkStatus = field(default_factory=_not_connected)
    clock: ServerClock = field(default_factory=ServerClock)
    hotel: Capabilities | None = None
    me: SignedIn | None = None

    @property
    def zone(self) -> tzinfo:
        """The hotel's time zone; UTC as long as none, or one unknown to this PC, was told."""
        try:
            return UTC if self.hotel is None else ZoneInfo(self.hotel.time_zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            return UTC

    @property
    def actor(self) -> Actor | None:
        """The signed-in person or the paired screen, as permissions see them."""
        me = self.me
        if me is None:
            return None
        return Actor(
            hotel_slug=me.hotel_slug,
            staff_id=me.staff_id,
            role_slug=me.role_slug,
            department_slug=me.department_slug,
            access_level=me.access_level,
            station_id=me.station_id,
            station=me.station,
        )


class BoardChanges(Record, frozen=True, kw_only=True):
    """What became different since the last time; falsy when nothing did."""

    orders: Changes = NO_CHANGES
    breakfasts: Changes = NO_CHANGES
    colleagues: Changes = NO_CHANGES
    menu: Changes = NO_CHANGES
    rooms: bool = False
    stations: Changes = NO_CHANGES
    guest_chats: Changes = NO_CHANGES
    open_chat: bool = False
    room_history: bool = False
    chat_archive: bool = False
    staff_chats: Changes = NO_CHANGES
    open_staff_chat: bool = False
    presences: bool = False
    clock_logs: Changes = NO_CHANGES
    bookings: Changes = NO_CHANGES
    emergencies: Changes = NO_CHANGES
    arrivals_read: bool = False
    approvals: bool = False
    attendance: bool = False
    roster: bool = False
    closing: bool = False
    audit: bool = False
    former: bool = False
    registrations: bool = False
    registration_codes: bool = False
    team: bool = False
    own_tellings: bool = False
    stocktakes: bool = False
    open_stocktake: bool = False
    stock_items: bool = False
    stock_presence: bool = False
    low_stocks: bool = False
    outbox: bool = False
    link: bool = False

    def __bool__(self) -> bool:
        areas = (self.orders, self.breakfasts, self.colleagues, self.menu, self.stations)
        coming = self.bookings, self.arrivals_read, self.emergencies
        chats = (self.guest_chats, self.staff_chats, self.open_chat, self.open_staff_chat)
        clock = self.clock_logs, self.approvals, self.attendance, self.audit
        parts = (self.chat_archive, self.presences, self.rooms, self.outbox, self.link)
        plan = self.roster, self.closing
        people = self.team, self.former, self.registrations, self.registration_codes
        counted = self.stocktakes or self.open_stocktake or self.stock_presence
        stock = counted or self.low_stocks or self.stock_items
        rest = any(clock + coming) or any(plan + people) or self.room_history or self.own_tellings
        return any(areas) or any(chats) or any(parts) or rest or stock

    def then(self, later: "BoardChanges") -> "BoardChanges":
        """Both as one."""
        return BoardChanges(
            orders=self.orders.then(later.orders),
            breakfasts=self.breakfasts.then(later.breakfasts),
            colleagues=self.colleagues.then(later.colleagues),
            menu=self.menu.then(later.menu),
            rooms=self.rooms or later.rooms,
            stations=self.stations.then(later.stations),
            guest_chats=self.guest_chats.then(later.guest_chats),
            open_chat=self.open_chat or later.open_chat,
            room_history=self.room_history or later.room_history,
            chat_archive=self.chat_archive or later.chat_archive,
            staff_chats=self.staff_chats.then(later.staff_chats),
            open_staff_chat=self.open_staff_chat or later.open_staff_chat,
            presences=self.presences or later.presences,
            clock_logs=self.clock_logs.then(later.clock_logs),
            bookings=self.bookings.then(later.bookings),
            emergencies=self.emergencies.then(later.emergencies),
            arrivals_read=self.arrivals_read or later.arrivals_read,
            approvals=self.approvals or later.approvals,
            attendance=self.attendance or later.attendance,
            roster=self.roster or later.roster,
            closing=self.closing or later.closing,
            audit=self.audit or later.audit,
            former=self.former or later.former,
            registrations=self.registrations or later.registrations,
            registration_codes=self.registration_codes or later.registration_codes,
            team=self.team or later.team,
            own_tellings=self.own_tellings or later.own_tellings,
            stocktakes=self.stocktakes or later.stocktakes,
            open_stocktake=self.open_stocktake or later.open_stocktake,
            stock_items=self.stock_items or later.stock_items,
            stock_presence=self.stock_presence or later.stock_presence,
            low_stocks=self.low_stocks or later.low_stocks,
            outbox=self.outbox or later.outbox,
            link=self.link or later.link,
        )
