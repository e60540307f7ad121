"""The keys of a list of arrivals."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt

from console.views.arrivals.actions import ArrivalAction
from console.views.keys import Key, keys

if TYPE_CHECKING:
    from console.views.arrivals.listing import ArrivalsList

ARRIVAL_KEYS: Final[tuple[Key["ArrivalsList"], ...]] = (
    Key(
        codes=keys(Qt.Key.Key_Return, Qt.Key.Key_Enter),
        shown="Enter",
        words=lambda: _tr("Confirm the chosen arrival, or dismiss what was refused"),
        act=lambda view, _key: view.do({ArrivalAction.CONFIRM, ArrivalAction.DISMISS}),
    ),
    Key(
        codes=keys(Qt.Key.Key_Delete),
        shown="Delete",
        words=lambda: _tr("Cancel the chosen booking"),
        act=lambda view, _key: view.do({ArrivalAction.CANCEL}),
    ),
    Key(
        codes=keys(Qt.Key.Key_Z),
        shown="Ctrl Z",
        words=lambda: _tr("Take back what was decided about the chosen booking"),
        act=lambda view, _key: view.do({ArrivalAction.UNDO}),
        with_ctrl=True,
    ),
)


def _tr(text: str) -> str:
    return QCoreApplication.translate("keys", text)
