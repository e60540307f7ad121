"""When something was, in hotel time: the time of day, with its date where that is not plain."""

from datetime import datetime

from PySide6.QtCore import QLocale

from console.views.language import locale
from console.views.place import Place
from console.views.words import clock_time, day


def moment(at: datetime, place: Place) -> str:
    """14:05; of yesterday Sat 14:05; of another day Fri 28 Nov 14:05."""
    then, now = at.astimezone(place.zone), place.now().astimezone(place.zone)
    days, time = (now.date() - then.date()).days, clock_time(at, place.zone)
    if days == 0:
        return time
    if days == 1:
        return f"{locale().dayName(then.isoweekday(), QLocale.FormatType.ShortFormat)} {time}"
    return dated(at, place)


def dated(at: datetime, place: Place) -> str:
    """Sun 30 Nov 14:05."""
    return f"{on_day(at, place)} {clock_time(at, place.zone)}"


def on_day(at: datetime, place: Place) -> str:
    """Sun 30 Nov; of another year Sun 30 Nov 2025."""
    year, said = at.astimezone(place.zone).year, day(at, place.zone)
    return said if year == place.now().astimezone(place.zone).year else f"{said} {year}"
