"""The area of everybody who waits to be let in."""

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.models.manager import ManagerModels
from console.views.manager.actions import OfficeActions
from console.views.manager.registration_desk import RegistrationDesk
from console.views.manager.task_card import TaskCard, registrations_card
from console.views.place import Place
from console.views.theme import Theme
from console.views.widgets.verified import VerifiedLine


class RegistrationsPage(QWidget):
    """Shows ManagerModels; call `tick` once a second."""

    def __init__(
        self, models: ManagerModels, place: Place, theme: Theme, actions: OfficeActions
    ) -> None:
        super().__init__()
        self._models, self._theme = models, theme
        self.desk = RegistrationDesk(models, actions, place, self)
        self.card: TaskCard = registrations_card(theme, most_rows=None)
        self.card.list.chosen.connect(lambda key: self.desk.choose(key, self._theme))
        self.verified = VerifiedLine(theme, place.zone)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.card, 1)
        column.addWidget(self.verified)
        models.changed.connect(self._show)
        self._show()

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        return (self.card.list,)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever gives the area the keyboard means the list."""
        self.card.list.setFocus(event.reason())

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        self.card.set_theme(theme)
        self.verified.set_theme(theme)

    def tick(self) -> None:
        """Nothing here changes with time alone."""

    def _show(self) -> None:
        tasks, link = self.desk.tasks(), self._models.link
        self.card.show_tasks(tasks, is_known=link.verified_at is not None or bool(tasks))
        self.verified.show_link(link)
