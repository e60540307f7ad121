"""Reading what arrives tolerantly, and writing what goes out strictly."""

import json
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from types import SimpleNamespace
from typing import ClassVar

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract.channels import FAMILIES, HOTEL, LIVE, ROOM, STAFF_DUTY
from contract.codec import WireError
from contract.events.attendance import ClockAction, ClockStatusUpdated
from contract.events.base import Payload, Place
from contract.events.breakfast import BreakfastOrdered
from contract.events.live import Changed, ChatPresence
from contract.events.orders import Event, OrderStatusUpdated, OrderType, RoomServiceOrdered
from contract.events.stock import LowStock
from contract.registry import (
    CATALOGUE,
    MAX_BYTES,
    UndeclaredEventError,
    entries_of,
    events_of,
    message,
    read,
    write,
)
from contract.resources.orders import OrderStatus

ENTRIES = list(CATALOGUE.values())
IDS = [f"{entry.payload.EVENT}@{entry.place.pattern}" for entry in ENTRIES]
ORDER = dict(RoomServiceOrdered.SAMPLE)
GARBAGE = [None, True, -1, 10**30, 1e308, "", "\ud800", "<b>x</b>", [], [[1]], {}, {"a": 1}]


def read_order(data, duty="kitchen"):
    return read(STAFF_DUTY, "new-room-service-order", data, duty=duty)


@pytest.mark.parametrize("entry", ENTRIES, ids=IDS)
def test_that_every_sample_survives_being_written_and_read(entry):
    sample = entry.payload.sample()
    reading = read(entry.place.family, entry.payload.EVENT, write(sample), duty=entry.place.duty)
    assert reading.payload == sample
    assert reading.problems == ()


@pytest.mark.parametrize("entry", ENTRIES, ids=IDS)
def test_that_a_missing_field_is_named_and_costs_only_itself(entry):
    full = json.loads(write(entry.payload.sample()))
    for name in full:
        rest = {key: value for key, value in full.items() if key != name}
        reading = read(entry.place.family, entry.payload.EVENT, rest, duty=entry.place.duty)
        assert reading.problems == (f"{entry.payload.EVENT}: {name} is missing",)
        if reading.payload is not None:
            again = msgspec.to_builtins(reading.payload, enc_hook=str)
            assert again.get(name) is None


@pytest.mark.parametrize("entry", ENTRIES, ids=IDS)
def test_that_garbage_in_any_field_never_raises_and_is_never_quoted(entry):
    full = json.loads(write(entry.payload.sample()))
    for name in full:
        for value in GARBAGE:
            data = full | {name: value}
            reading = read(entry.place.family, entry.payload.EVENT, data, duty=entry.place.duty)
            assert reading.payload is not None or reading.problems
            assert not any("<b>" in problem for problem in reading.problems)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)
own = {"_id", "_rev", "_at"}
of_the_field = {"attachments", "conversation", "id", "line", "message", "reaction", "sender",
                "soft_delete", "stocktake", "summary", "total_lines",
                "updated_order_id"}  # fmt: skip
specified = {name for entry in ENTRIES for name in entry.payload.SAMPLE}
field_names = sorted(specified | own | of_the_field)


@given(
    st.sampled_from(ENTRIES),
    st.dictionaries(st.sampled_from(field_names), json_values) | json_values,
    st.booleans(),
)
def test_that_arbitrary_json_never_raises(entry, data, as_text):
    sent = json.dumps(data) if as_text else data
    reading = read(entry.place.family, entry.payload.EVENT, sent, duty=entry.place.duty)
    assert reading.payload is not None or reading.problems


@given(st.sampled_from(FAMILIES), st.text(), st.text() | st.binary(), st.none() | st.text())
def test_that_arbitrary_text_never_raises(family, event, data, duty):
    reading = read(family, event, data, duty=duty)
    assert reading.payload is None
    assert reading.problems


@pytest.mark.parametrize(
    "data",
    ["", "null", "[]", '"text"', "{", '{"order_id":', "[" * 50_000, '{"a":' * 50_000, b"\xff\xfe",
     b"", 5, None, ["order_id"]],
    ids=range(13),
)  # fmt: skip
def test_that_what_is_no_object_is_one_problem(data):
    assert read_order(data).payload is None
    assert len(read_order(data).problems) == 1


