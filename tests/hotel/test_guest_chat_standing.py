"""How a conversation stands: unread, waiting, handled, answered, archived; right on every path."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from guest_desk import Chat, photo
from hotel_process import Hotel


@pytest.fixture
def chat(hotel: Hotel) -> Chat:
    return Chat(hotel)


def _unread(chat: Chat) -> int:
    """The desk's count, the same wherever it is asked."""
    shown = chat.now()["unread_count"]
    rooms = chat.desk.get(chat.at("conversations/unread-count/")).json()["unread_counts"]
    assert sum(rooms.values()) == shown
    overview = f"/api/chat/hotels/{chat.hotel.slug}/conversations/unread-count/"
    told = chat.desk.get(overview).json()
    assert sum(len(room["unread_messages"]) for room in told["rooms"]) == shown
    snapshot = chat.desk.get(chat.hotel.own("sync/snapshot/"), params={"streams": "desk"}).json()
    (row,) = (each for each in snapshot["guest_conversations"] if each["id"] == chat.id)
    assert (row["unread_count"], row["has_unread"]) == (shown, shown > 0)
    listed = [each for each in chat.messages() if each["sender_type"] == "guest"]
    assert sum(not each["read_by_staff"] and not each["is_deleted"] for each in listed) == shown
    return int(shown)


def test_that_text_and_uploads_alike_are_unread_and_wait(chat: Chat) -> None:
    first = chat.writes(chat.guest, "Hello")
    assert _unread(chat) == 1
    chat.uploads(chat.guest, ("a.jpg", photo())).raise_for_status()
    assert _unread(chat) == 2
    now = chat.now()
    assert now["waiting_since"] == first["timestamp"]
    assert (now["last_message"], now["last_sender"]) == ("[File shared]", "guest")
    assert now["last_staff_id"] is None
    assert now["last_message_kind"] == "image"
    chat.uploads(chat.guest, ("a.jpg", photo()), ("b.txt", b"towels")).raise_for_status()
    assert chat.now()["last_message_kind"] == "other"
    chat.uploads(chat.guest, ("a.jpg", photo()), message="Look").raise_for_status()
    assert chat.now()["last_message_kind"] is None
    reply = chat.writes(chat.desk, "Coming")
    assert chat.now()["last_staff_id"] == reply["staff"]


def test_that_a_colleague_who_reads_reads_for_all(chat: Chat) -> None:
    chat.writes(chat.guest, "One")
    second = chat.writes(chat.guest, "Two")
    third = chat.writes(chat.guest, "Three")
    path = f"/api/chat/conversations/{chat.id}/mark-read/"
    manager = chat.hotel.staff("manager")
    assert manager.post(path, json={"up_to": second["id"]}).json()["marked_as_read"] == 2
    assert _unread(chat) == 1
    assert chat.desk.post(path).json()["marked_as_read"] == 1
    assert chat.desk.post(path).json()["marked_as_read"] == 0
    assert _unread(chat) == 0
    read = {each["id"]: each["staff_read_by"] for each in chat.messages()}
    assert (read[second["id"]], read[third["id"]]) == ("Niamh Doyle", "Rita Walsh")
    assert chat.now()["waiting_since"] is not None, "read is not answered"


def test_that_taking_over_reads_and_handing_over_does_not(chat: Chat) -> None:
    chat.writes(chat.guest, "Hello")
    wish = {"staff_id": chat.hotel.staff_ids["manager"]}
    handed = chat.desk.post(chat.own("assign-staff/"), json=wish).json()
    assert handed["messages_marked_read"] == 0
    assert handed["assigned_staff"]["name"] == "Niamh Doyle"
    assert _unread(chat) == 1
    taken = chat.hotel.staff("manager").post(chat.own("assign-staff/")).json()
    assert (taken["messages_marked_read"], taken["sessions_updated"]) == (1, 0)
    assert _unread(chat) == 0
    (handling,) = chat.now()["handlings"]
    assert (handling["staff_name"], handling["by_name"]) == ("Niamh Doyle", "Rita Walsh")


