"""Answering beside colleagues: says that one is here, and warns before one talks over them."""

from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QObject, Signal

from console.models.guest_chat import GuestChatModels
from console.views.chat.composer import Composer
from console.views.guest_chat.actions import ChatActions
from console.views.guest_chat.overtaken_strip import OvertakenStrip
from console.views.place import Place
from console.views.theme import Theme
from console.views.widgets.announce import announce
from contract.scalars import Id

_WRITES_FOR: Final = timedelta(seconds=5)
_AGAIN_AFTER: Final = timedelta(milliseconds=600)


class Together(QObject):
    """`strip` belongs above the answer.

    Signals:
        see_wanted(object): carries the id of the message to bring into sight.
        send_wanted: what is written shall go although a colleague answered.
    """

    see_wanted = Signal(object)
    send_wanted = Signal()

    def __init__(
        self,
        models: GuestChatModels,
        actions: ChatActions,
        composer: Composer,
        *,
        place: Place,
        theme: Theme,
    ) -> None:
        super().__init__(composer)
        self._models, self._actions = models, actions
        self._composer, self._place = composer, place
        self._typed: tuple[Id, datetime] | None = None
        self._held: tuple[Id, datetime] | None = None
        self.strip = OvertakenStrip(place, theme)
        self.strip.see_wanted.connect(self._see)
        self.strip.send_wanted.connect(self._send)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self.strip.set_theme(theme)

    def note_typing(self) -> None:
        """A person typed in the open conversation."""
        if self._models.open_id is not None:
            self._typed = (self._models.open_id, self._place.now())

    def follow(self, *, is_shown: bool) -> None:
        """Say where one is; `is_shown`: the conversation is on screen and can be answered."""
        overtaken = self._models.overtaken() if is_shown else None
        self.strip.show_overtaken(overtaken)
        self.tell(is_shown=is_shown)

    def tell(self, *, is_shown: bool) -> None:
        """Tell the hotel where one is, and whether one writes."""
        open_id = self._models.open_id if is_shown else None
        self._actions.tell_presence(open_id, self._is_writing(open_id))

    def holds_back(self) -> bool:
        """Whether a colleague's answer is to be seen first: asked once, a double press is once."""
        overtaken, now = self._models.overtaken(), self._place.now()
        if overtaken is None or overtaken.refused:
            return False
        if self._held is None or self._held[0] != overtaken.message_id:
            self._held = (overtaken.message_id, now)
            self.strip.say_again()
        elif now - self._held[1] >= _AGAIN_AFTER:
            self._models.saw_all()
            return False
        announce(self.strip, self.strip.words.text())
        return True

    def _is_writing(self, open_id: Id | None) -> bool:
        if self._typed is None or self._typed[0] != open_id:
            return False
        is_recent = self._place.now() - self._typed[1] < _WRITES_FOR
        return is_recent and bool(self._composer.text.toPlainText().strip())

    def _see(self) -> None:
        overtaken = self.strip.shown
        if overtaken is not None:
            self._models.saw_all()
            self.see_wanted.emit(overtaken.message_id)

    def _send(self) -> None:
        overtaken = self.strip.shown
        if overtaken is not None and overtaken.refused:
            # The last one takes those refused before it along, in their order.
            self._actions.retry(overtaken.refused[-1])
        elif overtaken is not None:
            self._models.saw_all()
            self.send_wanted.emit()
