"""What the panel beside a guest's conversation says."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication

from console.models.duty_board import Department
from console.models.room_panel import ChatFacts, RoomOrder
from console.models.stay import Night, Stay
from console.views.allergens import allergen
from console.views.language import Language, current
from console.views.place import Place
from console.views.words import clock_time, day, money, plain, wait

_NOON = 12
_CUTS = range(24, 3, -1)
_TEENS = range(11, 14)
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def tr(text: str) -> str:
    """The text in the language of the screen."""
    return QCoreApplication.translate("room_panel", text)


def hotel_day(told: date, zone: tzinfo) -> str:
    """A day of the hotel: Tue 2 Dec."""
    return day(datetime(told.year, told.month, told.day, _NOON, tzinfo=zone), zone)


def floor(number: int) -> str:
    """2nd floor; 0 is at the street."""
    if number == 0:
        return tr("ground floor")
    if number < 0:
        return tr("basement {number}").format(number=-number)
    return tr("{ordinal} floor").format(ordinal=_ordinal(number))


def _ordinal(number: int) -> str:
    if current() is Language.GERMAN:
        return f"{number}."
    ending = "th" if number % 100 in _TEENS else _ENDINGS.get(number % 10, "th")
    return f"{number}{ending}"


def guests(stay: Stay) -> str:
    """Éilís Byrne + 1."""
    name = plain(stay.guest) or tr("Guest")
    return f"{name} + {stay.others}" if stay.others else name


def room(stay: Stay) -> str:
    """204, Deluxe double, 2nd floor; as far as it is known."""
    parts = [plain(stay.room), plain(stay.room_type)]
    if stay.floor is not None:
        parts.append(floor(stay.floor))
    return ", ".join(part for part in parts if part)


def dates(stay: Stay, zone: tzinfo) -> str:
    """Sat 29 Nov to Tue 2 Dec; what is known of it."""
    arrival = None if stay.arrival is None else hotel_day(stay.arrival, zone)
    departure = None if stay.departure is None else hotel_day(stay.departure, zone)
    if arrival and departure:
        return f"{arrival} – {departure}"
    if departure:
        return tr("until {day}").format(day=departure)
    return tr("since {day}").format(day=arrival) if arrival else ""


def night(told: Night, stay: Stay, zone: tzinfo) -> str:
    """Night 2 of 3, checkout 11:00."""
    assert stay.arrival is not None
    assert stay.departure is not None
    at = stay.checkout_time
    if told.is_over:
        return tr("Checkout was {day}").format(day=hotel_day(stay.departure, zone))
    if told.is_last_day:
        return tr("Checkout today {time}").format(time=at) if at else tr("Checkout today")
    if told.number == 0:
        return tr("Arrives {day}").format(day=hotel_day(stay.arrival, zone))
    said = tr("Night {number} of {count}").format(number=told.number, count=told.count)
    return tr("{night}, checkout {time}").format(night=said, time=at) if at else said


def heads(stay: Stay, zone: tzinfo) -> list[str]:
    """Deluxe double, 2nd floor, staying until Tue 2 Dec; then ever shorter, the day last of all.

    Empty when nothing of it is known.
    """
    kind, place = plain(stay.room_type), "" if stay.floor is None else floor(stay.floor)
    staying = until = ""
    if stay.departure is not None:
        told = hotel_day(stay.departure, zone)
        staying = tr("staying until {day}").format(day=told)
        until = tr("until {day}").format(day=told)
    rows = ((kind, place, staying), (kind, place, until), (kind, until))
    found = [_begun(row) for row in rows]
    if until and kind:
        found += [_begun((_cut(kind, letters), until)) for letters in _CUTS if letters < len(kind)]
        found.append(_begun((until,)))
    return list(dict.fromkeys(found)) if found[0] else []


def _cut(said: str, letters: int) -> str:
    return f"{said[:letters].rstrip()}…"


def _begun(parts: Iterable[str]) -> str:
    said = ", ".join(part for part in parts if part)
    return said[:1].upper() + said[1:]


def checked_out(at: datetime, place: Place) -> str:
    """Checked out Tue 2 Dec, 10:41."""
    when = f"{day(at, place.zone)}, {clock_time(at, place.zone)}"
    return tr("Checked out {time}").format(time=when)


def due(at: datetime, place: Place) -> str:
    """When a breakfast is wanted: 08:00 today, Mon 1 Dec, 08:00 on another day."""
    time = clock_time(at, place.zone)
    today = place.now().astimezone(place.zone).date()
    if at.astimezone(place.zone).date() == today:
        return tr("Today {time}").format(time=time)
    return f"{day(at, place.zone)}, {time}"


def spoken_order(order: RoomOrder, status: str, place: Place) -> str:
    """An order as a screen reader says it."""
    line = order.line
    parts = [tr("Breakfast") if line.total is None else f"#{plain(line.id)}", status]
    if line.allergies:
        parts.append(tr("Allergy: {names}").format(names=named(line.allergies)))
    parts += [f"{quantity} {plain(name)}" for quantity, name in line.items]
    if line.total is not None:
        parts.append(money(line.total, place.currency))
    if line.due is not None:
        parts.append(due(line.due, place))
    return ", ".join(parts)


def named(allergies: tuple[str, ...]) -> str:
    """Nuts, milk."""
    return ", ".join(allergen(one) for one in allergies)


def on_duty(department: Department) -> str:
    """4 on duty, Ewa Zielińska; 4 on duty, 1 on break; of one alone the name."""
    here = department.colleagues
    if department.on_break == len(here):
        return tr("On break")
    if len(here) == 1:
        return plain(here[0].name)
    said = tr("{count} on duty").format(count=len(here))
    if department.on_break:
        on_break = tr("{count} on break").format(count=department.on_break)
        return f"{said}, {on_break}"
    return f"{said}, {plain(here[0].name)}"


def facts(told: ChatFacts, place: Place) -> list[tuple[str, str]]:
    """What is known of a conversation: names and values."""
    rows = []
    if told.started_at is not None:
        rows.append((tr("Started"), _started(told, told.started_at, place)))
    if told.asked_at is not None:
        waited = (told.replied_at or place.now()) - told.asked_at
        said = wait(max(waited, timedelta()))
        is_open = told.replied_at is None
        rows.append(
            (tr("First reply"), tr("none for {wait}").format(wait=said) if is_open else said)
        )
    rows.append((tr("Handled by"), _handled(told, place)))
    return rows


def _started(told: ChatFacts, at: datetime, place: Place) -> str:
    is_today = at.astimezone(place.zone).date() == place.now().astimezone(place.zone).date()
    time = clock_time(at, place.zone)
    when = time if is_today else f"{day(at, place.zone)}, {time}"
    if told.is_by_guest is None:
        return when
    by_guest, by_staff = tr("{time} by the guest"), tr("{time} by the staff")
    return (by_guest if told.is_by_guest else by_staff).format(time=when)


def _handled(told: ChatFacts, place: Place) -> str:
    if not told.handler:
        return tr("Nobody yet")
    name = tr("you") if told.is_mine else plain(told.handler)
    if told.handled_since is None:
        return name
    since = clock_time(told.handled_since, place.zone)
    return tr("{name} since {time}").format(name=name, time=since)
