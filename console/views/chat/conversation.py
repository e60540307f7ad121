"""An open conversation under somebody's hands: pressed, chosen by keys, asked for a menu."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
)

from console.models.chat_entries import Bubble
from console.views.chat.blocks import Block, Press
from console.views.chat.file_places import (
    is_picture,
    small_address,
)
from console.views.chat.hits import Answered, Link, Way, hit, offered
from console.views.chat.keys import MESSAGE_KEYS
from console.views.chat.message_menu import copy_text
from console.views.chat.roll import Roll
from console.views.keys import pressed
from console.views.widgets.announce import tell_choice
from contract.resources.attachments import Attachment
from contract.scalars import Id


class Conversation(Roll):
    """Shows the entries of a Conversing.

    Signals:
        pressed(object): carries (Press, key of the action).
        linked(object): carries the address of a link that was pressed.
        filed(object): carries the file that was pressed.
        replied(object): carries the Bubble somebody wants to answer.
        jumped(object): carries the id of the answered message that was pressed.
        menu_wanted(object): carries (Bubble, where on the screen its menu is wanted).
    """

    pressed = Signal(object)
    linked = Signal(object)
    filed = Signal(object)
    replied = Signal(object)
    jumped = Signal(object)
    menu_wanted = Signal(object)

    def _under(self, spot: QPointF) -> tuple[int | None, object | None]:
        """The entry under a point, and what of it can be pressed there."""
        inner = spot - self._origin()
        number = self._column.number_at(inner.y())
        if number is None:
            return None, None
        block = self._column.blocks[number]
        return number, self._hit(block, self._column.within(number, inner))

    def _hit(self, block: Block, spot: QPointF) -> object | None:
        return hit(block, spot, self._theme)

    def _press(self, number: int | None, pressed: object) -> None:
        bubble = self._column.bubble(number)
        match pressed:
            case Press() if bubble is not None:
                self.pressed.emit((pressed, bubble.action))
            case Attachment():
                self._press_file(pressed)
            case Link():
                self.linked.emit(pressed.url)
            case Answered():
                self.jumped.emit(pressed.message_id)
            case Way.REPLY:
                self.replied.emit(bubble)
            case _:
                pass

    def _press_file(self, file: Attachment) -> None:
        """Open or save it; a picture that failed is asked for again."""
        if is_picture(file) and self._files.small.of(small_address(file)).problem:
            self._files.small.retry(small_address(file))
        else:
            self.filed.emit(file)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be pressed, and a sign for answering beside what is under it."""
        number, found = self._under(event.position())
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(arrow if found is None else hand)
        self._hover(number)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the hand."""
        super().leaveEvent(event)
        self._hover(None)

    def _hover(self, number: int | None) -> None:
        if number != self._hovered:
            self._hovered = number
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press what is there."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._press(*self._under(event.position()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the message under the hand, or with the one the keyboard is at."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self._want_menu(self._current, None)
        else:
            spot = QPointF(event.pos())
            self._want_menu(self._under(spot)[0], spot)

    def _want_menu(self, number: int | None, spot: QPointF | None) -> None:
        """Of a message, at a point of the viewport; below the message when it is None."""
        bubble = self._column.bubble(number)
        if bubble is None or number is None:
            return
        if spot is None:
            corner = self._column.blocks[number].box.bottomLeft()
            inner = QPointF(max(0.0, corner.x()), self._column.tops[number] + corner.y())
            spot = self._origin() + inner
        self._current = number
        self.viewport().update()
        self.menu_wanted.emit((bubble, self.viewport().mapToGlobal(spot.toPoint())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See MESSAGE_KEYS."""
        if not pressed(MESSAGE_KEYS, self, event, letters=False):
            super().keyPressEvent(event)

    def copy_current(self) -> None:
        """Put the words of the message with the keyboard into the clipboard."""
        if self.current is not None:
            copy_text(self.current)

    def open_menu(self) -> None:
        """What can be done with the message the keyboard is at."""
        self._want_menu(self._current, None)

    @property
    def current(self) -> Bubble | None:
        """The message the keyboard is at."""
        return self._column.bubble(self._current)

    def go(self, step: int) -> None:
        """Put the keyboard on the message below or above; on the newest one at first."""
        self._current = self._column.beside(self._current, step)
        if self._current is None:
            return
        top, high = self._column.tops[self._current], self._column.blocks[self._current].height
        bar = self.verticalScrollBar()
        bar.setValue(min(max(bar.value(), top + high - self.viewport().height()), top))
        current = self.current
        if current is not None:
            tell_choice(self, self._spoken(current))
        self.viewport().update()

    def reveal(self, message_id: Id) -> bool:
        """Bring a message into the middle, with the keyboard on it; False when it is not loaded.

        For a moment its row is tinted, too.
        """
        number = self._column.number_of(message_id)
        if number is None:
            return False
        self._current = number
        spare = max(0, self.viewport().height() - self._column.blocks[number].height)
        self.verticalScrollBar().setValue(self._column.tops[number] - spare // 2)
        self._follows_end = self.is_at_end
        self._tint.begin(message_id)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.viewport().update()
        return True

    def press_current(self) -> None:
        """What a message offers first: its foot, its first file, its first link."""
        if self._current is None or self.current is None:
            return
        offers = offered(self._column.blocks[self._current])
        self._press(self._current, next(iter(offers), None))
