"""Lets a request in: its token, its hotel, and what a route is handed for both."""

import asyncio
import base64
import binascii
from datetime import UTC, datetime, timedelta
from typing import Final

from litestar.exceptions import NotAuthorizedException
from sqlalchemy import update

from contract.resources.staff import SignIn
from hotel.areas.rooms.tables import RoomToken
from hotel.areas.staff.sign_in import SignInDesk
from hotel.areas.staff.tables import StaffToken
from hotel.areas.stations.tables import StationAccount
from hotel.areas.terminals.tables import ClockTerminalRow
from hotel.changes.writer import Writer
from hotel.database import Database
from hotel.identity import visit_for_token
from hotel.problems import ProblemError, forbidden, not_found, unauthorised
from hotel.tokens import hash_token
from hotel.visit import Visit
from hotel.web.answers import AnyRequest
from hotel.web.write import Write

_TOUCH_AFTER: Final = timedelta(hours=1)
# Managers are told when a screen was seen last.
_TOUCH_STATION_AFTER: Final = timedelta(minutes=1)


class Access:
    """Who may come in. Remembers which tokens it lately marked as used."""

    def __init__(self, database: Database) -> None:
        """Take the database the tokens are in."""
        self._database = database
        self._touched: dict[str, datetime] = {}
        self._touching: set[asyncio.Task[None]] = set()

    async def visit(self, request: AnyRequest, hotel_slug: str | None) -> Visit:
        """The visit of a request. Raises ProblemError 401, 403, or 404 for another's hotel."""
        visit = await self.visit_with(token_of(request), hotel_slug)
        if visit.actor.terminal_id is not None:
            sentence = "A clock terminal clocks people and does nothing else."
            raise forbidden(sentence)
        return visit

    async def visit_with(self, token: str, hotel_slug: str | None) -> Visit:
        """The visit of who holds a token. Raises ProblemError 401, or 404 for another's hotel."""
        async with self._database.read() as session:
            visit = await visit_for_token(session, token)
        if visit is None:
            sentence = "Your sign-in is no longer valid. Sign in again."
            raise unauthorised(sentence)
        if hotel_slug is not None and hotel_slug != visit.hotel.slug:
            sentence = "This hotel is not known here, or it is not yours."
            raise not_found(sentence)
        is_screen = visit.actor.station_id is not None
        self._touch(hash_token(token), _TOUCH_STATION_AFTER if is_screen else _TOUCH_AFTER)
        return visit

    def _touch(self, token_hash: str, after: timedelta) -> None:
        now = datetime.now(UTC)
        if now - self._touched.get(token_hash, datetime.min.replace(tzinfo=UTC)) < after:
            return
        if len(self._touched) > 10_000:
            self._touched.clear()
        self._touched[token_hash] = now
        task = asyncio.create_task(self._mark_used(token_hash, now))
        self._touching.add(task)
        task.add_done_callback(self._touching.discard)

    async def _mark_used(self, token_hash: str, now: datetime) -> None:
        async with self._database.write() as session:
            for table in (StaffToken, RoomToken, StationAccount, ClockTerminalRow):
                await session.execute(
                    update(table).where(table.token_hash == token_hash).values(used_at=now)
                )


def token_of(request: AnyRequest) -> str:
    """The token of `Authorization: Token …`. Raises ProblemError 401."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "token" or not token.strip():
        raise unauthorised()
    return token.strip()


async def provide_visit(request: AnyRequest, access: Access, hotel_slug: str) -> Visit:
    """For routes of one hotel."""
    return await access.visit(request, hotel_slug)


async def provide_clock_visit(request: AnyRequest, access: Access, hotel_slug: str) -> Visit:
    """For the clock of one hotel, the one place that is open to its terminals too."""
    return await access.visit_with(token_of(request), hotel_slug)


async def provide_own_visit(request: AnyRequest, access: Access) -> Visit:
    """For routes that do not name the hotel: it is the token's."""
    return await access.visit(request, None)


async def provide_page_visit(
    request: AnyRequest, access: Access, desk: SignInDesk, hotel_slug: str
) -> Visit:
    """For pages of one hotel: a token, or the name and password the browser asks for."""
    scheme, _, given = request.headers.get("Authorization", "").partition(" ")
    try:
        if scheme.lower() != "basic":
            return await access.visit(request, hotel_slug)
        return await _visit_once(access, desk, _pair(given), request)
    except ProblemError as error:
        if error.status not in {400, 401}:
            raise
        headers = {"WWW-Authenticate": 'Basic realm="Hotel", charset="UTF-8"'}
        raise NotAuthorizedException(headers=headers) from error


def provide_write(request: AnyRequest, visit: Visit, writer: Writer) -> Write:
    """For routes that change something of one hotel."""
    return Write(request, visit, writer)


def provide_clock_write(request: AnyRequest, clock_visit: Visit, writer: Writer) -> Write:
    """For the clock, which writes for terminals too."""
    return Write(request, clock_visit, writer)


def provide_own_write(request: AnyRequest, own_visit: Visit, writer: Writer) -> Write:
    """For routes that change something and do not name the hotel."""
    return Write(request, own_visit, writer)


async def _visit_once(access: Access, desk: SignInDesk, pair: SignIn, request: AnyRequest) -> Visit:
    signed_in = await desk.sign_in(pair, request.client.host if request.client else "")
    try:
        return await access.visit_with(signed_in.token, request.path_params["hotel_slug"])
    finally:
        # A page has no way to sign out, so it does not stay signed in.
        await desk.sign_out(signed_in.token, int(signed_in.staff_id or 0))


def _pair(given: str) -> SignIn:
    try:
        username, _, password = base64.b64decode(given, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeError) as error:
        raise unauthorised() from error
    if "\0" in username:
        raise unauthorised()
    return SignIn(username=username, password=password)
