"""The keys of a conversation, and of what is written into it; every chat has them."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt

from console.views.keys import Key, keys

if TYPE_CHECKING:
    from console.views.chat.composer import AnswerText
    from console.views.chat.conversation import Conversation

_ENTER: Final = keys(Qt.Key.Key_Return, Qt.Key.Key_Enter)

MESSAGE_KEYS: Final[tuple[Key["Conversation"], ...]] = (
    Key(
        codes=keys(Qt.Key.Key_Up, Qt.Key.Key_Down),
        shown="↑ ↓",
        words=lambda: _tr("Go from message to message"),
        act=lambda view, key: view.go(1 if key == Qt.Key.Key_Down else -1),
        may_repeat=True,
    ),
    Key(
        codes=keys(Qt.Key.Key_End),
        shown="End",
        words=lambda: _tr("Go to the newest message"),
        act=lambda view, _key: view.to_end(),
    ),
    Key(
        codes=_ENTER,
        shown="Enter",
        words=lambda: _tr("Press what the chosen message offers, or open its link or file"),
        act=lambda view, _key: view.press_current(),
    ),
    Key(
        codes=keys(Qt.Key.Key_Menu),
        shown="Menu",
        words=lambda: _tr("Show what can be done with the chosen message"),
        act=lambda view, _key: view.open_menu(),
    ),
    Key(
        codes=keys(Qt.Key.Key_C),
        shown="Ctrl C",
        words=lambda: _tr("Copy the text of the chosen message"),
        act=lambda view, _key: view.copy_current(),
        with_ctrl=True,
    ),
)

ANSWER_KEYS: Final[tuple[Key["AnswerText"], ...]] = (
    Key(
        codes=_ENTER,
        shown="Ctrl Enter",
        words=lambda: _tr("Send, and mark a guest's conversation as answered"),
        act=lambda text, _key: text.sent_and_answered.emit(),
        with_ctrl=True,
    ),
    Key(
        codes=_ENTER,
        shown="Shift Enter",
        words=lambda: _tr("Begin a new line"),
        act=lambda text, _key: text.insertPlainText("\n"),
        may_repeat=True,
        with_shift=True,
    ),
    Key(
        codes=_ENTER,
        shown="Enter",
        words=lambda: _tr("Send"),
        act=lambda text, _key: text.sent.emit(),
    ),
    Key(
        codes=keys(Qt.Key.Key_Up),
        shown="↑",
        words=lambda: _tr("In an empty text: change what one wrote last"),
        act=lambda text, _key: text.edit_wanted.emit(),
        when=lambda text: not text.toPlainText(),
    ),
    Key(
        codes=keys(Qt.Key.Key_Escape),
        shown="Esc",
        words=lambda: _tr("Leave the text; what was begun is kept"),
        act=lambda text, _key: text.left.emit(),
    ),
)


def _tr(text: str) -> str:
    return QCoreApplication.translate("keys", text)
