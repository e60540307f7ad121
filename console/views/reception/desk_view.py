"""The desk view: the orders above today's arrivals, beside them who is on duty and the chat."""

import enum
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from console.models.orders_table import OrdersPart
from console.models.reception import ReceptionModels
from console.views.emptiness import Emptiness, as_known
from console.views.icons import Icon
from console.views.on_duty.column import OnDutyColumn
from console.views.place import Place
from console.views.reception.orders_card import OrdersCard
from console.views.reception.page import AreaPage
from console.views.theme import Theme
from console.views.widgets.card import Card
from console.views.widgets.segments import Segments

if TYPE_CHECKING:
    from console.views.arrivals.card import ArrivalsCard

_GAP = 16
# From which width of a window on, px, who is on duty and the chat have how much of it.
_COLUMNS = ((1920, (344, 400)), (1600, (280, 336)))
_SIDE = 304
_TABS_BELOW = 1366


class Fit(enum.Enum):
    """How the parts lie: beside one another, two of them in one column, or one at a time."""

    COLUMNS = enum.auto()
    SIDE = enum.auto()
    TABS = enum.auto()


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
        self.arrivals: ArrivalsCard | None = None
        self.dock: AreaPage | None = None
        self._make_dock: Callable[[], AreaPage] | None = None
        self.tabs = Segments(["", ""], theme)
        self.tabs.setAccessibleName(self.tr("Parts of the desk view"))
        self.tabs.chosen.connect(self._arrange)
        self._left = QWidget()
        self._stacked = QVBoxLayout(self._left)
        self._stacked.setContentsMargins(0, 0, 0, 0)
        self._stacked.setSpacing(_GAP)
        self._stacked.addWidget(self.orders, 1)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._grid.addWidget(self.tabs, 0, 0, Qt.AlignmentFlag.AlignLeft)
        self._grid.setColumnStretch(0, 1)
        self.set_theme(theme)

    def offer_dock(self, make: Callable[[], AreaPage]) -> None:
        """Have the chat among colleagues beside the others; it is made when first shown."""
        self._make_dock = make
        self.show_whole(self._is_whole)

    def offer_arrivals(self, arrivals: "ArrivalsCard") -> None:
        """Have today's arrivals below the orders; once."""
        self.arrivals = arrivals
        self._stacked.addWidget(arrivals, 0)
        arrivals.set_theme(self._theme)
        arrivals.sized.connect(self._share)
        self.show_counts()
        self._arrange()

    def show_whole(self, is_whole: bool) -> None:
        """Show everything, or the orders alone."""
        self._is_whole = is_whole
        if is_whole and self.dock is None and self._make_dock is not None:
            self.dock = self._make_dock()
            self.show_counts()
        self._arrange()

    def show_orders_tab(self) -> None:
        """Have the orders in sight."""
        self.tabs.show_choice(0)
        self._arrange()

    @property
    def _parts(self) -> list[QWidget]:
        """What the desk view has, in the order of the tabs."""
        docks = [] if self.dock is None else [cast("QWidget", self.dock)]
        coming: list[QWidget] = [] if self.arrivals is None else [self.arrivals]
        return [self.orders, *coming, self.duty, *docks]

    @property
    def fit(self) -> Fit:
        """How the parts lie in a window of this width; what has to fit grows with the text."""
        wide = self.window().width()
        if wide < self._theme.px(_TABS_BELOW):
            return Fit.TABS
        return Fit.COLUMNS if self._widths is not None else Fit.SIDE

    @property
    def _widths(self) -> tuple[int, int] | None:
        """How wide the columns beside the orders are, px at 100 per cent; None for one column."""
        window = self.window().width()
        return next((wide for least, wide in _COLUMNS if window >= self._theme.px(least)), None)

    def _arrange(self, _chosen: object = None) -> None:
        fit = self.fit if self._is_whole else Fit.COLUMNS
        is_tabs = fit is Fit.TABS
        self.tabs.setVisible(is_tabs)
        parts = self._parts
        shown = [parts[min(self.tabs.current, len(parts) - 1)]] if is_tabs else parts
        shown = shown if self._is_whole else [self.orders]
        is_left = self.orders in shown or self.arrivals in shown
        columns: list[QWidget] = [self._left, self.duty]
        if self.dock is not None:
            columns.append(cast("QWidget", self.dock))
        for number, column in enumerate(columns):
            # First its place: what has no parent yet would be a window for a moment.
            self._place_column(column, number, fit)
            column.setVisible(is_left if column is self._left else column in shown)
        self.orders.setVisible(self.orders in shown)
        if self.arrivals is not None:
            self.arrivals.setVisible(self.arrivals in shown)
        self._share()
        self._share_rows(fit)

    def _share_rows(self, fit: Fit) -> None:
        is_side = fit is Fit.SIDE and self.dock is not None
        self._grid.setRowStretch(1, 2 if is_side else 1)
        self._grid.setRowStretch(2, 3 if is_side else 0)
        # A row that nothing stands in has a gap all the same.
        self._grid.setVerticalSpacing(_GAP if is_side or fit is Fit.TABS else 0)

    def _share(self) -> None:
        """The arrivals are as high as their rows, and never higher than half of the column."""
        arrivals = self.arrivals
        if arrivals is None:
            return
        if self.orders.isHidden():
            arrivals.setMinimumHeight(0)
            arrivals.setMaximumHeight(self.maximumHeight())
            return
        half = max(arrivals.least_height, (self.height() - _GAP) // 2)
        arrivals.setFixedHeight(min(arrivals.wanted_height, half))

    def _place_column(self, column: QWidget, number: int, fit: Fit) -> None:
        if number and fit is not Fit.TABS:
            wide = self._widths or (_SIDE, _SIDE)
            column.setFixedWidth(self._theme.px(wide[number - 1]))
        elif number:
            column.setMinimumWidth(0)
            column.setMaximumWidth(self.maximumWidth())
        if fit is Fit.COLUMNS:
            self._grid.addWidget(column, 1, number)
        elif fit is Fit.TABS:
            self._grid.addWidget(column, 1, 0)
        elif number == 0:
            self._grid.addWidget(column, 1, 0, 1 if self.dock is None else 2, 1)
        else:
            self._grid.addWidget(column, number, 1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever gives the view the keyboard means the orders, or the part that is in sight."""
        shown = next(part for part in self._parts if part.isVisible())
        main: dict[QWidget, QWidget] = {self.orders: self.orders.table, self.duty: self.staff}
        if self.arrivals is not None:
            main[self.arrivals] = self.arrivals.list
        main.get(shown, shown).setFocus(event.reason())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow screen shows one part at a time."""
        super().resizeEvent(event)
        self._arrange()

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        docked = () if self.dock is None else self.dock.panes
        coming = () if self.arrivals is None else (self.arrivals,)
        return self.tabs, self.orders, *coming, self.duty, *docked

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        for part in (self.tabs, self.orders, self.duty, self.staff):
            part.set_theme(theme)
        if self.arrivals is not None:
            self.arrivals.set_theme(theme)
        if self.dock is not None:
            self.dock.set_theme(theme)
        self._arrange()

    def tick(self) -> None:
        """Take the time; breaks are painted again each minute."""
        self.orders.tick()
        if self.arrivals is not None:
            self.arrivals.tick()
        if self.dock is not None and self._is_whole:
            self.dock.tick()
        minute = self._place.now().minute
        if minute != self._minute:
            self._minute = minute
            self.staff.viewport().update()

    def show_counts(self) -> None:
        """Say on the tabs how many there are."""
        self.tabs.set_labels(self._labels())
        if self.dock is not None:
            self.tabs.show_count(len(self._parts) - 1, self._models.unread)

    def _labels(self) -> list[str]:
        orders, duty = self.tr("Orders"), self.tr("On duty")
        opened = self._models.orders.count(OrdersPart.ROOM_SERVICE)
        if self._models.link.verified_at is not None or opened or self._models.duty.rows:
            orders, duty = f"{orders} {opened}", f"{duty} {self._models.duty.on_duty}"
        coming = [] if self.arrivals is None else [self.arrivals.tab_words]
        return [orders, *coming, duty, self.tr("Staff chat")][: len(self._parts)]

    def show_staff(self) -> None:
        """Show who is on duty now."""
        self.show_counts()
        empty = Emptiness(Icon.USERS, self.tr("Nobody is on duty"))
        known = as_known(empty, self._models.link, self._place.zone)
        self.staff.show_emptiness(known)
        self.staff.lay_out()
