"""The keys of the porter."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt

from console.views.keys import Key, keys

if TYPE_CHECKING:
    from console.views.porter.lane import Lane
    from console.views.porter.station import PorterStation

LANE_KEYS: Final[tuple[Key["Lane"], ...]] = (
    Key(
        codes=keys(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space),
        shown="Enter",
        words=lambda: _tr("Do what is due at the chosen card"),
        act=lambda lane, _key: lane.act_on_focus(),
    ),
)
ROOM_SERVICE: Final = 0
BREAKFAST: Final = 1

PORTER_KEYS: Final[tuple[Key["PorterStation"], ...]] = (
    Key(
        codes=keys(Qt.Key.Key_Z),
        shown="Z",
        words=lambda: _tr("Undo the last step"),
        act=lambda station, _key: station.undo_bar.undo(),
        is_letter=True,
    ),
    Key(
        codes=keys(Qt.Key.Key_S),
        shown="S",
        words=lambda: _tr("Go to room service"),
        act=lambda station, _key: station.go_to_lane(ROOM_SERVICE),
        is_letter=True,
    ),
    Key(
        codes=keys(Qt.Key.Key_B),
        shown="B",
        words=lambda: _tr("Go to breakfast"),
        act=lambda station, _key: station.go_to_lane(BREAKFAST),
        is_letter=True,
    ),
)


def _tr(text: str) -> str:
    return QCoreApplication.translate("keys", text)
