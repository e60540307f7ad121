"""The manager station: its areas, below what all of them have to be told."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from console.models.manager import ManagerModels
from console.state.unheard import UnheardOrder
from console.views.manager.actions import OfficeActions
from console.views.manager.dashboard import Dashboard
from console.views.manager.dashboard_parts import LOW_BELOW
from console.views.notices import LinkWatch
from console.views.place import Place
from console.views.reception.page import AreaPage
from console.views.stations import Area
from console.views.theme import Theme
from console.views.widgets.banner import Banner
from console.views.widgets.unheard_strip import UnheardStrip
from contract.record import Record, field
from contract.resources.sync import Entity
from contract.scalars import Id

if TYPE_CHECKING:
    from console.views.staff_chat.area import StaffChatArea


class ManagerActions(Record, frozen=True, kw_only=True):
    """What the station can ask for; `acknowledge` is None where it is not allowed."""

    try_now: Callable[[], None]
    acknowledge: Callable[[Entity, Id], None] | None = None
    office: OfficeActions = field(default_factory=OfficeActions)


class ManagerStation(QWidget):
    """Shows ManagerModels; call `tick` once a second.

    `area_shown`: another area of the station is on screen.
    """

    area_shown = Signal()

    def __init__(
        self,
        models: ManagerModels,
        actions: ManagerActions,
        *,
        place: Place,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._models, self._actions, self._place = models, actions, place
        self._watch = LinkWatch(place.zone, place.duty_phone)
        self._area = Area.DASHBOARD
        self._makers: dict[Area, Callable[[], AreaPage]] = {}
        self._pages: dict[Area, AreaPage] = {}
        self._edgeless: set[Area] = set()
        self._stack = QStackedWidget()
        self.dashboard = Dashboard(models, place, theme, actions.office)
        self.dashboard.area_wanted.connect(self._go_to)
        self._build(theme)
        self._dress(theme)
        models.changed.connect(self._take_news)
        self._take_news()

    def _build(self, theme: Theme) -> None:
        self.banner = Banner(theme)
        self.banner.retried.connect(self._actions.try_now)
        may_acknowledge = self._actions.acknowledge is not None
        self.unheard = UnheardStrip(theme, may_acknowledge=may_acknowledge)
        self.unheard.acknowledged.connect(self._acknowledge)
        self._column = column = QVBoxLayout(self)
        for part in (self.banner, self.unheard):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        self.offer_area(Area.DASHBOARD, lambda: self.dashboard)
        self.page(Area.DASHBOARD)

    def offer_area(
        self, area: Area, make: Callable[[], AreaPage], *, edgeless: bool = False
    ) -> None:
        """Have a page for an area, once; it is made when it is wanted first.

        `edgeless`: it reaches the edges of the window.
        """
        self._makers[area] = make
        if edgeless:
            self._edgeless.add(area)

    def page(self, area: Area) -> AreaPage | None:
        """What an area has, where this person has it."""
        make = self._makers.pop(area, None)
        if make is not None:
            self._pages[area] = made = make()
            self._stack.addWidget(cast("QWidget", made))
        return self._pages.get(area)

    def made_page(self, area: Area) -> AreaPage | None:
        """The same, as long as nobody wanted it None."""
        return self._pages.get(area)

    @property
    def staff_chat(self) -> "StaffChatArea | None":
        """The chat among colleagues, once somebody wanted it."""
        return cast("StaffChatArea | None", self.made_page(Area.STAFF_CHAT))

    @property
    def area(self) -> Area:
        """What is on screen."""
        return self._area

    def show_area(self, area: Area) -> None:
        """Show an area; the dashboard where this person has not got it."""
        self._area = area if self.page(area) is not None else Area.DASHBOARD
        self._arrange()
        self._stack.setCurrentWidget(cast("QWidget", self._pages[self._area]))
        self.tick()
        self.area_shown.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low window has less above the area."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        is_edgeless = self._area in self._edgeless
        is_low = self.window().height() < self._theme.px(LOW_BELOW)
        side, above = (0, 0) if is_edgeless else (24, 16 if is_low else 24)
        self._column.setContentsMargins(side, above, side, 0)
        self._column.setSpacing(0 if is_edgeless else 16)
        self.banner.set_flush(is_flush=is_edgeless)
        self.unheard.set_flush(is_flush=is_edgeless)

    def _go_to(self, area: Area) -> None:
        self.show_area(area)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever gives the station the keyboard means the area that is shown."""
        cast("QWidget", self._pages[self._area]).setFocus(event.reason())

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        return self.banner, self.unheard, *self._pages[self._area].panes

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._dress(theme)
        for part in (self.banner, self.unheard):
            part.set_theme(theme)
        for page in self._pages.values():
            page.set_theme(theme)

    def _dress(self, theme: Theme) -> None:
        self._theme = theme
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.colour.app)
        self.setPalette(palette)
        self.setAutoFillBackground(True)

    def tick(self) -> None:
        """Take the time."""
        self._take_news()
        self._pages[self._area].tick()

    def _take_news(self) -> None:
        now = self._place.now()
        self.banner.show_notice(self._watch.notice(self._models.link, now))
        self.unheard.show_orders(self._models.unheard(now), now)

    def _acknowledge(self, order: UnheardOrder) -> None:
        if self._actions.acknowledge is not None:
            self._actions.acknowledge(order.entity, order.id)
