"""Settings, Account: what its controls do."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from console.shell.duty_question import asks_about_clock, choose_to_ask
from console.shell.lock_setting import CHOICES, choose_minutes, chosen_minutes
from console.shell.shift import Shift
from console.shell.staying import choose_to_stay, wants_to_stay
from console.views.settings.account import AccountFacts, AccountGroup
from console.views.settings.desk import Desk, DeskActions, DeskGroup
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
    return Section(title, hint, [group, _desk(shift, theme)], theme)


def _desk(shift: Shift, theme: Theme) -> DeskGroup:
    remembered = shift.pc.remembered
    desk = Desk(
        stays=wants_to_stay(remembered),
        asks_clock=asks_about_clock(remembered),
        lock_after=chosen_minutes(remembered),
        choices=CHOICES,
    )
    actions = DeskActions(
        set_stays=lambda stays: choose_to_stay(remembered, stays=stays),
        set_asks_clock=lambda asks: choose_to_ask(remembered, asks=asks),
        set_lock_after=partial(choose_minutes, remembered),
    )
    return DeskGroup(desk, actions, theme)


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
