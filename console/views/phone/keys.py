"""The keys of the lines of an order being taken by phone."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt

from console.views.keys import Key, keys

if TYPE_CHECKING:
    from console.views.phone.lines import OrderLines

_DIGITS: Final = keys(*(Qt.Key(Qt.Key.Key_0 + number) for number in range(10)))

LINE_KEYS: Final[tuple[Key["OrderLines"], ...]] = (
    Key(
        codes=_DIGITS,
        shown="0 – 9",
        words=lambda: _tr("Set how many of the chosen dish"),
        act=lambda view, key: view.type_digit(key - Qt.Key.Key_0),
        may_repeat=True,
    ),
    Key(
        codes=keys(Qt.Key.Key_Plus, Qt.Key.Key_Right),
        shown="+",
        words=lambda: _tr("One more of the chosen dish"),
        act=lambda view, _key: view.add(1),
        may_repeat=True,
    ),
    Key(
        codes=keys(Qt.Key.Key_Minus, Qt.Key.Key_Left),
        shown="−",
        words=lambda: _tr("One less of the chosen dish"),
        act=lambda view, _key: view.add(-1),
        may_repeat=True,
    ),
    Key(
        codes=keys(Qt.Key.Key_Delete, Qt.Key.Key_Backspace),
        shown="Delete",
        words=lambda: _tr("Take the chosen dish off the order"),
        act=lambda view, _key: view.remove_current(),
    ),
    Key(
        codes=keys(Qt.Key.Key_Return, Qt.Key.Key_Enter),
        shown="Enter",
        words=lambda: _tr("Add a note for the kitchen"),
        act=lambda view, _key: view.note_wanted.emit(),
    ),
)


def _tr(text: str) -> str:
    return QCoreApplication.translate("keys", text)
