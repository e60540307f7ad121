"""The keys of a stocktake's lines: where one is looked for, and where it is counted."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from console.views.keys import Key, keys
from console.views.stock.words import tr

if TYPE_CHECKING:
    from console.views.stock.count_fields import CountFields
    from console.views.stock.find_field import FindField

_K = Qt.Key
_ENTER: Final = keys(_K.Key_Return, _K.Key_Enter)
_STEPS: Final = {_K.Key_Up: -1, _K.Key_Down: 1, _K.Key_PageUp: -10, _K.Key_PageDown: 10}

FIND_KEYS: "Final[tuple[Key[FindField], ...]]" = (
    Key(
        codes=_ENTER,
        shown="Enter",
        words=lambda: tr("Count the line that is found or was scanned"),
        act=lambda field, _key: field.take(),
        may_repeat=True,
    ),
    Key(
        codes=frozenset(_STEPS),
        shown="↑ ↓",
        words=lambda: tr("Another line; ten on with Page Up and Page Down"),
        act=lambda field, key: field.step(_STEPS[key]),
        may_repeat=True,
    ),
    Key(
        codes=keys(_K.Key_Escape),
        shown="Esc",
        words=lambda: tr("Look for nothing any more, then back to the stocktakes"),
        act=lambda field, _key: field.leave(),
    ),
)
COUNT_KEYS: "Final[tuple[Key[CountFields], ...]]" = (
    Key(
        codes=_ENTER,
        shown="Enter",
        words=lambda: tr("On to the single ones, then save"),
        act=lambda fields, _key: fields.go_on(),
        may_repeat=True,
    ),
    Key(
        codes=keys(_K.Key_Up, _K.Key_Down),
        shown="↑ ↓",
        words=lambda: tr("Save, and on to another line"),
        act=lambda fields, key: fields.step(_STEPS[key]),
        may_repeat=True,
    ),
    Key(
        codes=keys(_K.Key_Escape),
        shown="Esc",
        words=lambda: tr("Throw away what was typed, and look for another line"),
        act=lambda fields, _key: fields.leave(),
    ),
)
