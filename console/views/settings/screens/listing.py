"""Settings, Screens: the screens that are paired."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from console.views.settings.group import Group
from console.views.settings.row import Row
from console.views.settings.screens.row import ScreenRow, asking_row
from console.views.settings.screens.state import ScreensActions, ScreensFacts
from console.views.theme import Theme
from contract.permissions import Duty
from contract.resources.stations import Station


class PairedGroup(Group):
    """Makes its rows anew when a screen came, went or was changed."""

    def __init__(
        self, facts: Callable[[], ScreensFacts], actions: ScreensActions, theme: Theme
    ) -> None:
        self._facts, self._actions, self._theme = facts, actions, theme
        self._shown: tuple[tuple[object, ...], ...] | None = None
        super().__init__(_tr("Paired screens"), [], theme)
        self.tick()

    def tick(self) -> None:
        """Tell how each stands."""
        facts = self._facts()
        # When a screen was seen changes all the time, and is told in place.
        lasting = tuple(map(_lasting, facts.screens))
        if lasting != self._shown:
            self._shown = lasting
            self.show_rows(self._made(facts))
        seen = {station.id: station for station in facts.screens}
        for row in self.rows:
            if isinstance(row, ScreenRow):
                row.station = seen[row.station.id]
                row.tell(facts)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        super().set_theme(theme)

    def _made(self, facts: ScreensFacts) -> list[Row]:
        rows: list[Row] = []
        for station in facts.screens:
            rows.append(ScreenRow(station, self._actions, self._theme))
            if station.duty is Duty.KITCHEN:
                rows.append(asking_row(station, self._actions, self._theme))
        hint = _tr("A paired screen opens its board by itself; nobody signs in at it.")
        return rows or [Row(_tr("No screen is paired"), hint)]


def _lasting(station: Station) -> tuple[object, ...]:
    return (station.id, station.name, station.duty, station.asks_cook)


def _tr(text: str) -> str:
    return QCoreApplication.translate("screens", text)
