"""Everything recorded from a HotelMate backend is understood: events, lists, people."""

import json
from collections import Counter

import pytest
from shared_material import recorded

from contract.codec import convert, decode
from contract.field import rest
from contract.field.clock import with_standing
from contract.field.words import backend_word
from contract.registry import CATALOGUE, read
from contract.resolve import resolve
from contract.resources.attendance import Approval, ClockLog
from contract.resources.menus import Menu
from contract.resources.orders import OrderStatus
from contract.resources.staff import DutyStatus, SignedIn

SLUG = "grand-hotel"
ELSEWHERE = {
    "grand-hotel-new-conversation",
    "grand-hotel-room-101-deletions",
    "grand-hotel-staff-bookings",
}
WITHOUT_MEANING = {
    "new-message", "order-count-update", "breakfast-count-update", "messages-read-by-staff",
    "hard-limit-warning", "staff-hard-limit-warning", "staff-long-session-acknowledged",
    "stocktake-populated",
}  # fmt: skip
# A debugging endpoint of that backend sends next to nothing, and its steps no kind of order.
BARE = "chat.test_deletion"
WITHOUT_KIND = ("order-status-update: order_type is missing",)


def readings():
    for line in recorded("events"):
        found = resolve(SLUG, line["channel"])
        if found is None:
            assert line["channel"] in ELSEWHERE
            continue
        family, parameters = found
        duty = parameters.get("duty")
        text = json.dumps(line["data"])
        yield line, read(family, line["event"], text, duty=duty, parameters=parameters)


def test_that_every_recorded_event_is_read_without_a_problem_or_known_to_mean_nothing():
    seen = Counter()
    for line, reading in readings():
        seen[reading.payload is not None] += 1
        if reading.payload is None:
            assert line["event"] in WITHOUT_MEANING
        assert reading.problems in {(), WITHOUT_KIND} or line["call"] == BARE
    assert seen[True] > 80


ID_FIELDS = ("order_id", "message_id", "staff_id", "clock_log_id", "stocktake_id", "line_id",
             "user_id", "conversation_id")  # fmt: skip


def test_that_recorded_events_keep_their_ids():
    for line, reading in readings():
        if reading.payload is None:
            continue
        values = (*line["data"].values(), *nested(line["data"]))
        sent = {str(value) for value in values if isinstance(value, int)}
        remembered = set(resolve(SLUG, line["channel"])[1].values())
        known = {getattr(reading.payload, name, None) for name in ID_FIELDS} - {None}
        assert known
        assert known <= sent | remembered


def nested(data):
    return [value for inner in data.values() if isinstance(inner, dict) for value in inner.values()]


def test_that_recorded_events_reach_every_kind_of_payload_the_backend_has():
    kinds = {reading.payload.EVENT for _, reading in readings() if reading.payload is not None}
    assert kinds >= {
        "new-guest-message", "new-staff-message", "staff-assigned", "message-updated",
        "message-deleted", "message-removed", "conversation-unread", "message-delivered",
        "new-message", "message-edited", "message-reaction", "read-receipt", "attachment-uploaded",
        "attachment-deleted", "clock-status-updated", "staff-updated", "break-warning",
        "staff-registration-updated", "unrostered-clockin-request", "new-room-service-order",
        "order-status-update", "stocktake-created", "stocktake-status-changed", "line-updated",
    }  # fmt: skip
    assert kinds <= {entry.payload.EVENT for entry in CATALOGUE.values()}


def test_that_the_name_people_know_is_taken_from_a_staff_message():
    names = {reading.payload.staff_name for line, reading in readings()
             if line["event"] == "new-staff-message"}  # fmt: skip
    assert names == {"Rita Reception"}


def answers(wanted):
    for call in recorded("calls"):
        if call["status"] < 300 and wanted(call):
            yield call["name"], call["response_body"]


def is_order_call(call):
    is_removed = call["method"] == "DELETE"
    return "/orders/" in call["path"] and "pending-count" not in call["path"] and not is_removed


def test_that_every_recorded_order_is_read():
    count = 0
    for name, body in answers(is_order_call):
        rows = rest.orders(body)
        assert rows.problems == (), name
        for order in rows.items:
            count += 1
            assert order.status is not OrderStatus.UNKNOWN
            assert order.created_at.utcoffset() is not None
            assert order.items
            assert order.has_food is any(line.item.category != "Drinks" for line in order.items)
    assert count > 20


def test_that_recorded_money_adds_up():
    for _, body in answers(is_order_call):
        for order in rest.orders(body).items:
            assert order.total_price == sum(line.item_price * line.quantity for line in order.items)


