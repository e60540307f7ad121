"""Keeps each ticket as a picture until something it shows becomes different."""

from datetime import tzinfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap

from console.views.kitchen.ticket_frame import Card
from console.views.kitchen.ticket_paint import paint_card
from console.views.theme import Theme
from contract.scalars import Id


class CardCache:
    """One picture per ticket on screen, without its running timer."""

    def __init__(self, zone: tzinfo) -> None:
        self._zone = zone
        self._pictures: dict[Id, tuple[Card, Theme, float, QPixmap]] = {}
        self.fresh: set[Id] = set()

    def picture(self, card: Card, theme: Theme, dpr: float) -> QPixmap:
        """The picture of a card; its id joins `fresh` when it had to be painted."""
        known = self._pictures.get(card.ticket.id)
        if known is not None and known[1] is theme and known[2] == dpr and known[0] == card:
            return known[3]
        made = QPixmap(card.frame.size.size().toSize() * dpr)
        made.setDevicePixelRatio(dpr)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        paint_card(painter, card, theme, self._zone)
        painter.end()
        self._pictures[card.ticket.id] = (card, theme, dpr, made)
        self.fresh.add(card.ticket.id)
        return made

    def keep(self, ids: set[Id]) -> None:
        """Forget every other ticket."""
        for gone in self._pictures.keys() - ids:
            del self._pictures[gone]
