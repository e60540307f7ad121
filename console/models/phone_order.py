"""The order being taken by phone, with the dishes and rooms that fit what is typed."""

import enum
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from console.models.rows import RowsModel
from console.state import phone_order, phone_search
from console.state.actions import ActionState, Wish
from console.state.board import Board, BoardChanges
from console.state.link import LinkState, LinkStatus
from console.state.phone_order import DraftLine, PhoneDraft
from console.state.phone_search import Asked
from contract.resources.menus import Menu
from contract.resources.rooms import HouseRoom
from contract.scalars import Id

_MOST_ROOMS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class DishLine:
    """A dish of the card. `price` is None where the hotel tells none."""

    item_id: Id
    name: str
    category: str = ""
    price: Decimal | None = None
    allergens: tuple[str, ...] = ()
    is_sold_out: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderedLine:
    """A line of the order; `price` is that of the whole line, None where it is not known."""

    number: int
    name: str
    quantity: int
    notes: str
    price: Decimal | None = None
    is_sold_out: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomLine:
    """A room with the names of who stays there."""

    number: str
    names: tuple[str, ...]


class Fault(enum.Enum):
    """What is missing or wrong before an order can be placed, in the order it is told."""

    NO_ROOM = enum.auto()
    UNKNOWN_ROOM = enum.auto()
    NO_TIME = enum.auto()
    NO_DISH = enum.auto()
    SOLD_OUT = enum.auto()
    TOO_MANY_LINES = enum.auto()
    ALLERGIES = enum.auto()