def is_breakfast_call(call):
    return "/breakfast-orders/" in call["path"] and "count" not in call["path"]


def test_that_every_recorded_breakfast_is_read():
    rows = [rest.breakfast_orders(body) for _, body in answers(is_breakfast_call)]
    assert all(each.problems == () and each.items for each in rows)
    slots = {order.delivery_time for each in rows for order in each.items}
    assert slots == {"8:00-8:30", None}
    assert {line.item.menu for each in rows for order in each.items for line in order.items} == {
        Menu.BREAKFAST
    }


def test_that_every_recorded_clock_log_says_how_it_stands():
    stands = {}
    for name, body in answers(lambda call: "/clock-logs/" in call["path"]):
        rows = body.get("results", [body["log"]] if "log" in body else [])
        logs = [with_standing(convert(ClockLog, row)) for row in rows]
        stands |= {(name, log.id): log.approval for log in logs}
    assert stands["at.approve.by_manager", "4"] is Approval.APPROVED
    assert stands["at.reject", "6"] is Approval.REJECTED
    assert stands["at.approve.after_reject", "6"] is Approval.APPROVED
    seen = {key: stand for key, stand in stands.items() if key[0] == "at.clock_logs.filtered"}
    assert seen["at.clock_logs.filtered", "4"] is Approval.REJECTED
    assert seen["at.clock_logs.filtered", "5"] is Approval.NOT_NEEDED
    asked = [
        with_standing(convert(ClockLog, body["clock_log"]))
        for _, body in answers(lambda call: call["name"] == "at.unrostered.force")
    ]
    assert [log.approval for log in asked] == [Approval.WAITING]


def test_that_every_recorded_menu_is_read_with_drinks_apart():
    cards = {name: rest.menu_items(body, Menu.ROOM_SERVICE) for name, body in answers(
        lambda call: call["path"].endswith(("/menu/", "/breakfast/")))}  # fmt: skip
    assert all(card.problems == () for card in cards.values())
    food = {item.name: item.is_food for item in cards["rs.menu"].items}
    assert food == {"Club Sandwich": True, "Tomato Soup": True, "House Red (glass)": False}


STAFF_CALLS = ("/me/", "/staff-list/", "/by_department/", "/create-staff/")


def test_that_every_recorded_colleague_is_read():
    people = {}
    for name, body in answers(lambda call: any(part in call["path"] for part in STAFF_CALLS)):
        rows = rest.staff(body)
        assert rows.problems == (), name
        people |= {person.id: person for person in rows.items}
    karl = people["2"]
    assert (karl.first_name, karl.department_detail.slug, karl.role_detail.slug) == (
        "Karl", "kitchen", "chef")  # fmt: skip


def test_that_a_colleague_on_duty_by_the_old_flag_is_on_duty():
    for name, body in answers(lambda call: "/staff-list/" in call["path"]):
        for person in rest.staff(body).items:
            expected = DutyStatus.ON_DUTY if person.is_on_duty else DutyStatus.OFF_DUTY
            assert person.duty_status is expected, name


def test_that_a_recorded_sign_in_is_read():
    signed_in = [decode(SignedIn, json.dumps(body)) for _, body in answers(
        lambda call: call["path"] == "/api/staff/login/")]  # fmt: skip
    assert {person.hotel_slug for person in signed_in} == {SLUG}


def test_that_a_further_page_is_noticed():
    last = {name: rest.orders(body).is_last for name, body in answers(is_order_call)}
    assert last["rs.orders.summary"] is False
    assert last["x.orders.page2"] is False
    assert last["rs.orders.history"] is True


ROW = {"id": 1, "room_number": 101, "status": "accepted", "created_at": "2026-11-22T11:48:10Z"}


def test_that_one_broken_row_costs_only_itself():
    rows = rest.orders([ROW, {"id": None}, "text", ROW | {"items": [5]}, ROW | {"items": [{}]}])
    assert [order.id for order in rows.items] == ["1"]
    assert len(rows.problems) == 4


@pytest.mark.parametrize("answer", [None, 5, "x", [], {}, [[]], {"results": 5}, {"detail": "no"}])
def test_that_an_answer_of_another_shape_is_no_row_and_no_crash(answer):
    for reader in (rest.orders, rest.breakfast_orders, rest.staff):
        rows = reader(answer)
        assert rows.items == ()
        assert rows.problems or answer == []


def test_that_the_words_sent_to_a_backend_come_back_as_the_same_status():
    for status in set(OrderStatus) - {OrderStatus.UNKNOWN}:
        assert OrderStatus(backend_word(status)) is status
    assert backend_word(OrderStatus.PREPARING) == "accepted"
    assert backend_word(OrderStatus.DELIVERED) == "completed"
