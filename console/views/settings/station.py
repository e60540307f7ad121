"""Settings, Display: what this PC is to the hotel."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from console.views.settings.group import Group
from console.views.settings.row import Row
from console.views.theme import Theme
from console.views.widgets.button import Button
from console.views.widgets.label import plain_label
from console.views.widgets.name_field import NameField


@dataclass(frozen=True, slots=True, kw_only=True)
class StationControls:
    """What this PC is called, its actions the hotel has not settled, and the ways to both.

    `longest_name` is in characters; an empty name gives the PC's own one back.
    """

    name: Callable[[], str]
    call: Callable[[str], None]
    waiting: Callable[[], int]
    see_waiting: Callable[[], None]
    longest_name: int


class StationGroup(Group):
    """The name of this PC, and what waits on it."""

    def __init__(self, controls: StationControls, theme: Theme, *more: Row) -> None:
        self._controls = controls
        self.name = NameField(controls.name(), theme)
        self.name.setMaxLength(controls.longest_name)
        self.name.named.connect(self._on_named)
        self._count = plain_label()
        self.see = Button(_tr("See them"), theme=theme)
        self.see.clicked.connect(controls.see_waiting)
        called = _tr("Shown to colleagues and in the hotel's list of consoles.")
        kept = _tr("Kept on this PC until the hotel has them.")
        rows = [
            Row(_tr("This PC is called"), called, (self.name,)),
            *more,
            Row(_tr("Waiting actions"), kept, (self._count, self.see)),
        ]
        super().__init__(_tr("Station"), rows, theme)
        self.tick()

    def _on_named(self, name: str) -> None:
        self._controls.call(name)
        self.name.setText(self._controls.name())

    def tick(self) -> None:
        """Count again."""
        count = self._controls.waiting()
        self._count.setText(_tr("{count} waiting").format(count=count))
        self.see.setEnabled(count > 0)
        self.name.show_name(self._controls.name())


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
