"""The keys of the chat among colleagues."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt

from console.views.keys import Key, keys

if TYPE_CHECKING:
    from console.views.staff_chat.area import StaffChatArea

STAFF_CHAT_KEYS: Final[tuple[Key["StaffChatArea"], ...]] = (
    Key(
        codes=keys(Qt.Key.Key_J),
        shown="J",
        words=lambda: _tr("Open the next conversation"),
        act=lambda area, _key: area.go(1),
        is_letter=True,
        may_repeat=True,
    ),
    Key(
        codes=keys(Qt.Key.Key_K),
        shown="K",
        words=lambda: _tr("Open the conversation before"),
        act=lambda area, _key: area.go(-1),
        is_letter=True,
        may_repeat=True,
    ),
    Key(
        codes=keys(Qt.Key.Key_N),
        shown="N",
        words=lambda: _tr("Open the next conversation with something unread"),
        act=lambda area, _key: area.go_unread(),
        is_letter=True,
    ),
    Key(
        codes=keys(Qt.Key.Key_C),
        shown="C",
        words=lambda: _tr("Begin a conversation with colleagues"),
        act=lambda area, _key: area.begin(),
        is_letter=True,
    ),
    Key(
        codes=keys(Qt.Key.Key_Return, Qt.Key.Key_Enter),
        shown="Enter",
        words=lambda: _tr("Write to colleagues; on a message: what can be done with it"),
        act=lambda area, _key: area.write(),
    ),
    Key(
        codes=keys(Qt.Key.Key_Delete),
        shown="Delete",
        words=lambda: _tr("Delete the chosen message, if you wrote it"),
        act=lambda area, _key: area.delete_current(),
    ),
)


def _tr(text: str) -> str:
    return QCoreApplication.translate("keys", text)
