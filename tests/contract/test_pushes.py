"""What pushes say, carry and ask of each platform."""

from decimal import Decimal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shared_material import recorded

from contract.catalogue.listing import pushes
from contract.events.orders import OrderType
from contract.pushes.base import PushMessage
from contract.pushes.files import FileKind, kind_of
from contract.pushes.guest_chat import StaffFilesPush, StaffMessagePush
from contract.pushes.orders import (
    BreakfastPush,
    KitchenRoomServicePush,
    OrderCountPush,
    OrderStatusPush,
    RoomServicePush,
)
from contract.pushes.staff_chat import (
    NewConversationPush,
    StaffChatFilesPush,
    StaffChatMessagePush,
    StaffMentionPush,
)
from contract.resources.orders import OrderStatus
from contract.scalars import Total

URL = "https://hotel.example"
replace = msgspec.structs.replace


def told(push) -> PushMessage:
    return push.message(URL)


def test_that_all_thirteen_pushes_are_there():
    assert [push.KEY for push in pushes() if push.NAMED] == [
        "1.1", "1.2", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3", "3.4", "4.1", "4.2", "5.1"
    ]  # fmt: skip


@pytest.mark.parametrize("push", pushes(), ids=lambda push: push.KEY)
def test_that_a_push_is_complete_for_every_platform(push):
    message = told(push.sample())
    assert message.key == push.KEY
    assert all(isinstance(value, str) and value for value in message.data.values())
    assert message.android_priority in ("high", "normal")
    assert message.android_channel
    assert 0 < message.android_ttl_s <= 28 * 86400
    assert message.apns_sound == "default"
    assert message.apns_collapse_id == message.android_collapse_key
    assert 0 < len(message.apns_collapse_id.encode()) <= 64
    assert message.webpush_link.startswith(URL + "/")
    assert "{" not in message.title + message.body


@pytest.mark.parametrize("push", pushes(), ids=lambda push: push.KEY)
def test_that_a_message_survives_storage(push):
    message = told(push.sample())
    assert msgspec.json.decode(msgspec.json.encode(message), type=PushMessage) == message


def test_that_pushes_about_different_things_never_replace_one_another():
    same_number = [
        RoomServicePush.sample(),
        replace(BreakfastPush.sample(), order_id=RoomServicePush.sample().order_id),
        OrderStatusPush.sample(),
        OrderCountPush.sample(),
    ]
    assert len({told(push).apns_collapse_id for push in same_number}) == len(same_number)


def test_that_the_web_address_is_a_setting():
    for base in ("https://a.example", "https://a.example/"):
        message = StaffMessagePush.sample().message(base)
        assert message.data["url"] == "https://a.example/chat/grand-hotel/room/101"
        assert message.data["click_action"] == "/chat/grand-hotel/room/101"
        assert message.webpush_link == message.data["url"]


@pytest.mark.parametrize("push", [StaffMessagePush, StaffChatMessagePush, StaffMentionPush])
def test_that_a_message_is_previewed_by_its_first_hundred_characters(push):
    text = "".join(chr(0x4E00 + place) for place in range(150))
    assert told(replace(push.sample(), message_text=text)).body == text[:100]
    assert told(replace(push.sample(), message_text="short")).body == "short"


@given(st.text(), st.text())
def test_that_words_of_people_are_never_taken_for_templates(name, text):
    push = replace(StaffMessagePush.sample(), staff_name=name, message_text=text)
    assert told(push).title == "💬 " + name
    assert told(push).body == text[:100]


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        (FileKind.IMAGES, "📷 Staff sent 3 image(s) - Room 101"),
        (FileKind.DOCUMENTS, "📄 Staff sent document(s) - Room 101"),
        (FileKind.FILES, "📎 Staff sent file(s) - Room 101"),
    ],
)
def test_that_files_for_a_guest_come_from_staff_whoever_sent_them(kind, title):
    push = replace(StaffFilesPush.sample(), file_kind=kind, file_count=3, staff_name="Rita")
    assert told(push).title == title
    assert told(push).body == "Check the attached files"


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        (FileKind.IMAGES, "📷 John Doe sent 3 image(s)"),
        (FileKind.DOCUMENTS, "📄 John Doe sent document(s)"),
        (FileKind.FILES, "📎 John Doe sent file(s)"),
    ],
)
def test_that_files_among_staff_come_from_their_sender(kind, title):
    assert told(replace(StaffChatFilesPush.sample(), file_kind=kind, file_count=3)).title == title


@pytest.mark.parametrize(
    ("types", "kind"),
    [
        (["image", "image"], FileKind.IMAGES),
        (["pdf", "document"], FileKind.DOCUMENTS),
        (["pdf"], FileKind.DOCUMENTS),
        (["image", "pdf"], FileKind.FILES),
        (["other"], FileKind.FILES),
        ([], FileKind.FILES),
    ],
)
def test_that_mixed_files_are_just_files(types, kind):
    assert kind_of(types) is kind


def test_that_a_direct_conversation_is_titled_without_a_group():
    group = told(StaffChatMessagePush.sample())
    direct = told(replace(StaffChatMessagePush.sample(), group_title=None))
    assert (group.title, group.data["is_group"]) == ("💬 John Doe in Late shift", "true")
    assert (direct.title, direct.data["is_group"]) == ("💬 John Doe", "false")


