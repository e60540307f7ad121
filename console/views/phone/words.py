"""What the panel for orders by phone says."""

from PySide6.QtCore import QCoreApplication

from console.models.phone_order import DishLine, Fault, OrderedLine, PhoneOrderModel, RoomLine
from console.state.phone_order import LONGEST_ALLERGY, MOST_ALLERGIES, MOST_LINES, MOST_OF_ONE
from console.views.allergens import allergen
from console.views.words import money, plain


def tr(text: str) -> str:
    """The text in the language of the screen."""
    return QCoreApplication.translate("phone", text)


def fault(which: Fault, model: PhoneOrderModel) -> str:
    """What to do before the order can be placed."""
    sold_out = next((plain(line.name) for line in model.lines.rows if line.is_sold_out), "")
    return {
        Fault.NO_ROOM: tr("Fill in the room."),
        Fault.UNKNOWN_ROOM: tr("This hotel has no room {number}.").format(
            number=plain(model.draft.room)[:20]
        ),
        Fault.NO_TIME: tr("Fill in a time such as 8:30."),
        Fault.NO_DISH: tr("Add at least one dish."),
        Fault.SOLD_OUT: tr("{dish} is sold out. Delete takes it off the order.").format(
            dish=sold_out
        ),
        Fault.TOO_MANY_LINES: tr("An order has at most {many} lines.").format(many=MOST_LINES),
        Fault.ALLERGIES: tr("At most {many} allergies, each of at most {long} letters.").format(
            many=MOST_ALLERGIES, long=LONGEST_ALLERGY
        ),
    }[which]


def too_many(quantity: int) -> str:
    """Why a quantity cannot be ordered; empty when it can."""
    if 1 <= quantity <= MOST_OF_ONE:
        return ""
    return tr("A quantity is between 1 and {most}.").format(most=MOST_OF_ONE)


def sold_out(dish: DishLine) -> str:
    """Why a dish cannot be added."""
    return tr("{dish} is sold out.").format(dish=plain(dish.name))


def left_over(text: str) -> str:
    """Something was typed and not added."""
    return tr("Enter adds “{dish}”, or clear it first.").format(dish=plain(text)[:30])


def guests(room: RoomLine) -> str:
    """Who stays in a room: Grace Guest, Tom Long."""
    return ", ".join(plain(name) for name in room.names) or tr("Nobody is registered")


def dish(row: DishLine, currency: str) -> str:
    """A dish for a screen reader: Club sandwich, €14.50, sold out."""
    parts = [plain(row.name)]
    if row.price is not None:
        parts.append(money(row.price, currency))
    if row.is_sold_out:
        parts.append(tr("sold out"))
    return ", ".join(parts)


def beneath_dish(row: DishLine) -> str:
    """Category and allergens of a dish, in one row."""
    allergens = ", ".join(allergen(word) for word in row.allergens)
    return " · ".join(part for part in (plain(row.category), allergens) if part)


def line(row: OrderedLine) -> str:
    """A line for a screen reader: 2 Club sandwich, no mayo."""
    sold_out = tr("sold out") if row.is_sold_out else ""
    parts = (f"{row.quantity} {plain(row.name)}", plain(row.notes), sold_out)
    return ", ".join(part for part in parts if part)


def added(row: OrderedLine) -> str:
    """A dish went to the order: 2 Club sandwich added."""
    return tr("{line} added").format(line=line(row))


def room(row: RoomLine) -> str:
    """A room for a screen reader: 101, Grace Guest."""
    return f"{plain(row.number)}, {guests(row)}"


def refused(reason: str) -> str:
    """Why the hotel did not take the order."""
    said = plain(reason) or tr("The server did not answer.")
    return tr("Not placed: {reason}").format(reason=said)


def unknown_rooms() -> str:
    """The number cannot be checked."""
    return tr("The rooms are not known on this PC yet.")
