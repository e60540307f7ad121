"""A guest and the desk in one conversation, and what is heard of it."""

import io
import time
from dataclasses import dataclass, field
from typing import Any

import httpx
from hotel_process import Hotel
from PIL import Image

_PATIENCE_S = 60


@dataclass
class Chat:
    """One room's conversation; addresses and clients of both sides."""

    hotel: Hotel
    room: str = "101"
    pin: str = "4711"
    guest: httpx.Client = field(init=False)
    id: int = field(init=False)

    def __post_init__(self) -> None:
        self.guest = self.hotel.guest(self.room, self.pin)
        answer = self.guest.post(self.at(f"conversations/from-room/{self.room}/"))
        assert answer.status_code == 200, answer.text
        self.id = answer.json()["conversation_id"]

    @property
    def desk(self) -> httpx.Client:
        """The receptionist."""
        return self.hotel.staff("desk")

    def at(self, path: str) -> str:
        """An address below /api/chat/{slug}/."""
        return f"/api/chat/{self.hotel.slug}/{path}"

    def own(self, path: str) -> str:
        """An address of the conversation."""
        return self.at(f"conversations/{self.id}/{path}")

    def writes(self, client: httpx.Client, text: str, **more: object) -> dict[str, Any]:
        """One side writes; the message."""
        answer = client.post(self.own("messages/send/"), json={"message": text, **more})
        assert answer.status_code == 200, answer.text
        return dict(answer.json()["message"])

    def uploads(self, client: httpx.Client, *files: tuple[str, bytes], **fields: str) -> Any:
        """One side sends files; the answer."""
        parts = [("files", (name, content)) for name, content in files]
        return client.post(self.own("upload-attachment/"), files=parts, data=fields, timeout=60)

    def messages(self, client: httpx.Client | None = None, **query: object) -> list[Any]:
        """The messages as somebody reads them."""
        answer = (client or self.desk).get(self.own("messages/"), params=query)
        assert answer.status_code == 200, answer.text
        return list(answer.json())

    def now(self) -> dict[str, Any]:
        """The conversation as the desk sees it."""
        answer = self.desk.get(self.own(""))
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    def check_out(self) -> None:
        """The guest leaves."""
        path = f"/api/rooms/{self.hotel.slug}/"
        room = self.desk.get(f"{path}rooms/{self.room}/").json()
        answer = self.desk.post(f"{path}checkout/", json={"room_ids": [room["id"]]})
        assert answer.status_code == 200, answer.text

    @property
    def open_channel(self) -> str:
        """Where whoever has the conversation open listens."""
        return f"{self.hotel.slug}-conversation-{self.id}-chat"

    @property
    def room_channel(self) -> str:
        """Where the guest listens."""
        return f"{self.hotel.slug}-room-{self.room}-chat"

    @property
    def staff_channel(self) -> str:
        """Where the receptionist listens."""
        return f"{self.hotel.slug}-staff-{self.hotel.staff_ids['desk']}-chat"


def photo(kind: str = "JPEG", size: tuple[int, int] = (640, 480), **options: object) -> bytes:
    """A picture."""
    into = io.BytesIO()
    Image.new("RGB", size, "#7a3b2e").save(into, kind, **options)
    return into.getvalue()


def pushes(hotel: Hotel, count: int) -> list[dict[str, Any]]:
    """The messages of a hotel's pushes once there are so many, oldest first."""
    deadline = time.monotonic() + _PATIENCE_S
    while time.monotonic() < deadline:
        page = hotel.staff("manager").get(hotel.own("pushes/")).json()
        if page["count"] >= count and all(each["outcome"] for each in page["results"]):
            break
    assert page["count"] == count, page
    found = sorted(page["results"], key=lambda each: int(each["id"]))
    return [each["message"] for each in found]


def specified(data: dict[str, Any]) -> dict[str, Any]:
    """What an event holds besides our own fields."""
    return {name: value for name, value in data.items() if not name.startswith("_")}
