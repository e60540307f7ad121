"""The pushes of a hotel over REST: for managers only."""

from datetime import datetime

import msgspec
from litestar import Router, get

from contract.codec import decode
from contract.permissions import Capability
from contract.pushes.base import PushMessage
from contract.scalars import Id
from hotel.database import Database
from hotel.outbound.overview import pushes_of
from hotel.outbound.tables import OutboxFcm
from hotel.visit import Visit
from hotel.web.answers import AnyRequest
from hotel.web.pages import Page, Paging, count_of, page_of


class PushRecord(msgspec.Struct, frozen=True, kw_only=True):
    """One push. `owner` is staff, room or booking; the device's token is never told.

    `outcome` is waiting, sent, recorded (no Firebase account), dead_token, refused or expired.
    """

    id: Id
    owner: str
    owner_id: Id
    message: PushMessage
    outcome: str
    detail: str | None
    created_at: datetime
    sent_at: datetime | None


@get("/api/hotels/{hotel_slug:str}/pushes")
async def list_pushes(
    request: AnyRequest, visit: Visit, db: Database, paging: Paging
) -> Page[PushRecord]:
    """The pushes of the last days, newest first."""
    visit.require(Capability.SEE_PUSHES, "Only managers may see the pushes.")
    query = pushes_of(visit.hotel.slug)
    async with db.read() as session:
        records = tuple(map(_record, await session.scalars(paging.of(query))))
        count = await count_of(session, query)
    return page_of(request, records, count=count, paging=paging)


def _record(row: OutboxFcm) -> PushRecord:
    return PushRecord(
        id=Id(row.id),
        owner=row.owner,
        owner_id=Id(row.owner_id),
        message=decode(PushMessage, row.message),
        outcome=row.outcome or "waiting",
        detail=row.detail,
        created_at=row.created_at.replace(microsecond=0),
        sent_at=row.sent_at.replace(microsecond=0) if row.sent_at else None,
    )


router = Router("/", route_handlers=[list_pushes], tags=["pushes"])
