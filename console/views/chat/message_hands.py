"""What hands do with messages: answer one, go to it, open and save files, change and delete."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint

from console.models.chat_entries import Bubble
from console.views.chat.answering import Answering
from console.views.chat.blocks import Press
from console.views.chat.conversation import Conversation
from console.views.chat.files import ChatFiles
from console.views.chat.message_menu import MessageDeeds, show_menu
from console.views.chat.picture_view import open_file
from console.views.theme import Theme
from console.views.words import told
from contract.resources.attachments import Attachment
from contract.scalars import Id


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageAsks:
    """`find` (message, then what is told: why not, or nothing) loads down to an older message.

    `edit` (message, its text), `delete` (message), `delete_file` (message, file); `press` does
    what the foot of a message offers, by the key of its action. `tell` says what went wrong.
    """

    find: Callable[[Id, Callable[[str], None]], None]
    edit: Callable[[Id, str], None]
    delete: Callable[[Id], None]
    delete_file: Callable[[Id, Id], None]
    press: Callable[[Press, str], None]
    tell: Callable[[str], None]


class MessageHands(QObject):
    """Follows the signals of a conversation; one for each."""

    def __init__(
        self,
        conversation: Conversation,
        answering: Answering,
        files: ChatFiles,
        asks: MessageAsks,
        theme: Theme,
    ) -> None:
        super().__init__(conversation)
        self._conversation, self._answering = conversation, answering
        self._files, self._asks, self._theme = files, asks, theme
        conversation.filed.connect(self._open_file)
        conversation.replied.connect(answering.begin)
        conversation.jumped.connect(self._jump)
        conversation.menu_wanted.connect(self._show_menu)
        conversation.pressed.connect(lambda pressed: asks.press(*pressed))

    def set_theme(self, theme: Theme) -> None:
        """Open pictures and menus with another theme."""
        self._theme = theme

    def reply(self) -> None:
        """Answer the message the keyboard is at."""
        current = self._conversation.current
        if current is not None:
            self._answering.begin(current)

    def delete(self) -> None:
        """Delete the message the keyboard is at, when one wrote it."""
        current = self._conversation.current
        if current is not None and current.is_mine and current.message_id is not None:
            self._asks.delete(current.message_id)

    def _open_file(self, file: Attachment) -> None:
        open_file(file, self._files, back=self._conversation, theme=self._theme)

    def _save_file(self, file: Attachment) -> None:
        self._files.save(file, self._conversation)

    def _jump(self, message_id: Id) -> None:
        """Go to an answered message, loading older ones if that takes it."""
        if not self._conversation.reveal(message_id):
            self._asks.find(message_id, lambda why: self._found(message_id, why))

    def _found(self, message_id: Id, why: str) -> None:
        if not self._conversation.reveal(message_id):
            self._asks.tell(
                told(why) or self.tr("The message it replies to is not there any more.")
            )

    def _show_menu(self, wanted: tuple[Bubble, QPoint]) -> None:
        bubble, spot = wanted
        deeds = MessageDeeds(
            reply=self._answering.begin,
            jump=self._jump,
            edit=self._asks.edit,
            delete=self._asks.delete,
            delete_file=self._asks.delete_file,
            open_file=self._open_file,
            save_file=self._save_file,
            press=self._asks.press,
        )
        show_menu(bubble, spot, deeds, parent=self._conversation, theme=self._theme)
