"""The messages of the open conversation among colleagues."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter

from console.models.chat_entries import Entry
from console.models.staff_entries import StaffLine
from console.views.chat.blocks import Block
from console.views.chat.conversation import Conversation
from console.views.chat.paint import Brush
from console.views.chat.paint_files import FileBrush
from console.views.emptiness import Emptiness, as_known
from console.views.icons import Icon
from console.views.staff_chat import words
from console.views.staff_chat.blocks import StaffBlock, staff_block
from console.views.staff_chat.paint import StaffBrush
from console.views.words import told


class StaffMessages(Conversation):
    """Shows the entries of StaffChatModels.

    Signals:
        reacted(object): carries (message, sign): one's own reaction is put or taken back.
        menu_wanted(object): carries (message, where on the screen).
    """

    reacted = Signal(object)
    menu_wanted = Signal(object)

    def _measured(self, entry: Entry, room: int) -> Block:
        return staff_block(entry, room, self._theme, picture_high=self._picture_high)

    def _brush(self, painter: QPainter) -> Brush:
        return StaffBrush(
            painter=painter,
            theme=self._theme,
            place=self._place,
            is_live=self._models.is_live,
            is_slow=not self._slow.isActive(),
            files=FileBrush(painter, self._theme, self._files.small, self._files.saving),
        )

    def _spoken(self, entry: Entry) -> str:
        return words.spoken(entry, self._place, is_live=self._models.is_live)

    def _emptiness(self) -> Emptiness:
        if self._models.open_id is None:
            return Emptiness(Icon.MESSAGES, self.tr("Choose a conversation"))
        if self._models.is_loaded:
            return Emptiness(Icon.MESSAGES, self.tr("Nobody has written yet"))
        if self._models.trouble:
            title = self.tr("The messages could not be loaded")
            return Emptiness(Icon.CLOUD_OFF, title, told(self._models.trouble))
        return as_known(Emptiness(Icon.MESSAGES, ""), self._models.link, self._place.zone)

    @property
    def line(self) -> StaffLine | None:
        """The message the keyboard is at."""
        current = self.current
        return current if isinstance(current, StaffLine) else None

    def _under(self, spot: QPointF) -> Callable[[], None] | None:
        found = self._at(spot)
        block, inner = (None, spot) if found is None else found
        entry = None if block is None else block.entry
        if isinstance(block, StaffBlock) and isinstance(entry, StaffLine) and entry.message_id:
            told = [(entry.message_id, c.emoji) for c, rect in block.chips if rect.contains(inner)]
            if told:
                return lambda: self.reacted.emit(told[0])
        return super()._under(spot)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with a message: under the mouse, or where the keyboard is."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self.open_menu()
            return
        spot = self.viewport().mapFromGlobal(event.globalPos())
        found = self._at(QPointF(spot))
        if found is not None and isinstance(found[0].entry, StaffLine):
            self.menu_wanted.emit((found[0].entry, event.globalPos()))

    def open_menu(self) -> None:
        """What can be done with the message the keyboard is at, beginning with the newest."""
        if self.line is None:
            self.go(0)
        line = self.line
        if line is not None and self._current is not None:
            corner = self._origin()
            at = QPoint(int(corner.x()) + 44, int(corner.y() + self._tops[self._current]) + 28)
            self.menu_wanted.emit((line, self.viewport().mapToGlobal(at)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on a message opens what can be done with it, where it offers nothing to press."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and self._current is not None and not self._blocks[self._current].presses:
            self.open_menu()
        else:
            super().keyPressEvent(event)
