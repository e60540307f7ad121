"""Accept at a screen that asks who cooks: at once for one cook, else by the choice."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from console.models.ticket import Ticket
from console.views.kitchen.actions import CookAsking, KitchenActions
from console.views.theme import Theme
from contract.scalars import Id

if TYPE_CHECKING:
    from console.models.cooks import Cook
    from console.views.kitchen.who_cooks import WhoCooks


class Accepting(QObject):
    """`station` is what the choice lies over. Where nothing is asked Accept acts at once."""

    def __init__(
        self,
        station: QWidget,
        actions: KitchenActions,
        asking: CookAsking | None,
        monotonic: Callable[[], float],
    ) -> None:
        super().__init__(station)
        self._station, self._actions, self._asking = station, actions, asking
        self._monotonic = monotonic
        self.choice: WhoCooks | None = None

    def accept(self, ticket: Ticket, theme: Theme) -> None:
        """Accept a room-service order or a breakfast, when it is known who cooks."""
        self.close()
        cooks = None if self._asking is None else self._asking.cooks()
        if cooks is None:
            self._act(ticket, "")
        elif len(cooks) == 1:
            self._act(ticket, cooks[0].initials)
        else:
            self._ask(ticket, cooks, theme)

    def _ask(self, ticket: Ticket, cooks: "Sequence[Cook]", theme: Theme) -> None:
        from console.views.kitchen.who_cooks import WhoCooks

        self.choice = WhoCooks(
            ticket, cooks, theme=theme, monotonic=self._monotonic, owner=self._station
        )
        self.choice.chosen.connect(lambda initials: self._on_chosen(ticket, initials))
        self.choice.closed.connect(self.close)
        self.choice.open()

    def follow(self, find: Callable[[Id], Ticket | None]) -> None:
        """An order that was accepted elsewhere, or is gone, is not asked about any longer."""
        if self.choice is not None:
            now = find(self.choice.ticket.id)
            if now is None or now.state is not self.choice.ticket.state:
                self.close()

    def close(self) -> None:
        """Take the choice away; the keyboard goes back to the board."""
        if self.choice is not None:
            self._station.removeEventFilter(self.choice)
            self.choice.hide()
            self.choice.deleteLater()
            self.choice = None
            self._station.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chosen(self, ticket: Ticket, initials: str) -> None:
        self.close()
        self._act(ticket, initials)

    def _act(self, ticket: Ticket, initials: str) -> None:
        is_breakfast = ticket.due_at is not None
        actions, asking = self._actions, self._asking
        if initials and asking is not None:
            accept_for = asking.accept_breakfast if is_breakfast else asking.accept
            accept_for(ticket.id, initials)
        else:
            (actions.accept_breakfast if is_breakfast else actions.accept)(ticket.id)
