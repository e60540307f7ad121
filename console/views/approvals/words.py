"""What the cards of clock-ins say."""

from datetime import datetime, timedelta, tzinfo
from math import ceil
from typing import Final

from PySide6.QtCore import QCoreApplication

from console.models.approvals import ApprovalCard, ApprovalNote, NoteKind
from console.views.approvals.fact import Fact
from console.views.icons import Icon
from console.views.moments import moment
from console.views.notices import Tone
from console.views.on_duty.words import icon_for
from console.views.place import Place
from console.views.words import day, plain, told, wait
from contract.resources.attendance import Approval, ApprovalFacts, ClockLog, RosteredShift

SHORT_REST: Final = timedelta(hours=11)


def tr(text: str) -> str:
    """The text in the language of the screen."""
    return QCoreApplication.translate("approvals", text)


def presets() -> tuple[str, ...]:
    """Reasons for a rejection, in the order of their keys 1 to 4."""
    return (
        tr("Not needed today"),
        tr("Wrong department"),
        tr("By mistake"),
        tr("Speak to me first"),
    )


def name(log: ClockLog) -> str:
    """Who it is."""
    return plain(log.staff_name) or f"#{plain(log.staff)}"


def first_name(log: ClockLog) -> str:
    """The first word of the name."""
    return name(log).split()[0]


def department(log: ClockLog) -> str:
    """Where somebody works; empty when that is not known."""
    return "" if log.department is None else plain(log.department.name)


def icon_of(log: ClockLog) -> Icon:
    """That of the department, or people."""
    return icon_for("" if log.department is None else log.department.slug)


def position(card: ApprovalCard) -> str:
    """Commis chef, Kitchen."""
    role = card.facts.role if card.facts is not None else None
    return ", ".join(part for part in (plain(role or ""), department(card.first)) if part)


def since(at: datetime, place: Place) -> str:
    """Since 15:24, on another day with its date."""
    return tr("since {time}").format(time=moment(at, place))


def queued(card: ApprovalCard, place: Place) -> str:
    """Kitchen, clocked in 15:28."""
    at = tr("clocked in {time}").format(time=moment(card.since, place))
    return ", ".join(part for part in (department(card.first), at) if part)


def facts(card: ApprovalCard, place: Place) -> list[Fact]:
    """What helps to decide, and what is odd about it."""
    rows = _known(card.facts, card.first, place.zone) if card.facts is not None else []
    if card.facts is None:
        never = tr("This hotel does not tell shifts and cover.")
        yet = tr("Shifts and cover are not known yet.")
        rows.append(Fact(Icon.INFO, never if card.is_in_field else yet))
    if len(card.logs) > 1:
        times = ", ".join(moment(log.time_in, place) for log in card.logs)
        said = tr("Clocked in several times: {times}. The decision counts for all.")
        rows.append(Fact(Icon.HISTORY, said.format(times=times)))
    if (out := card.logs[-1].time_out) is not None:
        at, worked = moment(out, place), wait(out - card.logs[-1].time_in)
        said = tr("Clocked out at {time} already, after {worked}.")
        rows.append(Fact(Icon.LOG_OUT, said.format(time=at, worked=worked), tone=Tone.WARN))
    if card.is_suspicious:
        said = tr(
            "A request about this pointed elsewhere and was refused. This is what the hotel says."
        )
        rows.append(Fact(Icon.TRIANGLE_ALERT, said, tone=Tone.BAD))
    return rows


def _known(told_facts: ApprovalFacts, log: ClockLog, zone: tzinfo) -> list[Fact]:
    return [
        Fact(Icon.CALENDAR_X, _shifts(told_facts, zone)),
        _cover(told_facts, log),
        _hours(told_facts),
    ]


