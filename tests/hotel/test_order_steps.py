"""Every step somebody may ask for: from each status, to each status, by each kind of person."""

from datetime import UTC, datetime

import pytest
from hotel_process import Hotel

from contract.ladder import LADDER, may_step
from contract.permissions import Actor
from contract.resources.orders import OrderStatus, StatusChange
from hotel.areas.orders.steps import Step, take
from hotel.areas.orders.tables import Order
from hotel.problems import ProblemError
from hotel.visit import HotelInfo, Visit

AT = datetime(2025, 11, 30, 14, 5, tzinfo=UTC)
HOTEL = HotelInfo(id=1, slug="a", name="A", time_zone="Europe/Dublin", currency="EUR")
STATUSES = (*LADDER, OrderStatus.CANCELLED)
COOK = Actor("a", staff_id="1", department_slug="kitchen")
PORTER = Actor("a", staff_id="2", role_slug="porter")
DESK = Actor("a", staff_id="3", role_slug="receptionist")
MANAGER = Actor("a", staff_id="4", role_slug="manager")
CLEANER = Actor("a", staff_id="5", role_slug="cleaner")
GUEST = Actor("a", room_number="101")
COOKS, CARRIERS, CANCELLERS = {COOK, MANAGER}, {PORTER, MANAGER}, {COOK, DESK, MANAGER}
PENDING, PREPARING, READY, ON_THE_WAY, DELIVERED, CANCELLED = STATUSES
WHO_MAY = {
    (PENDING, PREPARING): COOKS,
    (PREPARING, PENDING): COOKS,
    (PREPARING, READY): COOKS,
    (READY, PREPARING): COOKS,
    (READY, ON_THE_WAY): CARRIERS,
    (ON_THE_WAY, READY): CARRIERS,
    (ON_THE_WAY, DELIVERED): CARRIERS,
    (DELIVERED, ON_THE_WAY): CARRIERS,
    (PENDING, ON_THE_WAY): CARRIERS,
    (ON_THE_WAY, PENDING): CARRIERS,
    **{(status, CANCELLED): CANCELLERS for status in LADDER[:-1]},
}


def _order(status: OrderStatus) -> Order:
    order = Order(id=1, status=status.value, rev=3, created_at=AT, updated_at=AT)
    for when, who in (
        ("accepted_at", "accepted_by"),
        ("ready_at", "ready_by"),
        ("picked_up_at", "carried_by"),
        ("delivered_at", "delivered_by"),
        ("cancelled_at", "cancelled_by"),
    ):
        setattr(order, when, AT)
        setattr(order, who, "Maria Conti")
    return order


def _answer(step: Step, actor: Actor) -> int:
    try:
        take(step, Visit(hotel=HOTEL, actor=actor, name="Somebody"), AT)
    except ProblemError as refused:
        return refused.status
    return 200


def _expected(actor: Actor, step: Step) -> int:
    before, target = step.before, step.target
    if actor is GUEST:
        if target is not CANCELLED:
            return 403
        return 200 if before in {PENDING, CANCELLED} else 409
    if before is target:
        return 200
    if not may_step(before, target, has_food=step.has_food, is_breakfast=step.is_breakfast):
        return 409
    return 200 if actor in WHO_MAY[before, target] else 403


@pytest.mark.parametrize("kind", ["food", "drinks", "breakfast"])
@pytest.mark.parametrize("before", STATUSES)
@pytest.mark.parametrize("target", STATUSES)
def test_that_every_step_is_taken_or_refused_with_the_right_answer(
    kind: str, before: OrderStatus, target: OrderStatus
) -> None:
    for actor in (COOK, PORTER, DESK, MANAGER, CLEANER, GUEST):
        order = _order(before)
        step = Step(
            order=order,
            change=StatusChange(status=target, reason="Guest left"),
            has_food=kind != "drinks",
            is_breakfast=kind == "breakfast",
            current=b"{}",
        )
        expected = _expected(actor, step)
        assert _answer(step, actor) == expected, actor
        assert order.status == (target if expected == 200 else before).value


@pytest.mark.parametrize("path", ["orders", "breakfast-orders"])
@pytest.mark.parametrize("who", ["cook", "porter", "desk", "manager", "cleaner"])
def test_that_what_was_cancelled_stays_cancelled_and_says_by_whom(
    hotel: Hotel, path: str, who: str
) -> None:
    dish = "Club Sandwich" if path == "orders" else "Full Irish"
    placed = hotel.staff("desk").post(hotel.services(f"{path}/"), json=hotel.wish(dish)).json()
    address = hotel.services(f"{path}/{placed['id']}/")
    gone = {"status": "cancelled", "reason": "Guest left"}
    assert hotel.staff("desk").patch(address, json=gone).status_code == 200
    for status in LADDER:
        late = hotel.staff(who).patch(address, json={"status": status.value})
        assert late.status_code == 409, late.text
        assert late.json()["detail"].startswith("Already cancelled by Rita Walsh at ")
        assert late.json()["current"]["status"] == "cancelled"
