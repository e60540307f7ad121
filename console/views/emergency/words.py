"""What is said of emergencies."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from console.views.place import Place
from console.views.stations import DUTY_OF, name_of
from console.views.words import clock_time, plain
from contract.resources.emergencies import Emergency, EmergencyStation

_STATION_AT: Final = {duty: station for station, duty in DUTY_OF.items()}


def tr(text: str) -> str:
    """The text in the language of the screen."""
    return QCoreApplication.translate("emergency", text)


def by_whom(emergency: Emergency, place: Place) -> str:
    """Rita Walsh, 14:05, Desk 1."""
    at = clock_time(emergency.raised_at, place.zone)
    parts = plain(emergency.raised_by), at, plain(emergency.raised_from or "")
    return " · ".join(part for part in parts if part)


def in_one_line(emergency: Emergency) -> str:
    """The text without its lines."""
    return plain(" ".join(emergency.text.split()))


def read_at(emergency: Emergency) -> str:
    """At how many stations it was read."""
    stations = emergency.stations
    read = len(stations) - len(emergency.missing)
    return tr("Read at {count} of {all} stations").format(count=read, all=len(stations))


def station_lines(emergency: Emergency, place: Place) -> list[str]:
    """A line for every station: those nobody has read it at first."""
    missing = [
        tr("Not read yet: {station}").format(station=_named(one)) for one in _missing(emergency)
    ]
    return [*missing, *(_read_line(one, place) for one in emergency.stations if _is_read(one))]


def _missing(emergency: Emergency) -> Sequence[EmergencyStation]:
    return sorted(emergency.missing, key=lambda one: (not one.is_screen, one.name))


def _is_read(station: EmergencyStation) -> bool:
    return station.acknowledged_at is not None


def _read_line(station: EmergencyStation, place: Place) -> str:
    assert station.acknowledged_at is not None
    at = clock_time(station.acknowledged_at, place.zone)
    by = plain(station.acknowledged_by or "")
    if by and by != plain(station.name):
        return tr("{time}  {station}, by {name}").format(time=at, station=_named(station), name=by)
    return f"{at}  {_named(station)}"


def _named(station: EmergencyStation) -> str:
    at = name_of(_STATION_AT[station.duty]) if station.duty is not None else ""
    kind = tr("paired screen") if station.is_screen else at
    beside = ", ".join(part for part in (kind, plain(station.pc or "")) if part)
    return f"{plain(station.name)} ({beside})" if beside else plain(station.name)
