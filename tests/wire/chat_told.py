"""What has to be told of a call in a chat: what it sent and was answered, at whose scene."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from event_causes import Fields, full_name
from expected_fields import NOW, Moment

_KINDS: Final = {"jpg": "image", "pdf": "pdf"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A call that succeeded: by whom, with which words and files, and the answer."""

    scene: Any
    by: str
    body: Mapping[str, Any]
    files: tuple[str, ...]
    answer: Mapping[str, Any]

    def id_of(self, who: str) -> str:
        """A colleague's id."""
        return str(self.scene.hotel.staff_ids[who])

    def name(self, name: str) -> str:
        """The id of something at the scene."""
        return str(self.scene.names[name])

    def read_message(self) -> dict[str, Any]:
        """The message about the rota, as it is now."""
        messages = self.scene.room.messages("cook", self.scene.group)
        return next(each for each in messages if each["id"] == self.scene.names["said"])


Told = Callable[[Made], Fields]


def _guests(made: Made, **more: object) -> Fields:
    """What every event about a message of the guest's conversation has."""
    message = made.answer["message"]
    about = {"conversation_id": str(made.scene.chat.id), "message_id": str(message["id"])}
    return {**about, "_rev": message["rev"], **more}


def guest_messaged(made: Made) -> Fields:
    """A guest wrote."""
    written = {"message_text": made.body["message"], "room_number": "101", "sender_type": "guest"}
    return _guests(made, **written, timestamp=Moment(made.answer["message"]["timestamp"]))


def staff_answered(made: Made) -> Fields:
    """Staff wrote to a guest."""
    written = {"message_text": made.body["message"], "staff_name": full_name(made.by)}
    return _guests(made, **written, timestamp=Moment(made.answer["message"]["timestamp"]))


def staff_assigned(made: Made) -> Fields:
    """Somebody takes care of the guest."""
    return {
        "conversation_id": made.name("conversation"),
        "staff_name": full_name(made.by),
        "staff_role": "Receptionist",
        "_rev": made.answer["conversation"]["rev"],
    }


def message_updated(made: Made) -> Fields:
    """A guest changed the words."""
    changed = {"message_text": made.body["message"], "room_number": "101", "sender_type": "guest"}
    assert made.answer["message"]["id"] == made.scene.names["message"]
    return _guests(made, **changed, timestamp=Moment(made.answer["message"]["edited_at"]))


def guests_message_deleted(made: Made) -> Fields:
    """A guest deleted a message: nobody of the staff did."""
    assert made.answer["message_id"] == made.scene.names["message"]
    return _guests(
        made,
        room_number="101",
        hard_delete=False,
        deleted_by="guest",
        staff_id=None,
        staff_name=None,
        timestamp=Moment(made.answer["message"]["deleted_at"]),
    )


def conversation_unread(made: Made) -> Fields:
    """A guest sent something: the desk's conversation has it."""
    return {
        "conversation_id": made.name("conversation"),
        "room_number": "101",
        "_rev": made.scene.chat.now()["rev"],
    }


def message_delivered(made: Made) -> Fields:
    """The hotel has the message."""
    at = Moment(made.answer["message"]["delivered_at"])
    return _guests(made, status="delivered", delivered_at=at)


def guests_file_deleted(made: Made) -> Fields:
    """A guest took a file out."""
    gone = {"attachment_id": made.name("file"), "deleted_by": "guest"}
    assert made.answer["message_id"] == made.scene.names["message"]
    return _guests(made, **gone, timestamp=NOW)


def _in_group(made: Made, **more: object) -> Fields:
    """What every event of the group has."""
    return {"conversation_id": made.name("group"), "timestamp": NOW, **more}


def _of_sender(made: Made) -> Fields:
    return {"sender_id": made.id_of(made.by), "sender_name": full_name(made.by)}


def _of_staff(made: Made) -> Fields:
    return {"staff_id": made.id_of(made.by), "staff_name": full_name(made.by)}


