"""What the command palette says."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from console.models.palette import Asking, Deed, Group, Heading, PaletteModel, Row
from console.views.place import Place
from console.views.words import clock_time, day, plain
from contract.resources.search import Find, FindKind


def tr(text: str) -> str:
    """The text in the language of the screen."""
    return QCoreApplication.translate("palette", text)


def group_name(group: Group) -> str:
    """What stands above a group."""
    return {
        Group.ROOMS: tr("Rooms"),
        Group.GUESTS: tr("Guests"),
        Group.ORDERS: tr("Orders"),
        Group.COLLEAGUES: tr("Colleagues"),
        Group.MESSAGES: tr("Messages"),
        Group.ACTIONS: tr("Actions"),
    }[group]


def text_of(find: Find) -> str:
    """The first line of something that was found; the marks are of this text."""
    match find.kind:
        case FindKind.ROOM:
            return find.name or tr("Nobody stays here")
        case FindKind.ORDER | FindKind.BREAKFAST if not find.text:
            return find.name or ""
    return find.text


def beneath(find: Find, place: Place) -> str:
    """The second line; empty for none."""
    zone = place.zone
    at = "" if find.at is None else _when(find.at, place.now(), zone)
    match find.kind:
        case FindKind.ORDER:
            first = tr("Order #{number}").format(number=plain(find.id))
            return _joined(first, plain(find.name or ""), at)
        case FindKind.BREAKFAST:
            first = tr("Breakfast #{number}").format(number=plain(find.id))
            return _joined(first, plain(find.name or ""), at)
        case FindKind.COLLEAGUE:
            return plain(find.name or "")
        case FindKind.GUEST_MESSAGE:
            return _joined(plain(find.name or ""), at)
        case FindKind.STAFF_MESSAGE:
            return _joined(plain(find.name or ""), plain(find.title or ""), at)
        case FindKind.ROOM | FindKind.GUEST | FindKind.UNKNOWN:
            return ""


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _when(at: datetime, now: datetime, zone: tzinfo) -> str:
    time = clock_time(at, zone)
    is_today = at.astimezone(zone).date() == now.astimezone(zone).date()
    return time if is_today else f"{day(at, zone)}, {time}"


def status(model: PaletteModel) -> str:
    """How far what is listed can be trusted; empty when there is nothing to say."""
    if not model.query.strip():
        return "" if model.is_live else tr("Offline: only what this PC has loaded is searched.")
    if not model.is_live:
        return tr("Offline: only what this PC has loaded was searched.")
    return {
        Asking.NOTHING: "",
        Asking.ASKED: tr("Searching the whole hotel"),
        Asking.ANSWERED: "",
        Asking.FAILED: tr("The hotel did not answer: only what this PC has loaded was searched."),
    }[model.asking]


def nothing(model: PaletteModel) -> tuple[str, str]:
    """What an empty list says, and beneath it."""
    query = plain(model.query)
    said = tr("Nothing found for “{query}”").format(query=query[:40])
    if model.asking is Asking.ASKED:
        return tr("Searching the whole hotel"), ""
    return said, tr("Words are found by how they begin, a room or an order by its number.")


def spoken(row: Row, place: Place) -> str:
    """A row for a screen reader."""
    match row:
        case Heading():
            return group_name(row.group)
        case Find():
            room = tr("Room {room}").format(room=plain(row.room_number)) if row.room_number else ""
            return _joined(room, plain(text_of(row)), beneath(row, place))
        case Deed():
            return _joined(row.words, row.place, row.keys)
