"""Ctrl I: shows and hides the panel beside the guests' conversations, as this PC remembers it."""

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QObject

from console.shell.office import Office
from console.shell.remembered import Remembered
from console.views.keys import shortcut
from console.views.stations import Area, Station

if TYPE_CHECKING:
    from console.views.reception.station import ReceptionStation
    from console.views.room_panel.beside import Beside

ROOM_PANEL: Final = "room_panel"
_HIDDEN: Final = "no"


class PanelKey(QObject):
    """Nothing is done before the reception is opened."""

    def __init__(self, office: Office, remembered: Remembered) -> None:
        super().__init__(office.frame)
        self._frame, self._remembered = office.frame, remembered
        self._beside: Beside | None = None
        self._frame.opened.connect(self._on_opened)

    def _on_opened(self, station: Station) -> None:
        view = self._view
        if station is not Station.RECEPTION or self._beside is not None or view is None:
            return
        if view.chat is None or view.chat.beside is None:
            return
        beside = self._beside = view.chat.beside
        beside.is_wanted = self._remembered.get(ROOM_PANEL) != _HIDDEN
        beside.arrange()
        beside.panel.left.connect(beside.shut)
        shortcut(self._frame, "Ctrl+I", self.tr("Show or hide what is known of the room"), self._go)

    @property
    def _view(self) -> "ReceptionStation | None":
        return cast("ReceptionStation | None", self._frame.view(Station.RECEPTION))

    def _go(self) -> None:
        view, beside = self._view, self._beside
        if beside is None or view is None or view.area is not Area.GUEST_CHAT:
            return
        if view.isVisible() and (is_wanted := beside.toggle()) is not None:
            self._remembered.put(ROOM_PANEL, "" if is_wanted else _HIDDEN)
