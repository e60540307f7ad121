"""What the clock of the one at work here says."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from console.state.own_clock import ClockStep, OwnClock
from console.state.own_tellings import OwnTelling, TellingKind
from console.views.icons import Icon
from console.views.language import locale
from console.views.place import Place
from console.views.words import clock_time, plain, wait
from contract.resources.staff import DutyStatus

STEP_ICON = {
    ClockStep.CLOCK_IN: Icon.LOG_IN,
    ClockStep.START_BREAK: Icon.COFFEE_BREAK,
    ClockStep.END_BREAK: Icon.LOG_IN,
    ClockStep.CLOCK_OUT: Icon.LOG_OUT,
}


def tr(text: str) -> str:
    """The text in the language of the screen."""
    return QCoreApplication.translate("clock", text)


def step_words(step: ClockStep) -> str:
    """What a button at the clock says."""
    return {
        ClockStep.CLOCK_IN: tr("Clock in"),
        ClockStep.START_BREAK: tr("Start break"),
        ClockStep.END_BREAK: tr("End break"),
        ClockStep.CLOCK_OUT: tr("Clock out"),
    }[step]


def asked_words(step: ClockStep) -> str:
    """The same with three dots: it asks first."""
    return {
        ClockStep.CLOCK_IN: tr("Clock in…"),
        ClockStep.START_BREAK: tr("Start break…"),
        ClockStep.END_BREAK: tr("End break…"),
        ClockStep.CLOCK_OUT: tr("Clock out…"),
    }[step]


def question(step: ClockStep) -> str:
    """What is asked before a step."""
    return {
        ClockStep.CLOCK_IN: tr("Clock in now?"),
        ClockStep.START_BREAK: tr("Start your break now?"),
        ClockStep.END_BREAK: tr("End your break now?"),
        ClockStep.CLOCK_OUT: tr("Clock out now?"),
    }[step]


def done_words(step: ClockStep) -> str:
    """What is said once the hotel has noted it."""
    return {
        ClockStep.CLOCK_IN: tr("You are clocked in"),
        ClockStep.START_BREAK: tr("Your break has begun"),
        ClockStep.END_BREAK: tr("Your break has ended"),
        ClockStep.CLOCK_OUT: tr("You are clocked out"),
    }[step]


def refused_words(step: ClockStep) -> str:
    """What is said when the hotel did not."""
    return {
        ClockStep.CLOCK_IN: tr("You were not clocked in"),
        ClockStep.START_BREAK: tr("Your break has not begun"),
        ClockStep.END_BREAK: tr("Your break has not ended"),
        ClockStep.CLOCK_OUT: tr("You were not clocked out"),
    }[step]


def pending_words(step: ClockStep, *, is_waiting: bool) -> str:
    """What the rail says while a step is on its way, or waits for a connection."""
    if is_waiting:
        return {
            ClockStep.CLOCK_IN: tr("Clock-in waits"),
            ClockStep.START_BREAK: tr("Break waits to begin"),
            ClockStep.END_BREAK: tr("Break waits to end"),
            ClockStep.CLOCK_OUT: tr("Clock-out waits"),
        }[step]
    return {
        ClockStep.CLOCK_IN: tr("Clocking in"),
        ClockStep.START_BREAK: tr("Starting the break"),
        ClockStep.END_BREAK: tr("Ending the break"),
        ClockStep.CLOCK_OUT: tr("Clocking out"),
    }[step]


def standing(clock: OwnClock, place: Place, now: datetime) -> str:
    """On duty since 08:45, 6 h 47 min."""
    if clock.status is DutyStatus.OFF_DUTY:
        return tr("You are not clocked in.")
    is_break = clock.status is DutyStatus.ON_BREAK
    since = clock.break_since if is_break else clock.since
    if since is None:
        return tr("You are on break.") if is_break else tr("You are on duty.")
    pattern = (
        tr("On break since {time}, {wait}.") if is_break else tr("On duty since {time}, {wait}.")
    )
    return pattern.format(time=clock_time(since, place.zone), wait=wait(now - since))


def last_known(clock: OwnClock, place: Place, verified_at: datetime | None) -> str:
    """The same for whoever is not at work here; `verified_at` where it may be another by now."""
    said = standing(clock, place, place.now())
    if verified_at is None:
        return said
    at = clock_time(verified_at, place.zone)
    return tr("{status} As of {time}.").format(status=said, time=at)


def _shift_words(telling: OwnTelling, zone: tzinfo) -> tuple[str, str]:
    where = plain(telling.department or "")
    if telling.begins_at is None:
        return tr("Your shift begins soon"), where
    at = clock_time(telling.begins_at, zone)
    return tr("Your shift begins at {time}").format(time=at), where


def _at_work(said: str, hours: float | None) -> str:
    return "" if hours is None else said.format(hours=locale().toString(hours, "g", 4))


def telling_words(telling: OwnTelling, zone: tzinfo) -> tuple[str, str]:
    """A title and a sentence for what the person was told."""
    by, hours = plain(telling.by or ""), telling.hours
    match telling.kind:
        case TellingKind.BREAK:
            said = tr("You have been working for {hours} hours. Take a break when you can.")
            return tr("Time for a break"), _at_work(said, hours)
        case TellingKind.OVERTIME:
            said = tr("You have been working for {hours} hours today.")
            return tr("Overtime"), _at_work(said, hours)
        case TellingKind.APPROVED:
            said = tr("{name} approved it.").format(name=by) if by else ""
            return tr("Your clock-in counts"), said
        case TellingKind.REJECTED:
            return tr("Your clock-in was rejected"), plain(telling.message or "")
        case TellingKind.SHIFT:
            return _shift_words(telling, zone)
