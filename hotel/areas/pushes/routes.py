"""The pushes of a hotel over REST, and the page of its outbox: for managers only."""

from datetime import UTC, datetime
from typing import Final
from urllib.parse import urlsplit

import msgspec
from litestar import MediaType, Response, Router, get, post
from litestar.response import Redirect

from contract.codec import decode
from contract.permissions import Capability
from contract.pushes.base import PushMessage
from contract.scalars import Id
from hotel.database import Database
from hotel.outbound.overview import overview_of, pushes_of, unpark
from hotel.outbound.page import outbox_page
from hotel.outbound.tables import OutboxFcm
from hotel.problems import forbidden
from hotel.visit import Visit
from hotel.web.answers import AnyRequest
from hotel.web.pages import Page, Paging, count_of, page_of

_PAGE_HEADERS: Final = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
    "X-Frame-Options": "DENY",
    "Cache-Control": "no-store",
}


class PushRecord(msgspec.Struct, frozen=True, kw_only=True):
    """One push. `owner` is staff or room; the device's token is never told.

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


@get("/admin/{hotel_slug:str}", media_type=MediaType.HTML, include_in_schema=False)
async def show_outbox(page_visit: Visit, db: Database) -> Response[str]:
    """What waits, what was refused, and the latest pushes; browsers ask for name and password."""
    page_visit.require(Capability.SEE_PUSHES, "Only managers may see the outbox.")
    async with db.read() as session:
        overview = await overview_of(session, page_visit.hotel.slug)
    page = outbox_page(page_visit.hotel, overview, datetime.now(UTC))
    return Response(page, headers=_PAGE_HEADERS)


@post("/admin/{hotel_slug:str}/parked", include_in_schema=False)
async def send_parked_again(
    request: AnyRequest, hotel_slug: str, page_visit: Visit, db: Database
) -> Redirect:
    """Let the events that were refused wait once more; asked for by the page's own button."""
    page_visit.require(Capability.SEE_PUSHES, "Only managers may send events again.")
    _check_origin(request)
    async with db.write() as session:
        await unpark(session, hotel_slug)
    return Redirect(f"/admin/{hotel_slug}/", status_code=303)


def _check_origin(request: AnyRequest) -> None:
    # A browser sends the password it remembers with any page's form; a token it never sends.
    scheme = request.headers.get("Authorization", "").partition(" ")[0]
    origin = urlsplit(request.headers.get("Origin", "")).netloc
    is_own = origin and origin == request.headers.get("Host")
    is_said_own = request.headers.get("Sec-Fetch-Site") == "same-origin"
    if scheme.lower() == "basic" and not is_own and not is_said_own:
        sentence = "Only the outbox page itself may ask for this."
        raise forbidden(sentence)


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


router = Router("/", route_handlers=[list_pushes, show_outbox, send_parked_again], tags=["pushes"])
