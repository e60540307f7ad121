"""What the manager station says of presences, breaks and registrations."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from console.models.attendance_feed import FeedLine, Means
from console.models.break_warnings import VERY_LONG, BreakLine
from console.models.registrations import RegistrationLine
from console.state.actions import ActionKind
from console.state.own_clock import ClockStep
from console.views.chips import Chip
from console.views.icons import Icon
from console.views.moments import moment
from console.views.place import Place
from console.views.roster.words import day_words
from console.views.theme import Theme
from console.views.words import clock_time, plain, wait
from contract.resources.attendance import Approval
from contract.resources.roster import RosterPeriod


def tr(text: str) -> str:
    """The text in the language of the screen."""
    return QCoreApplication.translate("Manager", text)


def step(line: FeedLine) -> tuple[Icon, str]:
    """What was done at the clock."""
    known: dict[str, tuple[Icon, str]] = {
        ClockStep.CLOCK_IN: (Icon.LOG_IN, tr("Clocked in")),
        ClockStep.CLOCK_OUT: (Icon.LOG_OUT, tr("Clocked out")),
        ClockStep.START_BREAK: (Icon.COFFEE_BREAK, tr("On break")),
        ClockStep.END_BREAK: (Icon.LOG_IN, tr("Break ended")),
    }
    return known.get(line.step, (Icon.CLOCK, tr("At the clock")))


def step_names() -> tuple[str, ...]:
    """Everything `step` says."""
    known = tr("Clocked in"), tr("Clocked out"), tr("On break"), tr("Break ended")
    return (*known, tr("At the clock"))


def means_names() -> tuple[str, ...]:
    """Everything `means` says."""
    return tr("Face"), tr("Code"), tr("Console"), tr("Manager")


def means(line: FeedLine) -> tuple[Icon, str] | None:
    """How somebody was recognised; only where they come and go."""
    if line.step not in {ClockStep.CLOCK_IN, ClockStep.CLOCK_OUT}:
        return None
    return {
        Means.FACE: (Icon.FACE_SCAN, tr("Face")),
        Means.CODE: (Icon.KEYBOARD, tr("Code")),
        Means.CONSOLE: (Icon.MONITOR, tr("Console")),
        Means.MANAGER: (Icon.SHIELD_CHECK, tr("Manager")),
    }[line.means]


def approval_chip(line: FeedLine, theme: Theme) -> Chip | None:
    """Whether a clock-in without a shift counts."""
    colour, is_dashed = theme.colour, line.is_pending
    match line.approval:
        case Approval.WAITING:
            return Chip(Icon.USER_PLUS, tr("Not rostered"), colour.warn, colour.on_warn)
        case Approval.APPROVED:
            return Chip(Icon.CHECK, tr("Approved"), colour.ok_tint, colour.ok_text, is_dashed)
        case Approval.REJECTED:
            return Chip(Icon.X, tr("Rejected"), colour.bad_tint, colour.bad_text, is_dashed)
        case _:
            return None


def spoken_line(line: FeedLine, place: Place) -> str:
    """A line of the feed for a screen reader."""
    shown = means(line)
    note = {
        Approval.WAITING: tr("Not rostered"),
        Approval.APPROVED: tr("Approved"),
        Approval.REJECTED: tr("Rejected"),
    }.get(line.approval or Approval.NOT_NEEDED, "")
    parts = (
        clock_time(line.at, place.zone),
        plain(line.name),
        plain(line.department),
        step(line)[1],
        "" if shown is None else shown[1],
        note,
    )
    return ", ".join(part for part in parts if part)


def since(line: BreakLine, place: Place) -> str:
    """Since 06:58, where there is little room."""
    return tr("since {time}").format(time=moment(line.since, place))


def break_caption(line: BreakLine, place: Place) -> str:
    """Reception, since 06:58; when they were reminded last."""
    parts = [plain(line.department), since(line, place)]
    if line.reminded_at is not None:
        at = moment(line.reminded_at, place)
        parts.append(tr("reminded at {time}").format(time=at))
    return ", ".join(part for part in parts if part)


def break_chip(line: BreakLine, now: datetime, theme: Theme) -> Chip:
    """For how long without a break: amber, and red from eight hours on."""
    long, colour = now - line.working_since, theme.colour
    if long >= VERY_LONG:
        return Chip(Icon.TRIANGLE_ALERT, wait(long), colour.bad, colour.on_bad)
    return Chip(Icon.HOURGLASS, wait(long), colour.warn, colour.on_warn)


def remind_words(line: BreakLine) -> str:
    """What the button says; who was reminded within the last minute is not again."""
    if line.is_reminding:
        return tr("Reminding")
    return tr("Remind") if line.may_remind else tr("Reminded")


def more_words(count: int) -> str:
    """3 more."""
    return tr("{count} more").format(count=count)


def ends_words(period: RosterPeriod, today: date) -> str:
    """Ends today, ends Sun 7 Dec, ended Sun 23 Nov."""
    if period.end_date == today:
        return tr("ends today")
    said = tr("ended {day}") if period.end_date < today else tr("ends {day}")
    return said.format(day=day_words(period.end_date))


def registration_caption(line: RegistrationLine, place: Place) -> str:
    """REG-7F21, waiting since 13:10, or what was decided here."""
    if line.decision is not None:
        is_in = line.decision.action.kind is ActionKind.WELCOME
        return tr("Will be let in") if is_in else tr("Will be rejected")
    if days := whole_days(place.now() - line.since):
        return tr("{code}, waiting for {days} d").format(code=plain(line.code), days=days)
    at = moment(line.since, place)
    return tr("{code}, waiting since {time}").format(code=plain(line.code), time=at)


def whole_days(waited: timedelta) -> int:
    """For how many days somebody waits to be let in; 0 where a time of day says it better."""
    return max(0, waited.days)


def alike_words(alike: tuple[tuple[str, str], ...]) -> str:
    """That there are colleagues of the same name; empty when there are none."""
    if not alike:
        return ""
    names = [f"{plain(name)} ({plain(place)})" if place else plain(name) for name, place in alike]
    said = ", ".join(name for name in names if name)
    if not said:
        return tr("Somebody of this name works here already.")
    return tr("Works here already: {names}").format(names=said)
