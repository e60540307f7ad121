"""Puts the hotel together: one application, one port, and what runs beside it."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from litestar import Litestar
from litestar.di import Provide
from litestar.types import ASGIApp

from contract.permissions import Actor
from hotel.access import (
    Access,
    provide_clock_visit,
    provide_clock_write,
    provide_own_visit,
    provide_own_write,
    provide_page_visit,
    provide_visit,
    provide_write,
)
from hotel.areas.admin.routes import router as admin
from hotel.areas.attendance.finding import LogFilter
from hotel.areas.attendance.log_routes import router as clock_logs
from hotel.areas.attendance.log_routes import zone_router as clock_logs_zone
from hotel.areas.attendance.routes import router as attendance
from hotel.areas.attendance.watch import BreakWatch
from hotel.areas.audit.routes import router as audit
from hotel.areas.audit.service import AuditFilter
from hotel.areas.bookings.finding import BookingFilter
from hotel.areas.bookings.guest import BookingDoor
from hotel.areas.bookings.routes import public_router as public_bookings
from hotel.areas.bookings.routes import router as bookings
from hotel.areas.bookings.routes import zone_router as bookings_zone
from hotel.areas.breakfast.routes import router as breakfast
from hotel.areas.breakfast.routes import zone_router as breakfast_zone
from hotel.areas.consoles.connected import Sockets
from hotel.areas.consoles.sightings import Sightings
from hotel.areas.counts.watch import CountWatch
from hotel.areas.emergencies.routes import router as emergencies
from hotel.areas.guest_chat.entering import provide_chat_door
from hotel.areas.guest_chat.file_routes import router as guest_files
from hotel.areas.guest_chat.lists import ChatFilter, MessagePage
from hotel.areas.guest_chat.message_routes import router as guest_messages
from hotel.areas.guest_chat.pace import GuestPace
from hotel.areas.guest_chat.presence import PresenceTeller
from hotel.areas.guest_chat.routes import router as guest_chat
from hotel.areas.guest_chat.staying import Purge
from hotel.areas.hotels.routes import router as hotels
from hotel.areas.hotels.routes import zone_router as hotel_zone
from hotel.areas.menus.routes import router as menus
from hotel.areas.orders.filters import HistoryFilter, OrderFilter
from hotel.areas.orders.routes import router as orders
from hotel.areas.orders.routes import zone_router as orders_zone
from hotel.areas.pushes.routes import router as pushes
from hotel.areas.rooms.guest_routes import router as guests
from hotel.areas.rooms.notice_routes import router as room_notices
from hotel.areas.rooms.routes import router as rooms
from hotel.areas.rooms.service import RoomDoor
from hotel.areas.rooms.timeline_routes import router as room_timeline
from hotel.areas.roster.routes import router as roster
from hotel.areas.roster.shift_routes import router as shifts
from hotel.areas.roster.shifts import ShiftFilter
from hotel.areas.search.routes import router as search
from hotel.areas.staff.routes import router as staff
from hotel.areas.staff.sign_in import SignInDesk
from hotel.areas.staff_chat.file_routes import router as staff_files
from hotel.areas.staff_chat.keeping import StaffChatPurge
from hotel.areas.staff_chat.message_routes import router as staff_messages
from hotel.areas.staff_chat.routes import router as staff_chat
from hotel.areas.staff_chat.typing import TypingTeller
from hotel.areas.stations.pairing import PairingDesk
from hotel.areas.stations.routes import router as stations
from hotel.areas.stock.finding import ItemFilter
from hotel.areas.stock.item_routes import router as stock_items
from hotel.areas.stock.line_routes import router as stocktake_lines
from hotel.areas.stock.routes import presence_router as stocktake_presence
from hotel.areas.stock.routes import router as stocktakes
from hotel.areas.sync.routes import router as sync
from hotel.areas.team.code_routes import router as registration_codes
from hotel.areas.team.place_routes import router as places
from hotel.areas.team.registering import RegistrationDesk
from hotel.areas.team.routes import router as team
from hotel.areas.terminals.routes import router as terminals
from hotel.areas.unheard.routes import router as unheard
from hotel.areas.unheard.watch import UnheardWatch
from hotel.attachments.intake import Intake
from hotel.attachments.storage import FolderStorage
from hotel.changes.writer import Writer
from hotel.database import Database
from hotel.outbound.passing import Passing
from hotel.outbound.publisher import Publisher
from hotel.outbound.service import Outbound, outbound_for, sender_for
from hotel.passwords import Passwords
from hotel.periodic.clockwork import Clockwork
from hotel.periodic.task import Task
from hotel.pusher_setup import PusherSetup
from hotel.realtime.asgi import Endpoint, in_front_of
from hotel.realtime.core import Core
from hotel.realtime.door import RealtimeDoor
from hotel.realtime.http_api import HttpApi
from hotel.realtime.policy import Policy
from hotel.realtime.routes import router as pusher_auth
from hotel.realtime.users import Users, user_id_of
from hotel.schedule import counting_work, periodic_work, purging_work, telling_work
from hotel.settings import Settings
from hotel.web.answers import RestResponse, refuse_nul
from hotel.web.documents import OPENAPI, ScalarSchemas
from hotel.web.failures import HANDLERS
from hotel.web.farewell import Farewell
from hotel.web.hosts import with_sane_host
from hotel.web.pages import Paging

MAX_BODY: Final = 64 * 1024
ROUTERS: Final = (
    staff,
    hotels,
    attendance,
    clock_logs,
    clock_logs_zone,
    terminals,
    places,
    team,
    registration_codes,
    roster,
    shifts,
    audit,
    rooms,
    room_notices,
    room_timeline,
    guests,
    menus,
    orders,
    breakfast,
    bookings,
    sync,
    pushes,
    stations,
    stock_items,
    stocktakes,
    stocktake_lines,
    stocktake_presence,
    admin,
    unheard,
    emergencies,
    search,
    staff_chat,
    staff_messages,
    staff_files,
    guest_chat,
    guest_messages,
    guest_files,
    pusher_auth,
    hotel_zone,
    orders_zone,
    breakfast_zone,
    bookings_zone,
    public_bookings,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """A hotel that is put together; `application` serves everything on one port."""

    settings: Settings
    database: Database
    pusher: PusherSetup
    passwords: Passwords
    writer: Writer
    endpoint: Endpoint
    outbound: Outbound
    application: ASGIApp


def build(settings: Settings, database: Database, pusher: PusherSetup) -> House:
    """Everything of one hotel service. Nothing runs before the application's lifespan begins."""
    publisher = Publisher(pusher.app, pusher.host)
    outbound = _outbound(settings, database, publisher)
    passing = Passing(Publisher(pusher.app, pusher.host), settings.channel_security)
    writer = Writer(database, settings.web_url, outbound.wake)
    endpoint = _endpoint(settings, database, pusher)
    realtime = RealtimeDoor(
        app=pusher.app,
        channel_security=settings.channel_security,
        publisher=publisher,
        endpoint=endpoint if settings.uses_bundled_pusher else None,
    )
    passwords = Passwords()
    watch = _watch(settings, database, writer, realtime)
    purge = Purge(database, writer, Intake(FolderStorage(settings.attachments_folder)))
    tasks = periodic_work(database, outbound, watch, purge, BreakWatch(database, writer))
    clockwork = Clockwork(database, (*tasks, *_others(settings, database, writer, purge, realtime)))
    rest = Litestar(
        route_handlers=ROUTERS,
        dependencies={
            **_shared(settings, database, pusher),
            "intake": _always(purge.intake),
            **_live(realtime, passing),
            **_desks(database, passwords, writer),
        },
        before_request=refuse_nul,
        exception_handlers=HANDLERS,
        lifespan=[_running(database, outbound, endpoint, clockwork)],
        on_shutdown=[passing.close],
        response_class=RestResponse,
        request_max_body_size=MAX_BODY,
        openapi_config=OPENAPI,
        plugins=[ScalarSchemas()],
        logging_config=None,
    )
    return House(
        settings=settings,
        database=database,
        pusher=pusher,
        passwords=passwords,
        writer=writer,
        endpoint=endpoint,
        outbound=outbound,
        application=in_front_of(endpoint, with_sane_host(rest)),
    )


