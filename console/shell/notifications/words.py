"""What the desktop is told beside the kind of an alert, and what people are told of it."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from console.sentences import sentence
from console.shell.notifications.port import Service

_MOST_ROOMS: Final = 8


def rooms_sentence(rooms: list[str]) -> str:
    """Which rooms, the first few by name."""
    named = ", ".join(rooms[:_MOST_ROOMS])
    if len(rooms) <= _MOST_ROOMS:
        return _tr("Rooms {rooms}").format(rooms=named)
    return _tr("Rooms {rooms} and {count} more").format(rooms=named, count=len(rooms) - _MOST_ROOMS)


def order_sentence(number: str) -> str:
    """Which order."""
    return _tr("Order #{number}").format(number=number)


def guest_sentence() -> str:
    """What is to be done about a guest who wrote; never what was written."""
    return _tr("The conversation is at the reception.")


def staff_sentence() -> str:
    """Where colleagues wrote; never what was written, nor who did."""
    return _tr("It is in the staff chat.")


def clock_in_sentence() -> str:
    """What is wanted; nobody's name."""
    return _tr("A manager has to approve or reject it.")


def own_clock_sentence() -> str:
    """Where the one at work reads about their own clock; never how many hours or who decided."""
    return _tr("It is about your own clock. Open the console to read it.")


def emergency_sentence() -> str:
    """Where it is read: a screen may be seen by guests."""
    return _tr("Open the console and read it now.")


def connection_text() -> str:
    """What that means."""
    return _tr("New orders are not shown until it is back.")


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


def approve_word() -> str:
    """The button that lets a clock-in count."""
    return _tr("Approve")


def reject_word() -> str:
    """The button that asks for the reason of a rejection."""
    return _tr("Reject…")


def decided_title() -> str:
    """Of the answer to a button that came too late."""
    return _tr("Already decided")


def service_sentence(service: Service | None) -> str:
    """What shows notifications here, for settings and diagnostics."""
    if service is None:
        return sentence("No notification service answers. Alerts show in this window only.")
    said = sentence("Shown by {name}.", name=service.name)
    if service.has_buttons:
        click = sentence("A click opens this window.")
        said = sentence("{one} {other}", one=said, other=click)
    if service.has_choices:
        choices = sentence("Clock-ins can be approved in it.")
        said = sentence("{one} {other}", one=said, other=choices)
    if service.can_withdraw:
        settled = sentence("What is settled is withdrawn.")
    else:
        settled = sentence("What is settled stays until closed.")
    return sentence("{one} {other}", one=said, other=settled)


def _tr(text: str) -> str:
    return QCoreApplication.translate("notifications", text)
