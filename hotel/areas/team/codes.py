"""Codes to register with: a manager makes one for one person, and revokes what nobody used."""

import secrets
from datetime import timedelta
from typing import Final

from sqlalchemy import Select, delete, select

from contract.codec import encode_rest
from contract.resources.team import RegistrationCode, RegistrationPackage
from contract.scalars import Id
from hotel.areas.audit.service import Decider, Deed, write_down
from hotel.areas.team.shapes import code_of
from hotel.areas.team.tables import RegistrationCodeRow
from hotel.areas.team.tellings import tell_code
from hotel.changes.mutation import Mutation
from hotel.problems import conflict, not_found
from hotel.tokens import hash_token, new_token
from hotel.web.answers import known_id

VALID_FOR: Final = timedelta(days=7)
_KEPT_FOR: Final = timedelta(days=30)
_SIGNS: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
_LENGTH: Final = 8


def codes(hotel_id: int) -> Select[RegistrationCodeRow]:
    """The codes of a hotel, newest first."""
    query = select(RegistrationCodeRow).where(RegistrationCodeRow.hotel_id == hotel_id)
    return query.order_by(RegistrationCodeRow.id.desc())


async def make_code(mutation: Mutation, who: Decider) -> RegistrationPackage:
    """A code for one person; its token is told once."""
    old = mutation.at - _KEPT_FOR
    await mutation.session.execute(
        delete(RegistrationCodeRow).where(RegistrationCodeRow.expires_at < old)
    )
    code = "REG-" + "".join(secrets.choice(_SIGNS) for _ in range(_LENGTH))
    token = new_token()
    row = RegistrationCodeRow(
        hotel_id=mutation.hotel.id,
        code=code,
        qr_hash=hash_token(token),
        made_by=who.name,
        expires_at=mutation.at + VALID_FOR,
        rev=1,
    )
    mutation.session.add(row)
    await mutation.session.flush()
    tell_code(mutation, row)
    write_down(mutation, who, Deed(action="registration.code", subject=code))
    return RegistrationPackage(
        id=Id(row.id), registration_code=code, qr_token=token, expires_at=row.expires_at
    )


async def revoke_code(mutation: Mutation, who: Decider, code_id: str) -> RegistrationCode:
    """Nobody registers with it any more. Raises ProblemError 404, 409 when somebody did."""
    query = codes(mutation.hotel.id).where(RegistrationCodeRow.id == known_id(code_id))
    row = (await mutation.session.scalars(query.with_for_update())).one_or_none()
    if row is None:
        sentence = "There is no such registration code."
        raise not_found(sentence)
    if row.used_at is not None:
        when = mutation.hotel.when(row.used_at, now=mutation.at)
        sentence = f"{row.used_by} registered with this code already at {when}."
        raise conflict(sentence, current=encode_rest(code_of(row)))
    if row.revoked_at is None:
        row.revoked_at, row.revoked_by = mutation.at, who.name
        row.rev += 1
        tell_code(mutation, row)
        write_down(mutation, who, Deed(action="registration.revoke", subject=row.code))
    return code_of(row)