def _shared(settings: Settings, database: Database, pusher: PusherSetup) -> dict[str, Provide]:
    return {
        "settings": _always(settings),
        "db": _always(database),
        "pusher": _always(pusher),
        "access": _always(Access(database)),
        "visit": Provide(provide_visit),
        "clock_visit": Provide(provide_clock_visit),
        "clock_write": Provide(provide_clock_write, sync_to_thread=False),
        "own_visit": Provide(provide_own_visit),
        "page_visit": Provide(provide_page_visit),
        "write": Provide(provide_write, sync_to_thread=False),
        "own_write": Provide(provide_own_write, sync_to_thread=False),
        "paging": Provide(Paging, sync_to_thread=False),
        "wanted": Provide(OrderFilter, sync_to_thread=False),
        "past": Provide(HistoryFilter, sync_to_thread=False),
        "chat_door": Provide(provide_chat_door, sync_to_thread=False),
        "chats": Provide(ChatFilter, sync_to_thread=False),
        "wanted_logs": Provide(LogFilter, sync_to_thread=False),
        "wanted_bookings": Provide(BookingFilter, sync_to_thread=False),
        "wanted_items": Provide(ItemFilter, sync_to_thread=False),
        "wanted_shifts": Provide(ShiftFilter, sync_to_thread=False),
        "decided": Provide(AuditFilter, sync_to_thread=False),
        "part": Provide(MessagePage, sync_to_thread=False),
    }


