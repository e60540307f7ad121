"""The outbox page for managers: signed in with a token, or by the browser's own dialog."""

import base64
import binascii
from datetime import UTC, datetime
from typing import Final

from litestar import MediaType, Response, Router, get

from contract.permissions import Capability
from contract.resources.staff import SignIn
from hotel.access import Access
from hotel.areas.staff.sign_in import SignInDesk
from hotel.database import Database
from hotel.outbound.overview import overview_of
from hotel.outbound.page import page_of
from hotel.problems import ProblemError, unauthorised
from hotel.visit import Visit
from hotel.web.answers import AnyRequest

_HEADERS: Final = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    "Cache-Control": "no-store",
}


@get("/admin/{hotel_slug:str}", media_type=MediaType.HTML, include_in_schema=False)
async def show_outbox(
    hotel_slug: str, request: AnyRequest, db: Database, access: Access, desk: SignInDesk
) -> Response[str]:
    """What waits, what was refused, and the latest pushes."""
    try:
        visit = await _visit(request, hotel_slug, access, desk)
    except ProblemError as error:
        if error.status != 401:
            raise
        return _ask_to_sign_in(error.problem.detail)
    visit.require(Capability.SEE_PUSHES, "Only managers may see the outbox.")
    async with db.read() as session:
        overview = await overview_of(session, hotel_slug)
    return Response(page_of(visit.hotel, overview, datetime.now(UTC)), headers=_HEADERS)


async def _visit(request: AnyRequest, hotel_slug: str, access: Access, desk: SignInDesk) -> Visit:
    scheme, _, given = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return await access.visit(request, hotel_slug)
    address = request.client.host if request.client else ""
    try:
        signed_in = await desk.sign_in(_pair(given), address)
    except ProblemError as error:
        if error.status == 400:
            raise unauthorised(error.problem.detail) from error
        raise
    try:
        return await access.visit_with(signed_in.token, hotel_slug)
    finally:
        # A page has no way to sign out, so it does not stay signed in.
        await desk.sign_out(signed_in.token, int(signed_in.staff_id))


def _pair(given: str) -> SignIn:
    try:
        username, _, password = base64.b64decode(given, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeError) as error:
        raise unauthorised() from error
    return SignIn(username=username, password=password)


def _ask_to_sign_in(sentence: str) -> Response[str]:
    headers = {"WWW-Authenticate": 'Basic realm="Hotel", charset="UTF-8"'}
    return Response(
        sentence, status_code=401, media_type=MediaType.TEXT, headers=_HEADERS | headers
    )


router = Router("/", route_handlers=[show_outbox])
