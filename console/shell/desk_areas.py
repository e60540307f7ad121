"""Which area of the reception is on screen: the rail says it, and this PC remembers it."""

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QObject

from console.shell.remembered import Remembered
from console.views.frame import StationFrame
from console.views.stations import STATIONS_OF, Area, Station

if TYPE_CHECKING:
    from console.views.manager.station import ManagerStation
    from console.views.reception.station import ReceptionStation

_NAME: Final = "area"


class DeskAreas(QObject):
    """The reception opens where it was left; on its first day at the top of the rail."""

    def __init__(self, frame: StationFrame, remembered: Remembered) -> None:
        super().__init__(frame)
        self._frame, self._remembered = frame, remembered
        self._frame.made.connect(self._on_made)

    @property
    def _view(self) -> "ReceptionStation | None":
        return cast("ReceptionStation | None", self._frame.view(Station.RECEPTION))

    def _on_made(self, station: Station) -> None:
        if station is Station.MANAGER:
            made = cast("ManagerStation", self._frame.view(station))
            made.area_shown.connect(self._frame.mark_area)
        view = self._view
        if station is not Station.RECEPTION or view is None:
            return
        own = (area for area in self._frame.areas if station in STATIONS_OF[area])
        offered = [area.value for area in own]
        left_at = self._remembered.get(_NAME)
        view.show_area(Area(left_at if left_at in offered else offered[0]))
        view.area_shown.connect(self._on_shown)

    def _on_shown(self) -> None:
        self._frame.mark_area()
        view = self._view
        if view is not None and self._remembered.get(_NAME) != view.area:
            self._remembered.put(_NAME, view.area.value)
