"""The keys of the guests' chat."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt

from console.views.keys import Key, keys

if TYPE_CHECKING:
    from console.views.guest_chat.area import GuestChatArea

_DIGITS: Final = keys(*(Qt.Key(Qt.Key.Key_0 + number) for number in range(1, 10)))

CHAT_KEYS: Final[tuple[Key["GuestChatArea"], ...]] = (
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
        words=lambda: _tr("Open the conversation of who waits longest, then of the next"),
        act=lambda area, _key: area.next_waiting(),
        is_letter=True,
    ),
    Key(
        codes=keys(Qt.Key.Key_Down),
        shown="Alt Down",
        words=lambda: _tr("The same while a reply is being written, which is kept"),
        act=lambda area, _key: area.next_waiting(),
        with_alt=True,
    ),
    Key(
        codes=keys(Qt.Key.Key_Return, Qt.Key.Key_Enter),
        shown="Enter",
        words=lambda: _tr("Write a reply to the guest; in the reply: send it"),
        act=lambda area, _key: area.write(),
    ),
    Key(
        codes=keys(Qt.Key.Key_R),
        shown="R",
        words=lambda: _tr("Reply to the chosen message"),
        act=lambda area, _key: area.hands.reply(),
        is_letter=True,
    ),
    Key(
        codes=keys(Qt.Key.Key_Delete),
        shown="Delete",
        words=lambda: _tr("Delete the chosen message, if you wrote it"),
        act=lambda area, _key: area.hands.delete(),
    ),
    Key(
        codes=_DIGITS,
        shown="Alt 1 … 9",
        words=lambda: _tr("Put a quick reply into what is being written"),
        act=lambda area, key: area.quick_reply(key - Qt.Key.Key_0),
        with_alt=True,
    ),
)


def _tr(text: str) -> str:
    return QCoreApplication.translate("keys", text)
