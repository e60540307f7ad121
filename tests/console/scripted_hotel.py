"""A hotel in memory behind the session's ports, with faults on demand."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

import msgspec
from scripted_stock import ScriptedStock

from console.api.errors import ApiError, Conflict, Expired, Refused
from console.api.message_page import MessagePage
from console.realtime.inbox import (
    AllSubscribed,
    Connected,
    Disconnected,
    EventArrived,
    Inbox,
    Subscription,
)
from console.realtime.receiver import Tally
from console.session.ports import Answer, Row
from console.state.actions import NewAction
from console.state.book import BookPage
from console.state.places import PlaceWish
from contract.channels import LIVE
from contract.codec import encode_rest
from contract.events.live import Changed
from contract.resources.attendance import ClockLog
from contract.resources.bookings import Booking
from contract.resources.breakfast import BreakfastOrder
from contract.resources.emergencies import Emergency
from contract.resources.guest_chat import GuestConversation, GuestMessage
from contract.resources.menus import MenuItem
from contract.resources.orders import Order, OrderStatus
from contract.resources.presence import PresenceNote
from contract.resources.rooms import HouseRoom
from contract.resources.roster import Finalization, RosterPeriod, Shift
from contract.resources.staff import StaffMember
from contract.resources.staff_chat import StaffConversation, StaffMessage
from contract.resources.sync import Change, ChangePage, Entity, Heads, Snapshot
from contract.resources.team import Department, RegistrationPackage, Role
from contract.scalars import Id, RoomNumber

AT = datetime(2025, 11, 30, 12, 0, tzinfo=UTC)
ENTITIES = {
    Order: Entity.ORDER,
    BreakfastOrder: Entity.BREAKFAST_ORDER,
    MenuItem: Entity.MENU_ITEM,
    StaffMember: Entity.STAFF,
    GuestConversation: Entity.GUEST_CONVERSATION,
    GuestMessage: Entity.GUEST_MESSAGE,
    StaffConversation: Entity.STAFF_CONVERSATION,
    StaffMessage: Entity.STAFF_MESSAGE,
    ClockLog: Entity.CLOCK_LOG,
    Booking: Entity.BOOKING,
}


def an_order(order_id: str, status: OrderStatus = OrderStatus.PENDING, **more: Any) -> Order:
    """An order as the hotel has it."""
    more = {"created_at": datetime.now(UTC), "rev": 1, "room_number": RoomNumber("214")} | more
    return Order(id=Id(order_id), status=status, **more)


async def until(is_so: Callable[[], object]) -> None:
    """Let the loop turn until something is so; fails after a minute."""
    async with asyncio.timeout(60):
        while not is_so():  # noqa: ASYNC110 - the code under test has no event to wait for
            await asyncio.sleep(0)


@dataclass
class ScriptedHotel:
    """Keeps entities, streams and idempotency records as a real hotel does.

    `faults`: raised by the next calls, by name of the call; None lets one pass. With
    `does_it_anyway` a failing `send` has been done at the hotel all the same. `gate` holds calls.
    `tells_seq`: pages of messages say how far their stream is, as those of an older hotel do not.
    """

    streams: tuple[str, ...] = ("kitchen",)
    rows: dict[tuple[Entity, Id], Row] = field(default_factory=dict)
    feed: list[Change] = field(default_factory=list)
    calls: list[tuple[Any, ...]] = field(default_factory=list)
    faults: dict[str, list[ApiError | None]] = field(default_factory=dict)
    records: dict[str, Answer | Refused] = field(default_factory=dict)
    does_it_anyway: bool = False
    forgotten: int = 0
    page_size: int = 100
    tells_seq: bool = True
    gate: asyncio.Event | None = None
    house: tuple[HouseRoom, ...] = ()
    shelves: ScriptedStock | None = None
    on_change: Callable[[Changed], None] = lambda _: None

    def put(self, row: Row, *, tells: bool = True) -> Changed:
        """Change an entity; by default the change is announced."""
        entity = ENTITIES[type(row)]
        self.rows[entity, row.id] = row
        return self._log(entity, row.id, row.rev, row, tells=tells)

    def drop(self, row: Row, *, tells: bool = True) -> Changed:
        """An entity is no more."""
        entity = ENTITIES[type(row)]
        del self.rows[entity, row.id]
        return self._log(entity, row.id, row.rev + 1, None, tells=tells)

    def order(self, order_id: str) -> Order:
        """The order as the hotel has it."""
        row = self.rows[Entity.ORDER, Id(order_id)]
        assert isinstance(row, Order)
        return row

    def named(self, name: str) -> list[tuple[Any, ...]]:
        """The calls of one kind."""
        return [call for call in self.calls if call[0] == name]

    async def snapshot(self, streams: Sequence[str]) -> Snapshot:
        await self.called("snapshot", *streams)
        return Snapshot(
            at=AT,
            streams={name: len(self.feed) for name in streams},
            orders=tuple(self._of(Order)),
            breakfast_orders=tuple(self._of(BreakfastOrder)),
            staff=tuple(self._of(StaffMember)),
            menu_items=tuple(self._of(MenuItem)),
            guest_conversations=tuple(self._of(GuestConversation)),
            staff_conversations=tuple(self._of(StaffConversation)),
            emergencies=tuple(self._of(Emergency)),
        )

    async def changes(self, stream: str, *, since: int) -> ChangePage:
        await self.called("changes", stream, since)
        if since < self.forgotten or since > len(self.feed):
            raise Expired("Too old.", status=410, code="expired")
        page = self.feed[since : since + self.page_size]
        seq = since + len(page)
        return ChangePage(stream=stream, seq=seq, more=seq < len(self.feed), changes=tuple(page))

    async def heads(self, streams: Sequence[str]) -> Heads | None:
        await self.called("heads", *streams)
        return Heads(streams={name: len(self.feed) for name in streams})

    async def head(self, stream: str) -> int:
        await self.called("head", stream)
        return len(self.feed)

    async def messages(
        self, conversation_id: Id, *, before_id: Id | None = None
    ) -> MessagePage[GuestMessage]:
        await self.called("messages", conversation_id, before_id)
        mine = [m for m in self._of(GuestMessage) if m.conversation == conversation_id]
        mine = sorted(mine, key=lambda message: int(message.id))
        page = [m for m in mine if before_id is None or int(m.id) < int(before_id)]
        return MessagePage(page[-50:], has_older=len(page) > 50, seq=self.told_seq)

    @property
    def told_seq(self) -> int | None:
        """What a page of messages says of its stream."""
        return len(self.feed) if self.tells_seq else None

    async def tell_presence(self, conversation_id: Id, note: PresenceNote) -> None:
        await self._called("tell_presence", conversation_id, note.doing)

    async def archive(self, *, offset: int, limit: int) -> Sequence[GuestConversation]:
        await self._called("archive", offset, limit)
        return ()

    async def mark_read(self, conversation_id: Id, *, up_to: Id) -> None:
        await self.called("mark_read", conversation_id, up_to)

    @property
    def roster(self) -> "ScriptedOffice":
        return ScriptedOffice()

    @property
    def attendance(self) -> "ScriptedOffice":
        return ScriptedOffice()

    @property
    def former(self) -> "ScriptedOffice":
        return ScriptedOffice()

    @property
    def registrations(self) -> "ScriptedOffice":
        return ScriptedOffice()

    @property
    def registration_codes(self) -> "ScriptedOffice":
        return ScriptedOffice()

    @property
    def places(self) -> "ScriptedOffice":
        return ScriptedOffice()

    @property
    def emergencies(self) -> "ScriptedHotel":
        return self

    async def raise_one(self, text: str, *, key: str) -> Emergency:
        await self.called("raise_one", text, key)
        raise AssertionError(text)

    async def acknowledge(self, emergency_id: Id, *, is_locked: bool, key: str) -> Emergency:
        await self.called("acknowledge", emergency_id, is_locked, key)
        (known,) = [row for row in self._of(Emergency) if row.id == emergency_id]
        return msgspec.structs.replace(known, acknowledged_here=True, rev=known.rev + 1)

    async def end(self, emergency_id: Id, *, key: str) -> Emergency:
        await self.called("end", emergency_id, key)
        raise AssertionError(emergency_id)

    @property
    def bookings(self) -> "ScriptedHotel":
        return self

    async def between(self, first: date, last: date) -> tuple[Booking, ...]:
        await self.called("between", first, last)
        return tuple(row for row in self._of(Booking) if first <= row.check_in <= last)

    @property
    def stock(self) -> ScriptedStock:
        if self.shelves is None:
            self.shelves = ScriptedStock(self.called)
        return self.shelves

    @property
    def audit(self) -> "ScriptedOffice":
        return ScriptedOffice()

    @property
    def staff_chat(self) -> "ScriptedStaffChat":
        return ScriptedStaffChat(self)

    async def rooms(self) -> Sequence[HouseRoom]:
        await self.called("rooms")
        return self.house

    async def send(self, action: NewAction, *, key: str) -> Answer:
        self.calls.append(("send", key, action))
        fault = self._fault("send")
        if fault is not None and not self.does_it_anyway:
            await self._wait()
            raise fault
        answer = self._do(action, key)
        await self._wait()
        if fault is not None:
            raise fault
        if isinstance(answer, Refused):
            raise answer
        return answer

    async def one(self, entity: Entity, row_id: Id) -> Row:
        await self.called("one", entity, row_id)
        if (entity, row_id) not in self.rows:
            raise Refused("Gone.", status=404, code="not_found")
        return self.rows[entity, row_id]

    async def listed(self, entity: Entity) -> Sequence[Row]:
        await self.called("listed", entity)
        return tuple(row for (kind, _), row in self.rows.items() if kind is entity)

    def _do(self, action: NewAction, key: str) -> Answer | Refused:
        if key not in self.records:
            self.records[key] = self._step(action)
        return self.records[key]

    def _step(self, action: NewAction) -> Answer | Refused:
        if action.wish is not None:
            placed = an_order(str(100 + len(self.rows)), room_number=action.wish.room_number)
            self.put(placed)
            return placed
        row = self.rows.get((action.entity, action.entity_id))
        if not isinstance(row, Order | BreakfastOrder):
            return Refused("The hotel does not have this any more.", status=404, code="not_found")
        if action.expected_rev not in (None, row.rev):
            current = msgspec.Raw(encode_rest(row))
            return Conflict("Somebody was first.", status=409, code="conflict", current=current)
        done = msgspec.structs.replace(row, status=OrderStatus(action.target), rev=row.rev + 1)
        self.put(done)
        return done

    def _log(
        self, entity: Entity, row_id: Id, rev: int, row: Row | None, *, tells: bool
    ) -> Changed:
        data = msgspec.Raw(b"null" if row is None else encode_rest(row))
        seq = len(self.feed) + 1
        self.feed.append(Change(seq=seq, entity=entity, id=row_id, rev=rev, at=AT, data=data))
        changed = [
            Changed(stream=name, seq=seq, entity=entity.value, id=row_id, rev=rev)
            for name in self.streams
        ]
        if tells:
            for one in changed:
                self.on_change(one)
        return changed[0]

    def _of(self, kind: type[Any]) -> Iterable[Any]:
        return (row for row in self.rows.values() if isinstance(row, kind))

    async def called(self, name: str, *words: Any) -> None:
        self.calls.append((name, *words))
        fault = self._fault(name)
        await self._wait()
        if fault is not None:
            raise fault

    def _fault(self, name: str) -> ApiError | None:
        waiting = self.faults.get(name)
        return waiting.pop(0) if waiting else None

    async def _wait(self) -> None:
        if self.gate is not None:
            await self.gate.wait()
        await asyncio.sleep(0)


class ScriptedOffice:
    """A hotel that plans nothing and in which nothing was decided."""

    async def periods(self) -> Sequence[RosterPeriod]:
        return ()

    async def shifts(self, *, first: date, last: date) -> tuple[Shift, ...]:
        return ()

    async def standing(self, *, period_id: Id) -> Finalization:
        raise NotImplementedError(period_id)

    async def page(self, *, number: int, size: int, wish: object) -> BookPage[Any]:
        return BookPage((), 0, False)

    async def make(self) -> RegistrationPackage:
        raise NotImplementedError

    async def save(self, wish: PlaceWish, *, key: str) -> Department | Role:
        raise NotImplementedError(wish)


@dataclass(frozen=True)
class ScriptedStaffChat:
    """The conversations among colleagues of a scripted hotel."""

    hotel: ScriptedHotel

    async def messages(
        self, *, conversation_id: Id, before_id: Id | None = None
    ) -> MessagePage[StaffMessage]:
        await self.hotel.called("staff_messages", conversation_id, before_id)
        mine = [m for m in self.hotel._of(StaffMessage) if m.conversation == conversation_id]
        mine = sorted(mine, key=lambda message: int(message.id))
        page = [m for m in mine if before_id is None or int(m.id) < int(before_id)]
        return MessagePage(page[-50:], has_older=len(page) > 50, seq=self.hotel.told_seq)

    async def mark_read(self, *, conversation_id: Id, up_to: Id) -> None:
        await self.hotel.called("staff_mark_read", conversation_id, up_to)

    async def tell_typing(self, *, conversation_id: Id, is_typing: bool) -> None:
        await self.hotel.called("typing", conversation_id, is_typing)


class ScriptedLink:
    """The live link, moved by the test."""

    def __init__(self, inbox: Inbox) -> None:
        self.inbox = inbox
        self.followed: list[Subscription] = []
        self.is_started = False
        self.tries = 0
        self.tally = Tally()

    def start(self) -> None:
        self.is_started = True

    def stop(self) -> None:
        self.is_started = False

    def follow(self, wanted: Iterable[Subscription]) -> None:
        self.followed = list(wanted)

    def try_now(self) -> None:
        self.tries += 1

    def connect(self) -> None:
        """The socket opens and everything wanted is followed."""
        self.inbox.put(Connected("1.2"))
        self.inbox.put(AllSubscribed())

    def disconnect(self, next_try_s: float = 5.0) -> None:
        """The socket closes."""
        self.inbox.put(Disconnected("The connection was cut.", next_try_s, is_final=False))

    def say(self, payload: msgspec.Struct, subscription: Subscription | None = None) -> None:
        """An event arrives."""
        where = subscription or Subscription(LIVE, "grand-hotel-live-kitchen", ())
        event = getattr(payload, "EVENT", "unknown")
        self.inbox.put(EventArrived(where, event, payload, (), 0))