def staff_messaged(made: Made) -> Fields:
    """A colleague wrote."""
    written = {"message_id": str(made.answer["id"]), "message_text": made.body["message"]}
    at = Moment(made.answer["timestamp"])
    return _in_group(made, **_of_sender(made), **written, timestamp=at, _rev=made.answer["rev"])


def message_edited(made: Made) -> Fields:
    """A colleague changed the words."""
    written = {"message_id": made.name("said"), "message_text": made.body["message"]}
    at = Moment(made.answer["edited_at"])
    return _in_group(made, **_of_sender(made), **written, timestamp=at, _rev=made.answer["rev"])


def staff_message_deleted(made: Made) -> Fields:
    """A colleague deleted a message."""
    gone = {
        "message_id": made.name("said"),
        "hard_delete": False,
        "deleted_by": made.id_of(made.by),
    }
    message = made.answer["message"]
    return _in_group(made, **gone, timestamp=Moment(message["deleted_at"]), _rev=message["rev"])


def message_reacted(made: Made) -> Fields:
    """A colleague put a reaction to a message."""
    reaction = {"message_id": made.name("said"), "emoji": made.body["emoji"], "action": "add"}
    at = Moment(made.answer["created_at"])
    rev = made.read_message()["rev"]
    return _in_group(made, **_of_staff(made), **reaction, timestamp=at, _rev=rev)


def staff_mentioned(made: Made) -> Fields:
    """A colleague named the cook."""
    mention = {"mentioned_staff_id": made.id_of("cook")}
    return {**staff_messaged(made), **mention}


def conversation_started(made: Made) -> Fields:
    """A colleague began a group with the cook in it."""
    answer = made.answer
    return {
        "conversation_id": str(answer["id"]),
        "title": made.body["title"],
        "is_group": True,
        "creator_id": made.id_of(made.by),
        "creator_name": full_name(made.by),
        "timestamp": Moment(answer["created_at"]),
        "_rev": answer["rev"],
    }


def typing_indicated(made: Made) -> Fields:
    """A colleague types: nothing is kept of it, so it has no revision."""
    return _in_group(made, **_of_staff(made), is_typing=True)


def messages_read(made: Made) -> Fields:
    """A colleague read what was there."""
    assert made.answer["message_ids"] == [made.scene.names["said"]]
    rev = made.scene.room.get("porter", f"conversations/{made.scene.group}/")["rev"]
    return _in_group(made, **_of_staff(made), message_ids=[made.name("said")], _rev=rev)


def conversation_updated(made: Made) -> Fields:
    """A colleague gave the group another title."""
    return _in_group(
        made,
        title=made.body["title"],
        participant_ids=[made.id_of(who) for who in ("cook", "porter", "desk")],
        updated_by=made.id_of(made.by),
        timestamp=Moment(made.answer["updated_at"]),
        _rev=made.answer["rev"],
    )


def attachments_uploaded(made: Made) -> Fields:
    """A colleague sent files. Only the answer tells how big the hotel keeps them."""
    kept = zip(made.files, made.answer["attachments"], strict=True)
    files = [
        {
            "attachment_id": str(each["id"]),
            "file_name": name,
            "file_type": _KINDS[name[-3:]],
            "file_size": each["file_size"],
        }
        for name, each in kept
    ]
    message = made.answer["message"]
    return _in_group(
        made,
        message_id=str(message["id"]),
        attachments=files,
        uploaded_by=made.id_of(made.by),
        timestamp=Moment(message["timestamp"]),
        _rev=message["rev"],
    )


def staff_file_deleted(made: Made) -> Fields:
    """A colleague took the rota out."""
    gone = {"message_id": made.name("said"), "attachment_id": made.name("rota")}
    rev = made.read_message()["rev"]
    return _in_group(made, **gone, deleted_by=made.id_of(made.by), _rev=rev)


def room_noticed(made: Made) -> Fields:
    """The desk sent the room a notice. Nobody changes one, so it has its first revision."""
    return {
        "notice_id": str(made.answer["id"]),
        "room_number": "101",
        "message": made.body["message"],
        "staff_name": full_name(made.by),
        "timestamp": Moment(made.answer["created_at"]),
        "_rev": 1,
    }
