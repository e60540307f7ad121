"""The keys of the kitchen: a bump bar's numbers, arrows, and two letters."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt

from console.views.keys import Key, keys

if TYPE_CHECKING:
    from console.views.kitchen.station import KitchenStation

_NUMBERS: Final = frozenset(Qt.Key(code) for code in range(Qt.Key.Key_1, Qt.Key.Key_9 + 1))


def _is_in_grid(station: "KitchenStation") -> bool:
    return station.grid.hasFocus()


KITCHEN_KEYS: Final[tuple[Key["KitchenStation"], ...]] = (
    Key(
        codes=_NUMBERS,
        shown="1 – 9",
        words=lambda: _tr("Press the button of the ticket in that place"),
        act=lambda station, key: station.grid.act_on_number(key - Qt.Key.Key_0),
    ),
    Key(
        codes=keys(Qt.Key.Key_0),
        shown="0",
        words=lambda: _tr("Bring the last ticket back"),
        act=lambda station, _key: station.footer.recall.touch_first(),
    ),
    Key(
        codes=keys(Qt.Key.Key_Left, Qt.Key.Key_Right),
        shown="← →",
        words=lambda: _tr("Go from ticket to ticket"),
        act=lambda station, key: station.grid.move_focus(1 if key == Qt.Key.Key_Right else -1),
        may_repeat=True,
    ),
    Key(
        codes=keys(Qt.Key.Key_Up, Qt.Key.Key_Down),
        shown="↑ ↓",
        words=lambda: _tr("Go through the buttons of a ticket"),
        act=lambda station, key: station.grid.move_part(1 if key == Qt.Key.Key_Up else -1),
        when=_is_in_grid,
        may_repeat=True,
    ),
    Key(
        codes=keys(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space),
        shown="Enter",
        words=lambda: _tr("Press the chosen button"),
        act=lambda station, _key: station.grid.act_on_focus(),
        when=_is_in_grid,
    ),
    Key(
        codes=keys(Qt.Key.Key_Escape),
        shown="Esc",
        words=lambda: _tr("Close an opened ticket"),
        act=lambda station, _key: station.grid.close_opened(),
    ),
    Key(
        codes=keys(Qt.Key.Key_A),
        shown="A",
        words=lambda: _tr("All day: show it, or go there"),
        act=lambda station, _key: station.toggle_all_day(),
        is_letter=True,
    ),
    Key(
        codes=keys(Qt.Key.Key_M),
        shown="M",
        words=lambda: _tr("Mute for 5 minutes"),
        act=lambda station, _key: station.footer.mute(),
        is_letter=True,
    ),
)


def _tr(text: str) -> str:
    return QCoreApplication.translate("keys", text)
