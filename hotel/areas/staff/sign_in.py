"""Signing in and out."""

from datetime import UTC, datetime

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.resources.staff import DutyStatus, OwnDuty, SignedIn, SignIn
from contract.resources.team import RegistrationState
from hotel.areas.attendance.tables import ClockLog
from hotel.areas.hotels.service import info_of
from hotel.areas.hotels.tables import Hotel
from hotel.areas.staff.shapes import signed_in
from hotel.areas.staff.tables import Staff, StaffToken
from hotel.areas.team.tables import RegistrationRow
from hotel.database import Database
from hotel.limits import FailureLimit
from hotel.passwords import Passwords
from hotel.problems import ProblemError, for_fields
from hotel.tokens import hash_token, new_token


class SignInDesk:
    """Lets colleagues in. The answer and its time are the same for every wrong pair."""

    def __init__(self, database: Database, passwords: Passwords) -> None:
        """Take where the accounts are."""
        self._database = database
        self._passwords = passwords
        self._limit = FailureLimit()

    async def sign_in(self, wanted: SignIn, address: str) -> SignedIn:
        """A new token. `address` is where the attempt came from. Raises ProblemError 400, 429."""
        key = f"{wanted.username.casefold()} {address}"
        self._limit.check(key)
        self._limit.failed(key)
        staff = await self._account(wanted.username)
        kept = staff.password_hash if staff else None
        if not await self._passwords.matches(kept, wanted.password) or staff is None:
            raise _wrong_pair()
        if not staff.is_active:
            raise await self._not_let_in(staff)
        self._limit.succeeded(key)
        return await self._admit(staff, wanted.password)

    async def sign_out(self, token: str, staff_id: int) -> bool:
        """The token opens nothing any more. Whether it was the colleague's last one."""
        async with self._database.write() as session:
            await session.execute(
                delete(StaffToken).where(StaffToken.token_hash == hash_token(token))
            )
            others = select(StaffToken.staff_id).where(StaffToken.staff_id == staff_id)
            return (await session.scalars(others.limit(1))).first() is None

    async def _account(self, username: str) -> Staff | None:
        async with self._database.read() as session:
            found = select(Staff).where(Staff.username == username)
            return (await session.scalars(found)).one_or_none()

    async def _not_let_in(self, staff: Staff) -> ProblemError:
        """What somebody is told whose password is right: that they wait, or nothing."""
        waits = select(RegistrationRow.id).where(
            RegistrationRow.staff_id == staff.id,
            RegistrationRow.state == RegistrationState.PENDING.value,
        )
        async with self._database.read() as session:
            if await session.scalar(waits.limit(1)) is None:
                return _wrong_pair()
        sentence = "A manager has to let you in before you can sign in."
        return for_fields(sentence, {"non_field_errors": [sentence]})

    async def _admit(self, staff: Staff, password: str) -> SignedIn:
        is_outdated = self._passwords.is_outdated(staff.password_hash)
        renewed = await self._passwords.hash(password) if is_outdated else None
        token, now = new_token(), datetime.now(UTC)
        async with self._database.write() as session:
            account = await session.get_one(Staff, staff.id)
            account.password_hash = renewed or account.password_hash
            session.add(
                StaffToken(
                    token_hash=hash_token(token), staff_id=staff.id, created_at=now, used_at=now
                )
            )
            hotel = await session.get_one(Hotel, staff.hotel_id)
            duty = await _duty_of(session, account)
            return signed_in(account, info_of(hotel), token, duty)


async def _duty_of(session: AsyncSession, account: Staff) -> OwnDuty:
    status = DutyStatus(account.duty_status)
    last = select(func.max(ClockLog.time_out)).where(ClockLog.staff_id == account.id)
    return OwnDuty(
        status=status,
        on_duty_since=account.on_duty_since,
        on_break_since=account.on_break_since,
        last_clock_out=await session.scalar(last) if status is DutyStatus.OFF_DUTY else None,
    )


def _wrong_pair() -> ProblemError:
    sentence = "The username or the password is not right."
    return for_fields(sentence, {"non_field_errors": [sentence]})
