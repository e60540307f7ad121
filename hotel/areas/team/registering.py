"""Registering: a manager makes a code, somebody gives it, and waits to be let in."""

import hmac
import secrets
from datetime import timedelta
from typing import Any, Final

from litestar import Response
from litestar.enums import MediaType
from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from contract.resources.team import Registered, Registering, RegistrationPackage, RegistrationState
from contract.scalars import Id
from hotel.areas.audit.service import Decider, Deed, write_down
from hotel.areas.hotels.service import info_of
from hotel.areas.hotels.tables import Hotel
from hotel.areas.staff.checks import password_fault, username_fault
from hotel.areas.staff.tables import Staff
from hotel.areas.team.checks import checked_email, checked_name
from hotel.areas.team.tables import RegistrationCode, RegistrationRow
from hotel.areas.team.tellings import tell_registration
from hotel.changes.mutation import Mutation
from hotel.changes.writer import Writer
from hotel.database import Database
from hotel.limits import FailureLimit
from hotel.passwords import Passwords
from hotel.problems import ProblemError, expired, for_fields, invalid
from hotel.tokens import hash_token, new_token
from hotel.visit import HotelInfo
from hotel.web.answers import RestResponse

VALID_FOR: Final = timedelta(days=7)
_KEPT_FOR: Final = timedelta(days=30)
_SIGNS: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
_LENGTH: Final = 8
_ASK: Final = "Ask a manager for a new one."


async def make_code(mutation: Mutation, who: Decider) -> RegistrationPackage:
    """A code for one person, told once."""
    old = mutation.at - _KEPT_FOR
    await mutation.session.execute(
        delete(RegistrationCode).where(RegistrationCode.expires_at < old)
    )
    code = "REG-" + "".join(secrets.choice(_SIGNS) for _ in range(_LENGTH))
    token = new_token()
    row = RegistrationCode(
        hotel_id=mutation.hotel.id,
        code=code,
        qr_hash=hash_token(token),
        made_by=who.name,
        expires_at=mutation.at + VALID_FOR,
    )
    mutation.session.add(row)
    write_down(mutation, who, Deed(action="registration.code", subject=code))
    return RegistrationPackage(registration_code=code, qr_token=token, expires_at=row.expires_at)


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


async def _code(session: AsyncSession, given: str) -> RegistrationCode | None:
    query = select(RegistrationCode).where(RegistrationCode.code == given.strip().upper())
    return (await session.scalars(query.with_for_update())).one_or_none()


def _fits(code: RegistrationCode, qr_token: str | None) -> bool:
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
    if await session.scalar(select(Staff.id).where(Staff.username == wanted.username)):
        raise _taken()
    code.used_at = mutation.at
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
    return Registered(
        detail="A manager has to let you in before you can sign in.",
        user_id=Id(staff.id),
        username=wanted.username,
        registration_code=code.code,
    )


def _taken() -> ProblemError:
    return invalid("This username is taken. Choose another one.", field="username")
