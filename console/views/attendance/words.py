"""What the attendance area says."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from console.models.attendance import AttendanceModel, Pause, means_at, pauses
from console.models.attendance_feed import Means
from console.state.actions import ActionState, PendingAction
from console.state.own_clock import ClockStep
from console.views.chips import Chip
from console.views.icons import Icon
from console.views.moments import dated, on_day
from console.views.place import Place
from console.views.theme import Theme
from console.views.words import clock_time, plain, told, wait
from contract.resources.attendance import Approval, ClockEntry, ClockLog, LogState


def tr(text: str) -> str:
    """The text in the language of the screen."""
    return QCoreApplication.translate("Attendance", text)


def state_name(state: LogState | None) -> str:
    """What a state is called where one looks for it."""
    return {
        None: tr("All states"),
        LogState.WORKING: tr("Working"),
        LogState.ON_BREAK: tr("On break"),
        LogState.WAITING: tr("To approve"),
        LogState.NO_CLOCK_OUT: tr("No clock-out"),
        LogState.REJECTED: tr("Rejected"),
    }[state]


def chips(log: ClockLog, model: AttendanceModel, theme: Theme) -> list[Chip]:
    """What is to be said of a presence: the approval first, where it stands, and overtime."""
    colour = theme.colour
    found = []
    match log.approval:
        case Approval.WAITING:
            found.append(Chip(Icon.USER_PLUS, tr("To approve"), colour.warn_tint, colour.warn_text))
        case Approval.APPROVED:
            found.append(Chip(Icon.CHECK, tr("Approved"), colour.ok_tint, colour.ok_text))
        case Approval.REJECTED:
            found.append(Chip(Icon.X, tr("Rejected"), colour.bad_tint, colour.bad_text))
        case _:
            pass
    correction = model.correction(log.id)
    if correction is not None and correction.state is not ActionState.FAILED:
        words = tr("Will be put right")
        return [*found, Chip(Icon.PENCIL, words, colour.ok_tint, colour.ok_text, is_dashed=True)]
    known = {
        LogState.WORKING: Chip(Icon.LOG_IN, tr("Working"), colour.accent_tint, colour.accent_text),
        LogState.ON_BREAK: Chip(Icon.COFFEE_BREAK, tr("On break"), colour.sunken, colour.text2),
        LogState.NO_CLOCK_OUT: Chip(
            Icon.TRIANGLE_ALERT, tr("No clock-out"), colour.bad_tint, colour.bad_text
        ),
    }
    presence = model.presence(log)
    found += [] if presence is None else [known[presence]]
    if log.overtime_warned_at is not None:
        found.append(Chip(Icon.HOURGLASS, tr("Overtime"), colour.warn_tint, colour.warn_text))
    return found


def span(log: ClockLog, place: Place) -> str:
    """06:58 – 15:02; with the day of the end where it is another one."""
    began = clock_time(log.time_in, place.zone)
    return f"{began} – {_end(log, place)}".rstrip()


def _end(log: ClockLog, place: Place) -> str:
    if log.time_out is None:
        return ""
    zone, said = place.zone, clock_time(log.time_out, place.zone)
    days = (log.time_out.astimezone(zone).date() - log.time_in.astimezone(zone).date()).days
    return f"{said} +{days}" if days else said


def hours(log: ClockLog, model: AttendanceModel, place: Place) -> str:
    """How long somebody worked, without breaks; so far where they are in, nothing if forgotten."""
    if log.time_out is None and model.presence(log) is LogState.NO_CLOCK_OUT:
        return "–"
    return wait(worked(log, place.now()))


def worked(log: ClockLog, now: datetime) -> timedelta:
    """From clock-in to clock-out, or to now, without breaks."""
    until = log.time_out or now
    resting = until - log.break_start if log.break_start and log.time_out is None else timedelta()
    return until - log.time_in - timedelta(minutes=log.total_break_minutes) - resting


def breaks(log: ClockLog) -> str:
    """45 min; nothing where there was none."""
    return wait(timedelta(minutes=log.total_break_minutes)) if log.total_break_minutes else "–"


def how(log: ClockLog, step: ClockStep = ClockStep.CLOCK_IN) -> tuple[Icon, str] | None:
    """How somebody was recognised."""
    means = means_at(log, step)
    if means is None:
        return None
    return {
        Means.FACE: (Icon.FACE_SCAN, tr("Face")),
        Means.CODE: (Icon.KEYBOARD, tr("Terminal")),
        Means.CONSOLE: (Icon.MONITOR, tr("Console")),
        Means.MANAGER: (Icon.SHIELD_CHECK, tr("Manager")),
    }[means]


def department(log: ClockLog) -> str:
    """The department's name."""
    return plain(log.department.name) if log.department else tr("No department")


def decision(log: ClockLog, place: Place) -> str:
    """Niamh Doyle, Sun 30 Nov 14:05, at Office PC."""
    if log.decided_at is None:
        return ""
    parts = [plain(log.decided_by or ""), dated(log.decided_at, place)]
    if log.decided_from:
        parts.append(tr("at {pc}").format(pc=plain(log.decided_from)))
    return ", ".join(part for part in parts if part)


def entry_words(log: ClockLog, step: ClockStep, place: Place) -> str:
    """Sun 30 Nov 06:58, Face, Staff door; by whom where it was somebody else."""
    entries = [one for one in log.entries if one.action == step]
    at = log.time_in if step is ClockStep.CLOCK_IN else log.time_out
    if at is None:
        return "–"
    return ", ".join((dated(at, place), *_recognised(log, step, entries)))


def _recognised(log: ClockLog, step: ClockStep, entries: list[ClockEntry]) -> list[str]:
    means = how(log, step)
    if means is None:
        return []
    last = entries[-1]
    return [means[1], *(plain(one) for one in (last.terminal, last.by) if one)]


def overtime(warned_at: datetime, place: Place) -> str:
    """Warned Sun 30 Nov 14:05."""
    return tr("warned {time}").format(time=dated(warned_at, place))


def pause_words(pause: Pause, place: Place) -> str:
    """10:00 – 10:30, 30 min."""
    began = clock_time(pause.began, place.zone)
    if pause.ended is None:
        return tr("since {time}").format(time=began)
    return f"{began} – {clock_time(pause.ended, place.zone)}, {wait(pause.ended - pause.began)}"


def rostered(log: ClockLog) -> str:
    """07:00 – 15:00, Reception."""
    shift = log.roster_shift
    if shift is None:
        return tr("No shift")
    span_words = f"{shift.start:%H:%M} – {shift.end:%H:%M}"
    return f"{span_words}, {plain(shift.department)}" if shift.department else span_words


def correction_words(pending: PendingAction, place: Place) -> str:
    """What was put right here and is not at the hotel, or why it is refused."""
    if pending.state is ActionState.FAILED:
        return told(pending.refusal or "") or tr("The server did not answer.")
    at = dated(datetime.fromisoformat(pending.action.target), place)
    return tr("Clocked out {time}, not sent yet").format(time=at)


def name_of(log: ClockLog) -> str:
    """Whose presence it is."""
    return plain(log.staff_name)


def spoken(log: ClockLog, model: AttendanceModel, place: Place, theme: Theme) -> str:
    """A whole row for a screen reader."""
    means = how(log)
    parts = (
        on_day(log.time_in, place),
        name_of(log),
        department(log),
        span(log, place),
        hours(log, model, place),
        "" if not pauses(log) else tr("breaks {wait}").format(wait=breaks(log)),
        "" if means is None else means[1],
        *(chip.words for chip in chips(log, model, theme)),
    )
    return ", ".join(part for part in parts if part)
