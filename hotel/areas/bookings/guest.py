"""What a guest does with the confirmation number of a booking: a device, or a cancelling."""

from typing import Any

from litestar import Response
from litestar.enums import MediaType
from sqlalchemy import Select, select

from contract.resources.bookings import BY_GUEST, Cancelling
from contract.resources.staff import FcmToken
from hotel.areas.audit.service import tidied_reason
from hotel.areas.bookings.deciding import cancelled, check_open, write_off
from hotel.areas.bookings.finding import locked_booking, unknown
from hotel.areas.bookings.tables import BookingRow
from hotel.areas.staff.service import checked_fcm_token
from hotel.areas.staff.shapes import Done
from hotel.changes.mutation import Mutation
from hotel.changes.writer import Writer
from hotel.database import Database
from hotel.limits import FailureLimit
from hotel.visit import HotelInfo
from hotel.web.answers import RestResponse


class BookingDoor:
    """Opens a booking to its guest. Wrong numbers are counted per hotel and address."""

    def __init__(self, database: Database, writer: Writer) -> None:
        """Take where bookings are, and the way to change them."""
        self._database = database
        self._writer = writer
        self._limit = FailureLimit()

    async def keep_device(
        self, hotel: HotelInfo, number: str, saved: FcmToken, address: str
    ) -> Response[Done]:
        """Push what becomes of this booking to this device. Raises ProblemError 400, 404, 429."""
        token = checked_fcm_token(saved)
        await self._check(hotel, number, address)

        async def keep(mutation: Mutation) -> Done:
            row = await locked_booking(mutation, _numbered(hotel, number))
            row.guest_fcm_token, row.guest_fcm_token_at = token, mutation.at
            return Done(detail="FCM token saved successfully")

        return _answer((await self._writer.change(hotel, keep)).body)

    async def cancel(
        self, hotel: HotelInfo, number: str, wanted: Cancelling, address: str
    ) -> Response[Done]:
        """Cancel the guest's own booking. Raises ProblemError 400, 404, 409, 429."""
        reason = tidied_reason(wanted.reason) or BY_GUEST
        await self._check(hotel, number, address)

        async def call_off(mutation: Mutation) -> Done:
            row = await locked_booking(mutation, _numbered(hotel, number))
            check_open(mutation, row)
            write_off(mutation, row, reason, None)
            return Done(detail=cancelled(mutation, row).message)

        return _answer((await self._writer.change(hotel, call_off)).body)

    async def _check(self, hotel: HotelInfo, number: str, address: str) -> None:
        key = f"{hotel.slug} {address}"
        self._limit.check(key)
        async with self._database.read() as session:
            if await session.scalar(_numbered(hotel, number)) is None:
                self._limit.failed(key)
                raise unknown()


def _numbered(hotel: HotelInfo, number: str) -> Select[BookingRow]:
    return select(BookingRow).where(
        BookingRow.hotel_id == hotel.id, BookingRow.confirmation_number == number.upper()
    )


def _answer(body: bytes) -> Response[Done]:
    given: RestResponse[Any] = RestResponse(content=body, media_type=MediaType.JSON)
    return given