class PhoneOrderModel(QObject):
    """Changes a draft over what the board knows of rooms and cards.

    Signals:
        changed: the draft, or what is known of it, is different.
    """

    changed = Signal()

    def __init__(self, board: Board, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self._draft = PhoneDraft()
        self._asked, self._room_text = Asked(""), ""
        self.dishes: RowsModel[DishLine] = _Rows(lambda row: row.item_id, _dish_words, self)
        self.lines: RowsModel[OrderedLine] = _Rows(lambda row: row.number, _line_words, self)
        self.rooms: RowsModel[RoomLine] = _Rows(lambda row: row.number, _room_words, self)
        self._refresh()

    @property
    def draft(self) -> PhoneDraft:
        """What was filled in so far."""
        return self._draft

    @property
    def asked(self) -> Asked:
        """How many of what the search asks for."""
        return self._asked

    @property
    def link(self) -> LinkStatus:
        """The connection as last told."""
        return self._board.link

    @property
    def is_live(self) -> bool:
        """Whether the hotel will get the order at once."""
        return self._board.link.state in {LinkState.LIVE, LinkState.CATCHING_UP}

    @property
    def knows_rooms(self) -> bool:
        """Whether the hotel's rooms are known here."""
        return len(self._board.rooms) > 0

    @property
    def knows_card(self) -> bool:
        """Whether anything of this card is known here."""
        return any(shown.item.menu is self._draft.menu for shown in self._board.menu.all_shown())

    @property
    def refusal(self) -> str | None:
        """What the hotel said to this order before; None when it was not refused."""
        for pending in self._board.outbox:
            if pending.key == self._draft.replaces and pending.state is ActionState.FAILED:
                return pending.refusal or ""
        return None

    @property
    def total(self) -> Decimal | None:
        """What it comes to at the prices known here; None as long as a price is unknown."""
        prices = [line.price for line in self.lines.rows]
        known = [price for price in prices if price is not None]
        return sum(known, Decimal(0)) if len(known) == len(prices) else None

    @property
    def faults(self) -> list[Fault]:
        """What keeps it from being placed."""
        draft, allergies = self._draft, phone_order.allergies_of(self._draft.allergies)
        is_breakfast = draft.menu is Menu.BREAKFAST
        has_long = any(len(word) > phone_order.LONGEST_ALLERGY for word in allergies)
        wrong = {
            Fault.NO_ROOM: not draft.room.strip(),
            Fault.UNKNOWN_ROOM: self.knows_rooms and self.room() is None,
            Fault.NO_TIME: is_breakfast and phone_order.time_of(draft.delivery) is None,
            Fault.NO_DISH: not draft.lines,
            Fault.SOLD_OUT: any(line.is_sold_out for line in self.lines.rows),
            Fault.TOO_MANY_LINES: len(draft.lines) > phone_order.MOST_LINES,
            Fault.ALLERGIES: has_long or len(allergies) > phone_order.MOST_ALLERGIES,
        }
        return [fault for fault in Fault if wrong[fault]]

    def wish(self) -> Wish:
        """What the hotel is asked for. A breakfast names its day: sent late, it stays that day's.

        A backend in the field knows times of day alone.
        """
        board, delivery = self._board, self._draft.delivery
        at = phone_order.moment_of(delivery, board.clock.now(), board.zone)
        told = phone_order.time_of(delivery)
        if at is not None and board.hotel is not None and board.hotel.sync:
            told = at.isoformat(timespec="minutes")
        return phone_order.wish_of(self._draft, delivery_time=told)

    def change_refused(self, key: str) -> bool:
        """Fill in what the hotel refused; False when it is not known any more."""
        for pending in self._board.outbox:
            if pending.key == key and pending.action.wish is not None:
                wish, zone = pending.action.wish, self._board.zone
                self.take(phone_order.draft_of(wish, zone, replaces=key))
                return True
        return False

    def room(self) -> HouseRoom | None:
        """The room of the draft, if it is one of the hotel's."""
        return self._board.rooms.get(self._draft.room.strip())

    # What a person does

    def take(self, draft: PhoneDraft) -> None:
        """Go on with another draft."""
        if draft != self._draft:
            self._draft = draft
            self._refresh()

    def change(self, **fields: object) -> None:
        """Fill in room, delivery, allergies or menu; another card empties the order."""
        values = {name: getattr(self._draft, name) for name in PhoneDraft.__struct_fields__}
        if fields.get("menu", self._draft.menu) is not self._draft.menu:
            values["lines"] = ()
        self.take(PhoneDraft(**(values | fields)))

    def search_dishes(self, text: str) -> None:
        """Show what fits; an empty text shows the whole card."""
        self._asked = phone_search.read_asked(text)
        self._show_dishes()

    def search_rooms(self, text: str) -> None:
        """Show what fits, at most six rooms."""
        self._room_text = text
        self._show_rooms()

    def add(self, item_id: Id) -> int:
        """Order what was asked for of a dish; the number of its line."""
        asked = self._asked
        quantity = min(phone_order.MOST_OF_ONE, max(1, asked.quantity))
        added = DraftLine(item_id=item_id, quantity=quantity, notes=asked.notes)
        draft, at = phone_order.with_dish(self._draft, added)
        self.take(draft)
        return at

    def set_quantity(self, at: int, quantity: int) -> None:
        """Order another number of a line."""
        self.take(phone_order.with_quantity(self._draft, at, quantity))

    def set_notes(self, at: int, notes: str) -> None:
        """Tell the kitchen something else of a line."""
        self.take(phone_order.with_notes(self._draft, at, notes))

    def remove(self, at: int) -> None:
        """Order a line no more."""
        self.take(phone_order.without_line(self._draft, at))

    # What the board says

    def apply(self, changes: BoardChanges) -> None:
        """Take what became different on the board."""
        if changes.menu or changes.rooms or changes.link or changes.outbox:
            self._refresh()

    def _refresh(self) -> None:
        self._show_dishes()
        self._show_rooms()
        self.lines.show_rows([self._line(n, line) for n, line in enumerate(self._draft.lines)])
        self.changed.emit()

    def _show_dishes(self) -> None:
        menu, card = self._board.menu, self._draft.menu
        items = sorted(
            (shown.item for shown in menu.all_shown() if shown.item.menu is card),
            key=lambda item: (not item.id.isdecimal(), int(item.id) if item.id.isdecimal() else 0),
        )
        found = phone_search.dishes_found(items, self._asked.words)
        self.dishes.show_rows([self._dish(item.id) for item in found])

    def _show_rooms(self) -> None:
        found = phone_search.rooms_found(self._board.rooms.all(), self._room_text)[:_MOST_ROOMS]
        self.rooms.show_rows([room_line(room) for room in found])

    def _dish(self, item_id: Id) -> DishLine:
        shown = self._board.menu.shown(item_id)
        if shown is None:
            return DishLine(item_id=item_id, name=f"#{item_id}", is_sold_out=True)
        return DishLine(
            item_id=item_id,
            name=shown.item.name,
            category=shown.item.category,
            price=shown.item.price,
            allergens=shown.item.allergens,
            is_sold_out=not shown.is_on_stock,
        )

    def _line(self, number: int, line: DraftLine) -> OrderedLine:
        dish = self._dish(line.item_id)
        return OrderedLine(
            number=number,
            name=dish.name,
            quantity=line.quantity,
            notes=line.notes,
            price=None if dish.price is None else dish.price * line.quantity,
            is_sold_out=dish.is_sold_out,
        )


def room_line(room: HouseRoom) -> RoomLine:
    """A room as it is listed."""
    names = tuple(guest.full_name for guest in room.guests_in_room if guest.full_name)
    return RoomLine(number=room.room_number, names=names)


class _Rows(RowsModel[Any]):
    def __init__(
        self, key_of: Callable[[Any], object], words: Callable[[Any], str], parent: QObject
    ) -> None:
        super().__init__(key_of, parent=parent)
        self._words = words

    def cell(self, row: Any, column: int, role: int) -> object:
        """A whole row in words, for a screen reader; the delegates paint them."""
        return self._words(row) if role == Qt.ItemDataRole.DisplayRole else None


def _dish_words(row: DishLine) -> str:
    return row.name


def _line_words(row: OrderedLine) -> str:
    return f"{row.quantity} {row.name} {row.notes}".strip()


def _room_words(row: RoomLine) -> str:
    return " ".join((row.number, *row.names))