def _shifts(told_facts: ApprovalFacts, zone: tzinfo) -> str:
    parts = [tr("No shift now.")]
    if told_facts.last_shift is not None:
        parts.append(tr("Last shift {shift}.").format(shift=_shift(told_facts.last_shift, zone)))
    if told_facts.next_shift is not None:
        parts.append(tr("Next {shift}.").format(shift=_shift(told_facts.next_shift, zone)))
    if len(parts) == 1:
        parts.append(tr("None on the roster before or after."))
    return " ".join(parts)


def _shift(shift: RosteredShift, zone: tzinfo) -> str:
    begins = datetime.combine(shift.date, shift.start, zone)
    return f"{day(begins, zone)}, {shift.start:%H:%M} – {shift.end:%H:%M}"


def _cover(told_facts: ApprovalFacts, log: ClockLog) -> Fact:
    rostered, here = told_facts.rostered_now, told_facts.rostered_in
    where, icon = department(log) or tr("The department"), icon_of(log)
    if not rostered:
        said = tr("Nobody is rostered in {department} now, {count} on duty")
        return Fact(icon, said.format(department=where, count=told_facts.on_duty_now))
    rest = tr("{here} of {rostered} rostered are in").format(here=here, rostered=rostered)
    if here < rostered:
        lead = tr("{department} is {count} short").format(department=where, count=rostered - here)
    else:
        lead = tr("{department} is complete").format(department=where)
    return Fact(icon, rest, lead=lead)


def _hours(told_facts: ApprovalFacts) -> Fact:
    worked = wait(timedelta(minutes=told_facts.worked_minutes_this_week))
    said = tr("{worked} worked this week").format(worked=worked)
    if told_facts.rest_minutes is None:
        return Fact(Icon.CLOCK, said)
    rest = timedelta(minutes=told_facts.rest_minutes)
    rested = tr("{rest} of rest before").format(rest=wait(rest))
    if rest < SHORT_REST:
        return Fact(Icon.CLOCK, said, lead=rested, tone=Tone.WARN)
    return Fact(Icon.CLOCK, f"{said}, {rested}")


def decided(log: ClockLog, place: Place) -> str:
    """Niamh Doyle approved this at 15:32."""
    is_rejected = log.approval is Approval.REJECTED
    if log.decided_at is None:
        pattern = tr("{name} rejected this.") if is_rejected else tr("{name} approved this.")
        return pattern.format(name=plain(log.decided_by or tr("Another manager")))
    pattern = tr("{name} approved this at {time}.")
    if is_rejected:
        pattern = tr("{name} rejected this at {time}.")
    at = moment(log.decided_at, place)
    return pattern.format(name=plain(log.decided_by or tr("Another manager")), time=at)


def decided_here() -> str:
    """Of a clock-in that somebody wants to decide again."""
    return tr("It was decided at this PC. It can be undone for a moment.")


def note(told_note: ApprovalNote, place: Place, *, is_reachable: bool) -> tuple[str, str]:
    """What was done about whom, and how far it got."""
    pattern = tr("Approved: {name}") if told_note.is_approval else tr("Rejected: {name}")
    if told_note.kind is NoteKind.REFUSED:
        pattern = tr("Not decided: {name}")
    return pattern.format(name=name(told_note.log)), _state(told_note, place, is_reachable)


def _state(told_note: ApprovalNote, place: Place, is_reachable: bool) -> str:
    match told_note.kind:
        case NoteKind.HELD if told_note.until is not None:
            left = max(0, ceil((told_note.until - place.now()).total_seconds()))
            return tr("Sends in {seconds} s").format(seconds=left)
        case NoteKind.REFUSED:
            return told(told_note.refusal) or tr("The server did not answer.")
        case NoteKind.CLOSED:
            out = told_note.log.time_out
            at = "–" if out is None else moment(out, place)
            return tr("Had clocked out at {time} already.").format(time=at)
        case NoteKind.SENDING:
            return tr("Sending")
        case _:
            return tr("Will send") if is_reachable else tr("Will send when back online")
