"""Settings, Display: what this PC is to the hotel."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from console.views.settings.group import Group
from console.views.settings.row import Row
from console.views.theme import Theme
from console.views.widgets.button import Button
from console.views.widgets.label import plain_label


class StationGroup(Group):
    """`waiting` gives how many actions of this PC the hotel has not settled."""

    def __init__(
        self, waiting: Callable[[], int], see_waiting: Callable[[], None], theme: Theme
    ) -> None:
        self._get_waiting = waiting
        self._count = plain_label()
        self.see = Button(_tr("See them"), theme=theme)
        self.see.clicked.connect(see_waiting)
        hint = _tr("Kept on this PC until the hotel has them.")
        rows = [Row(_tr("Waiting actions"), hint, (self._count, self.see))]
        super().__init__(_tr("Station"), rows, theme)
        self.tick()

    def tick(self) -> None:
        """Count again."""
        count = self._get_waiting()
        self._count.setText(_tr("{count} waiting").format(count=count))
        self.see.setEnabled(count > 0)


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
