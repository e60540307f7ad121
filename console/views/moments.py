"""When something was, in hotel time: the time of day, with its date where that is not plain."""

from datetime import datetime

from console.views.place import Place
from console.views.words import clock_time, day


def moment(at: datetime, place: Place) -> str:
    """14:05; of another day Fri 28 Nov 14:05."""
    is_today = at.astimezone(place.zone).date() == place.now().astimezone(place.zone).date()
    return clock_time(at, place.zone) if is_today else dated(at, place)


def dated(at: datetime, place: Place) -> str:
    """Sun 30 Nov 14:05."""
    return f"{on_day(at, place)} {clock_time(at, place.zone)}"


def on_day(at: datetime, place: Place) -> str:
    """Sun 30 Nov; of another year Sun 30 Nov 2025."""
    year, said = at.astimezone(place.zone).year, day(at, place.zone)
    return said if year == place.now().astimezone(place.zone).year else f"{said} {year}"
