"""The messages of the open conversation among colleagues."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter

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
from contract.scalars import Id


@dataclass(frozen=True, slots=True)
class Reaction:
    """A sign below a message that was pressed."""

    message_id: Id
    emoji: str


class StaffMessages(Conversation):
    """Shows the entries of StaffChatModels.

    Signals:
        reacted(object): carries (message, sign): one's own reaction is put or taken back.
    """

    reacted = Signal(object)
    _was_live = True

    def _measured(self, entry: Entry, room: int) -> Block:
        is_live, high = self._models.is_live, self._picture_high
        return staff_block(entry, room, self._theme, picture_high=high, is_live=is_live)

    def follow(self) -> None:
        """Measure anew what says whether the hotel is connected, too."""
        if self._was_live != self._models.is_live:
            self._was_live = self._models.is_live
            self.show_entries()
        super().follow()

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

    def _hit(self, block: Block, spot: QPointF) -> object | None:
        entry = block.entry
        if isinstance(block, StaffBlock) and isinstance(entry, StaffLine) and entry.message_id:
            for chip, rect in block.chips:
                if rect.contains(spot):
                    return Reaction(entry.message_id, chip.emoji)
        return super()._hit(block, spot)

    def _press(self, number: int | None, pressed: object) -> None:
        if isinstance(pressed, Reaction):
            self.reacted.emit((pressed.message_id, pressed.emoji))
        else:
            super()._press(number, pressed)

    def open_menu(self) -> None:
        """What can be done with the message the keyboard is at, beginning with the newest."""
        if self.line is None:
            self.go(0)
        self._want_menu(self._current, None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on a message opens what can be done with it, where it offers nothing to press."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and not self._offers_anything:
            self.open_menu()
        else:
            super().keyPressEvent(event)

    @property
    def _offers_anything(self) -> bool:
        at = self._current
        return at is not None and bool(self._column.blocks[at].presses)
