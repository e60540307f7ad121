"""A step at a HotelMate backend in the field goes out in that backend's words."""

from pathlib import Path

import pytest
from api_wire import Recorded, transport

from console.api.hotel import Hotel
from console.shell.entry import Credentials, Entry
from console.shell.gate import Gate
from console.state.actions import ActionKind, NewAction
from console.storage.database import Database
from contract.ladder import LADDER
from contract.resources.hotels import Capabilities, PusherAddress
from contract.resources.orders import OrderStatus
from contract.resources.staff import SignedIn
from contract.resources.sync import Entity
from contract.scalars import Id

SLUG = "grand-hotel"
ANSWER = {"id": 5, "room_number": 101, "status": "accepted", "created_at": "2025-11-30T12:00:00Z"}
KINDS = {
    ActionKind.SET_ORDER_STATUS: Entity.ORDER,
    ActionKind.SET_BREAKFAST_STATUS: Entity.BREAKFAST_ORDER,
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("target", "word"), [("preparing", "accepted"), ("delivered", "completed")]
)
async def test_that_a_backend_is_told_its_own_word(
    kind: ActionKind, target: str, word: str
) -> None:
    wire = Recorded(ANSWER)
    hotel = Hotel(transport(wire), SLUG, backend_words=True)
    action = NewAction(
        kind=kind, entity=KINDS[kind], entity_id=Id("5"), target=target, expected_rev=2
    )
    order = await hotel.send(action, key="k")
    assert wire.body == {"status": word}
    assert getattr(order, "status", None) is OrderStatus.PREPARING


@pytest.mark.parametrize("sync", [True, False])
async def test_that_only_a_hotel_without_streams_is_taken_for_a_backend(
    sync: bool, tmp_path: Path
) -> None:
    gate = Gate(_credentials(), tell_offset=lambda offset: None)
    database = Database(tmp_path)
    hotel = gate.surroundings(_entry(sync=sync), database).hotel
    assert isinstance(hotel, Hotel)
    assert hotel.orders.backend_words is not sync
    assert hotel.breakfast.backend_words is not sync
    await gate.leave()
    database.close()


def _credentials() -> Credentials:
    return Credentials(hotel_url="http://hotel.test", username="anna", password="secret")


def _entry(*, sync: bool) -> Entry:
    hotel = Capabilities(
        slug=SLUG,
        name="Grand Hotel",
        time_zone="Europe/Dublin",
        currency="EUR",
        pusher=PusherAddress(key="key", host="hotel.test", port=80),
        channel_security="open",
        order_ladder=tuple(status.value for status in LADDER),
        sync=sync,
    )
    me = SignedIn(
        username="anna",
        token="t",
        staff_id=Id("1"),
        hotel_id=Id("1"),
        hotel_name="Grand Hotel",
        hotel_slug=SLUG,
    )
    return Entry(me=me, hotel=hotel)
