"""The keys of the command palette."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt

from console.views.keys import Key, keys

if TYPE_CHECKING:
    from console.views.palette.panel import Palette

_PAGE: Final = 8

PALETTE_KEYS: Final[tuple[Key["Palette"], ...]] = (
    Key(
        codes=keys(Qt.Key.Key_Up, Qt.Key.Key_Down),
        shown="↑ ↓",
        words=lambda: _tr("Choose what was found"),
        act=lambda panel, key: panel.list.step(1 if key == Qt.Key.Key_Down else -1),
        may_repeat=True,
    ),
    Key(
        codes=keys(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
        shown="Page ↑ ↓",
        words=lambda: _tr("Go further through what was found"),
        act=lambda panel, key: panel.list.step(_PAGE if key == Qt.Key.Key_PageDown else -_PAGE),
        may_repeat=True,
    ),
    Key(
        codes=keys(Qt.Key.Key_Return, Qt.Key.Key_Enter),
        shown="Enter",
        words=lambda: _tr("Open what is chosen, or do it"),
        act=lambda panel, _key: panel.pick_current(),
    ),
    Key(
        codes=keys(Qt.Key.Key_Escape),
        shown="Esc",
        words=lambda: _tr("Close the search"),
        act=lambda panel, _key: panel.closed.emit(),
    ),
)


def _tr(text: str) -> str:
    return QCoreApplication.translate("keys", text)
