"""An order being taken by phone: what was filled in so far, and what it comes to."""

import re
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta, tzinfo
from typing import Final

import msgspec

from console.state.actions import Wish
from contract.resources.breakfast import NewBreakfastOrder
from contract.resources.menus import Menu
from contract.resources.orders import NewOrder, NewOrderItem
from contract.scalars import Id, RoomNumber

MOST_OF_ONE: Final = 99
MOST_LINES: Final = 100
MOST_ALLERGIES: Final = 20
LONGEST_ALLERGY: Final = 60
_TIME: Final = re.compile(r"(\d{1,2})[:.h]?(\d{2})?")


class DraftLine(msgspec.Struct, frozen=True, kw_only=True):
    """A dish, how many of it, and what the kitchen is told about it."""

    item_id: Id
    quantity: int = 1
    notes: str = ""


class PhoneDraft(msgspec.Struct, frozen=True, kw_only=True):
    """What a person filled in. Texts are as typed; `delivery` is for breakfasts only.

    `replaces`: the key of the refused action this is another try of.
    """

    menu: Menu = Menu.ROOM_SERVICE
    room: str = ""
    delivery: str = ""
    lines: tuple[DraftLine, ...] = ()
    allergies: str = ""
    replaces: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing would be lost with it."""
        return not (self.room or self.lines or self.allergies or self.delivery)


def with_dish(draft: PhoneDraft, added: DraftLine) -> tuple[PhoneDraft, int]:
    """The draft with a dish more, and its line: the same dish with the same notes is one line."""
    lines = list(draft.lines)
    for at, line in enumerate(lines):
        if (line.item_id, line.notes) == (added.item_id, added.notes):
            quantity = min(MOST_OF_ONE, line.quantity + added.quantity)
            lines[at] = msgspec.structs.replace(line, quantity=quantity)
            return _with_lines(draft, lines), at
    return _with_lines(draft, [*lines, added]), len(lines)


def with_quantity(draft: PhoneDraft, at: int, quantity: int) -> PhoneDraft:
    """The draft with another quantity in a line, 1 to 99."""
    within = min(MOST_OF_ONE, max(1, quantity))
    return _changed(draft, at, lambda line: msgspec.structs.replace(line, quantity=within))


def with_notes(draft: PhoneDraft, at: int, notes: str) -> PhoneDraft:
    """The draft with other notes in a line."""
    return _changed(draft, at, lambda line: msgspec.structs.replace(line, notes=notes))


def without_line(draft: PhoneDraft, at: int) -> PhoneDraft:
    """The draft without a line."""
    return _with_lines(draft, [line for n, line in enumerate(draft.lines) if n != at])


def allergies_of(text: str) -> tuple[str, ...]:
    """What was typed, one allergy each: "Nuts, milk" is nuts and milk."""
    words = (part.strip().lower() for part in re.split(r"[,;\n]", text))
    return tuple(dict.fromkeys(word for word in words if word))


def time_of(text: str) -> str | None:
    """A time of day as the hotel reads it: 8:30 for "8.30" or "830"; None when it is none."""
    typed = text.strip()
    found = _TIME.fullmatch(f"{typed[:-2]}:{typed[-2:]}" if _is_bare(typed) else typed)
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        return None
    return f"{int(found[1])}:{found[2] or '00'}"


def moment_of(text: str, now: datetime, zone: tzinfo) -> datetime | None:
    """The next such time of day in the hotel's zone; None when it is no time."""
    clock = time_of(text)
    if clock is None:
        return None
    hour, _, minute = clock.partition(":")
    local = now.astimezone(zone)
    at = local.replace(hour=int(hour), minute=int(minute), second=0, microsecond=0)
    return at if at > local else at + timedelta(days=1)


def wish_of(draft: PhoneDraft, *, delivery_time: str | None = None) -> Wish:
    """What the hotel is asked for. `draft` has no faults; `delivery_time` is for breakfasts."""
    room = RoomNumber(draft.room.strip())
    items = tuple(
        NewOrderItem(item_id=line.item_id, quantity=line.quantity, notes=line.notes.strip() or None)
        for line in draft.lines
    )
    allergies = allergies_of(draft.allergies)
    if draft.menu is Menu.ROOM_SERVICE:
        return NewOrder(room_number=room, items=items, allergies=allergies)
    return NewBreakfastOrder(
        room_number=room, items=items, allergies=allergies, delivery_time=delivery_time
    )


def draft_of(wish: Wish, zone: tzinfo, *, replaces: str = "") -> PhoneDraft:
    """What was filled in for a wish, to change it."""
    wanted = wish.delivery_time if isinstance(wish, NewBreakfastOrder) else None
    return PhoneDraft(
        menu=Menu.BREAKFAST if isinstance(wish, NewBreakfastOrder) else Menu.ROOM_SERVICE,
        room=wish.room_number,
        delivery=_clock(wanted or "", zone),
        lines=tuple(
            DraftLine(item_id=line.item_id, quantity=line.quantity, notes=line.notes or "")
            for line in wish.items
        ),
        allergies=", ".join(wish.allergies),
        replaces=replaces,
    )


def _clock(delivery_time: str, zone: tzinfo) -> str:
    """A time as somebody would type it, from a moment or from a time of day."""
    try:
        at = datetime.fromisoformat(delivery_time).astimezone(zone)
    except ValueError:
        return delivery_time
    return f"{at.hour}:{at.minute:02}"


def _is_bare(typed: str) -> bool:
    return typed.isdecimal() and len(typed) in {3, 4}


def _with_lines(draft: PhoneDraft, lines: Iterable[DraftLine]) -> PhoneDraft:
    return msgspec.structs.replace(draft, lines=tuple(lines))


def _changed(draft: PhoneDraft, at: int, change: Callable[[DraftLine], DraftLine]) -> PhoneDraft:
    lines = (change(line) if n == at else line for n, line in enumerate(draft.lines))
    return _with_lines(draft, lines)
