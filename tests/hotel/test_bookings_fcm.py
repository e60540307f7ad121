"""What becomes of a booking reaches its own guest's device, through the real firebase-admin."""

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fcm_house import Answer, Fcm, open_fcm
from firebase_admin import messaging
from outbox_house import open_database, pushes

from contract.resources.bookings import BookingStatus, Cancelling
from hotel.areas.audit.service import Decider
from hotel.areas.bookings.deciding import cancel, confirm
from hotel.areas.bookings.tables import BookingRow
from hotel.areas.bookings.tellings import STREAMS
from hotel.changes.tables import StreamCounter
from hotel.changes.writer import Writer
from hotel.database import Database
from hotel.outbound.fcm import FcmSender
from hotel.outbound.push_worker import PushWorker
from hotel.visit import HotelInfo

HOTEL = HotelInfo(
    id=1, slug="grand-hotel", name="Grand Hotel", time_zone="Europe/Dublin", currency="EUR"
)
RITA = Decider(name="Rita Walsh", staff_id=5)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with open_database(tmp_path) as database:
        async with database.write() as session:
            for stream in STREAMS:
                session.add(StreamCounter(hotel_id=1, stream=stream, seq=0))
            session.add(
                BookingRow(
                    id=3,
                    hotel_id=1,
                    booking_id="BK-2025-0003",
                    confirmation_number="GRA-7KDM2WQX4P",
                    room_type="Deluxe Room",
                    # The guests in there now have a device of their own: tok-412.
                    room_number="412",
                    guest_name="Olive Oak",
                    check_in=datetime(2025, 12, 1, tzinfo=UTC).date(),
                    check_out=datetime(2025, 12, 3, tzinfo=UTC).date(),
                    status=BookingStatus.PENDING_PAYMENT.value,
                    created_at=datetime.now(UTC),
                    guest_fcm_token="tok-olive",
                )
            )
        yield database


@pytest.fixture
def fcm(monkeypatch: pytest.MonkeyPatch) -> Iterator[Fcm]:
    # What the library is told here must not last longer than the test.
    service = messaging._MessagingService
    monkeypatch.setattr(service, "FCM_URL", service.FCM_URL)
    with open_fcm() as fcm:
        yield fcm


@pytest.fixture
async def worker(database: Database, fcm: Fcm, tmp_path: Path) -> AsyncIterator[PushWorker]:
    sender = FcmSender(fcm.service_account(tmp_path), url=fcm.url, timeout=30)
    yield PushWorker(database, sender)
    await sender.close()


@pytest.fixture
def writer(database: Database) -> Writer:
    return Writer(database, "https://hotelsmates.com", lambda: None)


async def test_that_confirming_and_cancelling_reach_the_bookings_own_guest_alone(
    fcm: Fcm, worker: PushWorker, writer: Writer
) -> None:
    await writer.change(HOTEL, lambda mutation: confirm(mutation, RITA, "BK-2025-0003"))
    await worker.round()
    wanted = Cancelling(reason="A pipe burst", seen=BookingStatus.CONFIRMED.value)
    await writer.change(HOTEL, lambda mutation: cancel(mutation, RITA, "BK-2025-0003", wanted))
    await worker.round()
    assert [one["token"] for one in fcm.messages] == ["tok-olive", "tok-olive"]
    confirmed, cancelled = fcm.messages
    assert confirmed["notification"] == {
        "title": "✅ Booking Confirmed!",
        "body": "Your reservation at Grand Hotel has been confirmed",
    }
    assert confirmed["data"] == {
        "type": "booking_confirmation",
        "booking_id": "BK-2025-0003",
        "confirmation_number": "GRA-7KDM2WQX4P",
        "hotel_name": "Grand Hotel",
        "room_type": "Deluxe Room",
        "check_in": "2025-12-01",
        "check_out": "2025-12-03",
        "click_action": "FLUTTER_NOTIFICATION_CLICK",
        "route": "/bookings/details",
    }
    assert cancelled["notification"] == {
        "title": "❌ Booking Cancelled",
        "body": "Your reservation at Grand Hotel has been cancelled",
    }
    assert cancelled["data"]["cancellation_reason"] == "A pipe burst"
    assert cancelled["data"]["route"] == "/bookings/cancelled"


async def test_that_a_dead_device_is_taken_from_the_booking(
    database: Database, fcm: Fcm, worker: PushWorker, writer: Writer
) -> None:
    fcm.answers = {"tok-olive": Answer(404, "UNREGISTERED")}
    await writer.change(HOTEL, lambda mutation: confirm(mutation, RITA, "BK-2025-0003"))
    await worker.round()
    assert [row.outcome for row in await pushes(database)] == ["dead_token"]
    async with database.read() as session:
        assert (await session.get_one(BookingRow, 3)).guest_fcm_token is None
