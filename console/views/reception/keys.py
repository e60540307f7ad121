"""The keys of the orders table."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt

from console.views.keys import Key, keys
from console.views.reception.orders_delegate import RowAction

if TYPE_CHECKING:
    from console.views.reception.orders_view import OrdersView

ORDERS_KEYS: Final[tuple[Key["OrdersView"], ...]] = (
    Key(
        codes=keys(Qt.Key.Key_Z),
        shown="Ctrl Z",
        words=lambda: _tr("Take back the step of the chosen order that was not sent yet"),
        act=lambda view, _key: view.do({RowAction.UNDO}),
        with_ctrl=True,
    ),
    Key(
        codes=keys(Qt.Key.Key_Delete),
        shown="Delete",
        words=lambda: _tr("Cancel the chosen order"),
        act=lambda view, _key: view.do({RowAction.CANCEL}),
    ),
    Key(
        codes=keys(Qt.Key.Key_Return, Qt.Key.Key_Enter),
        shown="Enter",
        words=lambda: _tr("Try a refused step of the chosen order again, or change it"),
        act=lambda view, _key: view.do({RowAction.RETRY, RowAction.CHANGE}),
    ),
)


def _tr(text: str) -> str:
    return QCoreApplication.translate("keys", text)
