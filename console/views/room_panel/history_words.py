"""What the time line of a room says."""

from datetime import time as time_of_day
from datetime import timedelta

from console.models.room_history import HistoryDay, HistoryRow
from console.views.chat.words import FILES_ONLY
from console.views.icons import Icon
from console.views.place import Place
from console.views.room_panel import words
from console.views.words import clock_time, plain
from contract.resources.timeline import Happening, TimelineEntry


def icon_of(entry: TimelineEntry) -> Icon:
    """What an entry looks like."""
    return {
        Happening.CHECKED_IN: Icon.BED,
        Happening.GUEST_WROTE: Icon.MESSAGE,
        Happening.STAFF_WROTE: Icon.SEND,
        Happening.HANDLED: Icon.USER_CHECK,
        Happening.NOTICE: Icon.BELL_RING,
        Happening.ORDERED: Icon.COFFEE if entry.is_breakfast else Icon.HAND_PLATTER,
        Happening.ACCEPTED: Icon.CHEF_HAT,
        Happening.READY: Icon.PACKAGE,
        Happening.PICKED_UP: Icon.ROUTE,
        Happening.DELIVERED: Icon.CHECK,
        Happening.CANCELLED: Icon.X,
        Happening.UNKNOWN: Icon.CLOCK,
    }[entry.what]


def day_words(row: HistoryDay, place: Place) -> str:
    """Today, Yesterday, Sat 29 Nov."""
    today = place.now().astimezone(place.zone).date()
    if row.day == today:
        return words.tr("Today")
    if row.day == today - timedelta(days=1):
        return words.tr("Yesterday")
    return words.hotel_day(row.day, place.zone)


def title(entry: TimelineEntry) -> str:
    """What happened, and who did it."""
    who = plain(entry.who or "")
    match entry.what:
        case Happening.CHECKED_IN:
            return words.tr("{who} checked in").format(who=who or words.tr("Guest"))
        case Happening.GUEST_WROTE:
            return who or words.tr("Guest")
        case Happening.STAFF_WROTE:
            return who or words.tr("Staff")
        case Happening.HANDLED:
            return words.tr("{who} took over").format(who=who)
        case Happening.NOTICE:
            return words.tr("Notice by {who}").format(who=who)
        case _:
            return _step(entry, who)


def _step(entry: TimelineEntry, who: str) -> str:
    number = f"#{plain(entry.number or '')}"
    breakfast, order = words.tr("Breakfast {number}"), words.tr("Order {number}")
    name = (breakfast if entry.is_breakfast else order).format(number=number)
    pattern = {
        Happening.ORDERED: words.tr("{order} placed"),
        Happening.ACCEPTED: words.tr("{order} accepted"),
        Happening.READY: words.tr("{order} ready"),
        Happening.PICKED_UP: words.tr("{order} picked up"),
        Happening.DELIVERED: words.tr("{order} delivered"),
        Happening.CANCELLED: words.tr("{order} cancelled"),
    }.get(entry.what, "{order}")
    said = pattern.format(order=name)
    return words.tr("{step} by {who}").format(step=said, who=who) if who else said


def text(entry: TimelineEntry) -> str:
    """What was written or ordered, or why it was cancelled."""
    if entry.is_deleted:
        return words.tr("Message deleted")
    said = plain(entry.text)
    if not entry.files:
        return said
    return said if said and said != FILES_ONLY else _files(entry.photos, entry.files - entry.photos)


def _files(photos: int, others: int) -> str:
    parts = []
    if photos:
        photo, many = words.tr("Photo"), words.tr("{count} photos")
        parts.append((photo if photos == 1 else many).format(count=photos))
    if others:
        one, more = words.tr("{count} file"), words.tr("{count} files")
        parts.append((one if others == 1 else more).format(count=others))
    return ", ".join(parts)


def time(entry: TimelineEntry, place: Place) -> str:
    """When it happened; nothing of an arrival at midnight, of which only the day is known."""
    is_midnight = entry.at.astimezone(place.zone).time() == time_of_day()
    is_day = entry.what is Happening.CHECKED_IN and is_midnight
    return "" if is_day else clock_time(entry.at, place.zone)


def spoken(row: HistoryRow, place: Place) -> str:
    """A row as a screen reader says it."""
    if isinstance(row, HistoryDay):
        return day_words(row, place)
    parts = (time(row, place), title(row), text(row))
    return ", ".join(part for part in parts if part)
