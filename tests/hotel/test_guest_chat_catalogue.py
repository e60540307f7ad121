"""Every event of the catalogue's guest chat has a REST call that causes it on each channel."""

from collections.abc import Callable, Iterator

import httpx
import pytest
from guest_desk import Chat, photo
from hotel_process import Hotel
from listener import listening

from contract.channels import CONVERSATION_CHAT, DELETIONS, ROOM_CHAT, STAFF_DUTY
from contract.events import guest_chat
from contract.registry import Entry, entries_of


class Written(Chat):
    """A conversation with words and a file of the guest."""

    def __post_init__(self) -> None:
        super().__post_init__()
        sent = self.uploads(self.guest, ("a.jpg", photo()), message="The tap leaks").json()
        self.message = f"/api/chat/messages/{sent['message']['id']}/"
        self.file = f"/api/chat/attachments/{sent['attachments'][0]['id']}/"


def _delete(chat: Written) -> httpx.Response:
    return chat.guest.delete(f"{chat.message}delete/")


CAUSES: dict[str, Callable[[Written], object]] = {
    "new-guest-message": lambda chat: chat.writes(chat.guest, "Hello"),
    "new-staff-message": lambda chat: chat.writes(chat.desk, "Hello"),
    "staff-assigned": lambda chat: chat.desk.post(chat.own("assign-staff/")),
    "message-updated": lambda chat: chat.guest.patch(
        f"{chat.message}update/", json={"message": "The tap drips"}
    ),
    "message-deleted": _delete,
    "message-removed": _delete,
    "conversation-unread": lambda chat: chat.uploads(chat.guest, ("b.jpg", photo())),
    "message-delivered": lambda chat: chat.writes(chat.desk, "Hello"),
    "attachment-deleted": lambda chat: chat.guest.delete(f"{chat.file}delete/"),
}
ENTRIES = list(entries_of([guest_chat]).values())


def _ids(entries: list[Entry]) -> Iterator[str]:
    for entry in entries:
        yield f"{entry.payload.EVENT}@{entry.place.pattern}"


def test_that_no_event_is_without_a_cause() -> None:
    assert set(CAUSES) == {entry.payload.EVENT for entry in ENTRIES}
    assert len(ENTRIES) == 16


@pytest.mark.parametrize("entry", ENTRIES, ids=_ids(ENTRIES))
def test_that_a_call_causes_the_event_with_the_specified_fields(hotel: Hotel, entry: Entry) -> None:
    chat = Written(hotel)
    channel = {
        CONVERSATION_CHAT: chat.open_channel,
        ROOM_CHAT: chat.room_channel,
        STAFF_DUTY: chat.staff_channel,
        DELETIONS: f"{hotel.slug}-deletions-{chat.id}",
    }[entry.place.family]
    listens = chat.guest if entry.place.family is ROOM_CHAT else chat.desk
    with listening(hotel, listens, channel) as listener:
        CAUSES[entry.payload.EVENT](chat)
        while not listener.heard or listener.heard[-1][1] != entry.payload.EVENT:
            listener.hear(1)
    heard_on, _, data = listener.heard[-1]
    assert heard_on == channel
    assert {name for name in data if not name.startswith("_")} == set(entry.payload.SAMPLE)
