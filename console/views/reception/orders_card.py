"""The orders as a card: which of them, the table, and how far it can be trusted."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from console.models.orders_table import OrderLine, OrdersPart
from console.models.reception import ReceptionModels
from console.views.emptiness import Emptiness, as_known
from console.views.icons import Icon
from console.views.place import Place
from console.views.reception.actions import ReceptionActions
from console.views.reception.cancel_dialog import CancelDialog
from console.views.reception.orders_view import OrdersView
from console.views.theme import OFFICE, Theme
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.card import Card
from console.views.widgets.segments import Segments
from console.views.widgets.verified import VerifiedLine
from contract.resources.sync import Entity
from contract.scalars import Id

AskReason = Callable[[OrderLine, Theme, QWidget], str | None]
_LEAST, _AROUND = 320, 56
_PARTS = (OrdersPart.ROOM_SERVICE, OrdersPart.BREAKFAST, OrdersPart.DONE)


class OrdersCard(Card):
    """Shows the orders of ReceptionModels. `ask_reason` is the dialog's one seam."""

    def __init__(
        self,
        models: ReceptionModels,
        actions: ReceptionActions,
        *,
        place: Place,
        theme: Theme,
        ask_reason: AskReason | None = None,
    ) -> None:
        self._models, self._actions, self._place = models, actions, place
        self._ask_reason = ask_reason or asked_reason
        self._take_back = actions.undo
        may_cancel = actions.cancel is not None
        self.table = OrdersView(models.orders, place, theme, can_cancel=may_cancel)
        super().__init__(Icon.HAND_PLATTER, self.tr("Orders"), self.table, theme)
        self.phone_order: Button | None = None
        self.parts = Segments([""] * len(_PARTS), theme)
        self.verified = VerifiedLine(theme, place.zone)
        # Less than its head takes in full: that gives way.
        self.setMinimumWidth(_LEAST)
        self._furnish()
        self.set_theme(theme)

    def _furnish(self) -> None:
        self.table.cancel_requested.connect(self._cancel)
        self.table.undo_requested.connect(self._undo)
        self.table.retry_requested.connect(self._retry)
        self.parts.setAccessibleName(self.tr("Which orders"))
        self.parts.chosen.connect(self._choose)
        self.head.addWidget(self.parts)
        self.add_footer(self.verified)
        self.setTabOrder(self.parts, self.table)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        super().set_theme(theme)
        for part in (self.table, self.parts, self.verified):
            part.set_theme(theme)
        if self.phone_order is not None:
            self._dress_phone_order(self.phone_order)

    def offer_phone_orders(
        self,
        order: Callable[[], None],
        change: Callable[[str], None],
        take_back: Callable[[str], None],
    ) -> None:
        """Put the button for an order by phone above the table, once.

        `change` takes the key of a refused order that somebody wants to change, `take_back` that
        of one that was not sent yet.
        """
        if self.phone_order is not None:
            return
        kind, icon = ButtonKind.PRIMARY, Icon.HAND_PLATTER
        button = Button(self.tr("Phone order"), theme=self._theme, kind=kind, icon=icon)
        button.setAccessibleName(button.text())
        button.key = "F2"
        button.clicked.connect(order)
        self.head.insertWidget(self.head.count() - 1, button)
        self.head.insertSpacing(self.head.count() - 1, 8)
        self.table.change_requested.connect(lambda line: change(line.failed.key))
        self._take_back = take_back
        self.phone_order = button
        self.setTabOrder(button, self.parts)
        self.setTabOrder(self.parts, self.table)
        self._dress_phone_order(button)

    def _dress_phone_order(self, button: Button) -> None:
        button.set_theme(self._theme)
        button.setFixedHeight(self._theme.px(OFFICE.control))
        self._fit_head()

    def _fit_head(self) -> None:
        """Where the head is crowded the button says its key alone."""
        if self.phone_order is None:
            return
        button, words = self.phone_order, self.tr("Phone order")
        button.set_look(words, Icon.HAND_PLATTER)
        beside = sum(one.sizeHint().width() for one in (self.title, button, self.parts))
        if beside + _AROUND > self.width():
            button.set_look("", Icon.HAND_PLATTER)
        button.setToolTip("" if button.text() else words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The head says as much as fits."""
        super().resizeEvent(event)
        self._fit_head()

    def show_placed(self, entity: Entity, order_id: Id) -> None:
        """Bring an order that was just placed here into sight, with the keyboard on it."""
        part = OrdersPart.ROOM_SERVICE if entity is Entity.ORDER else OrdersPart.BREAKFAST
        self.reveal(part, (entity, order_id))

    def reveal(self, part: OrdersPart, key: tuple[Entity, Id]) -> None:
        """Bring the row of an order of a part into sight, with the keyboard on it."""
        if self._models.orders.part is not part:
            number = _PARTS.index(part)
            self.parts.show_choice(number)
            self._choose(number)
        self.table.reveal(key)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def tick(self) -> None:
        """Take the time."""
        self.table.tick()

    def show_orders(self) -> None:
        """Show the orders as they are now."""
        orders, link = self._models.orders, self._models.link
        is_known = link.verified_at is not None or any(orders.count(part) for part in _PARTS)
        self.parts.set_labels([self._label(part, is_known=is_known) for part in _PARTS])
        self.title.show_count(orders.rowCount() if is_known else None)
        self._fit_head()
        empty = Emptiness(Icon.HAND_PLATTER, self._nothing(orders.part))
        self.table.show_emptiness(as_known(empty, link, self._place.zone))
        self.table.follow_placed()
        self.verified.show_link(link)
        self.table.tick()

    def _label(self, part: OrdersPart, *, is_known: bool) -> str:
        name = {
            OrdersPart.ROOM_SERVICE: self.tr("Room service"),
            OrdersPart.BREAKFAST: self.tr("Breakfast"),
            OrdersPart.DONE: self.tr("Done"),
        }[part]
        return f"{name} {self._models.orders.count(part)}" if is_known else name

    def _nothing(self, part: OrdersPart) -> str:
        return {
            OrdersPart.ROOM_SERVICE: self.tr("No open orders"),
            OrdersPart.BREAKFAST: self.tr("No breakfast is ordered"),
            OrdersPart.DONE: self.tr("Nothing is done today yet"),
        }[part]

    def _choose(self, number: int) -> None:
        self._models.orders.show_part(_PARTS[number])
        self.show_orders()

    def _cancel(self, line: OrderLine) -> None:
        if self._actions.cancel is None:
            return
        reason = self._ask_reason(line, self._theme, self)
        if reason:
            self._actions.cancel(line.entity, line.id, reason)

    def _undo(self, line: OrderLine) -> None:
        if line.waiting is None:
            return
        undo = self._take_back if line.is_placing else self._actions.undo
        undo(line.waiting.key)

    def _retry(self, line: OrderLine) -> None:
        if line.failed is not None:
            self._actions.retry(line.failed.key)


def asked_reason(line: OrderLine, theme: Theme, parent: QWidget) -> str | None:
    """Ask a person for the reason; None when the order is kept."""
    dialog = CancelDialog(line, theme, parent)
    return dialog.reason if dialog.exec() else None
