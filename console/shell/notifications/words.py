"""What the desktop is told of each alert, and what people are told of the desktop."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from console.shell.notifications.port import Service

_MOST_ROOMS: Final = 8


@dataclass(frozen=True, slots=True)
class KindWords:
    """An alert in words: `one` names a {room}, `many` a {count}."""

    one: str
    many: str


def words_of(kind: str) -> KindWords:
    """By the words of AlertKind; one that is not known here is told all the same."""
    known = {
        "new_order": KindWords(_tr("Room {room}: new order"), _tr("{count} new orders")),
        "order_cancelled": KindWords(
            _tr("Room {room}: order cancelled"), _tr("{count} orders cancelled")
        ),
        "order_ready": KindWords(
            _tr("Room {room}: ready to carry"), _tr("{count} orders ready to carry")
        ),
        "breakfast_due": KindWords(
            _tr("Room {room}: breakfast is due"), _tr("{count} breakfasts are due")
        ),
        "order_late": KindWords(_tr("Room {room}: order is late"), _tr("{count} orders are late")),
    }
    unknown = KindWords(_tr("Room {room} needs attention"), _tr("{count} things need attention"))
    return known.get(kind, unknown)


def rooms_sentence(rooms: list[str]) -> str:
    """Which rooms, the first few by name."""
    named = ", ".join(rooms[:_MOST_ROOMS])
    if len(rooms) <= _MOST_ROOMS:
        return _tr("Rooms {rooms}").format(rooms=named)
    return _tr("Rooms {rooms} and {count} more").format(rooms=named, count=len(rooms) - _MOST_ROOMS)


def order_sentence(number: str) -> str:
    """Which order."""
    return _tr("Order #{number}").format(number=number)


def connection_title() -> str:
    """Of the alert that has no room."""
    return _tr("No connection to the hotel")


def connection_text() -> str:
    """What that means."""
    return _tr("New orders are not shown until it is back.")


def generic_title() -> str:
    """Of an alert without a room."""
    return _tr("The console needs attention")


def generic_text() -> str:
    """Where to look."""
    return _tr("Open the console to see what it is.")


def test_title() -> str:
    """Of the notification that a person asked for."""
    return _tr("Test notification")


def test_text() -> str:
    """What it proves."""
    return _tr("Alerts show here while the console is not in front.")


def open_word() -> str:
    """The button that brings the console to the front."""
    return _tr("Open")


def service_sentence(service: Service | None) -> str:
    """What shows notifications here, for settings and diagnostics."""
    if service is None:
        return _tr("No notification service answers. Alerts show in this window only.")
    said = [_tr("Shown by {name}.").format(name=service.name)]
    if service.has_buttons:
        said.append(_tr("A click opens this window."))
    settled = _tr("What is settled is withdrawn."), _tr("What is settled stays until closed.")
    said.append(settled[0] if service.can_withdraw else settled[1])
    return " ".join(said)


def _tr(text: str) -> str:
    return QCoreApplication.translate("notifications", text)
