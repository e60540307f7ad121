"""Handing a conversation to a colleague, with a note if wanted, and taking that back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from console.models.guest_chat import Colleague, GuestChatModels
from console.state.actions import ActionKind
from console.views.guest_chat.actions import ChatActions
from console.views.guest_chat.head import ChatHead
from console.views.theme import Theme
from contract.record import Record
from contract.scalars import Id


class Handed(Record, frozen=True, kw_only=True):
    """A conversation was handed to `name`; `before` handled it, None when nobody or oneself did."""

    conversation_id: Id
    room: str
    name: str
    before: Id | None


class Choice(Record, frozen=True):
    """Whom somebody chose, and what that one shall know."""

    colleague: Colleague
    note: str


Ask = Callable[[str, list[Colleague], Theme, QWidget], Choice | None]


class HandingOver(QObject):
    """`handed` carries a Handed once a conversation was given to a colleague.

    `ask` lets a person choose a colleague and write a note; None when they leave it.
    """

    handed = Signal(object)

    def __init__(
        self, models: GuestChatModels, actions: ChatActions, head: ChatHead, *, theme: Theme
    ) -> None:
        super().__init__(head)
        self._models, self._actions, self._head = models, actions, head
        self.theme = theme
        self.ask: Ask = asked
        head.handed.connect(self.hand)
        head.note_wanted.connect(self._ask_note)

    def hand(self, staff_id: Id | None, note: str = "") -> None:
        """Give the open conversation to a colleague, to oneself for None."""
        shown = self._models.open_chat
        if shown is None:
            return
        before = None if self._models.is_mine else shown.chat.handler_id
        self._actions.hand_over(shown.chat.id, staff_id, note)
        names = {one.id: one.name for one in self._models.colleagues()}
        if staff_id is not None and staff_id in names:
            handed = Handed(
                conversation_id=shown.chat.id,
                room=shown.chat.room_number,
                name=names[staff_id],
                before=before,
            )
            self.handed.emit(handed)

    def take_back(self, handed: Handed) -> None:
        """Be as before: not sent at all where that is still possible, else handed back."""
        shown = self._models.shown(handed.conversation_id)
        for pending in () if shown is None else shown.pending:
            if pending.action.kind is ActionKind.HANDLE_GUEST and pending.may_withdraw:
                self._actions.take_back(pending.key)
                return
        self._actions.hand_over(handed.conversation_id, handed.before, "")

    def _ask_note(self) -> None:
        shown = self._models.open_chat
        if shown is None:
            return
        colleagues = self._models.colleagues()
        choice = self.ask(shown.chat.room_number, colleagues, self.theme, self._head)
        if choice is not None:
            self.hand(choice.colleague.id, choice.note)


def asked(room: str, colleagues: list[Colleague], theme: Theme, parent: QWidget) -> Choice | None:
    """Ask a person."""
    from console.views.guest_chat.hand_over_dialog import HandOverDialog

    dialog = HandOverDialog(room, colleagues, theme, parent)
    if not dialog.exec() or dialog.chosen is None:
        return None
    return Choice(dialog.chosen, dialog.note)
