"""Which hotel this PC knows, and in which file that hotel's own certificate authority is."""

from pathlib import Path

from console.shell.entry import Credentials, Entry
from console.shell.remembered import Remembered
from console.shell.stage import Stage


def authority_of(program: Stage, hotel_url: str) -> Path | None:
    """The file of the command line, else the one that was chosen for this address."""
    if program.arguments.ca_file is not None:
        return program.arguments.ca_file.absolute()
    kept = program.pc.remembered.get(_name(hotel_url))
    return Path(kept) if kept else None


def remember_authority(remembered: Remembered, hotel_url: str, file: Path | None) -> None:
    """Keep the file for later starts."""
    if file is not None and remembered.get(_name(hotel_url)) != str(file):
        remembered.put(_name(hotel_url), str(file))


def remember_entry(remembered: Remembered, credentials: Credentials, entry: Entry) -> None:
    """Keep for later starts who came in where."""
    url = credentials.hotel_url
    remember_authority(remembered, url, credentials.ca_file)
    remembered.put_entry(url, credentials.username, entry)
    if not credentials.is_screen:
        remembered.put("username", credentials.username)
    remembered.put("hotel_url", url)
    remembered.put("hotel_slug", entry.hotel.slug)
    remembered.put("hotel_name", entry.hotel.name)
    remembered.put("duty_phone", entry.hotel.duty_phone or "")


def knows_hotel(program: Stage) -> bool:
    """Whether this PC has an address to begin with."""
    return bool(program.arguments.hotel or program.pc.remembered.get("hotel_url"))


def _name(hotel_url: str) -> str:
    return f"ca_file {hotel_url}"
