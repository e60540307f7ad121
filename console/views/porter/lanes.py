"""The lanes of the station, each laying its blocks out from its model."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QResizeEvent

from console.models.carry import Carry
from console.models.porter import PorterModels
from console.views.emptiness import Emptiness, as_known
from console.views.icons import Icon
from console.views.place import Place
from console.views.porter import carry_card
from console.views.porter.breakfast_layout import BreakfastLayout
from console.views.porter.lane import Lane
from console.views.porter.words import tr
from console.views.theme import Theme
from console.views.touch_guard import TouchGuard
from console.views.words import count
from contract.resources.orders import OrderStatus

_MOVING: Final = frozenset({OrderStatus.ON_THE_WAY, OrderStatus.DELIVERED})


def everything(card: Carry) -> bool:
    """All cards in one lane."""
    return True


def is_on_the_way(card: Carry) -> bool:
    """Cards of the first of three columns."""
    return card.status in _MOVING


def is_to_pick_up(card: Carry) -> bool:
    """Cards of the second of three columns."""
    return card.status not in _MOVING


class RoomLane(Lane):
    """Room service: the cards that pass a test."""

    def __init__(
        self, name: str, models: PorterModels, place: Place, theme: Theme, guard: TouchGuard
    ) -> None:
        super().__init__(name, theme, guard)
        self._models = models
        self._place = place
        self._passes: Callable[[Carry], bool] = everything

    def show_only(self, passes: Callable[[Carry], bool]) -> None:
        """Show the cards that pass."""
        self._passes = passes
        self.lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the cards out at the new width."""
        super().resizeEvent(event)
        self.lay_out()

    def lay_out(self) -> None:
        """Show the cards as they are now."""
        px, now = self._theme.px, self._place.now()
        cards = [card for card in self._models.carry.rows if self._passes(card)]
        step, height = px(carry_card.HEIGHT) + px(carry_card.GAP), px(carry_card.HEIGHT)
        self.show_blocks(
            [
                carry_card.carry_block(
                    card,
                    QRectF(0, number * step, self.inner_width, height),
                    now=now,
                    place=self._place,
                    theme=self._theme,
                )
                for number, card in enumerate(cards)
            ],
            self._emptiness_now(),
        )

    def _emptiness_now(self) -> Emptiness:
        cooking = self._models.figures.in_kitchen
        orders = count(cooking, tr("order"), tr("orders"))
        text = tr("Kitchen is preparing {orders}").format(orders=orders) if cooking else ""
        if self._passes is is_on_the_way:
            return self._known(Emptiness(Icon.ROUTE, tr("Nothing on the way")))
        return self._known(Emptiness(Icon.HAND_PLATTER, tr("Nothing to carry"), text))

    def _known(self, empty: Emptiness) -> Emptiness:
        return as_known(empty, self._models.link, self._place.zone)


class BreakfastLane(Lane):
    """Breakfasts by delivery time."""

    def __init__(
        self, name: str, models: PorterModels, place: Place, theme: Theme, guard: TouchGuard
    ) -> None:
        super().__init__(name, theme, guard)
        self._models = models
        self._place = place

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the slots out at the new width."""
        super().resizeEvent(event)
        self.lay_out()

    def lay_out(self) -> None:
        """Show the slots as they are now."""
        slots = self._models.slots.rows
        empty = Emptiness(Icon.COFFEE, tr("No breakfast to carry"))
        layout = BreakfastLayout(
            now=self._place.now(), place=self._place, theme=self._theme, width=self.inner_width
        )
        self.show_blocks(
            layout.blocks(slots) if slots else [],
            as_known(empty, self._models.link, self._place.zone),
        )
