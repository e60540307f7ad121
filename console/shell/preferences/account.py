"""Settings, Account: what its controls do."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from console.shell.shift import Shift
from console.views.settings.account import AccountFacts, AccountGroup
from console.views.settings.own_screen import OwnScreenGroup
from console.views.settings.section import Section
from console.views.theme import Theme


def account_section(shift: Shift, theme: Theme) -> Section:
    """Who is signed in at this PC, or what it is paired as."""
    if shift.is_screen:
        own = OwnScreenGroup(lambda: shift.office.person.name, shift.office.sign_out, theme)
        return Section(_tr("Account"), _tr("Nobody signs in at this screen."), [own], theme)
    group = AccountGroup(partial(_facts, shift), shift.office.sign_out, theme)
    title, hint = _tr("Account"), _tr("The person signed in at this PC.")
    return Section(title, hint, [group], theme)


def _facts(shift: Shift) -> AccountFacts:
    me, person = shift.entry.me, shift.office.person
    return AccountFacts(
        name=person.name,
        username=me.username,
        role=me.role or "",
        department=me.department or "",
        on_duty_since=person.on_duty_since,
        zone=shift.board.zone,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
