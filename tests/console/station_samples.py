"""Made-up orders, breakfasts and colleagues for the porter's and the offices' tests."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from console.state.actions import ActionKind, ActionState, NewAction, PendingAction
from console.state.board import Board, ServerClock
from console.state.layered import status_over
from console.state.link import LinkState, LinkStatus
from console.state.shown import ShownBreakfast, ShownOrder
from console.views.place import Place
from contract.record import replace
from contract.resources.breakfast import BreakfastOrder
from contract.resources.menus import MenuItem
from contract.resources.orders import Order, OrderItem, OrderStatus, Unheard
from contract.resources.staff import DutyStatus, Named, SignedIn, StaffMember
from contract.resources.sync import Entity
from contract.scalars import Id, RoomNumber, Total

ZONE = timezone(timedelta(hours=0), "Hotel")
NOW = datetime(2025, 11, 30, 8, 6, tzinfo=UTC)
ME = Id("7")


def ago(minutes: float) -> datetime:
    """So many minutes before NOW."""
    return NOW - timedelta(minutes=minutes)


def line(name: str, quantity: int = 1) -> OrderItem:
    """A line of an order."""
    return OrderItem(id=Id(name), item=MenuItem(id=Id(name), name=name), quantity=quantity)


def pending(
    order_id: str,
    target: OrderStatus,
    state: ActionState,
    *,
    entity: Entity = Entity.ORDER,
    refusal: str | None = None,
    made_at: datetime = NOW,
) -> PendingAction:
    """An action of this PC."""
    kind = (
        ActionKind.SET_ORDER_STATUS if entity is Entity.ORDER else ActionKind.SET_BREAKFAST_STATUS
    )
    return PendingAction(
        key=f"{entity}-{order_id}-{target}",
        action=NewAction(kind=kind, entity=entity, entity_id=Id(order_id), target=target),
        made_at=made_at,
        state=state,
        refusal=refusal,
    )


def held(order_id: str, *, seconds: float = 6, reason: str = "Sold out") -> PendingAction:
    """A cancellation that is sent in so many seconds after NOW."""
    made = pending(order_id, OrderStatus.CANCELLED, ActionState.WILL_SEND)
    return replace(
        made,
        action=replace(made.action, reason=reason),
        send_after=NOW + timedelta(seconds=seconds),
        may_withdraw=True,
    )


def order(
    number: int,
    room: str,
    status: OrderStatus,
    *actions: PendingAction,
    placed: float = 20,
    items: int = 2,
    total: str = "19.00",
    is_partial: bool = False,
    **more: Any,
) -> ShownOrder:
    """A room-service order placed so many minutes ago."""
    made = Order(
        id=Id(str(number)),
        room_number=RoomNumber(room),
        status=status,
        created_at=ago(placed),
        total_price=Total(total),
        items=more.pop("lines", (line("Club sandwich", items),)),
        **more,
    )
    return ShownOrder(made, status_over(status, actions), actions, is_partial)


def breakfast(
    number: int,
    room: str,
    due: datetime | None,
    status: OrderStatus = OrderStatus.PENDING,
    *actions: PendingAction,
    trays: int = 1,
    **more: Any,
) -> ShownBreakfast:
    """A breakfast due at a time."""
    made = BreakfastOrder(
        id=Id(str(number)),
        room_number=RoomNumber(room),
        status=status,
        created_at=ago(600),
        delivery_at=due,
        trays=trays,
        **more,
    )
    return ShownBreakfast(made, status_over(status, actions), actions)


def colleague(
    number: int,
    name: str,
    department: str,
    *,
    role: str = "Cook",
    duty: DutyStatus = DutyStatus.ON_DUTY,
    since: datetime | None = None,
    **more: Any,
) -> StaffMember:
    """Somebody of a department."""
    first, _, last = name.partition(" ")
    return StaffMember(
        id=Id(str(number)),
        first_name=first,
        last_name=last,
        department_detail=Named(id=Id(department), name=department, slug=department.lower()),
        role_detail=Named(id=Id(role), name=role, slug=role.lower()),
        duty_status=duty,
        is_on_duty=duty is not DutyStatus.OFF_DUTY,
        on_duty_since=since,
        **more,
    )


def unheard_for(minutes: float, side: str = "kitchen", **more: Any) -> Unheard:
    """Nobody could be told about an order for so many minutes; managers know it too."""
    told = {"desk_alerted_at": ago(minutes - 1), "manager_alerted_at": ago(minutes - 2), **more}
    return Unheard(side=side, since=ago(minutes), **told)


def known_since(minutes: float) -> Unheard:
    """Somebody has been taking care for so many minutes."""
    return unheard_for(minutes + 1.5, acknowledged_at=ago(minutes), acknowledged_by="Rita Walsh")


class StillClock(ServerClock):
    """A clock that stands at NOW until it is moved."""

    at = NOW

    def now(self) -> datetime:
        """The time it was set to."""
        return self.at


def live(**more: Any) -> LinkStatus:
    """A connection that is up and complete."""
    return LinkStatus(**{"state": LinkState.LIVE, "since": ago(60), "verified_at": NOW, **more})


def board(
    orders: Iterable[ShownOrder] = (),
    breakfasts: Iterable[ShownBreakfast] = (),
    staff: Iterable[StaffMember] = (),
    link: LinkStatus | None = None,
) -> Board:
    """A board that knows these things at NOW."""
    made = Board(link=link or live(), clock=StillClock(), me=SIGNED_IN)
    known, cards = list(orders), list(breakfasts)
    made.orders.apply(shown.order for shown in known)
    made.orders.lay(action for shown in known for action in shown.pending)
    made.breakfasts.apply(shown.order for shown in cards)
    made.breakfasts.lay(action for shown in cards for action in shown.pending)
    made.colleagues.apply(staff)
    return made


SIGNED_IN = SignedIn(
    username="marek.nowak",
    token="t",
    staff_id=ME,
    hotel_id=Id("1"),
    hotel_name="Grand Hotel",
    hotel_slug="grand-hotel",
    role_slug="porter",
    role="Porter",
)


def place(clock: ServerClock) -> Place:
    """The hotel of the tests."""
    return Place(
        hotel_name="Grand Hotel",
        pc_name=lambda: "Service lift",
        zone=ZONE,
        currency="EUR",
        now=clock.now,
        duty_phone="900",
    )
