"""Every client against the real hotel, over real sockets."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta

import pytest
from hotel_process import PASSWORD, HotelProcess
from hotel_process import Hotel as RealHotel

from console.api import hotels, pusher, staff
from console.api.clock import Trip
from console.api.errors import Conflict, Expired, Forbidden, Refused, Unauthorised, Unreachable
from console.api.hotel import Hotel
from console.api.transport import BlockingTransport, Origin, Transport
from console.shell.entry import Credentials
from console.shell.gate import Gate
from console.state.actions import ActionKind, NewAction
from contract.codec import decode
from contract.resources.breakfast import NewBreakfastOrder
from contract.resources.menus import Menu
from contract.resources.orders import NewOrder, NewOrderItem, Order, OrderStatus
from contract.resources.staff import Clocking, DutyStatus
from contract.resources.sync import Entity
from contract.scalars import Id, RoomNumber

ROOM = RoomNumber("101")


@dataclass
class Staffed:
    """The hotel as two signed-in people see it."""

    cook: Hotel
    desk: Hotel


@pytest.fixture
async def staffed(hotel: RealHotel) -> AsyncIterator[Staffed]:
    doors = [
        Transport(Origin(url=hotel.process.url), token=hotel.sign_in(who))
        for who in ("cook", "desk")
    ]
    yield Staffed(*(Hotel(door, hotel.slug) for door in doors))
    for door in doors:
        await door.aclose()


@pytest.fixture
async def stranger(hotel: RealHotel) -> AsyncIterator[Transport]:
    door = Transport(Origin(url=hotel.process.url))
    yield door
    await door.aclose()


async def placed(desk: Hotel, *, key: str = "place") -> Order:
    (soup, *_) = await desk.menus.card(menu=Menu.ROOM_SERVICE, room_number=ROOM)
    wish = NewOrder(room_number=ROOM, items=(NewOrderItem(item_id=soup.id, quantity=2),))
    return await desk.orders.place(order=wish, key=key)


def step(order: Order, target: str, *, reason: str | None = None) -> NewAction:
    return NewAction(
        kind=ActionKind.SET_ORDER_STATUS,
        entity=Entity.ORDER,
        entity_id=order.id,
        target=target,
        reason=reason,
        expected_rev=order.rev,
    )


async def test_that_a_person_signs_in_works_and_signs_out(
    hotel: RealHotel, stranger: Transport
) -> None:
    known = await hotels.capabilities(stranger, slug=hotel.slug)
    assert (known.name, known.channel_security) == ("Grand Hotel", "strict")
    me = await staff.sign_in(stranger, username=hotel.username("cook"), password=PASSWORD)
    stranger.token = me.token
    area = Hotel(stranger, hotel.slug).staff
    assert (await area.me()).first_name == "Maria"
    clocked = await area.clock(clocking=Clocking(action="clock_in"), key="c-1")
    assert clocked.duty_status is DutyStatus.ON_DUTY
    assert [member.id for member in await area.on_duty()] == [me.staff_id]
    assert len(await area.everybody()) == 5
    await staff.sign_out(stranger)
    with pytest.raises(Unauthorised):
        await area.me()


async def test_that_a_wrong_password_is_refused_in_a_sentence(
    hotel: RealHotel, stranger: Transport
) -> None:
    with pytest.raises(Refused) as caught:
        await staff.sign_in(stranger, username=hotel.username("cook"), password="wrong one")
    assert caught.value.sentence.endswith(".")


async def test_that_an_order_climbs_and_a_repeated_click_counts_once(staffed: Staffed) -> None:
    order = await placed(staffed.desk)
    accept = step(order, "preparing")
    first = await staffed.cook.send(accept, key="accept")
    again = await staffed.cook.send(accept, key="accept")
    assert isinstance(first, Order)
    assert first == again
    assert (first.status, first.rev, first.accepted_by) == (
        OrderStatus.PREPARING,
        order.rev + 1,
        "Maria Conti",
    )
    assert await staffed.cook.one(Entity.ORDER, order.id) == first


async def test_that_who_comes_second_learns_who_was_first_and_how_it_stands(
    staffed: Staffed,
) -> None:
    order = await placed(staffed.desk)
    await staffed.cook.send(step(order, "preparing"), key="first")
    with pytest.raises(Conflict) as caught:
        await staffed.desk.send(step(order, "cancelled", reason="Guest left."), key="second")
    assert "Maria" in caught.value.sentence
    assert decode(Order, caught.value.current or b"").status is OrderStatus.PREPARING


async def test_that_what_is_not_ones_own_to_do_is_forbidden(staffed: Staffed) -> None:
    order = await placed(staffed.desk)
    with pytest.raises(Forbidden):
        await staffed.desk.send(step(order, "preparing"), key="no")


async def test_that_a_dish_is_marked_sold_out(staffed: Staffed) -> None:
    (soup, *_) = await staffed.cook.menus.card(menu=Menu.ROOM_SERVICE, room_number=ROOM)
    action = NewAction(
        kind=ActionKind.SET_STOCK, entity=Entity.MENU_ITEM, entity_id=soup.id, target="false"
    )
    changed = await staffed.cook.send(action, key="sold-out")
    assert changed.id == soup.id
    card = await staffed.cook.menus.card(menu=Menu.ROOM_SERVICE, room_number=ROOM)
    assert {item.id: item.is_on_stock for item in card}[soup.id] is False


async def test_that_a_breakfast_is_ordered_listed_and_delivered(staffed: Staffed) -> None:
    (dish, *_) = await staffed.desk.menus.card(menu=Menu.BREAKFAST, room_number=ROOM)
    wish = NewBreakfastOrder(
        room_number=ROOM, items=(NewOrderItem(item_id=dish.id),), delivery_time="8:00-8:30"
    )
    breakfast = await staffed.desk.breakfast.place(order=wish, key="breakfast")
    assert breakfast.delivery_at is not None
    assert [row.id for row in await staffed.desk.listed(Entity.BREAKFAST_ORDER)] == [breakfast.id]
    assert await staffed.desk.one(Entity.BREAKFAST_ORDER, breakfast.id) == breakfast


async def test_that_snapshot_changes_and_heads_tell_the_same(staffed: Staffed) -> None:
    before = await staffed.cook.snapshot(["kitchen"])
    order = await placed(staffed.desk)
    heads = await staffed.cook.heads(["kitchen"])
    assert heads is not None
    assert await staffed.cook.heads(["kitchen"]) is None
    page = await staffed.cook.changes("kitchen", since=before.streams["kitchen"])
    assert (page.seq, page.more) == (heads.streams["kitchen"], False)
    told = [decode(Order, bytes(change.data)) for change in page.changes]
    assert told == [order]
    after = await staffed.cook.snapshot(["kitchen"])
    assert after.orders == (order,)
    assert after.streams == heads.streams


async def test_that_changes_ahead_of_the_stream_are_expired(staffed: Staffed) -> None:
    with pytest.raises(Expired):
        await staffed.cook.changes("kitchen", since=10**6)


async def test_that_an_unknown_order_is_told_as_such(staffed: Staffed) -> None:
    with pytest.raises(Refused) as caught:
        await staffed.cook.one(Entity.ORDER, Id("999999"))
    assert caught.value.status == 404


async def test_that_long_lists_are_read_whole(staffed: Staffed) -> None:
    for number in range(12):
        await placed(staffed.desk, key=f"k-{number}")
    assert len(await staffed.cook.listed(Entity.ORDER)) == 12


async def test_that_the_clock_of_a_hotel_on_this_machine_is_not_far_off(hotel: RealHotel) -> None:
    offsets: list[timedelta] = []
    door = Transport(
        Origin(url=hotel.process.url), token=hotel.sign_in("cook"), tell_offset=offsets.append
    )
    await Hotel(door, hotel.slug).snapshot(["kitchen"])
    await door.aclose()
    assert abs(offsets[-1]) < timedelta(seconds=5)


async def test_that_who_signs_in_learns_how_far_the_clock_of_the_pc_is_off(
    hotel: RealHotel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def two_hours_late(left: float, came: float) -> Trip:
        return Trip(left - 7200, came - 7200)

    monkeypatch.setattr("console.api.transport.Trip", two_hours_late)
    username = hotel.username("cook")
    who = Credentials(hotel_url=hotel.process.url, username=username, password=PASSWORD)
    told: list[timedelta] = []
    gate = Gate(who, tell_offset=told.append)
    await gate.enter()
    await gate.leave()
    assert told[-1] == gate.offset
    assert abs(gate.offset - timedelta(hours=2)) < timedelta(seconds=60)


def test_that_the_hotel_vouches_for_its_people_only(hotel: RealHotel) -> None:
    origin = Origin(url=hotel.process.url)
    auth, user_data = pusher.authorise_user(
        BlockingTransport(origin, token=hotel.sign_in("cook")), "123.456"
    )
    assert auth.startswith(f"{hotel.process.ready['pusher']['key']}:")
    assert user_data.startswith("{")
    with pytest.raises(Unauthorised):
        pusher.authorise_user(BlockingTransport(origin, token="0" * 40), "123.456")


@pytest.fixture
def gone(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a hotel that has just ended."""
    process = HotelProcess(tmp_path_factory.mktemp("gone"))
    process.start()
    url = process.url
    process.stop()
    return url


async def test_that_a_hotel_that_is_gone_cannot_have_got_the_request(gone: str) -> None:
    door = Transport(Origin(url=gone))
    with pytest.raises(Unreachable) as caught:
        await hotels.capabilities(door, slug="grand-hotel")
    await door.aclose()
    assert not caught.value.may_have_arrived
    assert caught.value.sentence == "The hotel does not answer."
