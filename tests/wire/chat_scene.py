"""A house in which guests and colleagues have written already, and what its addresses are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import httpx
from chat_told import Made, Told
from event_causes import Fields
from guest_desk import Chat, photo
from hotel_process import Hotel
from staff_room import StaffRoom

from contract.channels import Family

_CONTENT: Final = {"jpg": photo(), "pdf": b"%PDF-1.4"}
_PHONES: Final = ("desk", "cook", "porter", "guest")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """`by` makes the call; names in braces are those of the scene; `files` go with it."""

    by: str
    call: str
    body: Mapping[str, Any] | None = None
    files: Sequence[str] = ()


class Scene:
    """A guest's conversation with the desk, a group of desk, cook and porter, phones for all."""

    def __init__(self, hotel: Hotel) -> None:
        self.hotel = hotel
        self.chat, self.room = Chat(hotel), StaffRoom(hotel)
        self.group = self.room.begin("desk", "cook", "porter", title="Late shift")
        self.direct = self.room.begin("desk", "cook")
        told = self.chat.uploads(self.chat.guest, ("a.jpg", photo()), message="It leaks").json()
        rota = ("rota.pdf", _CONTENT["pdf"])
        said = self.room.upload("desk", self.group, rota, message="The rota").json()
        self.names: Mapping[str, object] = {
            "hotel": hotel.slug,
            "conversation": self.chat.id,
            "message": told["message"]["id"],
            "file": told["attachments"][0]["id"],
            "group": self.group,
            "direct": self.direct,
            "said": said["message"]["id"],
            "rota": said["attachments"][0]["id"],
            "cook": hotel.staff_ids["cook"],
            "porter": hotel.staff_ids["porter"],
        }

    def client(self, who: str) -> httpx.Client:
        """A colleague's client, or the guest's of room 101."""
        return self.chat.guest if who == "guest" else self.hotel.staff(who)

    def carries_phones(self) -> None:
        """Pushes reach everybody from now on."""
        for who in _PHONES:
            path = "/api/staff/save-fcm-token/"
            if who == "guest":
                path = self.hotel.services("room/101/save-fcm-token/")
            token = {"fcm_token": f"{self.hotel.slug} {who}"}
            self.client(who).post(path, json=token).raise_for_status()

    def channel(self, family: Family, who: str, duty: str | None) -> str:
        """Where somebody hears a family's events of this scene."""
        conversation = self.group if family.name == "staff_conversation" else self.chat.id
        return family.channel(
            hotel_slug=self.hotel.slug,
            conversation_id=str(conversation),
            room_number="101",
            staff_id=str(self.hotel.staff_ids.get(who)),
            duty=duty or "",
        )

    def call(self, cause: Cause, told: Told) -> Fields:
        """The REST call of a row, which succeeds; what has to be told of it."""
        method, path = cause.call.format_map(self.names).split(" ", 1)
        filled = {name: self._filled(value) for name, value in (cause.body or {}).items()}
        client = self.client(cause.by)
        if cause.files:
            parts = [("files", (name, _CONTENT[name[-3:]])) for name in cause.files]
            answer = client.request(method, path, files=parts, data=filled)
        else:
            answer = client.request(method, path, json=filled)
        assert answer.is_success, f"{cause.call}: {answer.status_code} {answer.text}"
        made = Made(
            scene=self,
            by=cause.by,
            body=filled,
            files=tuple(cause.files),
            answer=answer.json(),
        )
        return told(made)

    def _filled(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._filled(each) for each in value]
        return self.names.get(value[1:-1], value) if isinstance(value, str) else value
