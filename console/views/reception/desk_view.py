"""The desk view: the orders, and beside them who is on duty."""

import enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from console.models.reception import ReceptionModels
from console.views.emptiness import Emptiness, as_known
from console.views.icons import Icon
from console.views.on_duty.column import OnDutyColumn
from console.views.place import Place
from console.views.reception.orders_card import OrdersCard
from console.views.theme import Theme
from console.views.widgets.card import Card
from console.views.widgets.segments import Segments

_DUTY = 344
_DUTY_BELOW_1600 = 304
_GAP = 16
_WIDE_FROM = 1600
_TABS_BELOW = 1366


class Tab(enum.IntEnum):
    """What a narrow desk view shows one of."""

    ORDERS = 0
    ON_DUTY = 1


class DeskView(QWidget):
    """Shows ReceptionModels around their orders card; alone that card is the area of the orders."""

    def __init__(
        self, models: ReceptionModels, orders: OrdersCard, place: Place, theme: Theme
    ) -> None:
        super().__init__()
        self._models, self._place, self._theme = models, place, theme
        self._is_whole = False
        self._minute = -1
        self.orders = orders
        self.staff = OnDutyColumn(models.duty, place, theme)
        self.duty = Card(Icon.USERS, self.tr("On duty"), self.staff, theme)
        self.tabs = Segments([""] * len(Tab), theme)
        self.tabs.setAccessibleName(self.tr("Parts of the desk view"))
        self.tabs.chosen.connect(self._arrange)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._grid.addWidget(self.tabs, 0, 0, Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(self.orders, 1, 0)
        self._grid.addWidget(self.duty, 1, 1)
        self._grid.setColumnStretch(0, 1)
        self._grid.setRowStretch(1, 1)
        self.set_theme(theme)

    def show_whole(self, is_whole: bool) -> None:
        """Show everything, or the orders alone."""
        self._is_whole = is_whole
        self._arrange()

    def show_orders_tab(self) -> None:
        """Have the orders in sight."""
        self.tabs.show_choice(Tab.ORDERS)
        self._arrange()

    @property
    def _has_tabs(self) -> bool:
        # What has to fit grows with the text.
        return self.window().width() < self._theme.px(_TABS_BELOW)

    def _arrange(self, _chosen: object = None) -> None:
        has_tabs = self._is_whole and self._has_tabs
        tab = Tab(self.tabs.current)
        self.tabs.setVisible(has_tabs)
        self.orders.setVisible(not has_tabs or tab is Tab.ORDERS)
        self.duty.setVisible(self._is_whole and (not has_tabs or tab is Tab.ON_DUTY))
        place = (1, 0) if has_tabs else (1, 1)
        self._grid.addWidget(self.duty, *place)
        is_wide = self.window().width() >= self._theme.px(_WIDE_FROM)
        wide = self._theme.px(_DUTY if is_wide else _DUTY_BELOW_1600)
        self.duty.setMinimumWidth(0 if has_tabs else wide)
        self.duty.setMaximumWidth(self.maximumWidth() if has_tabs else wide)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever gives the view the keyboard means the orders, where they are in sight."""
        main = self.orders.table if self.orders.isVisible() else self.staff
        main.setFocus(event.reason())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow screen shows one part at a time."""
        super().resizeEvent(event)
        self._arrange()

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        return self.tabs, self.orders, self.duty

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        for part in (self.tabs, self.orders, self.duty, self.staff):
            part.set_theme(theme)
        self._arrange()

    def tick(self) -> None:
        """Take the time; breaks are painted again each minute."""
        self.orders.tick()
        minute = self._place.now().minute
        if minute != self._minute:
            self._minute = minute
            self.staff.viewport().update()

    def show_staff(self) -> None:
        """Show who is on duty now."""
        duty, link = self._models.duty, self._models.link
        is_known = link.verified_at is not None or bool(duty.rows)
        named = self.tr("Orders"), self.tr("On duty")
        on_duty = f"{named[Tab.ON_DUTY]} {duty.on_duty}" if is_known else named[Tab.ON_DUTY]
        self.tabs.set_labels([named[Tab.ORDERS], on_duty])
        empty = Emptiness(Icon.USERS, self.tr("Nobody is on duty"))
        self.staff.show_emptiness(as_known(empty, link, self._place.zone))
        self.staff.lay_out()
