"""What the session needs of the way to the hotel; tests put a scripted hotel here."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import Protocol, TypeVar

from console.api.message_page import MessagePage
from console.realtime.inbox import Inbox, Subscription
from console.realtime.receiver import Tally
from console.session.roster_ports import PlanningPort
from console.session.stock_port import StockPort
from console.state.actions import NewAction
from console.state.attendance import LogWish
from console.state.book import BookPage
from console.state.former import StaffWish
from console.state.places import PlaceWish
from contract.resources.attendance import ApprovalFacts, ClockLog
from contract.resources.audit import AuditEntry
from contract.resources.bookings import Booking
from contract.resources.breakfast import BreakfastOrder
from contract.resources.emergencies import Emergency
from contract.resources.guest_chat import GuestConversation, GuestMessage
from contract.resources.menus import MenuItem
from contract.resources.orders import Order
from contract.resources.presence import PresenceNote
from contract.resources.rooms import HouseRoom
from contract.resources.roster import RosterPeriod, Shift
from contract.resources.search import Found
from contract.resources.staff import StaffMember
from contract.resources.staff_chat import StaffConversation, StaffMessage
from contract.resources.stations import Station
from contract.resources.stock import StockItem, Stocktake, StocktakeLine
from contract.resources.sync import ChangePage, Entity, Heads, Snapshot
from contract.resources.team import (
    Department,
    Registration,
    RegistrationCode,
    RegistrationPackage,
    Role,
)
from contract.resources.timeline import Timeline
from contract.scalars import Id, RoomNumber

EntryT = TypeVar("EntryT")
WishT_contra = TypeVar("WishT_contra", contravariant=True)

Answer = (
    Order
    | BreakfastOrder
    | MenuItem
    | GuestConversation
    | GuestMessage
    | StaffConversation
    | StaffMessage
    | ClockLog
    | StaffMember
    | Registration
    | Booking
    | Stocktake
    | StocktakeLine
    | StockItem
)
Row = Answer | Station | HouseRoom | RosterPeriod | Shift | Department | Role | Emergency


class ChatPort(Protocol):
    """What the open conversation with a guest needs besides. Every call raises ApiError."""

    async def changes(self, stream: str, *, since: int) -> ChangePage:
        """The changes of a stream after `since`. Raises Expired when they are not kept."""
        ...

    async def head(self, stream: str) -> int:
        """The newest seq of one stream, whatever was asked before."""
        ...

    async def messages(
        self, conversation_id: Id, *, before_id: Id | None = None
    ) -> MessagePage[GuestMessage]:
        """A page of messages, oldest first: the newest ones, or those before one."""
        ...

    async def archive(self, *, offset: int, limit: int) -> Sequence[GuestConversation]:
        """A page of the archive, newest first."""
        ...

    async def tell_presence(self, conversation_id: Id, note: PresenceNote) -> None:
        """What somebody at this screen does in a conversation."""
        ...

    async def mark_read(self, conversation_id: Id, *, up_to: Id) -> None:
        """What the guest wrote was read here, up to a message."""
        ...


class SearchPort(Protocol):
    """What finding by words needs. Every call raises ApiError."""

    async def search(self, words: str) -> Found:
        """Everything of the hotel that has every one of some words."""
        ...

    async def open_room(self, number: RoomNumber) -> GuestConversation:
        """The conversation of a room's stay, begun where there is none."""
        ...

    async def conversation(self, conversation_id: Id) -> GuestConversation:
        """One conversation with a guest, whoever left."""
        ...


class StaffChatPort(Protocol):
    """What the open conversation among colleagues needs. Every call raises ApiError."""

    async def messages(
        self, *, conversation_id: Id, before_id: Id | None = None
    ) -> MessagePage[StaffMessage]:
        """A page of messages, oldest first: the newest ones, or those before one."""
        ...

    async def mark_read(self, *, conversation_id: Id, up_to: Id) -> None:
        """What others wrote was read here, up to a message."""
        ...

    async def tell_typing(self, *, conversation_id: Id, is_typing: bool) -> None:
        """Tell the others that one begins or stops to type."""
        ...


class PagesPort(Protocol[EntryT, WishT_contra]):
    """What a list of pages needs. Every call raises ApiError."""

    async def page(self, *, number: int, size: int, wish: WishT_contra) -> BookPage[EntryT]:
        """A page of what is wished for, newest first; pages begin at 1."""
        ...


AuditPort = PagesPort[AuditEntry, date | None]
LogsPort = PagesPort[ClockLog, LogWish]
FormerPort = PagesPort[StaffMember, StaffWish]
RegistrationsPort = PagesPort[Registration, None]