def test_that_an_answer_reads_ends_the_wait_and_takes_over(chat: Chat) -> None:
    chat.writes(chat.guest, "Hello")
    chat.writes(chat.desk, "Good evening")
    now = chat.now()
    assert (now["waiting_since"], now["handler_name"]) == (None, "Rita Walsh")
    assert (_unread(chat), now["guest_unread_count"]) == (0, 1)
    chat.guest.post(f"/api/chat/conversations/{chat.id}/mark-read/").raise_for_status()
    assert chat.now()["guest_unread_count"] == 0
    answer = chat.messages()[-1]
    assert (answer["status"], answer["read_by_guest"]) == ("read", True)


def test_that_deleting_counts_too(chat: Chat) -> None:
    first, second = chat.writes(chat.guest, "One"), chat.writes(chat.guest, "Two")
    chat.guest.delete(f"/api/chat/messages/{first['id']}/delete/").raise_for_status()
    assert _unread(chat) == 1
    assert chat.now()["waiting_since"] == second["timestamp"]
    path = f"/api/chat/messages/{second['id']}/delete/"
    chat.guest.delete(path, params={"hard_delete": "true"}).raise_for_status()
    now = chat.now()
    assert (_unread(chat), now["waiting_since"]) == (0, None)
    assert (now["last_message"], now["last_message_id"]) == ("[Message deleted]", first["id"])


def test_that_marked_answered_ends_the_wait_until_the_guest_writes_again(chat: Chat) -> None:
    first = chat.writes(chat.guest, "Thank you!")
    later = chat.writes(chat.guest, "Really")
    path = chat.own("mark-answered/")
    half = chat.desk.post(path, json={"up_to": first["id"]}).json()
    assert half["waiting_since"] == later["timestamp"]
    marked = chat.desk.post(path).json()
    assert (marked["waiting_since"], marked["answered_by"]) == (None, "Rita Walsh")
    again = chat.writes(chat.guest, "One more thing")
    assert chat.now()["waiting_since"] == again["timestamp"]


def _age(chat: Chat, hours: float) -> None:
    at = datetime.now(UTC) - timedelta(hours=hours)
    statement = "UPDATE guest_conversations SET last_at = :at WHERE id = :id"
    chat.hotel.process.ask(statement, at=at, id=chat.id)


def _listed(chat: Chat, archived: bool) -> list[int]:
    query = {"archived": str(archived).lower()}
    found = chat.desk.get(chat.at("conversations/"), params=query).json()
    return [each["id"] for each in found]


def test_that_the_archive_holds_what_is_answered_and_quiet_for_a_day(chat: Chat) -> None:
    chat.writes(chat.guest, "Hello")
    _age(chat, 30)
    assert (_listed(chat, archived=False), _listed(chat, archived=True)) == ([chat.id], [])
    chat.writes(chat.desk, "Good evening")
    _age(chat, 23)
    assert (_listed(chat, archived=False), _listed(chat, archived=True)) == ([chat.id], [])
    _age(chat, 25)
    assert (_listed(chat, archived=False), _listed(chat, archived=True)) == ([], [chat.id])
    snapshot = chat.desk.get(chat.hotel.own("sync/snapshot/"), params={"streams": "desk"}).json()
    assert snapshot["guest_conversations"] == []
    chat.writes(chat.guest, "Back again")
    assert (_listed(chat, archived=False), _listed(chat, archived=True)) == ([chat.id], [])


def test_that_check_out_archives_and_ends_the_conversation(chat: Chat) -> None:
    message = chat.writes(chat.guest, "Hello")
    chat.writes(chat.desk, "Good evening")
    chat.check_out()
    assert (_listed(chat, archived=False), _listed(chat, archived=True)) == ([], [chat.id])
    assert chat.guest.get(chat.own("messages/")).status_code == 401
    late = chat.desk.post(chat.own("messages/send/"), json={"message": "Hello?"})
    assert (late.status_code, late.json()["code"]) == (409, "conflict")
    assert "checked out" in late.json()["detail"]
    assert chat.desk.post(chat.own("assign-staff/")).status_code == 409
    assert chat.messages()[0]["id"] == message["id"]


def test_that_a_guest_who_left_waits_for_nothing(chat: Chat) -> None:
    chat.writes(chat.guest, "Could we have two more towels?")
    assert chat.now()["waiting_since"] is not None
    chat.check_out()
    assert chat.now()["waiting_since"] is None