def test_that_a_new_direct_conversation_says_so():
    group = told(NewConversationPush.sample())
    direct = told(replace(NewConversationPush.sample(), group_title=None))
    assert (group.title, group.body) == (
        "👥 New Group Chat: Late shift", "John Doe added you to a group conversation")  # fmt: skip
    assert (direct.title, direct.body) == (
        "💬 New Chat with John Doe", "You can now start chatting")  # fmt: skip
    assert (group.data["is_group"], direct.data["is_group"]) == ("true", "false")


@pytest.mark.parametrize(("price", "text"), [("37", "37.00"), ("45.99", "45.99"), ("8.5", "8.50")])
def test_that_money_always_has_two_decimals(price, text):
    message = told(replace(RoomServicePush.sample(), total_price=Total(price)))
    assert message.body == f"Room 101 - €{text}"
    assert message.data["total_price"] == text


def test_that_the_kitchen_is_told_the_same_as_porters():
    porter, kitchen = told(RoomServicePush.sample()), told(KitchenRoomServicePush.sample())
    assert replace(kitchen, key="3.1") == porter


@pytest.mark.parametrize(
    ("zone", "at", "shown"),
    [
        ("Europe/Dublin", "2025-11-30T08:00:00Z", "08:00"),
        ("Europe/Dublin", "2025-07-01T07:30:00Z", "08:30"),
        ("America/New_York", "2025-11-30T13:05:00Z", "08:05"),
    ],
)
def test_that_breakfast_time_is_told_in_hotel_time(zone, at, shown):
    push = msgspec.convert(
        msgspec.to_builtins(BreakfastPush.sample(), enc_hook=str)
        | {"delivery_at": at, "time_zone": zone},
        BreakfastPush,
        dec_hook=lambda kind, value: kind(value),
    )
    assert told(push).body == f"Room 102 - Delivery: {shown}"
    assert told(push).data["delivery_time"] == shown


def test_that_a_breakfast_without_a_time_is_wanted_as_soon_as_possible():
    assert told(replace(BreakfastPush.sample(), delivery_at=None)).data["delivery_time"] == "ASAP"


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        (OrderType.ROOM_SERVICE, "📋 Room Service Updates"),
        (OrderType.BREAKFAST, "📋 Breakfast Updates"),
    ],
)
def test_that_counts_are_told_by_kind_of_order(kind, title):
    message = told(OrderCountPush(pending_count=2, order_type=kind))
    assert (message.title, message.body) == (title, "2 pending order(s)")
    assert message.data["order_type"] == kind.value
    assert message.data["pending_count"] == "2"


@pytest.mark.parametrize("status", sorted(set(OrderStatus) - {OrderStatus.UNKNOWN}), ids=str)
def test_that_a_guest_reads_words_never_a_code(status):
    message = told(replace(OrderStatusPush.sample(), status=status))
    everything = " ".join((message.title, message.body, *message.data.values()))
    assert "on_the_way" not in everything
    assert message.body == f"Your room service order is {status.value.replace('_', ' ')}"


def test_that_an_order_and_a_breakfast_of_one_number_are_kept_apart():
    order = OrderStatusPush.sample()
    breakfast = replace(order, order_type=OrderType.BREAKFAST)
    assert told(order).apns_collapse_id != told(breakfast).apns_collapse_id
    assert told(breakfast).data["route"] == "/orders/breakfast"


OF_THE_FIELD = {
    "room_service_order": (RoomServicePush, set()),
    "order_count_update": (OrderCountPush, set()),
    "staff_chat_message": (StaffChatMessagePush, set()),
    "staff_chat_mention": (StaffMentionPush, {"is_group", "priority"}),
    "new_chat_message": (StaffMessagePush, set()),
    "new_chat_message_with_files": (StaffFilesPush, set()),
}


def test_that_our_data_has_the_keys_recorded_pushes_have():
    seen = set()
    for line in recorded("fcm"):
        data = line["data"]
        if data["type"] not in OF_THE_FIELD or data.get("sender_type") == "guest":
            continue
        push, beyond_the_specification = OF_THE_FIELD[data["type"]]
        seen.add(data["type"])
        assert set(told(push.sample()).data) == set(data) - beyond_the_specification
    assert seen == set(OF_THE_FIELD)


def test_that_a_recorded_order_push_would_read_the_same_from_us():
    lines = [line for line in recorded("fcm") if line["data"]["type"] == "room_service_order"]
    for line in lines:
        data = line["data"]
        push = replace(
            RoomServicePush.sample(),
            order_id=data["order_id"],
            room_number=data["room_number"],
            total_price=Total(data["total_price"]),
        )
        message = told(push)
        assert (message.title, message.body) == (line["title"], line["body"])
        assert message.android_priority == line["wire"]["android"]["priority"]
        assert message.data | {"total_price": ""} == data | {"total_price": ""}
        assert Decimal(message.data["total_price"]) == Decimal(data["total_price"])
    assert len(lines) > 5


def test_that_recorded_counts_would_read_the_same_from_us():
    lines = [line for line in recorded("fcm") if line["data"]["type"] == "order_count_update"]
    assert lines
    for line in lines:
        push = OrderCountPush(
            pending_count=int(line["data"]["pending_count"]),
            order_type=OrderType(line["data"]["order_type"]),
        )
        message = told(push)
        assert (message.title, message.body) == (line["title"], line["body"])
        assert message.data == line["data"]
