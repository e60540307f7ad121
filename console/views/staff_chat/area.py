"""The chat among colleagues as an area: the list beside the conversation that is open."""

from typing import Final

from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.models.staff_chat import StaffChatModels
from console.views.chat.aim import Aim
from console.views.chat.files import ChatFiles
from console.views.keys import pressed
from console.views.place import Place
from console.views.staff_chat.actions import StaffChatActions
from console.views.staff_chat.keys import STAFF_CHAT_KEYS
from console.views.staff_chat.list_view import StaffChatList
from console.views.staff_chat.talk import StaffTalk
from console.views.theme import Theme
from contract.scalars import Id

_WIDTHS: Final = ((1920, 376), (1600, 344), (1366, 304), (0, 288))


class StaffChatArea(QWidget):
    """Shows StaffChatModels; call `tick` once a second."""

    def __init__(
        self,
        models: StaffChatModels,
        actions: StaffChatActions,
        *,
        place: Place,
        theme: Theme,
        files: ChatFiles,
    ) -> None:
        super().__init__()
        self._models, self._actions, self._place, self._theme = models, actions, place, theme
        self.list = StaffChatList(models, place, theme, is_large=True)
        self.talk = StaffTalk(models, actions, place=place, theme=theme, files=files, is_large=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addWidget(self.list)
        row.addWidget(self.talk, 1)
        self.list.wanted.connect(self.talk.begin)
        self.list.list.chosen.connect(self.open)
        self.list.list.entered.connect(self.talk.write)
        models.begun.connect(self._on_begun)
        Aim(self.list.list, models, self.talk.composer.text)
        self.set_theme(theme)

    @property
    def models(self) -> StaffChatModels:
        """What is shown."""
        return self._models

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        return self.list, self.talk.messages, self.talk.composer

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.colour.surface)
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        self.list.set_theme(theme)
        self.talk.set_theme(theme)
        self._arrange()

    def tick(self) -> None:
        """Take the time."""
        self.talk.tick()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever gives the area the keyboard means its list."""
        self.list.list.setFocus(event.reason())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list is narrow on a narrow screen."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = next(px for least, px in _WIDTHS if self.window().width() >= least)
        self.list.setFixedWidth(self._theme.px(wide))

    def open(self, conversation_id: Id) -> None:
        """Show a conversation."""
        self._actions.open(conversation_id)

    def go(self, step: int) -> None:
        """The next conversation of the list, or the one before."""
        self.list.list.go(step)

    def go_unread(self) -> None:
        """The next conversation with something that one has not read."""
        self.list.list.go_unread()

    def write(self) -> None:
        """Put the keyboard into the text."""
        if self._models.open_id is None:
            self.list.list.go(1)
        self.talk.write()

    def begin(self) -> None:
        """Choose whom to write to."""
        self.talk.begin()

    def delete_current(self) -> None:
        """Delete the message the keyboard is at."""
        self.talk.delete_current()

    def _on_begun(self, conversation_id: Id) -> None:
        if self.isVisible():
            self.open(conversation_id)
            self.talk.write()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See STAFF_CHAT_KEYS."""
        if not pressed(STAFF_CHAT_KEYS, self, event, letters=self._place.letters()):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line between the list and the conversation."""
        painter = QPainter(self)
        at = self.list.geometry().right() + 1
        painter.fillRect(at, 0, 1, self.height(), self._theme.colour.line)
        painter.end()
