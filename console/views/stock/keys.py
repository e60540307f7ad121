"""The keys of the stock: where lines and items are looked for, counted and changed."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from console.views.keys import Key, keys
from console.views.stock.words import tr

if TYPE_CHECKING:
    from console.views.stock.count_fields import CountFields
    from console.views.stock.find_field import FindField
    from console.views.stock.items import ItemsPane

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
ITEM_FIND_KEYS: "Final[tuple[Key[FindField], ...]]" = (
    Key(
        codes=_ENTER,
        shown="Enter",
        words=lambda: tr("Go to the item that is found or was scanned"),
        act=lambda field, _key: field.take(),
        may_repeat=True,
    ),
    Key(
        codes=frozenset(_STEPS),
        shown="↑ ↓",
        words=lambda: tr("Another item; ten on with Page Up and Page Down"),
        act=lambda field, key: field.step(_STEPS[key]),
        may_repeat=True,
    ),
    Key(
        codes=keys(_K.Key_Escape),
        shown="Esc",
        words=lambda: tr("Look for nothing any more, then to the list"),
        act=lambda field, _key: field.leave(),
    ),
)
ITEM_KEYS: "Final[tuple[Key[ItemsPane], ...]]" = (
    Key(
        codes=_ENTER,
        shown="Enter",
        words=lambda: tr("Change the item"),
        act=lambda pane, _key: pane.change(),
    ),
    Key(
        codes=keys(_K.Key_Insert),
        shown="Ins",
        words=lambda: tr("New item"),
        act=lambda pane, _key: pane.add(),
    ),
    Key(
        codes=keys(_K.Key_Delete),
        shown="Del",
        words=lambda: tr("Take the item out of use, or bring it back"),
        act=lambda pane, _key: pane.change_standing(),
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
