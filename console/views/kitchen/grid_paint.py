"""Paints the board: cards from the cache, their timers, compact rows, the empty board."""

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from console.views import painting
from console.views.kitchen.card_cache import CardCache
from console.views.kitchen.compact_paint import paint_compact, paint_more
from console.views.kitchen.empty import Empty, paint_empty
from console.views.kitchen.grid_plan import GridPlan, Placed
from console.views.kitchen.motion import Motion
from console.views.kitchen.presses import Presses
from console.views.kitchen.shape import Shape
from console.views.kitchen.ticket_paint import paint_timer
from console.views.kitchen.ticket_words import timer_words
from console.views.place import Place
from console.views.theme import RADIUS, Theme
from contract.record import replace


class GridPainter:
    """What the strokes depend on besides the plan; coordinates are the grid's."""

    def __init__(
        self,
        place: Place,
        theme: Theme,
        shape: Shape,
        *,
        cache: CardCache,
        motion: Motion,
        presses: Presses,
    ) -> None:
        self.place, self.theme, self.shape = place, theme, shape
        self.cache, self.motion, self.presses = cache, motion, presses

    def paint(self, painter: QPainter, plan: GridPlan, is_met: Callable[[QRectF], bool]) -> None:
        """Paint moving cards, and what lies where `is_met` says that it is to be painted again."""
        for placed in plan.all_placed():
            is_moving = not self.motion.shift(placed.card.ticket.id).isNull()
            if is_moving or is_met(placed.rect):
                self._paint_placed(painter, placed, painter.device().devicePixelRatioF())
        if plan.opened is None:
            self._paint_rows(painter, plan, is_met)

    def paint_nothing(self, painter: QPainter, empty: Empty) -> None:
        """Say that there is no ticket."""
        paint_empty(painter, empty, self.shape, self.theme)

    def _paint_placed(self, painter: QPainter, placed: Placed, ratio: float) -> None:
        ticket = placed.card.ticket
        card = replace(placed.card, pressed=self.presses.part(ticket))
        corner = placed.rect.topLeft() + self.motion.shift(ticket.id)
        painter.setOpacity(self.motion.opacity(ticket.id))
        painter.drawPixmap(corner, self.cache.picture(card, self.theme, ratio))
        painter.translate(corner)
        if self.motion.is_dimmed(ticket.id):
            faint = self.theme.colour.paper
            rect = card.frame.size
            painting.box(painter, rect, radius=RADIUS.ticket, border=faint, width=6)
        words = timer_words(ticket, self.place.now(), self.place.zone)
        paint_timer(painter, card, words, self.theme)
        painter.translate(-corner)
        painter.setOpacity(1)

    def _paint_rows(
        self, painter: QPainter, plan: GridPlan, is_met: Callable[[QRectF], bool]
    ) -> None:
        now = self.place.now()
        for row in plan.rows:
            if is_met(row.rect):
                paint_compact(painter, row, self.theme, now, self.place.zone)
        if plan.more is not None and is_met(plan.more.rect):
            paint_more(painter, plan.more, self.theme)
