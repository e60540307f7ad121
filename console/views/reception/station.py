"""The reception station: the guests' chat and the live orders of the house."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from console.models.orders_table import OrderLine, OrdersPart
from console.models.reception import ReceptionModels
from console.state.unheard import UnheardOrder
from console.views.emptiness import Emptiness, as_known
from console.views.icons import Icon
from console.views.notices import LinkWatch
from console.views.place import Place
from console.views.reception.cancel_dialog import CancelDialog
from console.views.reception.orders_view import OrdersView
from console.views.stations import Area
from console.views.theme import OFFICE, Theme
from console.views.widgets.banner import Banner
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.card import Card
from console.views.widgets.segments import Segments
from console.views.widgets.unheard_strip import UnheardStrip
from console.views.widgets.verified import VerifiedLine
from contract.resources.sync import Entity
from contract.scalars import Id

if TYPE_CHECKING:
    from console.views.guest_chat.area import GuestChatArea

_PARTS = (OrdersPart.ROOM_SERVICE, OrdersPart.BREAKFAST, OrdersPart.DONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceptionActions:
    """What the station can ask for. `cancel` (entity, id, reason) is None where it is not allowed.

    `retry` takes the key of a refused action, `undo` that of one not sent yet. `acknowledge`: take
    care of an order nobody could be told about, None where that is not allowed.
    """

    retry: Callable[[str], None]
    undo: Callable[[str], None]
    try_now: Callable[[], None]
    cancel: Callable[[Entity, Id, str], None] | None = None
    acknowledge: Callable[[Entity, Id], None] | None = None


class ReceptionStation(QWidget):
    """Shows ReceptionModels; call `tick` once a second. `ask_reason` is the dialog's one seam.

    `area_shown`: another area of the reception is on screen.
    """

    area_shown = Signal()

    def __init__(
        self,
        models: ReceptionModels,
        actions: ReceptionActions,
        *,
        place: Place,
        theme: Theme,
        ask_reason: Callable[[OrderLine, Theme, QWidget], str | None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._models, self._actions, self._place, self._theme = models, actions, place, theme
        self._ask_reason = ask_reason or asked_reason
        self.phone_order: Button | None = None
        self.chat: GuestChatArea | None = None
        self._areas = QStackedWidget()
        self._take_back = actions.undo
        self._watch = LinkWatch(place.zone, place.duty_phone)
        self._build()
        self.setTabOrder(self.parts, self.table)
        self.set_theme(theme)
        models.changed.connect(self._show)
        self._show()

    def _build(self) -> None:
        theme, may_cancel = self._theme, self._actions.cancel is not None
        self.banner = Banner(theme)
        self.banner.retried.connect(self._actions.try_now)
        may_acknowledge = self._actions.acknowledge is not None
        self.unheard = UnheardStrip(theme, may_acknowledge=may_acknowledge)
        self.unheard.acknowledged.connect(self._acknowledge)
        self.table = OrdersView(self._models.orders, self._place, theme, can_cancel=may_cancel)
        self.table.cancel_requested.connect(self._cancel)
        self.table.undo_requested.connect(self._undo)
        self.table.retry_requested.connect(self._retry)
        self.parts = Segments([""] * len(_PARTS), theme)
        self.parts.setAccessibleName(self.tr("Which orders"))
        self.parts.chosen.connect(self._choose)
        self.verified = VerifiedLine(theme, self._place.zone)
        self._card = Card(Icon.HAND_PLATTER, self.tr("Orders"), self.table, theme)
        self._card.head.addWidget(self.parts)
        self._card.add_footer(self.verified)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        self._column = column
        column.addWidget(self.banner)
        column.addWidget(self.unheard)
        self._areas.addWidget(self._card)
        column.addWidget(self._areas, 1)

    def offer_chat(self, chat: "GuestChatArea") -> None:
        """Put the guests' chat beside the orders; once."""
        self.chat = chat
        self._areas.addWidget(chat)

    @property
    def area(self) -> Area:
        """What is on screen."""
        return Area.ORDERS if self._areas.currentWidget() is self._card else Area.GUEST_CHAT

    def show_area(self, area: Area) -> None:
        """Show the orders or the guests' chat."""
        chat = self.chat if area is Area.GUEST_CHAT else None
        page: QWidget = self._card if chat is None else chat
        side = 16 if chat is None else 0
        self._column.setContentsMargins(side, side, side, side)
        self._column.setSpacing(side)
        self._areas.setCurrentWidget(page)
        self.setFocusProxy(self.table if chat is None else chat)
        self.tick()
        self.area_shown.emit()

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
        said, kind = self.tr("Phone order"), ButtonKind.PRIMARY
        button = Button(said, theme=self._theme, kind=kind, icon=Icon.HAND_PLATTER)
        button.key = "F2"
        button.clicked.connect(order)
        self._card.head.insertWidget(self._card.head.count() - 1, button)
        self._card.head.insertSpacing(self._card.head.count() - 1, 8)
        self.table.change_requested.connect(lambda line: change(line.failed.key))
        self._take_back = take_back
        self.phone_order = button
        self.setTabOrder(button, self.parts)
        self.setTabOrder(self.parts, self.table)
        self._dress_phone_order(button)

    def _dress_phone_order(self, button: Button) -> None:
        button.set_theme(self._theme)
        button.setFixedHeight(self._theme.px(OFFICE.control))

    def show_placed(self, entity: Entity, order_id: Id) -> None:
        """Bring an order that was just placed here into sight, with the keyboard on it."""
        part = OrdersPart.ROOM_SERVICE if entity is Entity.ORDER else OrdersPart.BREAKFAST
        number = _PARTS.index(part)
        self.show_area(Area.ORDERS)
        if self._models.orders.part is not part:
            self.parts.show_choice(number)
            self._choose(number)
        self.table.reveal((entity, order_id))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        if self.chat is not None and self.area is Area.GUEST_CHAT:
            return self.banner, *self.chat.panes
        return self.banner, self._card

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.colour.app)
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        parts = (self.banner, self.unheard, self.table, self.parts, self.verified, self._card)
        for part in parts:
            part.set_theme(theme)
        if self.phone_order is not None:
            self._dress_phone_order(self.phone_order)
        if self.chat is not None:
            self.chat.set_theme(theme)

    def tick(self) -> None:
        """Take the time."""
        now = self._place.now()
        self.banner.show_notice(self._watch.notice(self._models.link, now))
        self.unheard.show_orders(self._models.unheard(now), now)
        self.table.tick()
        if self.chat is not None and self.area is Area.GUEST_CHAT:
            self.chat.tick()

    def _show(self) -> None:
        orders, link = self._models.orders, self._models.link
        is_known = link.verified_at is not None or any(orders.count(part) for part in _PARTS)
        self.parts.set_labels([self._label(part, is_known=is_known) for part in _PARTS])
        self._card.title.show_count(orders.rowCount() if is_known else None)
        empty = Emptiness(Icon.HAND_PLATTER, self._nothing(orders.part))
        self.table.show_emptiness(as_known(empty, link, self._place.zone))
        self.table.follow_placed()
        self.verified.show_link(link)
        self.tick()

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
        self._show()

    def _cancel(self, line: OrderLine) -> None:
        if self._actions.cancel is None:
            return
        reason = self._ask_reason(line, self._theme, self)
        if reason:
            self._actions.cancel(line.entity, line.id, reason)

    def _acknowledge(self, order: UnheardOrder) -> None:
        if self._actions.acknowledge is not None:
            self._actions.acknowledge(order.entity, order.id)

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
