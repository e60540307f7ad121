"""What the roster says: days, shifts, hours, and what is open before a period can be finalised."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from console.state.roster import DAY, WEEK
from console.state.roster_week import Block, WeekDay, minutes_of
from console.views.language import locale
from console.views.roster.cursor import Spot
from console.views.words import count, day, plain, told, wait
from contract.record import Record
from contract.resources.roster import Check, Finalization, RosterPeriod, SavedShifts, Shift

_USUAL_HOURS: Final = 24
_TOLD_BESIDE: Final = frozenset({"ended", "published"})


def tr(text: str) -> str:
    """The text in the language of the screen."""
    return QCoreApplication.translate("Roster", text)


def day_words(when: date) -> str:
    """Mon 24 Nov."""
    return day(datetime.combine(when, time(12), UTC), UTC)


def short_day(when: date) -> str:
    """Mon 24."""
    weekday = locale().dayName(when.isoweekday(), QLocale.FormatType.ShortFormat)
    return tr("{weekday} {day}").format(weekday=weekday, day=when.day)


def week_words(monday: date) -> str:
    """Mon 24 Nov – Sun 30 Nov."""
    return f"{day_words(monday)} – {day_words(monday + WEEK - DAY)}"


def week_title(monday: date) -> str:
    """Week 48 of 2025."""
    year, number, _ = monday.isocalendar()
    return tr("Week {number} of {year}").format(number=number, year=year)


def length_words(one: WeekDay) -> str:
    """25 hours, on a day on which clocks change; else nothing."""
    if one.hours == _USUAL_HOURS:
        return ""
    return tr("{hours} hours").format(hours=one.hours)


def hours(minutes: int) -> str:
    """38 h 30 min, 40 h; a dash for none."""
    whole, rest = divmod(minutes, 60)
    if whole and not rest:
        return tr("{hours} h").format(hours=whole)
    return wait(timedelta(minutes=minutes)) if minutes else "–"


def block_words(block: Block) -> str:
    """07:00–15:00, or of one that began the day before: until 06:00."""
    shift = block.shift
    if block.reaches_in:
        return tr("until {time}").format(time=f"{shift.shift_end:%H:%M}")
    return f"{shift.shift_start:%H:%M}–{shift.shift_end:%H:%M}"


def short_block(block: Block) -> str:
    """The same where there is no room: 7–15, –6, 7:30–15."""
    shift = block.shift
    end = _short(shift.shift_end)
    return f"–{end}" if block.reaches_in else f"{_short(shift.shift_start)}–{end}"


def _short(when: time) -> str:
    return f"{when.hour}:{when:%M}" if when.minute else str(when.hour)


def shift_words(shift: Shift) -> str:
    """Everything about a shift, part by part."""
    parts = [f"{day_words(shift.shift_date)} {shift.shift_start:%H:%M}–{shift.shift_end:%H:%M}"]
    if shift.is_night_shift:
        parts.append(tr("ends on the next day"))
    if shift.is_split_shift:
        parts.append(tr("split shift"))
    if shift.break_start is not None and shift.break_end is not None:
        pause = f"{shift.break_start:%H:%M}–{shift.break_end:%H:%M}"
        parts.append(tr("break {times}").format(times=pause))
    parts.append(hours(minutes_of(shift)))
    if shift.notes:
        parts.append(plain(shift.notes))
    return ", ".join(parts)


def spot_words(spot: Spot, department: str) -> str:
    """A colleague's day for a screen reader, after how much the whole week has."""
    person, block = spot.person, spot.block
    works = f"{day_words(spot.date)}, {tr('no shift')}"
    if block is not None:
        works = shift_words(block.shift)
    return f"{plain(person.name)}, {department}, {hours(person.minutes)}: {works}"


def copied_words(saved: SavedShifts) -> str:
    """12 shifts copied."""
    return count(saved.created, tr("shift copied"), tr("shifts copied"))


class Point(Record, frozen=True):
    """A line of the list before a period is closed; `hint` says what to do about it."""

    ok: bool
    is_blocking: bool
    words: str
    hint: str = ""


def point_of(check: Check, period: RosterPeriod) -> Point:
    """What a point says here; one of a newer hotel says what the hotel says."""
    words, hint = _told(check, period)
    return Point(check.ok, check.is_blocking, words, "" if check.ok else hint)


def _told(check: Check, period: RosterPeriod) -> tuple[str, str]:
    said = {"ended": _ended, "published": _published}.get(check.code)
    return _about_presences(check) if said is None else said(check, period)


def _ended(check: Check, period: RosterPeriod) -> tuple[str, str]:
    if check.ok:
        return tr("Its last day is over"), ""
    words = tr("It goes on until {day}").format(day=day_words(period.end_date))
    return words, tr("It can be finalised on the day after.")


def _published(check: Check, _period: RosterPeriod) -> tuple[str, str]:
    if check.ok:
        return tr("It is published"), ""
    return tr("It is a draft that only managers see"), tr("Publish it first.")


def _about_presences(check: Check) -> tuple[str, str]:
    number = len(check.log_ids)
    match check.code:
        case "approvals":
            one, many = tr("clock-in waits for a decision"), tr("clock-ins wait for a decision")
            words = count(number, one, many) if number else tr("No clock-in waits for a decision")
            return words, tr("Approve or reject each of them.")
        case "clock_outs":
            one, many = tr("clock-out is missing"), tr("clock-outs are missing")
            words = count(number, one, many) if number else tr("No clock-out is missing")
            return words, tr("Whoever forgot it clocks out, or has the time put right.")
        case "breaks":
            one, many = tr("break was too short"), tr("breaks were too short")
            words = count(number, one, many) if number else tr("Every break was long enough")
            return words, tr("Nobody can take it any more. It can be finalised all the same.")
        case _:
            return told(check.sentence), ""


def checked_points(standing: Finalization) -> list[Point]:
    """What is looked at in a period whose last day and state are told beside it."""
    checks = (check for check in standing.checks if check.code not in _TOLD_BESIDE or not check.ok)
    shown = (check for check in checks if check.code != "ended")
    return [point_of(check, standing.period) for check in shown]


def open_points(standing: Finalization) -> list[Point]:
    """What keeps a period from being closed."""
    points = (point_of(check, standing.period) for check in standing.checks)
    return [point for point in points if point.is_blocking and not point.ok]
