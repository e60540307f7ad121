"""The keys of the list of waiting actions."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt

from console.views.keys import Key, keys

if TYPE_CHECKING:
    from console.views.waiting.listing import WaitingList

WAITING_KEYS: Final[tuple[Key["WaitingList"], ...]] = (
    Key(
        codes=keys(Qt.Key.Key_Return, Qt.Key.Key_Enter),
        shown="Enter",
        words=lambda: _tr("Undo the chosen action, or try a refused one again"),
        act=lambda view, _key: view.answer_current(0),
        when=lambda view: view.has_answers,
    ),
    Key(
        codes=keys(Qt.Key.Key_Delete),
        shown="Delete",
        words=lambda: _tr("Undo the chosen action, or dismiss a refused one"),
        act=lambda view, _key: view.answer_current(-1),
        when=lambda view: view.has_answers,
    ),
)


def _tr(text: str) -> str:
    return QCoreApplication.translate("keys", text)
