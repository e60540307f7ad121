"""Answers to a single message: begun, given up, held back when the message is gone meanwhile."""

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal

from console.models.chat_entries import Bubble
from console.models.conversing import Conversing
from console.views.chat.composer import Composer
from console.views.chat.hits import may_be_answered
from console.views.chat.reply_strip import ReplyStrip
from console.views.theme import Theme
from console.views.widgets.announce import announce
from contract.scalars import Id


class Answering(QObject):
    """`strip` is put above the composer. Every conversation keeps the message it answers.

    Signals, without anything: `begun`, before a message is answered.
    """

    begun = Signal()

    def __init__(self, models: Conversing, composer: Composer, theme: Theme) -> None:
        super().__init__(composer)
        self._models, self._composer = models, composer
        self._answered: dict[Id, Bubble] = {}
        self.strip = ReplyStrip(theme)
        self.strip.given_up.connect(self.give_up)
        models.conversed.connect(self._look_again)

    @property
    def answered(self) -> Bubble | None:
        """The message that is answered in the open conversation."""
        open_id = self._models.open_id
        return None if open_id is None else self._answered.get(open_id)

    def begin(self, bubble: Bubble) -> None:
        """Answer a message from now on."""
        open_id = self._models.open_id
        if open_id is None or not may_be_answered(bubble) or not self._composer.isVisible():
            return
        self.begun.emit()
        self._answered[open_id] = bubble
        self.follow(is_shown=True)
        self._composer.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def give_up(self) -> bool:
        """Answer no message after all; whether one was answered."""
        open_id = self._models.open_id
        was = open_id is not None and self._answered.pop(open_id, None) is not None
        self.follow(is_shown=True)
        self._composer.text.setFocus(Qt.FocusReason.OtherFocusReason)
        return was

    def holds_back(self) -> bool:
        """Whether the message that is answered was deleted, so that nothing is sent."""
        answered = self.answered
        if answered is None or not answered.is_deleted:
            return False
        announce(self._composer, self.strip.accessibleName(), assertive=True)
        return True

    def take(self) -> Id | None:
        """The message that is answered; the answer is being sent."""
        answered, open_id = self.answered, self._models.open_id
        if answered is None or open_id is None:
            return None
        del self._answered[open_id]
        self.follow(is_shown=True)
        return answered.message_id

    def follow(self, *, is_shown: bool) -> None:
        """Another conversation may be open. `is_shown`: a new message can be written."""
        self.strip.show_answered(self.answered if is_shown else None)

    def _look_again(self) -> None:
        """What is answered may have been changed or deleted; a page not loaded says nothing."""
        answered, open_id = self.answered, self._models.open_id
        if answered is None or open_id is None:
            return
        bubbles = [one for one in self._models.entries if isinstance(one, Bubble)]
        now = next((one for one in bubbles if one.message_id == answered.message_id), None)
        is_first = bubbles and bubbles[0].at <= answered.at
        if now is None and is_first:
            now = replace(answered, is_deleted=True)
        if now is not None and now != answered:
            self._answered[open_id] = now
            self.strip.show_answered(now if self.strip.isVisible() else None)
