"""What people are told of each kind of alert, on the screen and on the desktop."""

from datetime import tzinfo
from typing import Final

from PySide6.QtCore import QCoreApplication

from console.models.recent_alerts import AlertLine
from console.state.low_stock import Fallen
from console.state.matters import OF_GUESTS, WITHOUT_ROOM
from console.state.quantities import quantity_text
from console.views.icons import Icon
from console.views.language import locale
from console.views.words import clock_time, count, plain
from contract.record import Record

_ICONS: Final = {
    "emergency": Icon.TRIANGLE_ALERT,
    "nobody_listens": Icon.TRIANGLE_ALERT,
    "new_order": Icon.BELL_RING,
    "order_cancelled": Icon.X,
    "guest_message": Icon.MESSAGE,
    "guest_overdue": Icon.HOURGLASS,
    "handed_over": Icon.USER_CHECK,
    "clock_in_waiting": Icon.USER_PLUS,
    "own_break": Icon.COFFEE_BREAK,
    "own_overtime": Icon.CLOCK,
    "own_decision": Icon.USER_CHECK,
    "own_shift": Icon.CALENDAR,
    "low_stock": Icon.PACKAGE,
    "staff_mention": Icon.AT_SIGN,
    "staff_chat_started": Icon.MESSAGES,
    "order_ready": Icon.PACKAGE,
    "breakfast_due": Icon.COFFEE,
    "order_late": Icon.TRIANGLE_ALERT,
    "connection_lost": Icon.WIFI_OFF,
}


class KindWords(Record, frozen=True):
    """An alert in words: `one` names a {room}, `many` a {count}."""

    one: str
    many: str


def words_of(kind: str) -> KindWords:
    """By the words of AlertKind; one that is not known here is told all the same."""
    known = {
        "new_order": KindWords(_tr("Room {room}: new order"), _tr("{count} new orders")),
        "nobody_listens": KindWords(
            _tr("Room {room}: nobody could be told of the order"),
            _tr("{count} orders nobody could be told of"),
        ),
        "order_cancelled": KindWords(
            _tr("Room {room}: order cancelled"), _tr("{count} orders cancelled")
        ),
        "guest_message": KindWords(_tr("Room {room}: a guest wrote"), _tr("{count} guests wrote")),
        "guest_overdue": KindWords(
            _tr("Room {room}: the guest waits for a reply"), _tr("{count} guests wait for a reply")
        ),
        "handed_over": KindWords(
            _tr("Room {room}: handed over to you"),
            _tr("{count} conversations handed over to you"),
        ),
        "clock_in_waiting": KindWords(
            _tr("Somebody clocked in without a shift"),
            _tr("{count} people clocked in without a shift"),
        ),
        "own_break": KindWords(_tr("Time for a break"), _tr("{count} reminders of a break")),
        "own_overtime": KindWords(_tr("You are working overtime"), _tr("{count} overtimes")),
        "own_decision": KindWords(
            _tr("A manager decided about your clock-in"),
            _tr("{count} of your clock-ins were decided"),
        ),
        "own_shift": KindWords(_tr("Your shift begins soon"), _tr("{count} of your shifts")),
        "emergency": KindWords(_tr("Emergency"), _tr("{count} emergencies")),
        "low_stock": KindWords(_tr("Stock is low"), _tr("{count} times stock is low")),
        "staff_mention": KindWords(_tr("A colleague mentioned you"), _tr("{count} mentions")),
        "staff_chat_started": KindWords(
            _tr("A colleague began a conversation with you"), _tr("{count} new conversations")
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


def connection_title() -> str:
    """Of the alert that has no room."""
    return _tr("No connection to the hotel")


def generic_title() -> str:
    """Of an alert without a room."""
    return _tr("The console needs attention")


def title(line: AlertLine) -> str:
    """What happened, in the list."""
    if line.kind == "connection_lost":
        return connection_title()
    if line.entity_id is None:
        return generic_title()
    return words_of(line.kind).one.format(room=plain(line.room or "") or "–")


def standing(line: AlertLine, zone: tzinfo) -> str:
    """How it stands: which order, how often it was told, whether it is settled."""
    has_number = line.entity_id is not None and line.kind not in OF_GUESTS | WITHOUT_ROOM
    told = [] if not has_number or line.entity_id is None else [f"#{plain(line.entity_id)}"]
    if line.fallen is not None:
        told.append(fallen_words(line.fallen))
    if line.begins_at is not None:
        told.append(_tr("at {time}").format(time=clock_time(line.begins_at, zone)))
    if line.times > 1:
        told.append(count(line.times, _tr("alert"), _tr("alerts")))
    if line.is_settled:
        told.append(_tr("settled"))
    return " · ".join(told)


def fallen_words(fallen: Fallen) -> str:
    """Heineken 330ml: 18 Bottles left, and 2 more items."""
    said = plain(fallen.name)
    if fallen.left is not None:
        left = quantity_text(fallen.left, locale().decimalPoint())
        pattern = _tr("{name}: {amount} left")
        said = pattern.format(name=said, amount=f"{left} {plain(fallen.unit)}".strip())
    if fallen.count < 2:
        return said
    more = count(fallen.count - 1, _tr("more item"), _tr("more items"))
    return _tr("{item}, and {more}").format(item=said, more=more)


def icon(line: AlertLine) -> Icon:
    """The sign of a kind; a settled one has a tick."""
    return Icon.CHECK if line.is_settled else _ICONS.get(line.kind, Icon.CIRCLE_ALERT)


def nothing_yet() -> str:
    """In place of an empty list."""
    return _tr("No alerts in this shift yet.")


def _tr(text: str) -> str:
    return QCoreApplication.translate("alerts", text)
