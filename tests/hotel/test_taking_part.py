"""Who takes part in which conversations is asked only where that decides anything."""

from typing import Any, cast

import pytest
from hotel_process import Hotel
from sqlalchemy.ext.asyncio import AsyncSession

from contract.permissions import Actor
from hotel.areas.staff_chat.membership import taking_part
from hotel.database import Database
from hotel.visit import HotelInfo, Visit

HOTEL = HotelInfo(id=1, slug="grand", name="Grand", time_zone="Europe/Dublin", currency="EUR")
MARIA = Visit(hotel=HOTEL, actor=Actor(hotel_slug="grand", staff_id="7"), name="Maria")
GUEST = Visit(hotel=HOTEL, actor=Actor(hotel_slug="grand", room_number="101"), name="Guest")


class _AskedError(Exception):
    """The database was asked."""


class _Watched:
    def read(self) -> AsyncSession:
        raise _AskedError


WATCHED = cast("Database", _Watched())


@pytest.mark.parametrize(
    "wanted", ["", "kitchen,porter,staff", "grand-live-desk", "private-grand-room-101", "chat-5"]
)
async def test_that_nothing_is_asked_for_what_is_of_no_conversation(wanted: str) -> None:
    assert await taking_part(WATCHED, MARIA, wanted) is MARIA


@pytest.mark.parametrize(
    "wanted",
    ["conversation-5", "staff,conversation-5", "private-grand-staff-conversation-5"],
)
async def test_that_it_is_asked_for_a_conversation_of_a_colleague_alone(wanted: str) -> None:
    with pytest.raises(_AskedError):
        await taking_part(WATCHED, MARIA, wanted)
    assert await taking_part(WATCHED, GUEST, wanted) is GUEST


def test_that_only_who_takes_part_reads_a_conversations_changes(hotel: Hotel) -> None:
    desk, cook = hotel.staff("desk"), hotel.staff("cook")
    me = cook.get(f"/api/staff/hotel/{hotel.slug}/me/").json()["id"]
    path = f"/api/staff/hotel/{hotel.slug}/staff_chat/conversations/"
    begun = desk.post(path, json={"participant_ids": [me]})
    assert begun.status_code in {200, 201}, begun.text
    stream: dict[str, Any] = {"stream": f"conversation-{begun.json()['id']}", "since": 0}
    there = hotel.own("sync/changes/")
    assert desk.get(there, params=stream).status_code == 200
    assert cook.get(there, params=stream).status_code == 200
    assert hotel.staff("manager").get(there, params=stream).status_code == 403
