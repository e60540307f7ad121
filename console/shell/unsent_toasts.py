"""Toasts of messages that the hotel refused while nobody looked at their conversation."""

from typing import Final, cast

from PySide6.QtCore import QObject

from console.models.staff_chat_list import title_of
from console.shell.office import Office
from console.shell.workplace import Workplace
from console.state.actions import ActionKind, ActionState, PendingAction
from console.state.board import BoardChanges
from console.views.frame import AreaView
from console.views.notices import Tone
from console.views.stations import Area, Station
from console.views.widgets.toasts import Message
from console.views.words import plain, told
from contract.resources.sync import Entity

_GUESTS: Final = frozenset({ActionKind.WRITE_TO_GUEST, ActionKind.SEND_FILES_TO_GUEST})
_STAFF: Final = frozenset({ActionKind.WRITE_TO_STAFF, ActionKind.SEND_FILES_TO_STAFF})


class UnsentToasts(QObject):
    """One for each refused message until it is sent again or dismissed, wherever that is done."""

    def __init__(self, workplace: Workplace, office: Office) -> None:
        super().__init__(office.frame)
        self._workplace, self._office = workplace, office
        self._told: dict[str, Message | None] = {}
        workplace.changed.connect(self._on_changed)
        # What an earlier run of the program left refused.
        self._follow()

    def _on_changed(self, changes: BoardChanges) -> None:
        if changes.outbox:
            self._follow()

    def _follow(self) -> None:
        failed = {p.key: p for p in self._workplace.board.outbox if _is_refused(p)}
        for key in self._told.keys() - failed.keys():
            message = self._told.pop(key)
            if message is not None:
                self._office.unsay(message)
        for key, pending in failed.items():
            if key not in self._told:
                message = None if self._is_seen(pending) else self._made(pending)
                self._told[key] = message
                if message is not None:
                    self._office.say(message)

    def _is_seen(self, pending: PendingAction) -> bool:
        """Whether its conversation is on screen, where the message says so itself."""
        board, frame, there = self._workplace.board, self._office.frame, pending.action.entity_id
        if not frame.isActiveWindow():
            return False
        if pending.action.kind in _STAFF:
            chat = board.open_staff_chat
            return chat.is_watched and chat.conversation_id == there
        if frame.station is not Station.RECEPTION:
            return False
        is_open = board.open_chat.conversation_id == there
        view = cast("AreaView | None", frame.view(Station.RECEPTION))
        return is_open and view is not None and view.area is Area.GUEST_CHAT

    def _made(self, pending: PendingAction) -> Message:
        reason = told(pending.refusal or "") or self.tr("The hotel did not answer.")
        return Message(
            tone=Tone.BAD,
            title=self._title(pending),
            text=reason,
            action=self.tr("See it"),
            on_action=lambda: self._see(pending),
        )

    def _title(self, pending: PendingAction) -> str:
        board, there = self._workplace.board, pending.action.entity_id
        if pending.action.entity is Entity.STAFF_CONVERSATION:
            shown = board.staff_chats.truth(there)
            me = None if board.me is None else board.me.staff_id
            name = "" if shown is None else plain(title_of(shown, me))
            return self.tr("Not sent to {name}").format(name=name or self.tr("colleagues"))
        chat = board.guest_chats.truth(there)
        room = "–" if chat is None else plain(chat.room_number)
        return self.tr("Not sent to room {room}").format(room=room)

    def _see(self, pending: PendingAction) -> None:
        frame, there = self._office.frame, pending.action.entity_id
        if pending.action.kind in _STAFF:
            frame.open_area(Area.STAFF_CHAT)
            self._workplace.in_staff_chat(lambda chat: chat.open(there))
        else:
            frame.open_area(Area.GUEST_CHAT)
            self._workplace.open_chat(there)


def _is_refused(pending: PendingAction) -> bool:
    kind = pending.action.kind
    return pending.state is ActionState.FAILED and kind in _GUESTS | _STAFF
