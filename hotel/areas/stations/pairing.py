"""Pairing a screen: a manager is told a code, the screen gives it for a token."""

import secrets
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from litestar import Response
from litestar.enums import MediaType
from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from contract.permissions import Duty
from contract.resources.staff import SignedIn
from contract.resources.stations import NewStation, Pairing, PairingCode
from hotel.areas.hotels.service import hotel_named
from hotel.areas.stations.service import check_free, check_wish, touch
from hotel.areas.stations.shapes import station_signed_in
from hotel.areas.stations.tables import StationAccount, StationPairing
from hotel.changes.mutation import Mutation
from hotel.changes.writer import Writer
from hotel.database import Database
from hotel.limits import FailureLimit
from hotel.passwords import Passwords
from hotel.problems import expired, for_fields
from hotel.tokens import hash_token, new_token
from hotel.visit import HotelInfo, Visit
from hotel.web.answers import RestResponse

VALID_FOR: Final = timedelta(minutes=10)
# Over this time a code that is over is told from one that never was.
KEPT_FOR: Final = timedelta(hours=1)
DIGITS: Final = 6
MOST_TRIES: Final = 20
_MOST_OPEN: Final = 5
_LONGEST_PC_NAME: Final = 80
_ASK: Final = "Ask a manager for a new one."


class PairingDesk:
    """Codes out, tokens in. Wrong codes are counted per address, and per code in the database."""

    def __init__(self, database: Database, passwords: Passwords, writer: Writer) -> None:
        """Take where the codes are, how they are hashed, and how screens are written down."""
        self._database = database
        self._passwords = passwords
        self._writer = writer
        self._limit = FailureLimit()

    async def start(self, visit: Visit, wanted: NewStation) -> PairingCode:
        """A new code for one screen. Raises ProblemError 400."""
        code = f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"
        # Hashed before the transaction: it takes its time on purpose.
        hashed = await self._passwords.hash(code)
        now = datetime.now(UTC).replace(microsecond=0)
        async with self._database.write() as session:
            wanted = await check_wish(session, visit.hotel.id, wanted)
            await _make_room(session, visit.hotel.id, now)
            pairing = StationPairing(
                hotel_id=visit.hotel.id,
                name=wanted.name,
                duty=wanted.duty.value,
                asks_cook=wanted.asks_cook,
                code_hash=hashed,
                started_by=visit.name,
                expires_at=now + VALID_FOR,
            )
            session.add(pairing)
            return PairingCode(
                code=code, name=wanted.name, duty=wanted.duty, expires_at=pairing.expires_at
            )

    async def pair(self, given: Pairing, address: str) -> Response[SignedIn]:
        """A token for the screen at `address`. Raises ProblemError 400, 404, 410, 429."""
        key = f"{given.hotel_slug.casefold()} {address}"
        self._limit.check(key)
        self._limit.failed(key)
        async with self._database.read() as session:
            hotel = await hotel_named(session, given.hotel_slug)
            pairings = await _latest(session, hotel.id)
        pairing = await self._meant(pairings, given.code)
        if pairing is None:
            await self._count(hotel.id)
            sentence = f"This code is not right. Look at it again. {_ASK}"
            raise for_fields(sentence, {"code": [sentence]})
        self._limit.succeeded(key)
        return await self._admit(hotel, pairing.id, given.pc_name)

    async def _meant(self, pairings: Sequence[StationPairing], code: str) -> StationPairing | None:
        digits = "".join(code.split())
        if not (digits.isascii() and digits.isdigit() and len(digits) == DIGITS):
            return None
        for pairing in pairings:
            if await self._passwords.matches(pairing.code_hash, digits):
                return pairing
        return None

    async def _count(self, hotel_id: int) -> None:
        async with self._database.write() as session:
            of_hotel = StationPairing.hotel_id == hotel_id
            more = update(StationPairing).where(of_hotel).values(tries=StationPairing.tries + 1)
            await session.execute(more)

    async def _admit(self, hotel: HotelInfo, pairing_id: int, pc_name: str) -> Response[SignedIn]:
        token = new_token()

        async def admit(mutation: Mutation) -> SignedIn:
            pairing = await _usable(mutation, pairing_id)
            await check_free(mutation.session, hotel.id, pairing.name)
            account = _account(mutation, pairing, token)
            account.pc_name = _tidy(pc_name)
            mutation.session.add(account)
            await mutation.session.flush()
            touch(mutation, account)
            return station_signed_in(account, hotel, token)

        answer = await self._writer.change(hotel, admit)
        given: RestResponse[Any] = RestResponse(content=answer.body, media_type=MediaType.JSON)
        return given


async def _latest(session: AsyncSession, hotel_id: int) -> Sequence[StationPairing]:
    query = select(StationPairing).where(StationPairing.hotel_id == hotel_id)
    return (await session.scalars(query.order_by(StationPairing.id.desc()).limit(8))).all()


async def _make_room(session: AsyncSession, hotel_id: int, now: datetime) -> None:
    """Forget old codes, and the oldest of too many that wait."""
    await session.execute(delete(StationPairing).where(StationPairing.expires_at < now - KEPT_FOR))
    waiting = [pairing for pairing in await _latest(session, hotel_id) if pairing.used_at is None]
    for pairing in waiting[_MOST_OPEN - 1 :]:
        await session.delete(pairing)


async def _usable(mutation: Mutation, pairing_id: int) -> StationPairing:
    """The code, nobody else's from now on. Raises ProblemError 410."""
    query = select(StationPairing).where(StationPairing.id == pairing_id).with_for_update()
    pairing = (await mutation.session.scalars(query)).one_or_none()
    if pairing is None or pairing.expires_at <= mutation.at:
        sentence = f"This code has expired. {_ASK}"
        raise expired(sentence)
    if pairing.used_at is not None:
        sentence = f"This code was used already. {_ASK}"
        raise expired(sentence)
    if pairing.tries >= MOST_TRIES:
        sentence = f"There were too many wrong tries since this code was made. {_ASK}"
        raise expired(sentence)
    pairing.used_at = mutation.at
    return pairing


def _account(mutation: Mutation, pairing: StationPairing, token: str) -> StationAccount:
    return StationAccount(
        hotel_id=mutation.hotel.id,
        name=pairing.name,
        duty=Duty(pairing.duty).value,
        asks_cook=pairing.asks_cook,
        token_hash=hash_token(token),
        paired_at=mutation.at,
        paired_by=pairing.started_by,
        used_at=mutation.at,
        rev=1,
    )


def _tidy(pc_name: str) -> str:
    words = " ".join(pc_name.split())[:_LONGEST_PC_NAME]
    return words if words.isprintable() else ""
