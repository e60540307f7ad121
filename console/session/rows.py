"""Puts what the hotel answered into the stores, and takes a board out of them."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Final, TypeVar

from console.session.leaving import kept_order
from console.state.board import Board, BoardChanges
from console.state.bookings import Bookings
from console.state.breakfasts import Breakfasts
from console.state.clock_logs import ClockLogs
from console.state.colleagues import Colleagues
from console.state.emergencies import Emergencies
from console.state.guest_chats import GuestChats
from console.state.menu import MenuItems
from console.state.orders import Orders
from console.state.staff_chats import StaffChats
from console.state.stations import Stations
from console.state.stock import StockLines
from console.state.stock_items import StockItems
from console.trace import trace
from contract.codec import WireError, decode
from contract.record import Record
from contract.resources.attendance import ClockLog
from contract.resources.bookings import Booking
from contract.resources.breakfast import BreakfastOrder
from contract.resources.emergencies import Emergency
from contract.resources.guest_chat import GuestConversation, GuestMessage
from contract.resources.menus import MenuItem
from contract.resources.orders import Order
from contract.resources.rooms import HouseRoom
from contract.resources.roster import RosterPeriod, Shift
from contract.resources.staff import StaffMember
from contract.resources.staff_chat import StaffConversation, StaffMessage
from contract.resources.stations import Station
from contract.resources.stock import StockItem, Stocktake, StocktakeLine
from contract.resources.sync import Change, Entity, Snapshot
from contract.resources.team import Department, Registration, Role
from contract.scalars import Id

if TYPE_CHECKING:
    from console.session.ports import Answer, Row

T = TypeVar("T")
Chats = GuestChats | StaffChats
Office = ClockLogs | Bookings | StockLines | StockItems | Emergencies
Store = Orders | Breakfasts | Colleagues | MenuItems | Stations | Chats | Office

KINDS: "Mapping[str, type[Row]]" = {
    Entity.ORDER: Order,
    Entity.BREAKFAST_ORDER: BreakfastOrder,
    Entity.STAFF: StaffMember,
    Entity.MENU_ITEM: MenuItem,
    Entity.STATION: Station,
    Entity.GUEST_CONVERSATION: GuestConversation,
    Entity.GUEST_MESSAGE: GuestMessage,
    Entity.ROOM: HouseRoom,
    Entity.STAFF_CONVERSATION: StaffConversation,
    Entity.STAFF_MESSAGE: StaffMessage,
    Entity.CLOCK_LOG: ClockLog,
    Entity.ROSTER_PERIOD: RosterPeriod,
    Entity.SHIFT: Shift,
    Entity.DEPARTMENT: Department,
    Entity.ROLE: Role,
    Entity.REGISTRATION: Registration,
    Entity.BOOKING: Booking,
    Entity.EMERGENCY: Emergency,
    Entity.STOCKTAKE: Stocktake,
    Entity.STOCKTAKE_LINE: StocktakeLine,
    Entity.STOCK_ITEM: StockItem,
}
ANSWERS: "Mapping[str, type[Answer]]" = {
    Entity.ORDER: Order,
    Entity.BREAKFAST_ORDER: BreakfastOrder,
    Entity.MENU_ITEM: MenuItem,
    Entity.GUEST_CONVERSATION: GuestConversation,
    Entity.GUEST_MESSAGE: GuestMessage,
    Entity.STAFF_CONVERSATION: StaffConversation,
    Entity.CLOCK_LOG: ClockLog,
    Entity.STAFF: StaffMember,
    Entity.REGISTRATION: Registration,
    Entity.BOOKING: Booking,
    Entity.STOCKTAKE: Stocktake,
    Entity.STOCKTAKE_LINE: StocktakeLine,
    Entity.STOCK_ITEM: StockItem,
}

_REMOVALS: Final[Mapping[str, Callable[[Board, Id, int], BoardChanges]]] = {
    Entity.ORDER: lambda board, *one: BoardChanges(orders=board.orders.remove(*one)),
    Entity.BREAKFAST_ORDER: lambda board, *one: BoardChanges(
        breakfasts=board.breakfasts.remove(*one)
    ),
    Entity.STAFF: lambda board, *one: BoardChanges(colleagues=board.colleagues.remove(*one)),
    Entity.MENU_ITEM: lambda board, *one: BoardChanges(menu=board.menu.remove(*one)),
    Entity.STATION: lambda board, *one: BoardChanges(stations=board.stations.remove(*one)),
    Entity.GUEST_CONVERSATION: lambda board, *one: BoardChanges(
        guest_chats=board.guest_chats.remove(*one)
    ),
    Entity.GUEST_MESSAGE: lambda board, *one: BoardChanges(open_chat=board.open_chat.remove(*one)),
    Entity.STAFF_CONVERSATION: lambda board, *one: BoardChanges(
        staff_chats=board.staff_chats.remove(*one)
    ),
    Entity.STAFF_MESSAGE: lambda board, *one: BoardChanges(
        open_staff_chat=board.open_staff_chat.remove(*one)
    ),
    Entity.CLOCK_LOG: lambda board, *one: BoardChanges(clock_logs=board.clock_logs.remove(*one)),
    Entity.BOOKING: lambda board, *one: BoardChanges(bookings=board.bookings.remove(*one)),
    Entity.EMERGENCY: lambda board, *one: BoardChanges(emergencies=board.emergencies.remove(*one)),
    Entity.STOCKTAKE: lambda board, *one: BoardChanges(stocktakes=board.stocktakes.remove(*one)),
    Entity.STOCKTAKE_LINE: lambda board, *one: BoardChanges(
        open_stocktake=board.open_stocktake.remove(*one)
    ),
}


class Reading(Record, frozen=True):
    """What a page of changes holds: rows, what is gone, and what could not be read."""

    rows: "tuple[Row, ...]"
    gone: tuple[tuple[str, Id, int], ...]
    problems: tuple[str, ...]


def read_changes(changes: Iterable[Change]) -> Reading:
    """Read the entities of a page. Entities of kinds not known here are left out."""
    rows: list[Row] = []
    gone: list[tuple[str, Id, int]] = []
    problems: list[str] = []
    for change in changes:
        kind = KINDS.get(change.entity)
        if kind is None:
            continue
        if bytes(change.data) == b"null":
            gone.append((change.entity, change.id, change.rev))
            continue
        try:
            rows.append(decode(kind, bytes(change.data)))
        except WireError as error:
            problems.append(f"{change.entity}: {error}")
    return Reading(tuple(rows), tuple(gone), tuple(problems))


def apply_rows(board: Board, rows: "Iterable[Row]") -> BoardChanges:
    """Apply rows of any kind, newer ones only."""
    listed = list(rows)
    by_kind: dict[type, list[Row]] = {}
    for row in listed:
        by_kind.setdefault(type(row), []).append(row)
    changes = BoardChanges(
        orders=board.orders.apply(_only(Order, by_kind)),
        breakfasts=board.breakfasts.apply(_only(BreakfastOrder, by_kind)),
        colleagues=board.colleagues.apply(_only(StaffMember, by_kind)),
        menu=board.menu.apply(_only(MenuItem, by_kind)),
        stations=board.stations.apply(_only(Station, by_kind)),
        guest_chats=board.guest_chats.apply(_only(GuestConversation, by_kind)),
        open_chat=board.open_chat.apply(_only(GuestMessage, by_kind)),
        rooms=board.rooms.apply(_only(HouseRoom, by_kind)),
        staff_chats=board.staff_chats.apply(_only(StaffConversation, by_kind)),
        open_staff_chat=board.open_staff_chat.apply(_only(StaffMessage, by_kind)),
        clock_logs=board.clock_logs.apply(_only(ClockLog, by_kind)),
        bookings=board.bookings.apply(_only(Booking, by_kind)),
        emergencies=board.emergencies.apply(_only(Emergency, by_kind)),
        team=board.team.apply(listed),
        stocktakes=board.stocktakes.apply(_only(Stocktake, by_kind)),
        open_stocktake=board.open_stocktake.apply(_only(StocktakeLine, by_kind)),
        stock_items=board.stock_items.apply(_only(StockItem, by_kind)),
    )
    _trace_applied(changes)
    return changes


def remove_rows(board: Board, gone: Iterable[tuple[str, Id, int]]) -> BoardChanges:
    """Remove entities the hotel no longer has; each with the rev of its end, 0 when unknown."""
    changes = BoardChanges()
    for entity, row_id, rev in gone:
        removal = _REMOVALS.get(entity)
        removed = (
            BoardChanges(team=board.team.remove(entity, row_id, rev))
            if removal is None
            else removal(board, row_id, rev)
        )
        changes = changes.then(removed)
    return changes


def replace_all(board: Board, snapshot: Snapshot, *, keeps_newer: bool) -> BoardChanges:
    """Make the board exactly what a snapshot says."""
    changes = BoardChanges(
        orders=board.orders.replace_all(snapshot.orders, keeps_newer=keeps_newer),
        breakfasts=board.breakfasts.replace_all(snapshot.breakfast_orders, keeps_newer=keeps_newer),
        colleagues=board.colleagues.replace_all(snapshot.staff, keeps_newer=keeps_newer),
        menu=board.menu.replace_all(snapshot.menu_items, keeps_newer=keeps_newer),
        stations=board.stations.replace_all(snapshot.stations, keeps_newer=keeps_newer),
        guest_chats=board.guest_chats.replace_all(
            snapshot.guest_conversations, keeps_newer=keeps_newer
        ),
        rooms=snapshot.rooms is not None
        and board.rooms.replace_all(snapshot.rooms, keeps_newer=keeps_newer),
        staff_chats=board.staff_chats.replace_all(
            snapshot.staff_conversations, keeps_newer=keeps_newer
        ),
        clock_logs=board.clock_logs.replace_all(snapshot.clock_logs, keeps_newer=keeps_newer),
        bookings=board.bookings.replace_all(snapshot.bookings, keeps_newer=keeps_newer),
        emergencies=board.emergencies.replace_all(snapshot.emergencies, keeps_newer=keeps_newer),
        team=board.team.replace_all(snapshot, keeps_newer=keeps_newer),
        stocktakes=board.stocktakes.replace_all(snapshot.stocktakes, keeps_newer=keeps_newer),
    )
    _trace_applied(changes)
    return changes


def restore_all(board: Board, kept: Snapshot) -> BoardChanges:
    """Make the board what this PC kept of it."""
    return replace_all(board, kept, keeps_newer=False)


def snapshot_of(board: Board, streams: Mapping[str, int], at: datetime) -> Snapshot:
    """What the board holds now, as it is saved."""
    return Snapshot(
        at=at,
        streams=dict(streams),
        orders=tuple(kept_order(board, one) for one in board.orders.truths()),
        breakfast_orders=tuple(kept_order(board, one) for one in board.breakfasts.truths()),
        staff=tuple(board.colleagues.truths()),
        menu_items=tuple(board.menu.truths()),
        rooms=tuple(board.rooms.all()),
        stations=tuple(board.stations.truths()),
        guest_conversations=tuple(
            chat for chat in board.guest_chats.truths() if not chat.is_archived(at)
        ),
        staff_conversations=tuple(board.staff_chats.truths()),
        clock_logs=tuple(board.clock_logs.truths()),
        bookings=board.bookings.truths_from(at.astimezone(board.zone).date()),
        roster_periods=tuple(board.team.periods),
        shifts=tuple(board.team.shifts),
        departments=tuple(board.team.departments),
        roles=tuple(board.team.roles),
        registrations=tuple(board.team.registrations),
        stocktakes=tuple(board.stocktakes.told()),
    )


def rev_known(board: Board, entity: str, row_id: Id) -> int | None:
    """The rev of a row known here with its details, else None."""
    stores: dict[str, Store] = {
        Entity.ORDER: board.orders,
        Entity.BREAKFAST_ORDER: board.breakfasts,
        Entity.STAFF: board.colleagues,
        Entity.MENU_ITEM: board.menu,
        Entity.STATION: board.stations,
        Entity.GUEST_CONVERSATION: board.guest_chats,
        Entity.STAFF_CONVERSATION: board.staff_chats,
        Entity.CLOCK_LOG: board.clock_logs,
        Entity.BOOKING: board.bookings,
        Entity.EMERGENCY: board.emergencies,
        Entity.STOCKTAKE_LINE: board.open_stocktake.lines,
        Entity.STOCK_ITEM: board.stock_items,
    }
    store = stores.get(entity)
    if entity == Entity.STOCKTAKE:
        stocktake = board.stocktakes.get(row_id)
        return None if stocktake is None else stocktake.rev
    return board.team.rev_known(entity, row_id) if store is None else store.rev_known(row_id)


def _only(kind: type[T], by_kind: "Mapping[type, list[Row]]") -> list[T]:
    return [row for row in by_kind.get(kind, ()) if isinstance(row, kind)]


def _trace_applied(changes: BoardChanges) -> None:
    if not trace.is_on:
        return
    for area in (changes.orders, changes.breakfasts, changes.menu):
        for row_id in area.inserted | area.updated:
            trace.step("applied", row_id)
