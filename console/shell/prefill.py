"""What the sign-in page is filled with before anybody types."""

from console.shell.entry import Credentials
from console.shell.pc_name import pc_name
from console.shell.remembered import Remembered
from console.shell.shift import Shift
from console.shell.stage import Stage
from console.shell.version import VERSION
from console.views.sign_in import state as view
from console.views.sign_in.address import tidy
from console.views.stations import Station


def prefilled(program: Stage) -> view.Remembered:
    """Who was at work until now; else the command line, until somebody chose at the page."""
    shift, remembered = program.shift, program.pc.remembered
    if shift is not None and shift.gate is not None:
        return _of_shift(shift, shift.gate.credentials)
    said = program.arguments if program.chosen is None else None
    url, username, station = remembered.get("hotel_url"), remembered.get("username"), program.chosen
    if said is not None:
        url, username = tidy(said.hotel or url), said.user or username
        station = _station(said.station or remembered.get("station"))
    return _of_pc(remembered, url=url, username=username, station=station)


def _of_shift(shift: Shift, credentials: Credentials) -> view.Remembered:
    hotel = shift.entry.hotel
    return view.Remembered(
        pc_name=pc_name(shift.pc.remembered),
        version=VERSION,
        hotel_name=hotel.name,
        hotel_url=credentials.hotel_url,
        slug=hotel.slug,
        username=credentials.username,
        station=shift.office.frame.station,
        duty_phone=hotel.duty_phone,
    )


def _of_pc(
    remembered: Remembered, *, url: str, username: str, station: Station | None
) -> view.Remembered:
    is_known = url == remembered.get("hotel_url")
    return view.Remembered(
        pc_name=pc_name(remembered),
        version=VERSION,
        hotel_name=remembered.get("hotel_name") if is_known else "",
        hotel_url=url,
        slug=remembered.get("hotel_slug") if is_known else "",
        username=username,
        station=station,
        duty_phone=(remembered.get("duty_phone") or None) if is_known else None,
    )


def _station(word: str) -> Station | None:
    return Station(word) if word in set(Station) else None
