"""Who is on duty, a card for each department."""

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.models.reception import ReceptionModels
from console.views.emptiness import Emptiness, as_known
from console.views.icons import Icon
from console.views.on_duty.board import DutyBoard
from console.views.place import Place
from console.views.theme import Theme
from console.views.widgets.card import CardTitle
from console.views.widgets.verified import VerifiedLine


class OnDutyArea(QWidget):
    """Shows the duty board of ReceptionModels; call `tick` once a second."""

    def __init__(self, models: ReceptionModels, place: Place, theme: Theme) -> None:
        super().__init__()
        self._models, self._place = models, place
        self._minute = -1
        self.title = CardTitle(Icon.USERS, self.tr("On duty"), theme)
        self.board = DutyBoard(models.duty, place, theme)
        self.verified = VerifiedLine(theme, place.zone)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self.board, 1)
        column.addWidget(self.verified)
        self.set_theme(theme)

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        return (self.board,)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever gives the area the keyboard means the board."""
        self.board.setFocus(event.reason())

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        for part in (self.title, self.board, self.verified):
            part.set_theme(theme)

    def tick(self) -> None:
        """Take the time; durations are painted again each minute."""
        minute = self._place.now().minute
        if minute != self._minute:
            self._minute = minute
            self.board.viewport().update()

    def show_staff(self) -> None:
        """Show who is on duty now."""
        duty, link = self._models.duty, self._models.link
        is_known = link.verified_at is not None or bool(duty.rows)
        self.title.show_count(duty.on_duty if is_known else None)
        empty = Emptiness(Icon.USERS, self.tr("Nobody is on duty"))
        self.board.show_emptiness(as_known(empty, link, self._place.zone))
        self.board.lay_out()
        self.verified.show_link(link)
