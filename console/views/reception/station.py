"""The reception station: its areas, below what all of them have to be told."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QPalette
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from console.models.reception import ReceptionModels
from console.state.unheard import UnheardOrder
from console.views.notices import LinkWatch
from console.views.place import Place
from console.views.reception.actions import ReceptionActions
from console.views.reception.desk_view import DeskView
from console.views.reception.on_duty_area import OnDutyArea
from console.views.reception.orders_card import AskReason, OrdersCard
from console.views.reception.page import AreaPage
from console.views.stations import Area
from console.views.theme import Theme
from console.views.widgets.banner import Banner
from console.views.widgets.unheard_strip import UnheardStrip
from contract.resources.sync import Entity
from contract.scalars import Id

if TYPE_CHECKING:
    from console.views.arrivals.area import ArrivalsArea
    from console.views.arrivals.card import ArrivalsCard
    from console.views.guest_chat.area import GuestChatArea
    from console.views.staff_chat.area import StaffChatArea

_SIDE = 16


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
        ask_reason: AskReason | None = None,
    ) -> None:
        super().__init__()
        self._models, self._actions, self._place = models, actions, place
        self.chat: GuestChatArea | None = None
        self.staff_chat: StaffChatArea | None = None
        self.arrivals: ArrivalsArea | None = None
        self._area = Area.ORDERS
        self._pages: dict[Area, AreaPage] = {}
        self._edgeless: set[Area] = set()
        self._stack = QStackedWidget()
        self._watch = LinkWatch(place.zone, place.duty_phone)
        self.orders = OrdersCard(models, actions, place=place, theme=theme, ask_reason=ask_reason)
        self.desk = DeskView(models, self.orders, place, theme)
        self.on_duty = OnDutyArea(models, place, theme)
        self._build(theme)
        self.set_theme(theme)
        models.changed.connect(self._show)
        models.duty_changed.connect(self._show_staff)
        self._show()
        self._show_staff()
        self.show_area(Area.ORDERS)

    def _build(self, theme: Theme) -> None:
        self.banner = Banner(theme)
        self.banner.retried.connect(self._actions.try_now)
        may_acknowledge = self._actions.acknowledge is not None
        self.unheard = UnheardStrip(theme, may_acknowledge=may_acknowledge)
        self.unheard.acknowledged.connect(self._acknowledge)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.banner)
        self._column.addWidget(self.unheard)
        self._column.addWidget(self._stack, 1)
        # One page: the desk view is the orders with something beside them.
        for area, page in (
            (Area.ORDERS, self.desk),
            (Area.DESK, self.desk),
            (Area.ON_DUTY, self.on_duty),
        ):
            self.offer_area(area, page)

    def offer_area(self, area: Area, page: AreaPage, *, edgeless: bool = False) -> None:
        """Have a page for an area; once. `edgeless`: it reaches the edges of the window."""
        self._pages[area] = page
        if edgeless:
            self._edgeless.add(area)
        self._stack.addWidget(cast("QWidget", page))

    def offer_chat(self, chat: "GuestChatArea") -> None:
        """Have the guests' chat; once."""
        self.chat = chat
        self.offer_area(Area.GUEST_CHAT, chat, edgeless=True)

    def offer_staff_chat(self, chat: "StaffChatArea") -> None:
        """Have the chat among colleagues; once."""
        self.staff_chat = chat
        self.offer_area(Area.STAFF_CHAT, chat, edgeless=True)

    def offer_arrivals(self, arrivals: "ArrivalsArea", today: "ArrivalsCard") -> None:
        """Have who arrives, as an area and beside the orders; once."""
        self.arrivals = arrivals
        self.offer_area(Area.ARRIVALS, arrivals)
        self.desk.offer_arrivals(today)

    @property
    def area(self) -> Area:
        """What is on screen."""
        return self._area

    def show_area(self, area: Area) -> None:
        """Show an area; the orders where this person has not got it."""
        self._area = area if area in self._pages else Area.ORDERS
        page = self._pages[self._area]
        side = 0 if self._area in self._edgeless else _SIDE
        self._column.setContentsMargins(side, side, side, side)
        self._column.setSpacing(side)
        self.banner.set_flush(is_flush=not side)
        self.unheard.set_flush(is_flush=not side)
        self.desk.show_whole(self._area is Area.DESK)
        self._stack.setCurrentWidget(cast("QWidget", page))
        self.tick()
        self.area_shown.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever gives the station the keyboard means the area that is shown."""
        cast("QWidget", self._pages[self._area]).setFocus(event.reason())

    def offer_phone_orders(
        self,
        order: Callable[[], None],
        change: Callable[[str], None],
        take_back: Callable[[str], None],
    ) -> None:
        """Put the button for an order by phone above the orders; see OrdersCard."""
        self.orders.offer_phone_orders(order, change, take_back)

    def show_placed(self, entity: Entity, order_id: Id) -> None:
        """Bring an order that was just placed here into sight, with the keyboard on it."""
        if self._area is not Area.DESK:
            self.show_area(Area.ORDERS)
        self.desk.show_orders_tab()
        self.orders.show_placed(entity, order_id)

    @property
    def shows_orders(self) -> bool:
        """Whether the area on screen has the orders."""
        return self._area in {Area.ORDERS, Area.DESK}

    @property
    def shows_arrivals(self) -> bool:
        """Whether the area on screen has today's arrivals in sight."""
        today = self.desk.arrivals
        is_beside = self._area is Area.DESK and today is not None and not today.isHidden()
        return self._area is Area.ARRIVALS or is_beside

    def reveal_order(self, entity: Entity, order_id: Id) -> bool:
        """Bring an order's row into sight, with the keyboard on it; False when it has none."""
        part = self._models.orders.part_of((entity, order_id))
        if part is None:
            return False
        self.show_area(Area.ORDERS)
        self.orders.reveal(part, (entity, order_id))
        return True

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        return self.banner, self.unheard, *self._pages[self._area].panes

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.colour.app)
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        self.banner.set_theme(theme)
        self.unheard.set_theme(theme)
        for page in dict.fromkeys(self._pages.values()):
            page.set_theme(theme)

    def tick(self) -> None:
        """Take the time."""
        now = self._place.now()
        self.banner.show_notice(self._watch.notice(self._models.link, now))
        self.unheard.show_orders(self._models.unheard(now), now)
        self._pages[self._area].tick()

    def _show(self) -> None:
        self.orders.show_orders()
        self.desk.show_counts()
        self.tick()

    def _show_staff(self) -> None:
        self.on_duty.show_staff()
        self.desk.show_staff()

    def _acknowledge(self, order: UnheardOrder) -> None:
        if self._actions.acknowledge is not None:
            self._actions.acknowledge(order.entity, order.id)
