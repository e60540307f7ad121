"""Registering: somebody gives a code a manager made, and waits to be let in."""

import hmac
from typing import Any, Final

from litestar import Response
from litestar.enums import MediaType
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from contract.resources.team import Registered, Registering, RegistrationState
from contract.scalars import Id
from hotel.areas.hotels.service import info_of
from hotel.areas.hotels.tables import Hotel
from hotel.areas.staff.checks import password_fault, username_fault
from hotel.areas.staff.tables import Staff
from hotel.areas.team.checks import checked_email, checked_name
from hotel.areas.team.tables import RegistrationCodeRow, RegistrationRow
from hotel.areas.team.tellings import tell_code, tell_registration
from hotel.changes.mutation import Mutation
from hotel.changes.writer import Writer
from hotel.database import Database
from hotel.limits import FailureLimit
from hotel.passwords import Passwords
from hotel.problems import ProblemError, expired, for_fields, invalid
from hotel.tokens import hash_token
from hotel.visit import HotelInfo
from hotel.web.answers import RestResponse

_ASK: Final = "Ask a manager for a new one."


class RegistrationDesk:
    """Takes people in who have a code. Wrong codes are counted per name and address."""

    def __init__(self, database: Database, passwords: Passwords, writer: Writer) -> None:
        """Take where the codes are, how passwords are hashed, and how people are written down."""
        self._database = database
        self._passwords = passwords
        self._writer = writer
        self._limit = FailureLimit()

    async def register(self, wanted: Registering, address: str) -> Response[Registered]:
        """Write somebody down who then waits. Raises ProblemError 400, 410, 429."""
        key = f"{wanted.username.casefold()} {address}"
        self._limit.check(key)
        hotel = await self._hotel_of(wanted)
        if hotel is None:
            self._limit.failed(key)
            sentence = f"This code is not right. Look at it again. {_ASK}"
            raise for_fields(sentence, {"registration_code": [sentence]})
        wanted_names = _checked(wanted)
        hashed = await self._passwords.hash(wanted.password)

        async def note(mutation: Mutation) -> Registered:
            return await _note(mutation, wanted, wanted_names, hashed)

        try:
            answer = await self._writer.change(hotel, note, status=201)
        except IntegrityError as error:
            raise _taken() from error
        given: RestResponse[Any] = RestResponse(
            content=answer.body, status_code=201, media_type=MediaType.JSON
        )
        return given

    async def _hotel_of(self, wanted: Registering) -> HotelInfo | None:
        async with self._database.read() as session:
            code = await _code(session, wanted.registration_code)
            if code is None or not _fits(code, wanted.qr_token):
                return None
            return info_of(await session.get_one(Hotel, code.hotel_id))


async def _code(session: AsyncSession, given: str) -> RegistrationCodeRow | None:
    query = select(RegistrationCodeRow).where(RegistrationCodeRow.code == given.strip().upper())
    return (await session.scalars(query.with_for_update())).one_or_none()


def _fits(code: RegistrationCodeRow, qr_token: str | None) -> bool:
    return qr_token is None or hmac.compare_digest(code.qr_hash, hash_token(qr_token))


def _checked(wanted: Registering) -> tuple[str, str, str | None]:
    if fault := username_fault(wanted.username):
        raise invalid(fault, field="username")
    if fault := password_fault(wanted.password):
        raise invalid(fault, field="password")
    # Who gives no name is called as they sign in, until a manager lets them in.
    first = checked_name(wanted.first_name or wanted.username[:80], "first_name", is_needed=True)
    last = checked_name(wanted.last_name, "last_name", is_needed=False)
    return first, last, checked_email(wanted.email)


async def _note(
    mutation: Mutation, wanted: Registering, names: tuple[str, str, str | None], hashed: str
) -> Registered:
    session = mutation.session
    code = await _code(session, wanted.registration_code)
    if code is None or code.used_at is not None or code.expires_at <= mutation.at:
        sentence = f"This code was used already, or has expired. {_ASK}"
        raise expired(sentence)
    if code.revoked_at is not None:
        sentence = f"This code was revoked. {_ASK}"
        raise expired(sentence)
    if await session.scalar(select(Staff.id).where(Staff.username == wanted.username)):
        raise _taken()
    code.used_at, code.used_by = mutation.at, " ".join(names[:2]).strip()
    code.rev += 1
    staff = Staff(
        hotel_id=mutation.hotel.id,
        username=wanted.username,
        password_hash=hashed,
        first_name=names[0],
        last_name=names[1],
        email=names[2],
        is_active=False,
        rev=1,
    )
    row = RegistrationRow(
        hotel_id=mutation.hotel.id,
        staff=staff,
        code=code.code,
        username=wanted.username,
        first_name=names[0],
        last_name=names[1],
        email=names[2],
        registered_at=mutation.at,
        state=RegistrationState.PENDING.value,
        rev=1,
    )
    session.add(row)
    await session.flush()
    tell_registration(mutation, row)
    tell_code(mutation, code)
    return Registered(
        detail="A manager has to let you in before you can sign in.",
        user_id=Id(staff.id),
        username=wanted.username,
        registration_code=code.code,
    )


def _taken() -> ProblemError:
    return invalid("This username is taken. Choose another one.", field="username")
