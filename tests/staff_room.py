"""Colleagues of a test's hotel who write to one another."""

from typing import Any

import httpx
from hotel_process import Hotel


class StaffRoom:
    """What colleagues do over REST; every answer is checked to be a success."""

    def __init__(self, hotel: Hotel) -> None:
        self.hotel = hotel
        self.zone = f"/api/staff/hotel/{hotel.slug}/staff_chat/"

    def ask(self, who: str, method: str, path: str, **more: Any) -> httpx.Response:
        """Any answer."""
        return self.hotel.staff(who).request(method, self.zone + path, **more)

    def get(self, who: str, path: str, **query: Any) -> Any:
        """A good answer's JSON."""
        return _good(self.ask(who, "GET", path, params=query))

    def post(self, who: str, path: str, body: Any = None) -> Any:
        """A good answer's JSON."""
        return _good(self.ask(who, "POST", path, json=body or {}))

    def patch(self, who: str, path: str, body: Any) -> Any:
        """A good answer's JSON."""
        return _good(self.ask(who, "PATCH", path, json=body))

    def delete(self, who: str, path: str) -> Any:
        """A good answer's JSON."""
        return _good(self.ask(who, "DELETE", path))

    def begin(self, who: str, *others: str, title: str | None = None) -> int:
        """A conversation; its id."""
        ids = [self.hotel.staff_ids[each] for each in others]
        body = {"participant_ids": ids} | ({"title": title} if title else {})
        return int(self.post(who, "conversations/", body)["id"])

    def say(self, who: str, conversation: int, text: str, **more: Any) -> dict[str, Any]:
        """A message."""
        path = f"conversations/{conversation}/send-message/"
        return dict(self.post(who, path, {"message": text, **more}))

    def upload(
        self, who: str, conversation: int, *files: tuple[str, bytes], **fields: str
    ) -> httpx.Response:
        """Files by name and content, with text fields; any answer."""
        parts = [("files", (name, content)) for name, content in files]
        path = f"conversations/{conversation}/upload/"
        return self.ask(who, "POST", path, files=parts or {"x": (None, "")}, data=fields)

    def messages(self, who: str, conversation: int, **query: Any) -> list[dict[str, Any]]:
        """The messages of a conversation, oldest first."""
        return list(self.get(who, f"conversations/{conversation}/messages/", **query)["messages"])

    def unread(self, who: str) -> dict[int, int]:
        """Unread counts by conversation, the same in every place that tells them."""
        listed = {
            row["id"]: row["unread_count"] for row in self.get(who, "conversations/")["results"]
        }
        told = self.get(who, "conversations/unread-count/")
        assert told["total_unread"] == sum(listed.values())
        assert {row["conversation_id"]: row["unread_count"] for row in told["breakdown"]} == {
            number: count for number, count in listed.items() if count
        }
        snapshot = self.hotel.staff(who).get(self.hotel.own("sync/snapshot/")).json()
        assert {row["id"]: row["unread_count"] for row in snapshot["staff_conversations"]} == listed
        return listed

    def channel(self, conversation: int) -> str:
        """Where the specification has what is written told."""
        return f"{self.hotel.slug}-staff-conversation-{conversation}"

    def own_channel(self, who: str) -> str:
        """Where the specification has one person told."""
        return f"{self.hotel.slug}-staff-{self.hotel.staff_ids[who]}-notifications"


def _good(answer: httpx.Response) -> Any:
    assert answer.is_success, f"{answer.request.url} {answer.status_code} {answer.text}"
    return answer.json()
