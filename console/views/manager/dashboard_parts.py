"""The parts of the manager's dashboard: beside one another, below one another, or as tabs."""

import enum
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from console.models.manager import ManagerModels
from console.views.icons import Icon
from console.views.manager.actions import ClosingActions
from console.views.manager.department_cards import DepartmentCards
from console.views.manager.feed_card import FeedCard
from console.views.manager.legend import Legend
from console.views.manager.roster_card import RosterCard
from console.views.manager.stock_card import StockCard
from console.views.manager.task_card import TaskCard, registrations_card
from console.views.manager.task_list import MOST_ROWS
from console.views.manager.words import tr
from console.views.place import Place
from console.views.theme import Theme
from console.views.widgets.button import Button
from console.views.widgets.label import dress, plain_label
from console.views.widgets.segments import Segments

_FEED: Final = 552
_SIDE: Final = 416
_GAP: Final = 24
_WIDE_FROM: Final = 1600
_TABS_BELOW: Final = 1366
LOW_BELOW: Final = 900
_FEW_ROWS: Final = 3


class Arrangement(enum.Enum):
    """How the parts stand."""

    COLUMNS = enum.auto()
    BELOW = enum.auto()
    TABS = enum.auto()


class DashboardParts(QWidget):
    """Attendance, departments, and what needs the manager; arranged by the window's width.

    Without `closing` the hotel has no roster here.
    """

    def __init__(
        self, models: ManagerModels, place: Place, theme: Theme, closing: ClosingActions | None
    ) -> None:
        super().__init__()
        self._theme = theme
        self._has_roster = closing is not None
        self._arrangement: Arrangement | None = None
        self.tabs = Segments([tr("Attendance"), tr("On duty"), tr("To do")], theme)
        self.tabs.setAccessibleName(tr("Parts of the dashboard"))
        self.tabs.chosen.connect(lambda _number: self._show_tab())
        self.feed = FeedCard(models.feed, place, theme)
        self.board = DepartmentCards(models.duty, place, theme)
        self.legend = Legend(theme)
        self._title = plain_label(tr("On duty by department"))
        self.breaks = TaskCard(
            Icon.COFFEE_BREAK, tr("Break warnings"), tr("Nobody works too long."), theme
        )
        self.registrations = registrations_card(theme)
        self.roster = RosterCard(models.closing, place, theme, closing)
        self.stock = StockCard(models.stocktakes, theme)
        self.roster_button = Button(tr("Open roster"), theme=theme, icon=Icon.CALENDAR)
        self._build()
        self.set_theme(theme)

    def _build(self) -> None:
        self._duty, self._side = self._built_duty(), QWidget()
        self._cards = QGridLayout(self._side)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(16)
        tabs = QHBoxLayout()
        tabs.addWidget(self.tabs)
        tabs.addStretch()
        self._parts = QGridLayout()
        self._parts.setHorizontalSpacing(_GAP)
        self._parts.setVerticalSpacing(16)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(tabs)
        column.addLayout(self._parts, 1)

    def _built_duty(self) -> QWidget:
        made = QWidget()
        duty = QVBoxLayout(made)
        duty.setContentsMargins(0, 0, 0, 0)
        duty.setSpacing(4)
        upper = QHBoxLayout()
        upper.addWidget(self._title)
        upper.addStretch()
        upper.addWidget(self.legend)
        upper.addSpacing(16)
        upper.addWidget(self.roster_button)
        duty.addLayout(upper)
        duty.addWidget(self.board, 1)
        return made

    @property
    def arrangement(self) -> Arrangement | None:
        """How the parts stand now."""
        return self._arrangement

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        needs = self.breaks.list, *self.roster.panes, self.registrations.list
        return self.feed.list, self.roster_button, self.board, *needs, self.stock.open_button

    def show_counts(self, todo: int) -> None:
        """Say on the tabs how much waits behind the last one."""
        last = tr("To do {count}").format(count=todo) if todo else tr("To do")
        self.tabs.set_labels([tr("Attendance"), tr("On duty"), last])

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        dress(self._title, theme.office.title, theme.colour.text)
        self._title.setFixedHeight(theme.px(44))
        cards = (self.breaks, self.roster, self.registrations, self.stock)
        for part in (self.tabs, self.feed, self.board, self.legend, self.roster_button, *cards):
            part.set_theme(theme)
        self._arrangement = None
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower window has less beside one another."""
        super().resizeEvent(event)
        self._arrange()
        self._fit_cards()
        self._fit_legend()

    def _fit_cards(self) -> None:
        is_below = self._arrangement is Arrangement.BELOW
        is_crowded = is_below and self.window().height() < self._theme.px(LOW_BELOW)
        self.roster.show_compact(is_compact=is_crowded)
        for card in (self.breaks, self.registrations):
            card.list.show_most(_FEW_ROWS if is_crowded else MOST_ROWS)

    def _fit_legend(self) -> None:
        """Beside the title where there is room for it, or below the cards."""
        beside = self._theme.px(_FEED) + _GAP if self._arrangement is Arrangement.BELOW else 0
        others = (self._title, self.legend, self.roster_button)
        wide = sum(part.sizeHint().width() for part in others) + 2 * _GAP
        is_above = self._arrangement is not Arrangement.COLUMNS and wide + beside <= self.width()
        self.legend.setVisible(is_above)
        if self.board.has_legend is is_above:
            self.board.has_legend = not is_above
            self.board.lay_out()

    def _wanted(self) -> Arrangement:
        wide, px = self.window().width(), self._theme.px
        if wide >= px(_WIDE_FROM):
            return Arrangement.COLUMNS
        return Arrangement.TABS if wide < px(_TABS_BELOW) else Arrangement.BELOW

    def _arrange(self) -> None:
        wanted = self._wanted()
        if wanted is self._arrangement:
            return
        self._arrangement = wanted
        for part in (self.feed, self._duty, self._side, self.roster):
            self._parts.removeWidget(part)
        self._set_widths(wanted)
        self._place_cards(is_row=wanted is Arrangement.BELOW)
        if wanted is Arrangement.COLUMNS:
            for number, part in enumerate((self.feed, self._duty, self._side)):
                self._parts.addWidget(part, 0, number)
        elif wanted is Arrangement.BELOW:
            self._parts.addWidget(self.feed, 0, 0, 1 if self._has_roster else 2, 1)
            self._parts.addWidget(self.roster, 1, 0)
            self._parts.addWidget(self._duty, 0, 1)
            self._parts.addWidget(self._side, 1, 1)
        else:
            for part in (self.feed, self._duty, self._side):
                self._parts.addWidget(part, 0, 0)
        self._parts.setRowStretch(0, 1)
        self.tabs.setVisible(wanted is Arrangement.TABS)
        self._fit_legend()
        self._show_tab()

    def _set_widths(self, wanted: Arrangement) -> None:
        px, most = self._theme.px, 16777215
        is_tabs, is_columns = wanted is Arrangement.TABS, wanted is Arrangement.COLUMNS
        self.feed.setMinimumWidth(0 if is_tabs else px(_FEED))
        self.feed.setMaximumWidth(most if is_tabs else px(_FEED))
        is_below = wanted is Arrangement.BELOW
        self.roster.setMaximumWidth(px(_FEED) if is_below else most)
        self._side.setMinimumWidth(px(_SIDE) if is_columns else 0)
        self._side.setMaximumWidth(px(_SIDE) if is_columns else most)

    def _place_cards(self, *, is_row: bool) -> None:
        for card in (self.breaks, self.roster, self.registrations, self.stock):
            self._cards.removeWidget(card)
        self._cards.addWidget(self.breaks, 0, 0)
        if not is_row:
            self._cards.addWidget(self.roster, 1, 0)
        self._cards.addWidget(self.registrations, *((0, 1) if is_row else (2, 0)))
        if not is_row:
            self._cards.addWidget(self.stock, 3, 0)
        self.stock.show_room(has_room=not is_row)
        # What is left below the cards belongs to none of them.
        self._cards.setRowStretch(4, 0 if is_row else 1)

    def _show_tab(self) -> None:
        is_tabs = self._arrangement is Arrangement.TABS
        for number, part in enumerate((self.feed, self._duty, self._side)):
            part.setVisible(not is_tabs or number == self.tabs.current)
        for part in (self.roster, self.roster_button):
            part.setVisible(self._has_roster)
