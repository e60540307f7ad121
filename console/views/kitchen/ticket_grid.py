"""The grid of tickets: one painted widget, whatever number of orders there is."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from console.models.ticket import Ticket, TicketState
from console.models.tickets import TicketsModel
from console.trace import trace
from console.views.kitchen.card_cache import CardCache
from console.views.kitchen.empty import Empty
from console.views.kitchen.grid_changes import changed_rects, is_outdated
from console.views.kitchen.grid_focus import GridFocus
from console.views.kitchen.grid_paint import GridPainter
from console.views.kitchen.grid_plan import GridPlan, GridPlanner, Placed, Scene
from console.views.kitchen.motion import Motion
from console.views.kitchen.presses import Presses
from console.views.kitchen.shape import Shape
from console.views.kitchen.ticket_buttons import button_words
from console.views.kitchen.ticket_frame import Part, Touch
from console.views.kitchen.ticket_look import age_of, look_of
from console.views.kitchen.ticket_paint import timer_rect
from console.views.kitchen.ticket_words import spoken
from console.views.place import Place
from console.views.theme import BORDER, Theme
from console.views.touch_guard import TouchGuard
from console.views.widgets.accessible_role import take_role
from console.views.widgets.announce import tell_choice
from console.views.widgets.focus_ring import paint_own_focus
from contract.scalars import Id

MARGIN = 8
_ORIGIN = QPointF(MARGIN, MARGIN)
_OUTLINES_AFTER_MS = 300
_BY_TAB = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})


class TicketGrid(QWidget):
    """Paints TicketsModel; `touched` carries a Touch that is to lead to an action.

    The widget is MARGIN px larger than the grid on every side, for the focus ring.
    """

    touched = Signal(object)

    def __init__(
        self,
        model: TicketsModel,
        *,
        place: Place,
        theme: Theme,
        shape: Shape,
        monotonic: Callable[[], float],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model, self._place, self._theme, self._shape = model, place, theme, shape
        self._monotonic = monotonic
        self._planner = GridPlanner()
        self._plan = GridPlan()
        self._cache = CardCache(place.zone)
        self._guard = TouchGuard(monotonic)
        self.motion = Motion(monotonic, self.update, self)
        self._empty: Empty | None = None
        self._extra: Ticket | None = None
        self._presses = Presses(monotonic)
        self._painter = GridPainter(
            place, theme, shape, cache=self._cache, motion=self.motion, presses=self._presses
        )
        self._focus = GridFocus()
        self._is_first = True
        paint_own_focus(self)
        self.setAccessibleName(self.tr("Tickets"))
        take_role(self, QAccessible.Role.List)
        self._connect()
        self.lay_out()

    def _connect(self) -> None:
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self.lay_out)
        self._outlines = QTimer(self, interval=_OUTLINES_AFTER_MS, singleShot=True)
        self._outlines.timeout.connect(self.update)
        self._hold = QTimer(self, singleShot=True)
        self._hold.timeout.connect(self.lay_out)
        for signal in (self._model.rowsInserted, self._model.rowsRemoved, self._model.dataChanged):
            signal.connect(self._lay_out_soon)

    @property
    def plan(self) -> GridPlan:
        """What is painted."""
        return self._plan

    @property
    def focus_id(self) -> Id | None:
        """The ticket the keyboard is on."""
        return self._focus.ticket_id

    def set_theme(self, theme: Theme, shape: Shape) -> None:
        """Paint with another theme or another shape."""
        self._theme, self._shape = theme, shape
        self._painter.theme, self._painter.shape = theme, shape
        self._is_first = True
        self.lay_out()
        self.update()

    def show_empty(self, empty: Empty) -> None:
        """What to say while there is no ticket."""
        if empty == self._empty:
            return
        is_first = self._empty is None
        self._empty = empty
        if is_first and empty.is_loading:
            self._outlines.start()
        else:
            self.update()

    def open_extra(self, ticket: Ticket | None) -> None:
        """Lay a ticket that is not one of the model's over the last column."""
        self._extra = ticket
        self._planner.opened = None
        self.lay_out()

    @property
    def extra(self) -> Ticket | None:
        """The ticket that was opened from outside."""
        return self._extra

    def _lay_out_soon(self) -> None:
        # Started anew with every change, it would never be due in a flood.
        if not self._soon.isActive():
            self._soon.start()

    def lay_out(self) -> None:
        """Place every ticket, and repaint what became different."""
        self._soon.stop()
        before = self._plan
        now = self._monotonic()
        scene = Scene(self._shape, self._theme, self._place.now())
        crowd = self._model.crowd(
            self._planner.reach(self._shape), self._planner.wanted(), scene.now
        )
        self._plan = self._planner.plan(crowd, self._extra, scene, now)
        is_empty = not self._plan.keys()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if is_empty else Qt.FocusPolicy.TabFocus)
        self._drop_answered()
        rects = {ticket_id: placed.rect for ticket_id, placed in self._plan.cards.items()}
        new = frozenset(
            i for i, p in self._plan.cards.items() if p.card.ticket.state is TicketState.NEW
        )
        self.motion.place(rects, new, at_once=self._is_first)
        self._is_first = False
        self._guard.see(self._looks())
        self._cache.keep({placed.card.ticket.id for placed in self._plan.all_placed()})
        self._wait_for_hold(now)
        self._repaint_changes(before)

    def _looks(self) -> Iterator[tuple[Id, object]]:
        for placed in self._plan.all_placed():
            ticket = placed.card.ticket
            corner = placed.rect.topLeft().toTuple()
            yield (
                ticket.id,
                (ticket.state, ticket.waiting is None, ticket.failed is None, corner),
            )

    def _wait_for_hold(self, now: float) -> None:
        due = self._planner.next_change()
        if due is None:
            self._hold.stop()
        else:
            self._hold.start(max(0, int((due - now) * 1000) + 1))

    def _repaint_changes(self, before: GridPlan) -> None:
        rects = changed_rects(before, self._plan)
        if rects is None:
            self.update()
            return
        for rect in rects:
            self._repaint(rect)

    def _repaint(self, rect: QRectF) -> None:
        self.update(_around(rect))

    def tick(self) -> None:
        """Repaint the timers, and the tickets that got older than their look."""
        now = self._place.now()
        if is_outdated(self._plan, self._model.late(now), now):
            self.lay_out()
        for placed in self._plan.all_placed():
            rect = timer_rect(placed.card, self._theme)
            self.update(rect.translated(placed.rect.topLeft() + _ORIGIN).toAlignedRect())
        for row in self._plan.rows:
            right = row.rect.adjusted(row.rect.width() / 2, 0, 0, 0)
            self.update(right.translated(_ORIGIN).toAlignedRect())
        self._drop_answered()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what meets the dirty region."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self._theme.colour.app)
        region = event.region()
        painter.translate(_ORIGIN)
        self._paint_empty(painter)
        self._painter.paint(painter, self._plan, lambda rect: region.intersects(_around(rect)))
        if self.hasFocus():
            self._focus.paint(painter, self._plan, self._theme)
        painter.end()
        self._tell_painted()

    def _paint_empty(self, painter: QPainter) -> None:
        is_soon = self._outlines.isActive()
        if self._empty is None or self._plan.cards or self._plan.rows or is_soon:
            return
        self._painter.paint_nothing(painter, self._empty)

    def _tell_painted(self) -> None:
        for ticket_id in self._cache.fresh:
            trace.step("painted", ticket_id)
        self._cache.fresh.clear()

    def _drop_answered(self) -> None:
        if self._presses.drop_answered(self._plan):
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show at once what is under the finger."""
        spot = event.position() - _ORIGIN
        placed = self._placed_at(spot)
        if placed is None:
            return
        part = placed.card.frame.part_at(spot - placed.rect.topLeft())
        if self._guard.allows(placed.card.ticket.id):
            self._presses.press(placed.card.ticket.id, part)
            self._repaint(placed.rect)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Act when the finger leaves where it came down."""
        spot, pressed = event.position() - _ORIGIN, self._presses.release()
        placed = self._placed_at(spot)
        if placed is None:
            self._touch_rows(spot)
            return
        self._repaint(placed.rect)
        part = placed.card.frame.part_at(spot - placed.rect.topLeft())
        if pressed == (placed.card.ticket.id, part):
            self._act(placed, part)

    def _placed_at(self, spot: QPointF) -> Placed | None:
        opened = self._plan.opened
        if opened is not None and opened.rect.contains(spot):
            return opened
        return next((p for p in self._plan.all_placed() if p.rect.contains(spot)), None)

    def _touch_rows(self, spot: QPointF) -> None:
        if self._plan.opened is not None:
            self.close_opened()
            return
        more = self._plan.more
        if more is not None and more.rect.contains(spot):
            self._planner.next_page(len(self._plan.rows))
            self.lay_out()
        for row in self._plan.rows:
            if row.rect.contains(spot):
                self._open(row.ticket.id)

    def _open(self, ticket_id: Id) -> None:
        self._extra = None
        self._planner.opened = ticket_id
        self.lay_out()

    def close_opened(self) -> None:
        """Put an opened ticket back into its row."""
        self._extra = None
        self._planner.opened = None
        self.lay_out()

    def _act(self, placed: Placed, part: Part) -> None:
        ticket = placed.card.ticket
        if part is Part.MORE:
            self._planner.scroll(placed)
            self.lay_out()
        elif part is Part.CLOSE:
            self.close_opened()
        elif part is not Part.CARD or ticket.state is TicketState.CANCELLED:
            self._guard.touched(ticket.id)
            if part in {placed.card.frame.main, Part.DISMISS}:
                self._presses.acted(ticket, part)
            self.touched.emit(Touch(ticket, part))

    def act_on(self, ticket_id: Id) -> None:
        """Do the one thing of a ticket, as its button would; a compact row opens."""
        placed = self._plan.placed(ticket_id)
        if placed is None:
            self._open(ticket_id)
        elif self._guard.allows(ticket_id):
            self._act(placed, placed.card.frame.main)
            self._repaint(placed.rect)

    def act_on_number(self, number: int) -> None:
        """Do what the key 1 to 9 of a bump bar stands for."""
        ticket_id = self._plan.numbered(number)
        if ticket_id is not None:
            self.act_on(ticket_id)

    def act_on_focus(self) -> None:
        """Press the button the keyboard is on."""
        ticket_id, part = self._focus.ticket_id, self._focus.chosen(self._plan)
        if ticket_id is None:
            return
        placed = self._plan.placed(ticket_id)
        if part is None or placed is None:
            self.act_on(ticket_id)
        elif self._guard.allows(ticket_id):
            self._act(placed, part)

    def move_focus(self, steps: int) -> None:
        """Put the keyboard on another ticket, in the order of the bump bar."""
        self._focus.move(steps, self._plan)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._tell_focus()

    def go_to(self, ticket_id: Id) -> bool:
        """Put the keyboard on a ticket, opening it where it is a row; False when it is not here."""
        if self._model.ticket(ticket_id) is None:
            return False
        if self._plan.placed(ticket_id) is None:
            self._open(ticket_id)
        self._focus.ticket_id, self._focus.part = ticket_id, None
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._tell_focus()
        return True

    def move_part(self, steps: int) -> None:
        """Put the keyboard on another button of the ticket."""
        self._focus.move_part(steps, self._plan)
        self._tell_focus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come in by Tab at the first ticket, by Shift Tab at the last."""
        super().focusInEvent(event)
        if event.reason() in _BY_TAB:
            is_last = event.reason() is Qt.FocusReason.BacktabFocusReason
            self._focus.enter(self._plan, at_end=is_last)
            self._tell_focus()

    def _tell_focus(self) -> None:
        if self._focus.ticket_id is not None:
            tell_choice(self, self._spoken(self._focus.ticket_id))
        self.update()

    def _spoken(self, ticket_id: Id) -> str:
        ticket = self._model.ticket(ticket_id)
        if ticket is None:
            return ""
        now = self._place.now()
        look = look_of(ticket, age_of(ticket, now), self._theme.colour)
        button = button_words(ticket, self._focus.chosen(self._plan))
        return f"{spoken(ticket, look.word, now, self._place.zone)}. {button}"

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn the page of a list that does not fit."""
        placed = self._placed_at(event.position() - _ORIGIN)
        if placed is not None and placed.card.frame.more is not None:
            self._planner.scroll(placed)
            self.lay_out()


def _around(rect: QRectF) -> QRect:
    """A card with the focus ring around it, in the widget's coordinates."""
    out = BORDER.focus_touch + BORDER.focus_offset + 1
    return rect.adjusted(-out, -out, out, out).translated(_ORIGIN).toAlignedRect()
