"""Colleagues from a sheet: the username tells one from another."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import delete, select

from contract.events.staff import EditAction
from contract.permissions import Duty, duties_of
from hotel.areas.hotels.founding import slug_of
from hotel.areas.staff.checks import username_fault
from hotel.areas.staff.new_passwords import Secret
from hotel.areas.staff.shapes import ACCESS_LEVELS, actor_of
from hotel.areas.staff.tables import Department, Role, Staff, StaffToken
from hotel.areas.team.tellings import tell_staff
from hotel.changes.mutation import Mutation
from hotel.sheets.line import Line
from hotel.sheets.mistakes import quoted
from hotel.sheets.outcome import Imported, overwrite
from hotel.sheets.reading import Columns, Sheet, check_keys

COLUMNS: Final = Columns(
    needed=("username", "first_name"),
    others=("last_name", "email", "department", "role", "access_level", "password"),
)
_LEVELS: Final = frozenset(level for level, _ in ACCESS_LEVELS)
# Who was given another place, or another password, signs in again.
_NEEDS_SIGN_IN: Final = frozenset({"department", "role", "access_level", "password"})
Place = Department | Role


@dataclass(slots=True, kw_only=True)
class _Work:
    """What the hotel has already, and what becomes of it."""

    mutation: Mutation
    secrets: Mapping[str, Secret]
    staff: Mapping[str, Staff]
    departments: dict[str, Department]
    roles: dict[str, Role]
    done: Imported = field(default_factory=Imported)
    touched: list[Staff] = field(default_factory=list)
    sent_away: list[int] = field(default_factory=list)

    def take(self, line: Line, username: str) -> None:
        """Write one line, or note what is wrong with it."""
        values, secret = _values(self, line), self.secrets.get(username)
        colleague = self.staff.get(username)
        if colleague is None:
            self._add(username, values, secret)
        elif colleague.hotel_id != self.mutation.hotel.id:
            line.fault(f"username {quoted(username)} is taken by somebody of another hotel.")
        else:
            self._change(colleague, values, secret)

    def _add(self, username: str, values: dict[str, Any], secret: Secret | None) -> None:
        colleague = Staff(
            hotel_id=self.mutation.hotel.id,
            username=username,
            password_hash=secret.hash if secret else "",
            **{"rev": 1, **values},
        )
        self.mutation.session.add(colleague)
        self.touched.append(colleague)
        self.done.new.append(username)
        if secret is not None and secret.is_made_up:
            self.done.passwords[username] = secret.password

    def _change(self, colleague: Staff, values: dict[str, Any], secret: Secret | None) -> None:
        columns = overwrite(colleague, values)
        if secret is not None and not secret.is_made_up:
            colleague.password_hash = secret.hash
            columns.append("password")
        self.done.note(colleague.username, columns)
        if columns:
            colleague.note_profile()
            self.touched.append(colleague)
        if _NEEDS_SIGN_IN.intersection(columns):
            self.sent_away.append(colleague.id)


async def import_staff(mutation: Mutation, sheet: Sheet, secrets: Mapping[str, Secret]) -> Imported:
    """Write the colleagues and tell everybody of them. Raises ProblemError 400.

    `secrets`: what `new_secrets` gave for this sheet.
    """
    usernames = [_username(line) for line in sheet.lines]
    check_keys(sheet.lines, usernames)
    work = await _begin(mutation, usernames, secrets)
    managers = await _managers(mutation)
    for line, username in zip(sheet.lines, usernames, strict=True):
        work.take(line, username)
    if managers and not any(map(_is_manager, (*managers, *work.touched))):
        _name_last_managers(sheet, usernames, managers)
    sheet.mistakes.check()
    tokens = delete(StaffToken).where(StaffToken.staff_id.in_(work.sent_away))
    await mutation.session.execute(tokens)
    await mutation.session.flush()
    for colleague in work.touched:
        is_new = colleague.username in work.done.new
        tell_staff(mutation, colleague, EditAction.CREATED if is_new else EditAction.UPDATED)
    return work.done


async def _managers(mutation: Mutation) -> list[Staff]:
    found = select(Staff).where(Staff.hotel_id == mutation.hotel.id, Staff.is_active)
    return [one for one in await mutation.session.scalars(found) if _is_manager(one)]


def _is_manager(one: Staff) -> bool:
    return Duty.MANAGER in duties_of(actor_of(one, ""))


def _name_last_managers(sheet: Sheet, usernames: Sequence[str], managers: Sequence[Staff]) -> None:
    # Nobody would be left who can give access, pair screens or see the administration page.
    for one in managers:
        line = sheet.lines[usernames.index(one.username)]
        line.fault(f"without {quoted(one.username)} the hotel would have no manager.")


def _username(line: Line) -> str:
    username = line.needed("username", 150)
    if username and username_fault(username):
        line.fault(f"username {quoted(username)} has more than letters, digits and @ . + - _.")
    return username


async def _begin(
    mutation: Mutation, usernames: Iterable[str], secrets: Mapping[str, Secret]
) -> _Work:
    # Usernames are unique over all hotels of the database.
    named = select(Staff).where(Staff.username.in_(list(usernames)))
    staff = named.with_for_update(of=Staff)
    return _Work(
        mutation=mutation,
        secrets=secrets,
        staff={one.username: one for one in await mutation.session.scalars(staff)},
        departments={row.slug: row for row in await _places(mutation, Department)},
        roles={row.slug: row for row in await _places(mutation, Role)},
    )


async def _places(mutation: Mutation, kind: type[Any]) -> list[Any]:
    found = select(kind).where(kind.hotel_id == mutation.hotel.id)
    return list(await mutation.session.scalars(found))


def _values(work: _Work, line: Line) -> dict[str, Any]:
    read: dict[str, Any] = {
        "first_name": line.needed("first_name", 80),
        "last_name": line.text("last_name", 80),
        "email": _email(line),
        "department": _place(work, line, "department", work.departments),
        "role": _place(work, line, "role", work.roles),
        "access_level": line.one_of("access_level", _LEVELS) or "regular_staff",
    }
    return {column: value for column, value in read.items() if line.has(column)}


def _email(line: Line) -> str | None:
    email = line.text("email", 254)
    if email and not all(email.partition("@")):
        line.fault(f"email {quoted(email)} is not an address.")
    return email or None


def _place(work: _Work, line: Line, column: str, known: dict[str, Any]) -> Place | None:
    name = line.text(column, 80)
    if not name:
        return None
    if not (slug := slug_of(name)):
        line.fault(f"{column} {quoted(name)} has no letter or digit.")
        return None
    if slug not in known:
        kind = Department if column == "department" else Role
        known[slug] = kind(hotel_id=work.mutation.hotel.id, name=name, slug=slug)
    place: Place = known[slug]
    if place.is_gone:
        place.is_gone, place.rev = False, place.rev + 1
    return place
