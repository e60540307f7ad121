"""What the registrations area says."""

from PySide6.QtCore import QCoreApplication

from console.models.codes import CodesModel
from console.models.joining import JoiningModel
from console.state.actions import ActionKind, PendingAction
from console.views.chips import Chip
from console.views.icons import Icon
from console.views.moments import dated
from console.views.place import Place
from console.views.registrations.rows import RowWords
from console.views.theme import Theme
from console.views.words import plain, wait
from contract.resources.team import Registration, RegistrationCode, RegistrationState


def tr(text: str) -> str:
    """The text in the language of the screen."""
    return QCoreApplication.translate("Registrations", text)


def name_of(one: Registration) -> str:
    """How somebody is called, as they said."""
    return plain(f"{one.first_name} {one.last_name}") or plain(one.username)


def person_row(one: Registration, theme: Theme, *, model: JoiningModel, place: Place) -> RowWords:
    """A row of somebody who registered."""
    decided = "", ""
    if one.decided_at is not None:
        decided = plain(one.decided_by or ""), dated(one.decided_at, place)
    contact = plain(one.email or "") or plain(one.username)
    came = dated(one.registered_at, place), plain(one.registration_code)
    return RowWords(
        ((name_of(one), contact), came, decided), person_chip(one, theme, model=model, place=place)
    )


def person_chip(one: Registration, theme: Theme, *, model: JoiningModel, place: Place) -> Chip:
    """Where a registration stands."""
    colour, decision = theme.colour, model.decision(one.id)
    if one.state is RegistrationState.APPROVED:
        return Chip(Icon.CHECK, tr("Approved"), colour.ok_tint, colour.ok_text)
    if one.state is RegistrationState.REJECTED:
        return Chip(Icon.X, tr("Rejected"), colour.bad_tint, colour.bad_text)
    if decision is None:
        waited = _waited(one, place)
        return Chip(Icon.CLOCK, waited, colour.warn_tint, colour.warn_text)
    if decision.action.kind is ActionKind.WELCOME:
        return Chip(Icon.CHECK, tr("Will be let in"), colour.ok_tint, colour.ok_text, True)
    return Chip(Icon.X, tr("Will be rejected"), colour.bad_tint, colour.bad_text, True)


def _waited(one: Registration, place: Place) -> str:
    long = place.now() - one.registered_at
    if long.days >= 1:
        return tr("Waiting {days} d").format(days=long.days)
    return tr("Waiting {wait}").format(wait=wait(long))


def decision_words(decision: PendingAction, model: JoiningModel) -> str:
    """What was decided here and is not at the hotel yet."""
    if decision.action.kind is ActionKind.WELCOME:
        department, role = model.place_names(decision)
        said = tr("Will be let in: {department}, {role}")
        return said.format(department=plain(department), role=plain(role))
    reason = plain(decision.action.reason or "")
    return tr("Will be rejected: {reason}").format(reason=reason)


def person_facts(one: Registration, model: JoiningModel, place: Place) -> list[tuple[str, str]]:
    """What is known of somebody, in order."""
    found = [
        (tr("Username"), plain(one.username)),
        (tr("E-mail"), plain(one.email or "") or "–"),
        (tr("Registered"), dated(one.registered_at, place)),
        (tr("Code"), plain(one.registration_code)),
    ]
    if one.decided_at is not None:
        found += [
            (tr("Decided by"), plain(one.decided_by or "") or "–"),
            (tr("Decided"), dated(one.decided_at, place)),
        ]
    if one.decision_reason:
        found.append((tr("Reason"), plain(one.decision_reason)))
    if one.state is RegistrationState.APPROVED:
        found.append((tr("Works as"), _work(one, model)))
    return found


def _work(one: Registration, model: JoiningModel) -> str:
    member = model.colleague(one)
    if member is None:
        return tr("Does not work here any more")
    named = member.role_detail, member.department_detail
    return ", ".join(plain(each.name) for each in named if each) or "–"


def code_row(code: RegistrationCode, theme: Theme, *, model: CodesModel, place: Place) -> RowWords:
    """A row of a code."""
    used = plain(code.used_by or ""), "" if code.used_at is None else dated(code.used_at, place)
    valid = tr("Valid until {time}").format(time=dated(code.expires_at, place))
    return RowWords(
        ((plain(code.registration_code), ""), (plain(code.made_by), valid), used),
        code_chip(code, theme, model=model),
    )


def code_chip(code: RegistrationCode, theme: Theme, *, model: CodesModel) -> Chip:
    """Whether somebody can still register with a code."""
    colour = theme.colour
    if code.used_at is not None:
        return Chip(Icon.CHECK, tr("Used"), colour.sunken, colour.text2)
    if code.revoked_at is not None:
        return Chip(Icon.BAN, tr("Revoked"), colour.bad_tint, colour.bad_text)
    if not model.is_open(code):
        return Chip(Icon.HOURGLASS, tr("Expired"), colour.sunken, colour.text2)
    if model.revoking(code.id) is not None:
        words = tr("Will be revoked")
        return Chip(Icon.BAN, words, colour.bad_tint, colour.bad_text, is_dashed=True)
    return Chip(Icon.ID_CARD, tr("Open"), colour.ok_tint, colour.ok_text)


def code_facts(code: RegistrationCode, place: Place) -> list[tuple[str, str]]:
    """What is known of a code, in order."""
    found = [
        (tr("Valid until"), dated(code.expires_at, place)),
        (tr("Made by"), plain(code.made_by)),
    ]
    if code.used_at is not None:
        by = plain(code.used_by or "") or "–"
        found += [(tr("Used by"), by), (tr("Used"), dated(code.used_at, place))]
    if code.revoked_at is not None:
        by = plain(code.revoked_by or "") or "–"
        found += [(tr("Revoked by"), by), (tr("Revoked"), dated(code.revoked_at, place))]
    return found