class CodesPort(PagesPort[RegistrationCode, None], Protocol):
    """What codes to register with need. Every call raises ApiError."""

    async def make(self) -> RegistrationPackage:
        """A code for one person."""
        ...


class PlacesPort(Protocol):
    """What naming departments and roles needs. Every call raises ApiError."""

    async def save(self, wish: PlaceWish, *, key: str) -> Department | Role:
        """A new one, or another name for the one of `wish.slug`."""
        ...


class ArrivalsPort(Protocol):
    """What knowing who comes needs. Every call raises ApiError."""

    async def between(self, first: date, last: date) -> tuple[Booking, ...]:
        """Every booking that arrives on some days, both included."""
        ...


class EmergencyPort(Protocol):
    """What emergencies need. Every call raises ApiError."""

    async def raise_one(self, text: str, *, key: str) -> Emergency:
        """Tell every station in the house."""
        ...

    async def acknowledge(self, emergency_id: Id, *, is_locked: bool, key: str) -> Emergency:
        """It was read at this PC."""
        ...

    async def end(self, emergency_id: Id, *, key: str) -> Emergency:
        """All is clear."""
        ...


class HotelPort(ChatPort, SearchPort, Protocol):
    """The hotel's REST interface. Every call raises ApiError; cancelling one gives it up."""

    @property
    def staff_chat(self) -> StaffChatPort:
        """The conversations among colleagues."""
        ...

    @property
    def roster(self) -> PlanningPort:
        """The roster, for managers."""
        ...

    @property
    def attendance(self) -> LogsPort:
        """Who came and went, for managers."""
        ...

    @property
    def former(self) -> FormerPort:
        """Who was let go, for managers."""
        ...

    @property
    def registrations(self) -> RegistrationsPort:
        """Who was let in or rejected, for managers."""
        ...

    @property
    def registration_codes(self) -> CodesPort:
        """Codes to register with, for managers."""
        ...

    @property
    def places(self) -> PlacesPort:
        """Departments and roles, for managers."""
        ...

    @property
    def bookings(self) -> ArrivalsPort:
        """Who arrives when, for the desk and managers."""
        ...

    @property
    def emergencies(self) -> EmergencyPort:
        """Emergencies, for every station."""
        ...

    @property
    def stock(self) -> StockPort:
        """Stocktakes and their lines."""
        ...

    @property
    def audit(self) -> AuditPort:
        """The book of decisions, for managers."""
        ...

    async def snapshot(self, streams: Sequence[str]) -> Snapshot:
        """Everything the streams' audiences see, read in one transaction."""
        ...

    async def heads(self, streams: Sequence[str]) -> Heads | None:
        """The newest seq of each stream; None when nothing changed since the last call."""
        ...

    async def send(self, action: NewAction, *, key: str) -> Answer | None:
        """Do an action under its idempotency key; gives the entity as it is afterwards, if any."""
        ...

    async def upload(
        self, action: NewAction, *, key: str, told: Callable[[int, int], None]
    ) -> Answer:
        """The same for an action with files; `told` gets the bytes that are out, and all of them.

        An Unreachable of which not all is out cannot have arrived.
        """
        ...

    async def one(self, entity: Entity, row_id: Id) -> Row:
        """One entity with all its details."""
        ...

    async def listed(self, entity: Entity) -> Sequence[Row]:
        """The complete list of open entities, those finished today where the hotel tells them."""
        ...

    async def timeline(self, number: RoomNumber, *, before: str | None = None) -> Timeline:
        """What happened in a room during the present stay: the newest page, or one before."""
        ...

    async def approval_facts(self, log_id: Id) -> ApprovalFacts:
        """What helps to decide about a clock-in, and the clock log as it is now."""
        ...

    async def clock_logs_since(self, since: datetime) -> Sequence[ClockLog]:
        """The clock logs of a hotel without a feed that began since a moment, newest first."""
        ...

    async def clock_log(self, log_id: Id) -> ClockLog:
        """One clock log of a hotel without a feed as it is now."""
        ...

    async def rooms(self) -> Sequence[HouseRoom]:
        """Every room of the house with who stays there."""
        ...


class LinkPort(Protocol):
    """The supervised socket."""

    @property
    def tally(self) -> Tally:
        """Counts of what arrived."""
        ...

    def start(self) -> None:
        """Begin to connect, on a thread of its own."""
        ...

    def stop(self) -> None:
        """End it without waiting."""
        ...

    def follow(self, wanted: Iterable[Subscription]) -> None:
        """Follow exactly these channels, on this and every later connection."""
        ...

    def try_now(self) -> None:
        """Do not wait for the next attempt."""
        ...


LinkMaker = Callable[[Inbox], LinkPort]