def test_that_the_next_guest_begins_with_nothing(chat: Chat) -> None:
    message = chat.uploads(chat.guest, ("a.jpg", photo()), message="Mine").json()["message"]
    chat.check_out()
    path = f"/api/rooms/{chat.hotel.slug}/rooms/101/add-guest/"
    room = chat.desk.post(path, json={"first_name": "Ada", "last_name": "Byron"}).json()
    following = Chat(chat.hotel, "101", room["guest_id_pin"])
    assert following.id != chat.id
    assert following.messages(following.guest) == []
    (listed,) = following.guest.get(chat.at("conversations/")).json()
    assert (listed["id"], listed["guest_name"]) == (following.id, "Ada Byron")
    assert following.guest.get(chat.own("messages/")).status_code == 404
    file = message["attachments"][0]
    assert following.guest.get(file["file_url"]).status_code == 404


def test_that_the_feed_carries_conversations_and_messages(chat: Chat) -> None:
    hotel, desk = chat.hotel, chat.desk
    own = f"chat-{chat.id}"
    streams = {"streams": f"desk,{own}"}
    heads = desk.get(hotel.own("sync/heads/"), params=streams).json()["streams"]
    message = chat.writes(chat.guest, "Hello")
    gone = chat.writes(chat.guest, "Oops")
    path = f"/api/chat/messages/{gone['id']}/delete/"
    chat.guest.delete(path, params={"hard_delete": "true"}).raise_for_status()

    def changes(stream: str) -> list[dict[str, Any]]:
        query = {"stream": stream, "since": heads[stream]}
        answer = desk.get(hotel.own("sync/changes/"), params=query)
        assert answer.status_code == 200, answer.text
        return list(answer.json()["changes"])

    conversations = changes("desk")
    assert [each["entity"] for each in conversations] == ["guest_conversation"] * 3
    assert conversations[-1]["data"] == chat.now()
    messages = changes(own)
    assert [(each["entity"], each["id"]) for each in messages] == [
        ("guest_message", message["id"]),
        ("guest_message", gone["id"]),
        ("guest_message", gone["id"]),
    ]
    assert messages[0]["data"] == chat.messages()[0]
    assert messages[-1]["data"] is None
    for who in ("cook", "porter"):
        query = {"stream": own, "since": 0}
        refused = hotel.staff(who).get(hotel.own("sync/changes/"), params=query)
        assert refused.status_code == 403


def test_that_messages_are_read_in_pages(chat: Chat) -> None:
    ids = [chat.writes(chat.guest, f"Message {n}")["id"] for n in range(7)]

    def page(**query: object) -> list[int]:
        return [each["id"] for each in chat.messages(**query)]

    assert page(limit=3) == ids[4:]
    assert page(limit=3, before_id=ids[4]) == ids[1:4]
    assert page(limit=3, after_id=ids[1]) == ids[2:5]
    assert page(limit=3, after_id=ids[-1]) == []
    wrong = chat.desk.get(chat.own("messages/"), params={"before_id": "x"})
    assert wrong.status_code == 400


def test_that_many_at_once_are_counted_once_and_in_order(chat: Chat) -> None:
    clients = [chat.guest, chat.desk, chat.hotel.staff("manager")]

    def write(number: int) -> None:
        client = clients[number % 3]
        key = {"Idempotency-Key": f"message {number}"}
        for _ in range(2):
            body = {"message": f"Message {number}"}
            client.post(chat.own("messages/send/"), json=body, headers=key).raise_for_status()

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(write, range(24)))
    seen = chat.messages(limit=200)
    assert sorted(each["message"] for each in seen) == sorted(f"Message {n}" for n in range(24))
    assert [each["id"] for each in seen] == sorted(each["id"] for each in seen)
    assert chat.messages(chat.guest, limit=200) == seen
    _unread(chat)


def test_that_two_who_open_a_room_at_once_share_a_conversation(hotel: Hotel) -> None:
    path = f"/api/chat/{hotel.slug}/conversations/from-room/412/"
    clients = [hotel.staff("desk"), hotel.staff("manager"), hotel.guest("412", "1234")] * 3
    with ThreadPoolExecutor(9) as pool:
        answers = [each.json() for each in pool.map(lambda client: client.post(path), clients)]
    assert len({answer["conversation_id"] for answer in answers}) == 1
    assert sum(answer["conversation_created"] for answer in answers) == 1
