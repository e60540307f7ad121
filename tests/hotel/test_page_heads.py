"""A page of messages tells how far its conversation's stream was when it was read."""

import httpx
from guest_desk import Chat
from hotel_process import Hotel
from staff_room import StaffRoom

from contract.resources.sync import STREAM_SEQ


def _head(client: httpx.Client, hotel: Hotel, stream: str) -> int:
    answer = client.get(hotel.own("sync/heads/"), params={"streams": stream})
    return int(answer.json()["streams"][stream])


def _told(answer: httpx.Response) -> int:
    assert answer.status_code == 200, answer.text
    return int(answer.headers[STREAM_SEQ])


def test_that_a_page_of_a_guests_conversation_tells_its_number(hotel: Hotel) -> None:
    chat = Chat(hotel)
    told = [_told(chat.desk.get(chat.own("messages/")))]
    for number in range(3):
        chat.writes(chat.guest, f"Message {number}")
        told.append(_told(chat.desk.get(chat.own("messages/"), params={"limit": 2})))
    assert told == list(range(told[0], told[0] + 4))
    assert told[-1] == _head(chat.desk, hotel, f"chat-{chat.id}")


def test_that_a_page_of_colleagues_tells_its_number(hotel: Hotel) -> None:
    room = StaffRoom(hotel)
    group = room.begin("desk", "cook", "porter", title="Late shift")
    path = f"conversations/{group}/messages/"
    told = [_told(room.ask("cook", "GET", path))]
    for number in range(3):
        room.say("desk", group, f"Message {number}")
        told.append(_told(room.ask("cook", "GET", path)))
    assert told == list(range(told[0], told[0] + 4))
    assert told[-1] == _head(hotel.staff("cook"), hotel, f"conversation-{group}")
