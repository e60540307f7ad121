"""Every event of the catalogue's staff chat has a REST call that causes it on its channel."""

from collections.abc import Callable
from typing import get_args

import pytest
from hotel_process import Hotel
from listener import listening
from staff_room import StaffRoom

from contract.channels import STAFF_CONVERSATION
from contract.events import staff_chat, staff_chat_tools
from contract.events.base import Payload

PDF = ("rota.pdf", b"%PDF-1.4")


class Group(StaffRoom):
    """A group of desk and cook with a message and a file of the desk."""

    def __init__(self, hotel: Hotel) -> None:
        super().__init__(hotel)
        self.id = self.begin("desk", "cook", title="Late shift")
        sent = self.upload("desk", self.id, PDF, message="The rota").json()
        self.message = f"messages/{sent['message']['id']}/"
        self.file = f"attachments/{sent['attachments'][0]['id']}/"
        self.path = f"conversations/{self.id}/"


CAUSES: dict[type[Payload], Callable[[Group], object]] = {
    staff_chat.StaffMessaged: lambda group: group.say("desk", group.id, "Hello"),
    staff_chat.MessageEdited: lambda group: group.patch(
        "desk", group.message + "edit/", {"message": "The new rota"}
    ),
    staff_chat.StaffMessageDeleted: lambda group: group.delete("desk", group.message + "delete/"),
    staff_chat.MessageReacted: lambda group: group.post(
        "desk", group.message + "react/", {"emoji": "👍"}
    ),
    staff_chat.StaffMentioned: lambda group: group.say("desk", group.id, "@Maria hello"),
    staff_chat.ConversationStarted: lambda group: group.begin("desk", "cook"),
    staff_chat_tools.TypingIndicated: lambda group: group.post("desk", group.path + "typing/"),
    staff_chat_tools.MessagesRead: lambda group: group.post("cook", group.path + "mark_as_read/"),
    staff_chat_tools.ConversationUpdated: lambda group: group.patch(
        "desk", group.path, {"title": "Night shift"}
    ),
    staff_chat_tools.AttachmentsUploaded: lambda group: group.upload("desk", group.id, PDF),
    staff_chat_tools.StaffAttachmentDeleted: lambda group: group.delete(
        "desk", group.file + "delete/"
    ),
}


def test_that_no_event_is_without_a_cause() -> None:
    assert set(CAUSES) == set(get_args(staff_chat.Event))


@pytest.mark.parametrize("kind", CAUSES, ids=lambda kind: kind.EVENT)
def test_that_a_call_causes_the_event_with_the_specified_fields(
    hotel: Hotel, kind: type[Payload]
) -> None:
    group = Group(hotel)
    channels = {place.family: group.own_channel("cook") for place in kind.PLACES}
    if STAFF_CONVERSATION in channels:
        channels[STAFF_CONVERSATION] = group.channel(group.id)
    (channel,) = channels.values()
    with listening(hotel, hotel.staff("cook"), channel) as listener:
        CAUSES[kind](group)
        while not listener.heard or listener.heard[-1][1] != kind.EVENT:
            listener.hear(1)
    heard_on, _, data = listener.heard[-1]
    assert heard_on == channel
    assert {name for name in data if not name.startswith("_")} == set(kind.SAMPLE)
