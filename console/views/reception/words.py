"""What the orders table says, and in which colours."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta, tzinfo
from math import ceil
from typing import Final

from PySide6.QtCore import QCoreApplication

from console.models.orders_table import OrderLine
from console.state.actions import ActionState, PendingAction
from console.state.ages import (
    KitchenBand,
    ReadyBand,
    SlotBand,
    kitchen_band,
    ready_band,
    slot_band,
)
from console.views.allergens import allergen
from console.views.chips import Chip
from console.views.icons import Icon
from console.views.palettes import Palette
from console.views.words import clock_time, plain, told, wait
from contract.permissions import Duty
from contract.resources.orders import OrderStatus

# Less of a dish's name says nothing.
_SHORTEST: Final = 6


def tr(text: str) -> str:
    """The text in the language of the screen."""
    return QCoreApplication.translate("Reception", text)


def status_chip(line: OrderLine, now: datetime, colour: Palette) -> Chip:
    """The step an order stands on; dashed while the hotel has not got it."""
    if line.waiting is not None:
        return _waiting_chip(line.waiting, now, colour)
    if line.is_placing:
        return _placing_chip(line, colour)
    return step_chip(line.status, colour)


def _waiting_chip(waiting: PendingAction, now: datetime, colour: Palette) -> Chip:
    icon, said = Icon.CLOUD_UPLOAD, tr("Will send")
    if waiting.state is ActionState.NOT_CONFIRMED:
        icon, said = Icon.CLOUD_OFF, tr("Not confirmed")
    elif waiting.send_after is not None and now < waiting.send_after:
        seconds = ceil((waiting.send_after - now).total_seconds())
        icon, said = Icon.X, tr("Cancels in {seconds} s").format(seconds=seconds)
    return Chip(icon, said, colour.warn_tint, colour.warn_text, is_dashed=True)


def _placing_chip(line: OrderLine, colour: Palette) -> Chip:
    if line.failed is not None:
        return Chip(Icon.CIRCLE_ALERT, tr("Not placed"), colour.bad_tint, colour.bad_text)
    return Chip(Icon.REFRESH, tr("Sending"), colour.sunken, colour.text2, is_dashed=True)


def step_chip(status: OrderStatus, colour: Palette) -> Chip:
    """A step as the hotel has it."""
    icon, words, fill, ink = {
        OrderStatus.PENDING: (Icon.BELL_RING, tr("New"), colour.accent_tint, colour.accent_text),
        OrderStatus.PREPARING: (Icon.CHEF_HAT, tr("Preparing"), colour.info_tint, colour.info_text),
        OrderStatus.READY: (Icon.PACKAGE, tr("Ready"), colour.ok_tint, colour.ok_text),
        OrderStatus.ON_THE_WAY: (Icon.ROUTE, tr("On the way"), colour.sunken, colour.text2),
        OrderStatus.DELIVERED: (Icon.CHECK, tr("Delivered"), colour.ok_tint, colour.ok_text),
        OrderStatus.CANCELLED: (Icon.X, tr("Cancelled"), colour.bad_tint, colour.bad_text),
        OrderStatus.UNKNOWN: (
            Icon.CIRCLE_ALERT,
            tr("Unknown step"),
            colour.warn_tint,
            colour.warn_text,
        ),
    }[status]
    return Chip(icon, words, fill, ink)


def steps() -> tuple[str, ...]:
    """Everything a step may be called, for the width of its column."""
    return (
        *(tr("New"), tr("Preparing"), tr("Ready"), tr("On the way"), tr("Delivered")),
        *(tr("Cancelled"), tr("Will send"), tr("Not confirmed"), tr("Not placed")),
        *(tr("Sending"), tr("Unknown step"), tr("Cancels in {seconds} s").format(seconds=8)),
    )


def usual_ages() -> tuple[str, ...]:
    """How ages below an hour read at their longest, for the width of their column."""
    waited = wait(timedelta(minutes=59))
    patterns = (tr("ready {wait}"), tr("left {wait}"), tr("{wait} late"))
    return tuple(pattern.format(wait=waited) for pattern in patterns)


def age_chip(line: OrderLine, now: datetime, zone: tzinfo, colour: Palette) -> Chip:
    """How long an order has been on its step; a breakfast against its delivery time."""
    if line.is_done:
        return Chip(Icon.CLOCK, clock_time(line.since, zone), colour.sunken, colour.text2)
    if line.status is OrderStatus.ON_THE_WAY:
        words = tr("left {wait}").format(wait=wait(now - line.since))
        return Chip(Icon.ROUTE, words, colour.sunken, colour.text2)
    if line.due is not None:
        return _due_chip(line.due, now, zone, colour)
    if line.status is OrderStatus.READY:
        words = tr("ready {wait}").format(wait=wait(now - line.since))
        return _banded(_READY[ready_band(line.since, now)], words, colour, fresh=Icon.PACKAGE)
    band = _KITCHEN[kitchen_band(line.since, now)]
    return _banded(band, wait(now - line.since), colour, fresh=Icon.CLOCK)


_KITCHEN = {KitchenBand.ON_TIME: 0, KitchenBand.DUE_SOON: 1, KitchenBand.LATE: 2}
_READY = {ReadyBand.FRESH: 0, ReadyBand.GOING_COLD: 1, ReadyBand.LATE: 2}


def _banded(band: int, words: str, colour: Palette, *, fresh: Icon) -> Chip:
    if band == 0:
        return Chip(fresh, words, colour.sunken, colour.text2)
    if band == 1:
        return Chip(Icon.HOURGLASS, words, colour.warn, colour.on_warn)
    return Chip(Icon.TRIANGLE_ALERT, words, colour.bad, colour.on_bad)


def _due_chip(due: datetime, now: datetime, zone: tzinfo, colour: Palette) -> Chip:
    match slot_band(due, now):
        case SlotBand.LATE:
            late = tr("{wait} late").format(wait=wait(now - due))
            return Chip(Icon.TRIANGLE_ALERT, late, colour.bad, colour.on_bad)
        case SlotBand.DUE:
            at = tr("due {time}").format(time=clock_time(due, zone))
            return Chip(Icon.HOURGLASS, at, colour.warn, colour.on_warn)
        case SlotBand.NEXT | SlotBand.LATER:
            at = tr("for {time}").format(time=clock_time(due, zone))
            return Chip(Icon.CLOCK, at, colour.sunken, colour.text2)


def allergy_chip(line: OrderLine, colour: Palette) -> Chip | None:
    """Allergy: nuts, milk; the only use of purple."""
    if not line.allergies:
        return None
    named = ", ".join(allergen(one) for one in line.allergies)
    words = tr("Allergy: {names}").format(names=named)
    return Chip(Icon.TRIANGLE_ALERT, words, colour.allergy, colour.on_allergy)


def items_words(line: OrderLine, fits: Callable[[str], bool]) -> str:
    """As many items as fit, and how many more there are."""
    if line.is_partial:
        return tr("Items not known yet")
    names = [f"{quantity} {plain(name)}" for quantity, name in line.items]
    for shown in range(len(names), 1, -1):
        words = _listed(names, shown)
        if fits(words):
            return words
    return _cut(names, fits) if names else ""


def _cut(names: Sequence[str], fits: Callable[[str], bool]) -> str:
    """The first alone, shortened rather than that nobody sees that there are more."""
    words = _listed(names, 1)
    for length in range(len(names[0]) - 1, _SHORTEST, -1):
        if fits(words):
            break
        words = _listed([f"{names[0][:length].rstrip()}…", *names[1:]], 1)
    return words


def _listed(names: Sequence[str], shown: int) -> str:
    words, rest = ", ".join(names[:shown]), len(names) - shown
    return words if not rest else tr("{items} and {count} more").format(items=words, count=rest)


def unheard_words(line: OrderLine, zone: tzinfo) -> str | None:
    """That nobody could be told about it, or who takes care of that since when."""
    unheard = line.unheard
    if unheard is None:
        return None
    if unheard.acknowledged_at is not None:
        said = tr("{name} takes care since {time}: nobody could be told.")
        name = plain(unheard.acknowledged_by or "") or tr("Somebody")
        return said.format(name=name, time=clock_time(unheard.acknowledged_at, zone))
    if unheard.side == Duty.KITCHEN:
        return tr("Nobody in the kitchen could be told.")
    return tr("No porter could be told.")


def beneath_words(line: OrderLine, zone: tzinfo) -> str | None:
    """What stands below the items: why it is not as it should be, or who could not be told."""
    return reason_words(line) or unheard_words(line, zone)


def reason_words(line: OrderLine) -> str | None:
    """Why it was cancelled, or why it could not be; when it will be placed."""
    if line.failed is not None:
        is_cancel = line.failed.action.target == OrderStatus.CANCELLED
        failed = tr("Not cancelled.") if is_cancel else tr("Not sent.")
        failed = tr("Not placed.") if line.is_placing else failed
        why = told(line.failed.refusal or "") or tr("The server did not answer.")
        return f"{failed} {why}"
    if line.is_placing and line.waiting is not None:
        if line.waiting.state is ActionState.NOT_CONFIRMED:
            return tr("The hotel may have it. It is asked again when back online.")
        return tr("Will send when back online")
    if line.status is OrderStatus.CANCELLED and line.cancel_reason:
        return plain(line.cancel_reason)
    return None