def test_that_a_frame_over_the_limit_is_refused_unread():
    note = "x" * MAX_BYTES
    assert read_order(json.dumps(ORDER | {"note": note})).problems == (
        f"new-room-service-order: over {MAX_BYTES} bytes",
    )
    wide = "é" * (MAX_BYTES // 2)
    assert read_order(json.dumps(ORDER | {"note": wide}, ensure_ascii=False)).payload is None
    assert read_order(json.dumps(ORDER | {"note": "x" * 60_000})).problems == ()


def test_that_an_unknown_event_is_named_unless_it_is_unfit_for_a_log():
    assert read(HOTEL, "sauna-ready", "{}").problems == ("hotel: unknown event sauna-ready",)
    hostile = read(HOTEL, "x\n" + "y" * 500, "{}").problems
    assert hostile == ("hotel: unknown event (unprintable)",)


def test_that_the_same_name_on_another_channel_is_another_event():
    assert read(HOTEL, "new-room-service-order", ORDER).payload is None
    assert read_order(ORDER, duty="chat").payload is None
    assert read_order(ORDER, duty=None).payload is None
    assert isinstance(read_order(ORDER, duty="porter").payload, RoomServiceOrdered)


@pytest.mark.parametrize(
    "spelling",
    ["2026-11-22T11:48:10.820947Z", "2026-11-22T11:48:10.820947+00:00",
     "2026-11-22T12:48:10.820947+01:00"],
)  # fmt: skip
def test_that_every_spelling_of_a_time_becomes_the_same_utc_time(spelling):
    found = read_order(ORDER | {"created_at": spelling}).payload.created_at
    assert found == datetime(2026, 11, 22, 11, 48, 10, 820947, UTC)
    assert found.utcoffset() == timedelta(0)


def test_that_a_time_of_nested_values_is_understood():
    found = read_order(ORDER | {"created_at": "2026-11-22T11:48:10.820Z"}).payload.created_at
    assert found == datetime(2026, 11, 22, 11, 48, 10, 820000, UTC)


@pytest.mark.parametrize("at", ["2026-11-22T11:48:10", "9999-12-31T23:59:59-05:00", "soon", 5e20])
def test_that_a_time_that_is_none_is_a_problem(at):
    reading = read_order(ORDER | {"created_at": at})
    assert reading.payload.created_at is None
    assert reading.problems == ("new-room-service-order: created_at cannot be read",)


@pytest.mark.parametrize("price", [45.99, "45.99", "45.990"])
def test_that_every_spelling_of_money_becomes_the_same_amount(price):
    assert read_order(ORDER | {"total_price": price}).payload.total_price == Decimal("45.99")


@pytest.mark.parametrize("price", ["NaN", "Infinity", "1e999999999", True, "€5", [], "9" * 60])
def test_that_money_that_is_none_is_a_problem(price):
    reading = read_order(ORDER | {"total_price": price})
    assert reading.payload.total_price is None
    assert reading.problems == ("new-room-service-order: total_price cannot be read",)


def test_that_a_number_out_of_range_costs_only_its_own_field():
    reading = read_order('{"order_id": 7, "room_number": 101, "total_price": 1e400}')
    assert reading.payload.order_id == "7"
    assert reading.payload.room_number == "101"
    assert "new-room-service-order: total_price cannot be read" in reading.problems


@pytest.mark.parametrize("spelling", [123, "123"])
def test_that_ids_and_rooms_become_text_however_they_are_spelled(spelling):
    payload = read_order(ORDER | {"order_id": spelling, "room_number": spelling}).payload
    assert (payload.order_id, payload.room_number) == ("123", "123")


@pytest.mark.parametrize("bad", ["", "../7", "a/b", "7?x=1", " 7", "x" * 65, "7\n", True, 1.5])
def test_that_an_id_unfit_for_an_address_is_refused(bad):
    reading = read_order(ORDER | {"order_id": bad})
    assert reading.payload is None
    assert reading.problems == ("new-room-service-order: order_id cannot be read",)


@pytest.mark.parametrize(
    ("word", "status"),
    [("accepted", OrderStatus.PREPARING), ("completed", OrderStatus.DELIVERED),
     ("Pending", OrderStatus.PENDING), ("on_the_way", OrderStatus.ON_THE_WAY)],
)  # fmt: skip
def test_that_words_of_a_backend_in_the_field_are_understood(word, status):
    reading = read_order(ORDER | {"status": word})
    assert reading.payload.status is status
    assert reading.problems == ()


def test_that_an_unknown_word_is_a_problem_and_the_order_still_appears():
    reading = read_order(ORDER | {"status": "levitating"})
    assert reading.payload.status is OrderStatus.UNKNOWN
    assert reading.problems == ("new-room-service-order: status is an unknown word",)


def test_that_unknown_fields_are_let_through():
    assert read_order(ORDER | {"colour": "red"}).problems == ()


def test_that_own_fields_travel_and_are_left_out_when_unset():
    at = datetime(2025, 11, 30, 12, 0, 0, 999999, UTC)
    payload = msgspec.structs.replace(
        RoomServiceOrdered.sample(), event_id="e1", event_rev=3, event_at=at
    )
    sent = json.loads(write(payload))
    own = {"_id": "e1", "_rev": 3, "_at": "2025-11-30T12:00:00Z"}
    assert sent == ORDER | own
    assert json.loads(write(RoomServiceOrdered.sample())) == ORDER
    again = read_order(sent).payload
    assert (again.event_id, again.event_rev) == ("e1", 3)


def test_that_times_go_out_in_whole_utc_seconds():
    dublin = timezone(timedelta(hours=1))
    at = datetime(2025, 7, 1, 13, 0, 0, 987654, dublin)
    sent = json.loads(write(msgspec.structs.replace(RoomServiceOrdered.sample(), created_at=at)))
    assert sent["created_at"] == "2025-07-01T12:00:00Z"


def test_that_total_price_goes_out_as_a_number_and_ids_as_text():
    text = write(RoomServiceOrdered.sample())
    assert '"total_price":45.99' in text
    assert '"order_id":"123"' in text
    assert '"room_number":"101"' in text


@pytest.mark.parametrize(
    "broken",
    [
        {"total_price": "45.99"},
        {"status": OrderStatus.UNKNOWN},
        {"status": "levitating"},
        {"created_at": datetime(2025, 11, 30, 12, 0)},  # noqa: DTZ001 - naive on purpose
        {"created_at": "2025-11-30T12:00:00+00:00"},
        {"order_id": 5},
        {"order_id": None},
        {"room_number": None},
        {"room_number": "../x"},
        {"event_rev": "3"},
        pytest.param({"total_price": object()}, id="a price JSON cannot say"),
    ],
    ids=str,
)
def test_that_nothing_misshapen_goes_out(broken):
    with pytest.raises(WireError):
        write(msgspec.structs.replace(RoomServiceOrdered.sample(), **broken))


def test_that_an_undeclared_payload_does_not_go_out():
    class Smuggled(RoomServiceOrdered, frozen=True, kw_only=True):
        EVENT: ClassVar = "new-room-service-order"

    with pytest.raises(UndeclaredEventError):
        write(Smuggled(**{name: getattr(RoomServiceOrdered.sample(), name)
                          for name in RoomServiceOrdered.__struct_fields__}))  # fmt: skip


def test_that_a_message_is_addressed_by_family_and_parameters():
    made = message(RoomServiceOrdered.sample(), STAFF_DUTY, hotel_slug="grand-hotel",
                   staff_id="5", duty="porter")  # fmt: skip
    assert made.channel == "grand-hotel-staff-5-porter"
    assert made.event == "new-room-service-order"
    assert json.loads(made.data) == ORDER


@pytest.mark.parametrize(
    ("family", "parameters"),
    [(STAFF_DUTY, {"staff_id": "5", "duty": "chat"}), (ROOM, {"room_number": "1"}), (HOTEL, {})],
    ids=str,
)
def test_that_an_event_is_not_sent_where_it_does_not_belong(family, parameters):
    with pytest.raises(UndeclaredEventError):
        message(RoomServiceOrdered.sample(), family, hotel_slug="grand-hotel", **parameters)


def test_that_events_of_a_family_are_those_of_its_duty():
    assert set(events_of(STAFF_DUTY, "kitchen")) == {"new-room-service-order"}
    assert set(events_of(STAFF_DUTY, "porter")) == {"new-room-service-order",
                                                    "new-breakfast-order"}  # fmt: skip
    assert events_of(STAFF_DUTY) == {}
    assert events_of(LIVE) == {"changed": Changed, "chat-presence": ChatPresence,
                               "low-stock": LowStock}  # fmt: skip


def test_that_a_breakfast_may_have_no_delivery_time():
    payload = msgspec.structs.replace(BreakfastOrdered.sample(), delivery_time=None)
    assert json.loads(write(payload))["delivery_time"] is None


def test_that_a_step_always_says_which_kind_of_order_took_it():
    told = json.loads(write(OrderStatusUpdated.sample()))
    assert told["order_type"] == "room_service_orders"
    breakfast = msgspec.structs.replace(OrderStatusUpdated.sample(), order_type=OrderType.BREAKFAST)
    assert json.loads(write(breakfast))["order_type"] == "breakfast_orders"


@pytest.mark.parametrize(
    ("action", "flag", "expected"),
    [
        (ClockAction.CLOCK_IN, False, True),
        (ClockAction.CLOCK_OUT, True, False),
        (ClockAction.START_BREAK, False, True),
        (ClockAction.UNKNOWN, True, True),
        (None, None, None),
    ],
)
def test_that_the_clock_action_outweighs_a_stale_flag(action, flag, expected):
    sample = ClockStatusUpdated.sample()
    payload = msgspec.structs.replace(sample, action=action, is_on_duty=flag)
    assert payload.is_on_duty_now is expected


def test_that_parameters_of_the_channel_fill_what_a_sender_left_out():
    parameters = {"hotel_slug": "g", "room_number": "101"}
    data = {key: value for key, value in OrderStatusUpdated.SAMPLE.items() if key != "room_number"}
    reading = read(ROOM, "order-status-update", data, parameters=parameters)
    assert reading.payload == OrderStatusUpdated.sample()
    told = read(ROOM, "order-status-update", data | {"room_number": "7"}, parameters=parameters)
    assert told.payload.room_number == "7"


def test_that_declaring_an_event_twice_is_an_error():
    class Twin(Payload, frozen=True, kw_only=True):
        EVENT: ClassVar = "new-breakfast-order"
        PLACES: ClassVar = (Place(STAFF_DUTY, "porter"),)

    area = SimpleNamespace(__name__="twins", Event=BreakfastOrdered | Twin)
    with pytest.raises(ValueError, match="declared twice"):
        entries_of([area])


def test_that_the_union_of_an_area_is_what_the_registry_holds():
    declared = {entry.payload for entry in ENTRIES if entry.area == "orders"}
    assert declared == set(Event.__args__)
