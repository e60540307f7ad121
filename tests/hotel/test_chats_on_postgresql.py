"""Both chats where several write at once: PostgreSQL has no single writer to wait for."""

import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, Final

import httpx
import pytest
from guest_desk import Chat
from hotel_process import Hotel, founded_in, running
from own_postgresql import own_postgresql
from staff_room import StaffRoom

_CHANGE: Final = {"message": "After"}


@pytest.fixture(scope="module")
def hotel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hotel]:
    """A hotel on PostgreSQL; each test begins conversations of its own."""
    with (
        tempfile.TemporaryDirectory(prefix="pg-", ignore_cleanup_errors=True) as folder,
        own_postgresql(Path(folder)) as url,
        running(tmp_path_factory.mktemp("hotel"), database=url) as process,
        founded_in(process) as founded,
    ):
        yield founded
        log = process.log
    assert "Traceback" not in log


def _at_once(*acts: Callable[[], Any]) -> list[Any]:
    with ThreadPoolExecutor(len(acts)) as people:
        return [done.result() for done in [people.submit(act) for act in acts]]


def test_that_a_request_sent_twice_at_once_is_done_once(hotel: Hotel) -> None:
    chat, room = Chat(hotel), StaffRoom(hotel)
    group = room.begin("desk", "cook", title="Twice")
    before = len(chat.messages())
    for number in range(5):
        key = {"Idempotency-Key": f"twice {number}"}
        there, path = chat.own("messages/send/"), f"conversations/{group}/send-message/"
        more = {"json": {"message": f"Towels {number}"}, "headers": key}
        answers = _at_once(
            *[partial(chat.guest.post, there, **more)] * 4,
            *[partial(room.ask, "desk", "POST", path, **more)] * 4,
        )
        assert {answer.status_code for answer in answers} == {200, 201}
        assert len({answer.content for answer in answers}) == 2
    assert len(chat.messages()) - before == 5
    assert [one["message"] for one in room.messages("cook", group)] == [
        f"Towels {number}" for number in range(5)
    ]


def test_that_two_who_write_at_once_are_both_there_and_counted(hotel: Hotel) -> None:
    chat, room = Chat(hotel, "412", "1234"), StaffRoom(hotel)
    group = room.begin("desk", "cook", "porter", title="At once")
    _at_once(
        *[lambda: chat.writes(chat.guest, "Hello")] * 6,
        *[lambda: room.say("desk", group, "Hello")] * 6,
        *[lambda: room.say("cook", group, "Hello")] * 6,
    )
    assert len(chat.messages()) == 6
    assert chat.now()["unread_count"] == 6
    assert len(room.messages("porter", group)) == 12
    assert room.unread("porter")[group] == 12
    assert (room.unread("desk")[group], room.unread("cook")[group]) == (6, 6)


def test_that_answers_and_read_marks_at_once_leave_true_counts(hotel: Hotel) -> None:
    chat, room = Chat(hotel), StaffRoom(hotel)
    group = room.begin("desk", "cook", title="Marks")
    manager = hotel.staff("manager")
    read = f"/api/chat/conversations/{chat.id}/mark-read/"
    for _ in range(4):
        chat.writes(chat.guest, "Hello")
        room.say("desk", group, "Hello")
        _at_once(
            lambda: chat.desk.post(read).raise_for_status(),
            lambda: manager.post(read).raise_for_status(),
            lambda: chat.guest.post(read).raise_for_status(),
            lambda: chat.writes(chat.desk, "Yes"),
            lambda: chat.writes(chat.guest, "Hello again"),
            lambda: room.post("cook", f"conversations/{group}/mark_as_read/"),
            lambda: room.post("cook", f"conversations/{group}/mark_as_read/"),
            lambda: room.say("desk", group, "And"),
        )
        messages = chat.messages(limit=200)
        guests = [one for one in messages if one["sender_type"] == "guest"]
        assert chat.now()["unread_count"] == sum(not one["read_by_staff"] for one in guests)
        assert room.unread("cook").get(group, 0) <= 1


def test_that_edits_and_deletions_at_once_end_in_one_of_them(hotel: Hotel) -> None:
    chat, room = Chat(hotel), StaffRoom(hotel)
    group = room.begin("desk", "cook", title="Edits")
    for _ in range(4):
        written = chat.writes(chat.guest, "Befor")["id"]
        said = room.say("desk", group, "Befor")["id"]

        _at_once(
            lambda n=written: chat.guest.patch(f"/api/chat/messages/{n}/update/", json=_CHANGE),
            lambda n=written: chat.guest.delete(f"/api/chat/messages/{n}/delete/"),
            lambda n=said: room.ask("desk", "PATCH", f"messages/{n}/edit/", json=_CHANGE),
            lambda n=said: room.ask("desk", "DELETE", f"messages/{n}/delete/"),
        )
        (mine,) = [one for one in chat.messages() if one["id"] == written]
        assert mine["is_deleted"]
        assert mine["message"] == "[Message deleted]"
        (last,) = [one for one in room.messages("cook", group) if one["id"] == said]
        assert last["is_deleted"]
        assert last["message"] == "[Message deleted]"


def test_that_a_check_out_and_a_message_at_once_never_cross(hotel: Hotel) -> None:
    chat = Chat(hotel, "102", "0815")
    answers: list[httpx.Response] = []
    late = {"message": "Wait"}
    _at_once(
        chat.check_out,
        lambda: answers.append(chat.guest.post(chat.own("messages/send/"), json=late)),
    )
    (answer,) = answers
    assert answer.status_code in {200, 401, 409}
    assert len(chat.messages()) == int(answer.is_success)
    assert chat.now()["ended_at"] is not None
    assert chat.guest.post(chat.own("messages/send/"), json=late).status_code == 401
