"""One hotel over REST, as the session needs it: truth in, actions out."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path

import msgspec

from console.api.attendance import AttendanceApi
from console.api.audit import AuditApi
from console.api.bookings import BookingsApi
from console.api.breakfast import BreakfastApi
from console.api.emergencies import EmergenciesApi
from console.api.errors import Refused
from console.api.field_clock import FieldClockApi
from console.api.former import FormerApi
from console.api.guest_chat import GuestChatApi
from console.api.menus import MenusApi
from console.api.message_page import MessagePage
from console.api.orders import OrdersApi
from console.api.places import PlacesApi
from console.api.rooms import RoomsApi
from console.api.roster import RosterApi
from console.api.search import SearchApi
from console.api.staff import StaffApi
from console.api.staff_chat import StaffChatApi
from console.api.stations import StationsApi
from console.api.stock import StockApi
from console.api.sync import SyncApi
from console.api.team import CodesApi, RegistrationsApi, TeamApi
from console.api.transport import Transport
from console.sentences import sentence
from console.state.actions import ActionKind, NewAction
from console.state.outgoing import NewFiles
from contract.resources.attendance import ApprovalFacts, ClockLog
from contract.resources.bookings import Booking
from contract.resources.breakfast import BreakfastOrder, NewBreakfastOrder
from contract.resources.guest_chat import GuestConversation, GuestMessage
from contract.resources.menus import Menu, MenuItem, StockChange
from contract.resources.orders import NewOrder, Order, OrderStatus, StatusChange
from contract.resources.presence import PresenceNote
from contract.resources.rooms import HouseRoom
from contract.resources.roster import Shift
from contract.resources.search import Found
from contract.resources.staff import StaffMember
from contract.resources.staff_chat import StaffConversation, StaffMessage
from contract.resources.stations import Station
from contract.resources.stock import StockItem, Stocktake, StocktakeLine
from contract.resources.sync import ChangePage, Entity, Heads, Snapshot
from contract.resources.team import Department, Registration, Role
from contract.resources.timeline import Timeline
from contract.scalars import Id, RoomNumber

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
Row = Answer | Station | HouseRoom | Shift | Department | Role


class Hotel:
    """The areas of one hotel behind the calls of the session. Every call raises ApiError.

    `place_of` tells where the copy of a file lies that is to be sent.
    `backend_words`: the hotel is a HotelMate backend in the field, with status words of its own.
    """

    def __init__(
        self,
        transport: Transport,
        slug: str,
        *,
        backend_words: bool = False,
        place_of: Callable[[str], Path] = Path,
    ) -> None:
        self.orders = OrdersApi(transport, slug, backend_words)
        self.breakfast = BreakfastApi(transport, slug, backend_words)
        self.menus = MenusApi(transport, slug)
        self.staff = StaffApi(transport, slug)
        self.former = FormerApi(transport, slug)
        self.house = RoomsApi(transport, slug)
        self._some_room: RoomNumber | None = None
        self.stations = StationsApi(transport, slug)
        self.guest_chat = GuestChatApi(transport, slug)
        self.finding = SearchApi(transport, slug)
        self._place_of = place_of
        self.staff_chat = StaffChatApi(transport, slug)
        self.team = TeamApi(transport, slug)
        self.registrations = RegistrationsApi(transport, slug)
        self.registration_codes = CodesApi(transport, slug)
        self.places = PlacesApi(transport)
        self.attendance = AttendanceApi(transport, slug)
        self.bookings = BookingsApi(transport, slug)
        self.field_clock = FieldClockApi(transport, slug)
        self._backend_words = backend_words
        self.roster = RosterApi(transport, slug)
        self.audit = AuditApi(transport, slug)
        self.emergencies = EmergenciesApi(transport, slug)
        self.stock = StockApi(transport, slug)
        self.sync = SyncApi(transport, slug)

    async def snapshot(self, streams: Sequence[str]) -> Snapshot:
        """Everything the streams' audiences see, read in one transaction."""
        return await self.sync.snapshot(streams)

    async def changes(self, stream: str, *, since: int) -> ChangePage:
        """The changes of a stream after `since`. Raises Expired when they are not kept."""
        return await self.sync.changes(stream, since=since)

    async def heads(self, streams: Sequence[str]) -> Heads | None:
        """The newest seq of each stream; None when nothing changed since the last call."""
        return await self.sync.heads(streams)

    async def send(self, action: NewAction, *, key: str) -> Answer | None:
        """Do an action under its idempotency key; gives the entity as it is afterwards, if any."""
        if action.notice is not None:
            await self.house.notify(number=action.entity_id, notice=action.notice, key=key)
            return None
        areas: dict[Entity, Callable[..., Awaitable[Answer | None]]] = {
            Entity.GUEST_CONVERSATION: self.guest_chat.send,
            Entity.STAFF_CONVERSATION: self.staff_chat.send,
            Entity.CLOCK_LOG: self._clock.send,
            Entity.BOOKING: self.bookings.send,
            Entity.ROSTER_PERIOD: self._send_of_roster,
            Entity.SHIFT: self.roster.remove_shift,
            Entity.REGISTRATION: self.team.send,
            Entity.REGISTRATION_CODE: self._send_of_codes,
            Entity.STAFF: self.staff.send,
            Entity.DEPARTMENT: self.places.remove,
            Entity.ROLE: self.places.remove,
            Entity.STOCKTAKE: self.stock.send,
            Entity.STOCKTAKE_LINE: self.stock.send_of_line,
            Entity.STOCK_ITEM: self.stock.send_of_item,
        }
        send = areas.get(action.entity, self._send)
        return await send(action, key=key)

    @property
    def _clock(self) -> AttendanceApi | FieldClockApi:
        return self.field_clock if self._backend_words else self.attendance

    async def _send_of_roster(self, action: NewAction, *, key: str) -> None:
        await self.roster.send(action, key=key)

    async def _send_of_codes(self, action: NewAction, *, key: str) -> None:
        await self.registration_codes.send(action, key=key)

    async def upload(
        self, action: NewAction, *, key: str, told: Callable[[int, int], None]
    ) -> Answer:
        """Send files under an idempotency key; `told` gets the bytes that are out, and all."""
        assert isinstance(action.chat, NewFiles)
        files = [(file.name, self._place_of(file.id)) for file in action.chat.files]
        try:
            if action.entity is Entity.STAFF_CONVERSATION:
                return await self.staff_chat.upload(action, files, key=key, told=told)
            return await self.guest_chat.upload(action, files, key=key, told=told)
        except OSError as error:
            gone = sentence("The copy on this PC is gone. Attach the file again.")
            raise Refused(gone, status=404, code="no_copy") from error

    async def _send(self, action: NewAction, *, key: str) -> Answer:
        match action.kind:
            case ActionKind.SET_ORDER_STATUS:
                return await self.orders.set_status(
                    order_id=action.entity_id, change=_step(action), key=key
                )
            case ActionKind.SET_BREAKFAST_STATUS:
                return await self.breakfast.set_status(
                    order_id=action.entity_id, change=_step(action), key=key
                )
            case ActionKind.SET_STOCK:
                return await self.menus.set_stock(
                    item_id=action.entity_id, change=_stock(action), key=key
                )
            case ActionKind.PLACE_ORDER:
                assert isinstance(action.wish, NewOrder)
                return await self.orders.place(order=action.wish, key=key)
            case ActionKind.PLACE_BREAKFAST:
                assert isinstance(action.wish, NewBreakfastOrder)
                return await self.breakfast.place(order=action.wish, key=key)
            case _:
                area = self.orders if action.entity is Entity.ORDER else self.breakfast
                return await area.acknowledge(order_id=action.entity_id, key=key)

    async def one(self, entity: Entity, row_id: Id) -> Row:
        """One entity with all its details. Raises Refused (404) when it is not there."""
        match entity:
            case Entity.ORDER:
                return await self.orders.one(order_id=row_id)
            case Entity.BREAKFAST_ORDER:
                return await self.breakfast.one(order_id=row_id)
            case Entity.STAFF | Entity.MENU_ITEM | Entity.STATION:
                # No backend gives these one by one.
                return _found(await self.listed(entity), row_id)
            case (
                Entity.STAFF_CONVERSATION
                | Entity.STAFF_MESSAGE
                | Entity.GUEST_CONVERSATION
                | Entity.GUEST_MESSAGE
                | Entity.CLOCK_LOG
                | Entity.ROSTER_PERIOD
                | Entity.SHIFT
                | Entity.REGISTRATION
                | Entity.REGISTRATION_CODE
                | Entity.DEPARTMENT
                | Entity.ROLE
                | Entity.ROOM
                | Entity.BOOKING
                | Entity.STOCKTAKE
                | Entity.STOCKTAKE_LINE
                | Entity.STOCK_ITEM
                | Entity.EMERGENCY
            ):
                return _found((), row_id)

    async def listed(self, entity: Entity) -> Sequence[Row]:
        """Every open order, active colleague, paired screen, or the items on open orders."""
        match entity:
            case Entity.ORDER:
                return await self.orders.open_orders()
            case Entity.BREAKFAST_ORDER:
                return await self.breakfast.open_orders()
            case Entity.STAFF:
                return await self.staff.everybody()
            case Entity.MENU_ITEM:
                return await self._items_on_orders()
            case Entity.STATION:
                return await self.stations.paired()
            case (
                Entity.STAFF_CONVERSATION
                | Entity.STAFF_MESSAGE
                | Entity.GUEST_CONVERSATION
                | Entity.GUEST_MESSAGE
                | Entity.CLOCK_LOG
                | Entity.ROSTER_PERIOD
                | Entity.SHIFT
                | Entity.REGISTRATION
                | Entity.REGISTRATION_CODE
                | Entity.DEPARTMENT
                | Entity.ROLE
                | Entity.ROOM
                | Entity.BOOKING
                | Entity.STOCKTAKE
                | Entity.STOCKTAKE_LINE
                | Entity.STOCK_ITEM
                | Entity.EMERGENCY
            ):
                # What people write to one another is no row of a board; rooms are asked for apart.
                return ()

    async def head(self, stream: str) -> int:
        """The newest seq of one stream, whatever was asked before."""
        return await self.sync.head(stream)

    async def messages(
        self, conversation_id: Id, *, before_id: Id | None = None
    ) -> MessagePage[GuestMessage]:
        """A page of messages, oldest first: the newest ones, or those before one."""
        return await self.guest_chat.messages(conversation_id=conversation_id, before_id=before_id)

    async def archive(self, *, offset: int, limit: int) -> Sequence[GuestConversation]:
        """A page of the archive of guests' conversations, newest first."""
        return await self.guest_chat.archive(offset=offset, limit=limit)

    async def tell_presence(self, conversation_id: Id, note: PresenceNote) -> None:
        """What somebody at this screen does in a conversation with a guest."""
        await self.guest_chat.tell_presence(conversation_id=conversation_id, note=note)

    async def mark_read(self, conversation_id: Id, *, up_to: Id) -> None:
        """What the guest wrote was read here, up to a message."""
        await self.guest_chat.mark_read(conversation_id=conversation_id, up_to=up_to)

    async def search(self, words: str) -> Found:
        """Everything of the hotel that has every one of some words."""
        return await self.finding.found(words=words)

    async def open_room(self, number: RoomNumber) -> GuestConversation:
        """The conversation of a room's stay, begun where there is none."""
        return await self.guest_chat.open_room(number=number)

    async def conversation(self, conversation_id: Id) -> GuestConversation:
        """One conversation with a guest, whoever left."""
        return await self.guest_chat.one(conversation_id=conversation_id)

    async def rooms(self) -> Sequence[HouseRoom]:
        """Every room of the house with who stays there."""
        rooms = await self.house.everything()
        self._some_room = rooms[0].room_number if rooms else None
        return rooms

    async def timeline(self, number: RoomNumber, *, before: str | None = None) -> Timeline:
        """What happened in a room during the present stay: the newest page, or one before."""
        return await self.house.timeline(number=number, before=before)

    async def approval_facts(self, log_id: Id) -> ApprovalFacts:
        """What helps to decide about a clock-in, and the clock log as it is now."""
        return await self.attendance.facts(log_id=log_id)

    async def clock_logs_since(self, since: datetime) -> Sequence[ClockLog]:
        """The clock logs of a HotelMate backend that began since a moment, newest first."""
        return await self.field_clock.recent(since=since)

    async def clock_log(self, log_id: Id) -> ClockLog:
        """One clock log of a HotelMate backend as it is now."""
        return await self.field_clock.one(log_id=log_id)

    async def _items_on_orders(self) -> Sequence[MenuItem]:
        # Cards are given per room, and a console belongs to none: until it knows one, what is
        # ordered is all it knows. Dishes of the two cards may have the same id, so one is asked.
        lines = [line.item for order in await self.orders.open_orders() for line in order.items]
        for breakfast in await self.breakfast.open_orders():
            lines.extend(line.item for line in breakfast.items)
        if self._some_room is not None:
            lines += await self.menus.card(menu=Menu.ROOM_SERVICE, room_number=self._some_room)
        return tuple({item.id: item for item in lines}.values())


def _step(action: NewAction) -> StatusChange:
    return StatusChange(
        status=OrderStatus(action.target),
        reason=action.reason,
        expected_rev=action.expected_rev,
        cook=action.cook or msgspec.UNSET,
    )


def _stock(action: NewAction) -> StockChange:
    return StockChange(is_on_stock=action.target == "true", expected_rev=action.expected_rev)


def _found(rows: Iterable[Row], row_id: Id) -> Row:
    for row in rows:
        if row.id == row_id:
            return row
    raise Refused(sentence("The hotel does not have this any more."), status=404, code="not_found")
