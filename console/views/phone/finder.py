"""The left half of the panel: for which room, when, and which dishes fit what is typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.models.phone_order import DishLine, Fault, PhoneOrderModel, RoomLine, room_line
from console.views.emptiness import Emptiness
from console.views.icons import Icon
from console.views.phone import words
from console.views.phone.fields import KeyField
from console.views.phone.pick_list import PickList
from console.views.phone.popup import RoomPopup
from console.views.phone.rows import DishRows
from console.views.theme import Theme
from console.views.widgets.announce import announce, tell_choice
from console.views.words import plain
from contract.resources.menus import Menu
from contract.scalars import Id

_PAGE = 6


class Finder(QWidget):
    """`added` carries the number of the line a dish went to."""

    added = Signal(object)

    def __init__(self, model: PhoneOrderModel, currency: str, theme: Theme) -> None:
        super().__init__()
        self._model, self._currency = model, currency
        self.room = KeyField(self.tr("Room"), Icon.BUILDING, theme)
        self.delivery = KeyField(self.tr("Wanted at"), Icon.CLOCK, theme)
        self.dish = KeyField(self.tr("Add a dish"), Icon.SEARCH, theme)
        self.dishes = PickList(model.dishes, DishRows(currency), theme, follows_field=True)
        self.popup = RoomPopup(model.rooms, theme, self)
        self.rooms = self.popup.list
        model.dishes.speak_with(lambda row, _column: words.dish(row, currency))
        model.rooms.speak_with(lambda row, _column: words.room(row))
        self._dress()
        self._build()
        self._connect()
        self.show_draft()

    def _dress(self) -> None:
        self.room.edit.setPlaceholderText(self.tr("Number or guest"))
        self.delivery.edit.setPlaceholderText("8:30")
        self.dish.edit.setPlaceholderText(self.tr("2 club / no mayo"))
        self.dishes.setAccessibleName(self.tr("Dishes"))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.room, 3)
        row.addWidget(self.delivery, 2)
        column.addLayout(row)
        column.addWidget(self.dish)
        column.addWidget(self.dishes, 1)

    def _connect(self) -> None:
        self.room.edit.textEdited.connect(self._type_room)
        self.room.edit.focus_changed.connect(self._on_room_focus)
        self.room.on_keys(
            {
                Qt.Key.Key_Return: self._go_on_from_room,
                Qt.Key.Key_Enter: self._go_on_from_room,
                Qt.Key.Key_Down: lambda: self.rooms.step(1),
                Qt.Key.Key_Up: lambda: self.rooms.step(-1),
            }
        )
        self.rooms.picked.connect(self._pick_room)
        self.delivery.edit.textEdited.connect(lambda text: self._model.change(delivery=text))
        to_dish = self.dish.edit.setFocus
        self.delivery.on_keys({Qt.Key.Key_Return: to_dish, Qt.Key.Key_Enter: to_dish})
        self.dish.edit.textEdited.connect(self._type_dish)
        self.dish.on_keys(
            {
                Qt.Key.Key_Return: self._add_current,
                Qt.Key.Key_Enter: self._add_current,
                Qt.Key.Key_Down: lambda: self._step(1),
                Qt.Key.Key_Up: lambda: self._step(-1),
                Qt.Key.Key_PageDown: lambda: self._step(_PAGE),
                Qt.Key.Key_PageUp: lambda: self._step(-_PAGE),
            }
        )
        self.dishes.picked.connect(self._add)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        for part in (self.room, self.delivery, self.dish, self.dishes, self.popup):
            part.set_theme(theme)

    def show_draft(self) -> None:
        """Show what was filled in and what is known."""
        draft = self._model.draft
        self.delivery.setVisible(draft.menu is Menu.BREAKFAST)
        self.delivery.fill(draft.delivery)
        if not self.room.edit.hasFocus():
            self.room.fill(draft.room)
        self._tell_guests()
        self._show_nothing_found()

    def show_fault(self, fault: Fault) -> bool:
        """Say what is wrong under its field and go there; False when it is not one of these."""
        field = {
            Fault.NO_ROOM: self.room,
            Fault.UNKNOWN_ROOM: self.room,
            Fault.NO_TIME: self.delivery,
            Fault.NO_DISH: self.dish,
            Fault.SOLD_OUT: self.dish,
            Fault.TOO_MANY_LINES: self.dish,
        }.get(fault)
        if field is None:
            return False
        problem = words.fault(fault, self._model)
        field.show_problem(problem)
        announce(self, problem, assertive=True)
        field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def has_left_over(self) -> bool:
        """Whether a dish was typed and not added; says so, and goes there."""
        text = self.dish.text.strip()
        if not text:
            return False
        self.dish.show_problem(words.left_over(text))
        self.dish.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def clear(self) -> None:
        """Forget what was typed and not taken."""
        for field in (self.room, self.delivery, self.dish):
            field.show_problem("")
            field.show_warning("")
        self.dish.fill("")
        self.room.fill(self._model.draft.room)
        self._model.search_dishes("")
        self.dishes.show_current(-1)

    # The room

    def _type_room(self, text: str) -> None:
        self._model.change(room=text)
        self._model.search_rooms(text)
        self.room.show_warning("")
        self.rooms.show_current(0 if self._model.rooms.rows else -1)
        self._place_rooms()

    def _pick_room(self, room: RoomLine) -> None:
        self._fill_room(room.number)
        self._after_room()

    def _go_on_from_room(self) -> None:
        if self._take_room():
            self._after_room()

    def _after_room(self) -> None:
        field = self.delivery if self.delivery.isVisible() else self.dish
        field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_room(self) -> bool:
        """Take the room that is meant; False when there is none, which is said."""
        chosen: RoomLine | None = self.rooms.current if self.popup.isVisible() else None
        if chosen is not None and self._model.room() is None:
            self._fill_room(chosen.number)
        model = self._model
        wrong = [one for one in (Fault.NO_ROOM, Fault.UNKNOWN_ROOM) if one in model.faults]
        if wrong:
            self.room.show_problem(words.fault(wrong[0], model))
            return False
        self.room.show_warning("" if model.knows_rooms else words.unknown_rooms())
        return True

    def _fill_room(self, number: str) -> None:
        self.room.fill(number)
        self.room.show_problem("")
        self._model.change(room=number)

    def _on_room_focus(self) -> None:
        if self.room.edit.hasFocus():
            self._model.search_rooms(self.room.text)
            self.rooms.show_current(0 if self._model.rooms.rows else -1)
        elif self.room.text.strip():
            self._take_room()
        self._place_rooms()

    def _place_rooms(self) -> None:
        """Below the field, over what stands there, as long as there is something to choose."""
        found = self._model.rooms.rows
        known = self._model.room()
        is_settled = known is not None and len(found) == 1
        shown = self.room.edit.hasFocus() and bool(found) and not is_settled
        if shown:
            self.popup.drop(self.room.y() + self.room.box_bottom + 2, self.width())
        else:
            self.popup.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the rooms below their field."""
        super().resizeEvent(event)
        self._place_rooms()

    def _tell_guests(self) -> None:
        room = self._model.room()
        self.room.tell("" if room is None else words.guests(room_line(room)))

    # The dishes

    def _type_dish(self, text: str) -> None:
        self._model.search_dishes(text)
        rows = self._model.dishes.rows
        free = next((n for n, row in enumerate(rows) if not row.is_sold_out), 0 if rows else -1)
        self.dishes.show_current(free if text.strip() else -1)
        self._show_nothing_found()
        self._describe()

    def _step(self, by: int) -> None:
        self.dishes.step(by)
        self._describe()

    def _describe(self) -> None:
        row = self.dishes.current
        said = "" if row is None else words.dish(row, self._currency)
        tell_choice(self.dish.edit, said)

    def _add_current(self) -> None:
        row = self.dishes.current
        if row is not None:
            self._add(row)

    def _add(self, dish: DishLine) -> None:
        asked = self._model.asked
        problem = words.sold_out(dish) if dish.is_sold_out else words.too_many(asked.quantity)
        self.dish.show_problem(problem)
        if not problem:
            self._add_known(dish.item_id)

    def _add_known(self, item_id: Id) -> None:
        number = self._model.add(item_id)
        announce(self, words.added(self._model.lines.rows[number]))
        self.dish.fill("")
        self._type_dish("")
        self.dish.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.added.emit(number)

    def _show_nothing_found(self) -> None:
        text = plain(self.dish.text)
        title = self.tr("No dish matches “{words}”").format(words=text[:20])
        if not self._model.knows_card:
            title = self.tr("The menu is not known on this PC yet")
        self.dishes.show_emptiness(Emptiness(Icon.HAND_PLATTER, title))
