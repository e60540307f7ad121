"""Orders, breakfasts and the cards."""

from typing import Final

from console.sentences import known

PATTERNS: Final = (
    known("This order is {state}, so it cannot be {target}."),
    known("This order was put back: it is waiting to be accepted."),
    known("Already {done} by {name} at {time}."),
    known("This order does not exist."),
    known("This is not a step an order can be at."),
    known("This is not a step an order can take."),
    known("A paired screen sees the orders of its board, not those of other days."),
    known("Orders are cancelled, not deleted."),
    known("A guest may cancel an order, the rest is done by the staff."),
    known("The kitchen has already begun. Call the desk to cancel this order."),
    known("You may order for your own room only."),
    known("Only the kitchen, the desk and managers may cancel an order."),
    known("Only the kitchen and managers may mark a dish sold out."),
    known("Only the desk and managers may acknowledge this."),
    known("Say why the order is cancelled: the guest will read it."),
    known("The reason is longer than {count} characters."),
    known("Initials have one to {count} letters."),
    known("You may not place orders."),
    known("This hotel has no room {room}."),
    known("An order needs at least one dish or drink."),
    known("An order has at most {count} lines."),
    known("A quantity is between 1 and {count}."),
    known("Notes are longer than {count} characters."),
    known("At most {count} allergies, each of at most {length} characters."),
    known("A breakfast has 1 to {count} trays."),
    known("A delivery time looks like 8:00-8:30 or 08:00."),
    known("A delivery time ends after it begins."),
    known("A delivery time is not in the past and at most 14 days ahead."),
    known("There is no dish {number} on this card."),
    known("This dish is not on the hotel's cards."),
    known("{dish} is sold out."),
    known("{dish} was changed by somebody else in the meantime."),
)
