"""What the porter's screen says."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from console.models.carry import Carry
from console.models.slots import Breakfast
from console.state.ages import ReadyBand, SlotBand
from console.views.place import Place
from console.views.words import clock_time, count, money, plain, told, wait
from contract.resources.orders import OrderStatus


def tr(text: str) -> str:
    """The text in the language of the screen."""
    return QCoreApplication.translate("Porter", text)


def ready_words(band: ReadyBand, *, has_food: bool) -> str:
    """What a card that waits to be picked up is called; drinks do not get cold."""
    match band:
        case ReadyBand.LATE:
            return tr("LATE")
        case ReadyBand.GOING_COLD:
            return tr("Going cold") if has_food else tr("Waiting")
        case ReadyBand.FRESH:
            return tr("Ready") if has_food else tr("Drinks")


def with_age(word: str, band: ReadyBand | None, waited: timedelta) -> str:
    """The word and how long: LATE, ready 11 min."""
    pattern = tr("{word}, ready {wait}") if band is ReadyBand.LATE else tr("{word}, {wait}")
    return pattern.format(word=word, wait=wait(waited))


def items_words(card: Carry) -> str:
    """4 items; a card known from its event alone cannot say."""
    if card.is_partial:
        return tr("Items not known yet")
    return count(card.items, tr("item"), tr("items"))


def order_words(card: Carry, place: Place) -> tuple[str, ...]:
    """#1809 · €38.90 · you, and the same shorter."""
    number, total = f"#{card.id}", money(card.total, place.currency)
    carrier = carrier_words(card)
    if carrier is None:
        return (f"{number} · {total}", number)
    first_name = carrier.split()[0] if carrier.split() else carrier
    full, shorter = f"{number} · {total} · {carrier}", f"{number} · {carrier}"
    return (full, shorter, f"{number} · {first_name}", number)


def carrier_words(card: Carry | Breakfast) -> str | None:
    """Who has it: you, Marek; None while nobody does."""
    if card.status not in {OrderStatus.ON_THE_WAY, OrderStatus.DELIVERED}:
        return None
    if card.is_mine:
        return tr("you")
    return plain(card.carrier) if card.carrier else None


def trays_words(trays: int) -> str:
    """1 tray, 2 trays."""
    return count(trays, tr("tray"), tr("trays"))


def done_words(card: Carry | Breakfast, place: Place) -> str:
    """What was done here and is not at the hotel yet: Delivered 08:05."""
    assert card.waiting is not None
    word = tr("Delivered") if card.status is OrderStatus.DELIVERED else _taken_words(card)
    return f"{word} {clock_time(card.waiting.made_at, place.zone)}"


def _taken_words(card: Carry | Breakfast) -> str:
    return tr("Picked up") if card.status is OrderStatus.ON_THE_WAY else tr("Put back")


def failed_words(card: Carry | Breakfast) -> str:
    """What was not done."""
    assert card.failed is not None
    if card.failed.action.target == OrderStatus.ON_THE_WAY:
        return tr("Not marked picked up")
    if card.failed.action.target == OrderStatus.DELIVERED:
        return tr("Not marked delivered")
    return tr("Not put back")


def refusal_words(card: Carry | Breakfast) -> str:
    """Why: the hotel's sentence, or that there was none."""
    assert card.failed is not None
    return told(card.failed.refusal or "") or tr("The server did not answer.")


def slot_words(band: SlotBand, at: datetime, now: datetime) -> str | None:
    """What stands under a slot's time; nothing under later ones."""
    match band:
        case SlotBand.LATE:
            return tr("{wait} late").format(wait=wait(now - at))
        case SlotBand.DUE:
            return tr("Due now")
        case SlotBand.NEXT:
            return in_words(at - now)
        case SlotBand.LATER:
            return None


def in_words(left: timedelta) -> str:
    """In 9 min, rounded up so that 0 min is never said of something to come."""
    return tr("In {wait}").format(wait=wait(left + timedelta(seconds=59)))
