"""Values on their way in and out: REST as a HotelMate backend writes it, events as specified."""

import json
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract.channels import STAFF_DUTY
from contract.codec import WireError, convert, decode, encode_rest, write_instant
from contract.events.orders import RoomServiceOrdered
from contract.registry import read, write
from contract.resources.menus import Menu, MenuItem
from contract.resources.orders import NewOrder, Order, OrderItem, OrderStatus, StatusChange
from contract.scalars import Id, Price, Quantity, RoomNumber, Total

cents = st.integers(min_value=0, max_value=10**9).map(lambda number: Decimal(number) / 100)
ids = st.from_regex(r"[A-Za-z0-9_][A-Za-z0-9_.:-]{0,20}", fullmatch=True)
moments = st.datetimes(
    min_value=datetime(1970, 1, 1), max_value=datetime(2200, 1, 1), timezones=st.just(UTC)  # noqa: DTZ001 - hypothesis adds the zone
)  # fmt: skip
known = st.sampled_from([status for status in OrderStatus if status is not OrderStatus.UNKNOWN])
items = st.builds(
    OrderItem,
    id=ids.map(Id),
    item=st.builds(
        MenuItem, id=ids.map(Id), name=st.text(), price=st.none() | cents.map(Price),
        allergens=st.lists(st.text(max_size=5)).map(tuple), menu=st.sampled_from(Menu),
    ),
    item_price=cents.map(Price),
    quantity=st.integers(min_value=1, max_value=99),
    notes=st.none() | st.text(),
)  # fmt: skip
orders = st.builds(
    Order,
    id=ids.map(Id),
    room_number=ids.map(RoomNumber),
    status=known,
    created_at=moments,
    total_price=cents.map(Total),
    items=st.lists(items, max_size=2).map(tuple),
    ready_at=st.none() | moments,
)


@given(orders)
def test_that_an_order_survives_rest(order):
    assert decode(Order, encode_rest(order)) == order


@given(ids.map(Id), ids.map(RoomNumber), cents.map(Total), moments, known)
def test_that_an_event_survives_but_for_fractions_of_seconds(order_id, room, total, at, status):
    payload = RoomServiceOrdered(
        order_id=order_id, room_number=room, total_price=total, created_at=at, status=status
    )
    text = write(payload)
    found = read(STAFF_DUTY, payload.EVENT, text, duty="kitchen")
    assert found.problems == ()
    assert found.payload.created_at == at.replace(microsecond=0)
    assert (found.payload.order_id, found.payload.total_price) == (order_id, total)
    assert isinstance(json.loads(text)["order_id"], str)
    assert isinstance(json.loads(text)["total_price"], float)


def test_that_rest_spells_ids_and_money_as_a_backend_does():
    order = Order(
        id=Id("12"), room_number=RoomNumber("101"), status=OrderStatus.PENDING,
        created_at=datetime(2025, 11, 30, tzinfo=UTC), total_price=Total("45.90"),
        items=(OrderItem(id=Id("1"), item=MenuItem(id=Id("x7"), name="Soup", price=Price("8")),
                         item_price=Price("8")),),
    )  # fmt: skip
    sent = json.loads(encode_rest(order))
    assert (sent["id"], sent["room_number"], sent["total_price"]) == (12, 101, 45.9)
    assert sent["items"][0]["item"]["id"] == "x7"
    assert sent["items"][0]["item_price"] == "8.00"


@pytest.mark.parametrize("text", ["007", "0", "12A"])
def test_that_an_id_never_changes_by_looking_like_a_number(text):
    sent = encode_rest(NewOrder(room_number=RoomNumber(text), items=()))
    assert decode(NewOrder, sent).room_number == text


@pytest.mark.parametrize(
    ("at", "text"),
    [
        (datetime(2025, 11, 30, 10, tzinfo=UTC), "2025-11-30T10:00:00Z"),
        (datetime(2025, 11, 30, 10, 0, 0, 999999, UTC), "2025-11-30T10:00:00Z"),
        (datetime(2025, 7, 1, 1, tzinfo=timezone(timedelta(hours=2))), "2025-06-30T23:00:00Z"),
    ],
)
def test_that_times_are_spelled_as_specified(at, text):
    assert write_instant(at) == text


def test_that_a_time_without_a_zone_is_neither_sent_nor_read():
    with pytest.raises(ValueError, match="zone"):
        write_instant(datetime(2025, 11, 30, 10))  # noqa: DTZ001 - naive on purpose
    row = {"id": 1, "room_number": 1, "status": "pending", "created_at": "2025-11-30T10:00:00"}
    with pytest.raises(WireError, match="created_at"):
        convert(Order, row)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (StatusChange, '{"status": 5}'),
        (StatusChange, "{"),
        (NewOrder, '{"room_number": 1, "items": [{"item_id": "secret words"}, 5]}'),
        (MenuItem, '{"id": 1, "name": "x", "price": "secret words"}'),
        (MenuItem, '{"id": 1, "name": "x", "menu": "secret words"}'),
        (MenuItem, '{"id": ["secret words"], "name": "x"}'),
        (MenuItem, '{"id": "secret/words", "name": "x"}'),
    ],
)
def test_that_an_error_tells_the_field_and_never_what_somebody_wrote(kind, text):
    with pytest.raises(WireError) as caught:
        decode(kind, text)
    assert "secret" not in str(caught.value)
    assert str(caught.value)


@pytest.mark.parametrize("price", ["14.50", 14.5, 14, "14.499999"])
def test_that_prices_are_rounded_to_cents(price):
    item = convert(MenuItem, {"id": 1, "name": "Soup", "price": price})
    assert item.price in (Decimal("14.50"), Decimal("14.00"))
    assert item.price.as_tuple().exponent == -2


@pytest.mark.parametrize("price", ["NaN", "-Infinity", "", [], {}, True])
def test_that_a_price_that_is_none_is_refused(price):
    with pytest.raises(WireError):
        convert(MenuItem, {"id": 1, "name": "Soup", "price": price})


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=4))
def test_that_a_quantity_in_stock_survives_rest_as_text_with_four_decimals(amount):
    written = encode_rest(Quantity(amount))
    assert written == f'"{amount:.4f}"'.encode()
    assert decode(Quantity, written) == amount


@pytest.mark.parametrize(
    ("sent", "read"), [('"24.5"', "24.5000"), ("2", "2.0000"), ('"0.00005"', "0.0000")]
)
def test_that_a_quantity_is_read_however_it_is_spelled(sent, read):
    assert encode_rest(decode(Quantity, sent)) == f'"{read}"'.encode()


@pytest.mark.parametrize(
    "sent",
    ["true", '"many"', '"NaN"', '"1e40"', "null", "[]", '"1_000"', '"\\u0661\\u0662"', '"0x10"'],
)
def test_that_what_is_no_quantity_is_refused(sent):
    with pytest.raises(WireError):
        decode(Quantity, sent)
