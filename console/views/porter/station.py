"""The porter station: header, banner, lanes and the way back."""

from collections.abc import Callable
from datetime import date

from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.models.porter import PorterModels
from console.state.link import LinkState
from console.views.icons import Icon
from console.views.keys import pressed
from console.views.notices import LinkWatch, Notice, no_porter_on_duty
from console.views.place import Place
from console.views.porter.header import Header
from console.views.porter.intents import Intent, PorterActions, Verb
from console.views.porter.keys import BREAKFAST, PORTER_KEYS, ROOM_SERVICE
from console.views.porter.kitchen_line import KitchenLine
from console.views.porter.lanes import (
    BreakfastLane,
    RoomLane,
    everything,
    is_on_the_way,
    is_to_pick_up,
)
from console.views.porter.panel import Panel
from console.views.porter.tabs import Tabs
from console.views.porter.undo_bar import UndoBar
from console.views.theme import Theme
from console.views.touch_guard import TouchGuard
from console.views.widgets.banner import Banner
from console.views.widgets.reach_badge import Reach
from console.views.words import clock_time
from contract.resources.orders import OrderStatus
from contract.resources.sync import Entity
from contract.scalars import Id

_TABS_BELOW = 1024
_THREE_ABOVE = 1600


class PorterStation(QWidget):
    """Shows PorterModels and sends touches to PorterActions; call `tick` once a second.

    `monotonic` gives seconds for the double-touch guard, `reach` how alerts are heard here.
    """

    undo_bar: UndoBar

    def __init__(
        self,
        models: PorterModels,
        actions: PorterActions,
        *,
        place: Place,
        theme: Theme,
        monotonic: Callable[[], float],
        reach: Callable[[], Reach] = Reach,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._models, self._actions, self._place, self._theme = models, actions, place, theme
        self._watch = LinkWatch(place.zone, place.duty_phone)
        self._reach = reach
        self._day: date | None = None
        self._build(TouchGuard(monotonic), TouchGuard(monotonic), TouchGuard(monotonic))
        self._arrange()
        self.set_theme(theme)
        models.changed.connect(self._show)
        self._show()
        self.tick()

    def _build(self, *guards: TouchGuard) -> None:
        models, place, theme = self._models, self._place, self._theme
        self.header = Header(theme, place)
        self.banner = Banner(theme, touch=True)
        self.banner.retried.connect(self._actions.try_now)
        room_service, ready = self.tr("Room service"), self.tr("Ready")
        breakfast = self.tr("Breakfast")
        self.room_lane = RoomLane(room_service, models, place, theme, guards[0])
        self.ready_lane = RoomLane(ready, models, place, theme, guards[1])
        self.breakfast_lane = BreakfastLane(breakfast, models, place, theme, guards[2])
        self.tabs = Tabs(((Icon.HAND_PLATTER, room_service), (Icon.COFFEE, breakfast)), theme)
        self.tabs.chosen.connect(lambda _number: self._arrange())
        self.kitchen_line = KitchenLine(theme, place)
        self.undo_bar = UndoBar(theme, place)
        self.undo_bar.undone.connect(self._take_back)
        for lane in (self.room_lane, self.ready_lane, self.breakfast_lane):
            lane.touched.connect(self._on_touched)
        oldest_first, by_time = self.tr("oldest first"), self.tr("by delivery time")
        self._room_panel = Panel(
            Icon.HAND_PLATTER, room_service, oldest_first, self.room_lane, theme
        )
        self._ready_panel = Panel(Icon.HAND_PLATTER, ready, oldest_first, self.ready_lane, theme)
        self._breakfast_panel = Panel(Icon.COFFEE, breakfast, by_time, self.breakfast_lane, theme)

    def _arrange(self) -> None:
        if self.layout() is None:
            self._lay_out_widgets()
        wide = self.width() * 100 / self._theme.scale
        is_tabbed, is_three = wide < _TABS_BELOW, wide > _THREE_ABOVE
        shows_breakfast = not is_tabbed or self.tabs.current == 1
        self.tabs.setVisible(is_tabbed)
        self._room_panel.setVisible(not is_tabbed or self.tabs.current == 0)
        self._ready_panel.setVisible(is_three)
        self._breakfast_panel.setVisible(shows_breakfast)
        first = self.tr("On the way") if is_three else self.tr("Room service")
        self._room_panel.show_title(first, visible=not is_tabbed)
        self._breakfast_panel.show_title(self.tr("Breakfast"), visible=not is_tabbed)
        self.room_lane.show_only(is_on_the_way if is_three else everything)
        self.ready_lane.show_only(is_to_pick_up)
        (self._ready_panel if is_three else self._room_panel).add_footer(self.kitchen_line)
        (self._breakfast_panel if shows_breakfast else self._room_panel).add_footer(self.undo_bar)

    def _lay_out_widgets(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        strip = QHBoxLayout()
        strip.setContentsMargins(24, 0, 24, 0)
        strip.addWidget(self.banner)
        column.addLayout(strip)
        column.addWidget(self.tabs)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        for panel in (self._room_panel, self._ready_panel, self._breakfast_panel):
            row.addWidget(panel, 1)
        column.addLayout(row, 1)

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        return (
            self.header,
            self.tabs,
            self.room_lane,
            self.ready_lane,
            self.breakfast_lane,
            self.undo_bar,
        )

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.colour.app)
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        parts = (self.header, self.banner, self.tabs, self.kitchen_line, self.undo_bar)
        for part in parts:
            part.set_theme(theme)
        for panel in (self._room_panel, self._ready_panel, self._breakfast_panel):
            panel.set_theme(theme)
        self._arrange()
        self._lay_out_lanes()

    def tick(self) -> None:
        """Take the time: ages, the Now line, the banner, the end of the hotel's day."""
        now = self._place.now()
        today = now.astimezone(self._place.zone).date()
        if self._day not in {None, today}:
            self._models.refresh()
        self._day = today
        self.header.tick()
        self.header.show_reach(self._reach())
        notice = self._watch.notice(self._models.link, now)
        self.banner.show_notice(notice or self._duty_notice())
        self.kitchen_line.show_kitchen(self._models.carry.in_kitchen)
        self._lay_out_lanes()

    def _duty_notice(self) -> Notice | None:
        is_live = self._models.link.state is LinkState.LIVE
        return no_porter_on_duty() if is_live and self._models.is_nobody_on_duty else None

    def _lay_out_lanes(self) -> None:
        for lane in (self.room_lane, self.ready_lane, self.breakfast_lane):
            if not lane.isHidden():
                lane.lay_out()

    def _show(self) -> None:
        link = self._models.link
        known = clock_time(link.verified_at, self._place.zone) if link.verified_at else ""
        told = self.tr("Complete at {time}").format(time=known) if known else ""
        self.header.badge.show_state(link.state, told)
        is_known = link.verified_at is not None or self._models.has_rows
        self.header.show_figures(self._models.figures if is_known else None)
        breakfasts = self._models.figures.breakfasts_to_go
        self.tabs.show_counts([len(self._models.carry.rows), breakfasts])
        self.tick()

    def _on_touched(self, intent: Intent) -> None:
        match intent.verb:
            case Verb.PICK_UP:
                self._set(intent, OrderStatus.ON_THE_WAY)
                self.undo_bar.offer(intent)
            case Verb.DELIVER:
                self._set(intent, OrderStatus.DELIVERED)
                self.undo_bar.offer(intent)
            case Verb.UNDO:
                self._take_back(intent)
            case Verb.RETRY:
                self._actions.retry(intent.action_key or "")
            case Verb.DISMISS:
                self._actions.dismiss(intent.action_key or "")

    def _set(self, intent: Intent, status: OrderStatus) -> None:
        for entity_id in intent.ids:
            self._setter(intent.entity)(entity_id, status)

    def _take_back(self, intent: Intent) -> None:
        for entity_id, before in zip(intent.ids, intent.before, strict=True):
            self._setter(intent.entity)(entity_id, before)

    def _setter(self, entity: Entity) -> Callable[..., None]:
        is_order = entity is Entity.ORDER
        return self._actions.set_order if is_order else self._actions.set_breakfast

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tabs, two columns or three, by width."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See PORTER_KEYS."""
        if not pressed(PORTER_KEYS, self, event, letters=self._place.letters()):
            super().keyPressEvent(event)

    def offer_search(self, search: Callable[[], None]) -> None:
        """Have a button that searches; once."""
        self.header.offer_search(search)

    def reveal_order(self, entity: Entity, order_id: Id) -> bool:
        """Put the keyboard on what is due for an order; False when nothing is."""
        is_breakfast = entity is Entity.BREAKFAST_ORDER
        if not self.tabs.isHidden():
            self.tabs.choose(BREAKFAST if is_breakfast else ROOM_SERVICE)
        lanes = (self.breakfast_lane,) if is_breakfast else (self.room_lane, self.ready_lane)
        return any(lane.go_to(entity, order_id) for lane in lanes)

    def go_to_lane(self, number: int) -> None:
        """Give a lane the keyboard: ROOM_SERVICE or BREAKFAST."""
        if not self.tabs.isHidden():
            self.tabs.choose(number)
        lane = (self.room_lane, self.breakfast_lane)[number]
        if lane is self.room_lane and not lane.touches and not self._ready_panel.isHidden():
            self.ready_lane.first_touch()
            return
        lane.first_touch()