def _live(realtime: RealtimeDoor, passing: Passing) -> dict[str, Provide]:
    return {
        "realtime": _always(realtime),
        "farewell": _always(_farewell(realtime)),
        "sockets": _always(Sockets(realtime.sockets)),
        "typing": _always(TypingTeller(passing)),
        "presence": _always(PresenceTeller(passing)),
    }


def _desks(database: Database, passwords: Passwords, writer: Writer) -> dict[str, Provide]:
    return {
        "passwords": _always(passwords),
        "writer": _always(writer),
        "desk": _always(SignInDesk(database, passwords)),
        "pairing_desk": _always(PairingDesk(database, passwords, writer)),
        "registration_desk": _always(RegistrationDesk(database, passwords, writer)),
        "door": _always(RoomDoor(database)),
        "booking_door": _always(BookingDoor(database, writer)),
        "pace": _always(GuestPace()),
        "sightings": _always(Sightings(database)),
    }


def _watch(
    settings: Settings, database: Database, writer: Writer, realtime: RealtimeDoor
) -> UnheardWatch:
    after = timedelta(seconds=settings.unheard_after_s)
    return UnheardWatch(database, writer, Sockets(realtime.sockets), after)


def _others(
    settings: Settings,
    database: Database,
    writer: Writer,
    purge: Purge,
    realtime: RealtimeDoor,
) -> Iterator[Task]:
    yield from telling_work(database, writer, Sockets(realtime.sockets))
    every = timedelta(seconds=settings.order_counts_every_s)
    yield counting_work(CountWatch(database, writer, every))
    if settings.staff_chat_kept_days is not None:
        kept_for = timedelta(days=settings.staff_chat_kept_days)
        yield purging_work(StaffChatPurge(database, writer, purge.intake, kept_for))


def _always(value: Any) -> Provide:
    return Provide(lambda: value, sync_to_thread=False, use_cache=True)


def _farewell(realtime: RealtimeDoor) -> Farewell:
    async def say(actor: Actor) -> None:
        await realtime.send_away(user_id_of(actor))

    return Farewell(say)


def _endpoint(settings: Settings, database: Database, pusher: PusherSetup) -> Endpoint:
    core = Core(pusher.app, Policy(strict=settings.channel_security == "strict"), time.monotonic)
    return Endpoint(core, HttpApi(core, time.time), Users(database).may_follow)


def _outbound(settings: Settings, database: Database, publisher: Publisher) -> Outbound:
    sender = sender_for(settings.firebase_credentials, settings.firebase_url)
    security = settings.channel_security
    return outbound_for(database, publisher, channel_security=security, sender=sender)


def _running(
    database: Database, outbound: Outbound, endpoint: Endpoint, clockwork: Clockwork
) -> Callable[[Litestar], contextlib.AbstractAsyncContextManager[None]]:
    @contextlib.asynccontextmanager
    async def lifespan(_app: Litestar) -> AsyncIterator[None]:
        sending = asyncio.create_task(outbound.run())
        others = [asyncio.create_task(work) for work in (endpoint.run(), clockwork.run())]
        try:
            yield
        finally:
            clockwork.stop()
            for task in others:
                task.cancel()
            await outbound.finish(sending)
            await asyncio.gather(sending, *others, return_exceptions=True)
            await database.close()

    return lifespan
