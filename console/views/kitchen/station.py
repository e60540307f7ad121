"""The kitchen station: header, tickets, breakfasts, All day and the foot."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from console.models.kitchen import KitchenModels
from console.models.ticket import Ticket, TicketState
from console.state.link import LinkState, LinkStatus
from console.views.icons import Icon
from console.views.keys import pressed
from console.views.kitchen.accepting import Accepting
from console.views.kitchen.actions import KitchenActions, KitchenOptions
from console.views.kitchen.all_day import AllDay
from console.views.kitchen.chips import Chips
from console.views.kitchen.empty import empty_state
from console.views.kitchen.footer import Footer
from console.views.kitchen.header import Header
from console.views.kitchen.keys import KITCHEN_KEYS
from console.views.kitchen.refusals import Refusals
from console.views.kitchen.shape import FOOTER, HEADER, shape
from console.views.kitchen.strips import breakfast_chip
from console.views.kitchen.ticket_frame import Part, Touch
from console.views.kitchen.ticket_grid import MARGIN, TicketGrid
from console.views.notices import LinkWatch, Notice, no_cook_on_duty
from console.views.place import Place
from console.views.theme import Theme
from console.views.words import clock_seconds
from contract.resources.sync import Entity
from contract.scalars import Id

_PANEL = 336


class KitchenStation(QWidget):
    """Shows KitchenModels and sends touches to KitchenActions; call `tick` once a second.

    `monotonic` gives seconds for the double-touch guard and movements.
    """

    grid: TicketGrid
    footer: Footer

    def __init__(
        self,
        models: KitchenModels,
        actions: KitchenActions,
        *,
        place: Place,
        theme: Theme,
        monotonic: Callable[[], float],
        options: KitchenOptions | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._models, self._actions, self._place, self._theme = models, actions, place, theme
        self._options = options or KitchenOptions()
        self._watch = LinkWatch(place.zone, place.duty_phone)
        self._shows_panel = False
        self._breakfasts_shown = 0
        self._build(monotonic)
        self.accepting = Accepting(self, actions, self._options.asking, monotonic)
        self._connect()
        # Its keys work wherever the keyboard stands in it; Tab goes to what it shows.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self.tr("Kitchen"))
        self.set_theme(theme)
        self._show()
        self.tick()

    def _build(self, monotonic: Callable[[], float]) -> None:
        theme, place = self._theme, self._place
        self.header = Header(theme, place, self)
        self.grid = TicketGrid(
            self._models.tickets,
            place=place,
            theme=theme,
            shape=shape(1920, 1080, theme.scale),
            monotonic=monotonic,
            parent=self,
        )
        self.grid.motion.is_reduced = self._options.reduced_motion
        self.breakfasts = Chips(
            Icon.COFFEE,
            self.tr("Breakfast"),
            theme=theme,
            monotonic=monotonic,
            paged=True,
            parent=self,
        )
        self.footer = Footer(
            theme=theme, place=place, options=self._options, monotonic=monotonic, parent=self
        )
        self.all_day = AllDay(theme, self._actions, self)
        say = self._options.say
        self._refusals = Refusals(say, self._actions) if say is not None else None

    def _connect(self) -> None:
        self._models.changed.connect(self._show)
        self._models.link_changed.connect(self.tick)
        self.grid.touched.connect(self._on_touched)
        self.header.retried.connect(self._actions.try_now)
        self.footer.recall.touched.connect(self._actions.recall)
        self.footer.all_day_pressed.connect(self.toggle_all_day)
        self.breakfasts.touched.connect(self._open_breakfast)

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        return self.header, self.grid, self.breakfasts, self.all_day, self.footer

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        self.accepting.close()
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.colour.app)
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        for part in (self.header, self.breakfasts, self.footer, self.all_day):
            part.set_theme(theme)
        self._arrange()
        self._show_breakfasts()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the window."""
        self._arrange()

    def _arrange(self) -> None:
        width, height = self.width(), self.height()
        shown = len(self._models.breakfasts)
        self._breakfasts_shown = shown
        made = shape(width, height, self._theme.scale, breakfasts=shown)
        self.header.setGeometry(0, 0, width, HEADER)
        self.footer.setGeometry(0, height - FOOTER, width, FOOTER)
        self.footer.has_all_day = made.all_day is None
        self.footer.arrange()
        self.grid.setGeometry(made.grid.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN))
        self.grid.set_theme(self._theme, made)
        panel = made.all_day or QRect(width - _PANEL, HEADER, _PANEL, height - HEADER - FOOTER)
        self.all_day.setVisible(made.all_day is not None or self._shows_panel)
        self.all_day.setGeometry(panel)
        self.all_day.raise_()
        self.breakfasts.setVisible(made.breakfasts is not None)
        if made.breakfasts is not None:
            self.breakfasts.setGeometry(made.breakfasts)
            self.breakfasts.stand(in_column=made.is_docked)

    def tick(self) -> None:
        """Take the time: ages, the banner, minutes of the recall strip."""
        now, link = self._place.now(), self._models.link
        notice = self._watch.notice(link, now)
        self.header.show_notice(notice or self._duty_notice(link))
        self.header.show_link(link.state, self._verified_words(link))
        self.header.tick()
        self.grid.tick()
        self.footer.tick()
        self._show_breakfasts()
        if now.second == 0:
            self._models.refresh()
        self._show_empty()

    def _duty_notice(self, link: LinkStatus) -> Notice | None:
        is_known = link.state is LinkState.LIVE and self._models.is_nobody_on_duty
        return no_cook_on_duty() if is_known else None

    def _verified_words(self, link: LinkStatus) -> str:
        if link.verified_at is None:
            return self.tr("Not verified yet")
        time = clock_seconds(link.verified_at, self._place.zone)
        return self.tr("Verified complete at {time}").format(time=time)

    def _show(self) -> None:
        models = self._models
        self.header.show_figures(models.figures if models.is_known else None)
        self.all_day.show_dishes(models.dishes, is_known=models.is_known)
        self.footer.show_recalls(models.recalls)
        self._show_breakfasts()
        if min(len(models.breakfasts), 3) != min(self._breakfasts_shown, 3):
            self._arrange()
        self._show_empty()
        self.accepting.follow(self._ticket)
        if self._refusals is not None:
            self._refusals.tell(models.refused_elsewhere())

    def _show_empty(self) -> None:
        self.grid.show_empty(empty_state(self._models.link, self._models.figures))

    def _show_breakfasts(self) -> None:
        now, zone = self._place.now(), self._place.zone
        tickets = self._models.breakfasts
        colour = self._theme.colour
        chips = [breakfast_chip(ticket, now, zone, colour) for ticket in tickets]
        self.breakfasts.show_chips(chips)
        opened = self.grid.extra
        if opened is not None:
            known = next((ticket for ticket in tickets if ticket.id == opened.id), None)
            if known != opened:
                self.grid.open_extra(known)

    def _ticket(self, order_id: Id) -> Ticket | None:
        known = self._models.tickets.ticket(order_id)
        breakfasts = self._models.breakfasts
        return known or next((one for one in breakfasts if one.id == order_id), None)

    def _open_breakfast(self, order_id: Id) -> None:
        tickets = self._models.breakfasts
        self.grid.open_extra(next((one for one in tickets if one.id == order_id), None))

    def offer_search(self, search: Callable[[], None]) -> None:
        """Have a button that searches; once."""
        self.footer.offer_search(search)

    def reveal_order(self, entity: Entity, order_id: Id) -> bool:
        """Put the keyboard on an order's ticket, or open a breakfast's; False when it has none."""
        if entity is Entity.ORDER:
            return self.grid.go_to(order_id)
        is_here = any(one.id == order_id for one in self._models.breakfasts)
        if is_here:
            self._open_breakfast(order_id)
        return is_here

    def _on_touched(self, touch: Touch) -> None:
        ticket, failed = touch.ticket, touch.ticket.failed
        if touch.part is Part.RETRY and failed is not None:
            self._actions.retry(failed.key)
        elif touch.part is Part.DISMISS and failed is not None:
            self._actions.dismiss(failed.key)
        elif ticket.state is TicketState.CANCELLED:
            self._models.tickets.dismiss(ticket.id)
            if failed is not None:
                self._actions.dismiss(failed.key)
        elif touch.part is Part.ACTION and ticket.state is TicketState.NEW:
            self.accepting.accept(ticket, self._theme)
        elif touch.part is Part.ACTION:
            self._step(ticket.state, ticket.id, is_breakfast=ticket.due_at is not None)

    def _step(self, state: TicketState, order_id: Id, *, is_breakfast: bool) -> None:
        actions = self._actions
        steps = {
            (TicketState.PREPARING, False): actions.ready,
            (TicketState.READY, False): actions.undo,
            (TicketState.PREPARING, True): actions.ready_breakfast,
            (TicketState.READY, True): actions.undo_breakfast,
        }
        steps[state, is_breakfast](order_id)

    def toggle_all_day(self) -> None:
        """Show or hide the panel in a narrow window; elsewhere give it the keyboard."""
        if not self.footer.all_day.isHidden():
            self._shows_panel = not self._shows_panel
            self._arrange()
        if not self.all_day.isHidden():
            self.all_day.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See KITCHEN_KEYS."""
        if not pressed(KITCHEN_KEYS, self, event, letters=self._place.letters()):
            super().keyPressEvent(event)
