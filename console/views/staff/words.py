"""What the staff area says."""

from PySide6.QtCore import QCoreApplication

from console.state.actions import ActionKind, ActionState, PendingAction
from console.state.former import full_name
from console.views.chips import Chip
from console.views.icons import Icon
from console.views.place import Place
from console.views.theme import Theme
from console.views.words import clock_time, day, plain, told
from contract.resources.roster import Shift
from contract.resources.staff import DutyStatus, StaffMember
from contract.resources.sync import Entity


def tr(text: str) -> str:
    """The text in the language of the screen."""
    return QCoreApplication.translate("Staff", text)


def name_of(member: StaffMember) -> str:
    """What a colleague is called."""
    return plain(full_name(member)) or tr("Without a name")


def department(member: StaffMember) -> str:
    """The department's name."""
    return plain(member.department_detail.name) if member.department_detail else "–"


def role(member: StaffMember) -> str:
    """The role's name."""
    return plain(member.role_detail.name) if member.role_detail else "–"


def email(member: StaffMember) -> str:
    """The address, nothing where there is none."""
    return plain(member.email or "")


def level_name(level: str) -> str:
    """What an access level is called; one of a newer hotel by its word."""
    return {
        "regular_staff": tr("Staff"),
        "staff_admin": tr("Staff admin"),
        "super_staff_admin": tr("Super staff admin"),
    }.get(level, plain(level))


def raised(member: StaffMember) -> str:
    """The access level of somebody who has more than most."""
    return "" if member.access_level == "regular_staff" else level_name(member.access_level)


def duty_name(duty: DutyStatus) -> str:
    """What a duty status is called."""
    return {
        DutyStatus.ON_DUTY: tr("Working"),
        DutyStatus.ON_BREAK: tr("On break"),
        DutyStatus.OFF_DUTY: tr("Not at work"),
    }[duty]


def since(member: StaffMember, place: Place) -> str:
    """since 06:58; nothing for who is not at work."""
    is_break = member.duty_status is DutyStatus.ON_BREAK
    at = member.on_break_since if is_break else member.on_duty_since
    if at is None or not member.is_on_duty:
        return ""
    return tr("since {time}").format(time=clock_time(at, place.zone))


def duty(member: StaffMember, place: Place) -> str:
    """Working since 06:58."""
    return f"{duty_name(member.duty_status)} {since(member, place)}".strip()


def standing(member: StaffMember, place: Place) -> str:
    """Working since 06:58, or that somebody cannot sign in."""
    return duty(member, place) if member.is_active else tr("Not active, cannot sign in")


def change_words(pending: PendingAction) -> str:
    """What was changed here and is not at the hotel, or why it is refused."""
    if pending.state is ActionState.FAILED:
        return told(pending.refusal or "") or tr("The server did not answer.")
    return {
        ActionKind.DEACTIVATE: tr("Deactivated, not sent yet. Every sign-in ends then."),
        ActionKind.REACTIVATE: tr("Active again, not sent yet."),
    }.get(pending.action.kind, tr("Changed, not sent yet."))


def _coming(pending: PendingAction, theme: Theme) -> Chip:
    colour = theme.colour
    said = {
        ActionKind.DEACTIVATE: tr("Will be deactivated"),
        ActionKind.REACTIVATE: tr("Will be active"),
    }.get(pending.action.kind, tr("Will be changed"))
    return Chip(Icon.PENCIL, said, colour.ok_tint, colour.ok_text, is_dashed=True)


def chips(member: StaffMember, pending: PendingAction | None, theme: Theme) -> list[Chip]:
    """Whether somebody is at work, or cannot sign in; and what will be otherwise."""
    colour = theme.colour
    if pending is not None and pending.state is not ActionState.FAILED:
        return [_coming(pending, theme)]
    if not member.is_active:
        return [Chip(Icon.BAN, tr("Not active"), colour.sunken, colour.text2)]
    said = duty_name(member.duty_status)
    known = {
        DutyStatus.ON_DUTY: Chip(Icon.LOG_IN, said, colour.accent_tint, colour.accent_text),
        DutyStatus.ON_BREAK: Chip(Icon.COFFEE_BREAK, said, colour.sunken, colour.text2),
    }
    return [known[member.duty_status]] if member.duty_status in known else []


def rostered(shift: Shift | None, place: Place) -> str:
    """Sun 30 Nov 07:00 – 15:00, Reception."""
    if shift is None:
        return tr("None until tomorrow")
    zone = place.zone
    began, ends = clock_time(shift.starts_at, zone), clock_time(shift.ends_at, zone)
    span = f"{day(shift.starts_at, zone)} {began} – {ends}"
    return f"{span}, {plain(shift.department_name)}" if shift.department_name else span


def beside(member: StaffMember, pending: PendingAction | None, place: Place) -> str:
    """What stands beside the signs: since when, or that somebody is not at work."""
    if not member.is_active or (pending is not None and pending.state is not ActionState.FAILED):
        return ""
    return since(member, place) if member.is_on_duty else duty_name(member.duty_status)


def spoken(member: StaffMember, pending: PendingAction | None, place: Place) -> str:
    """A whole row for a screen reader."""
    state = duty(member, place) if member.is_active else tr("Not active")
    parts = (
        name_of(member),
        "" if member.department_detail is None else department(member),
        "" if member.role_detail is None else role(member),
        raised(member),
        state,
        email(member),
        "" if pending is None else change_words(pending),
    )
    return ", ".join(part for part in parts if part)


def new_place(entity: Entity) -> str:
    """What adding a department or a role is called."""
    return tr("New role") if entity is Entity.ROLE else tr("New department")
