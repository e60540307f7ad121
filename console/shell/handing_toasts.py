"""Toasts of conversations handed over: to oneself, by oneself, and what the hotel refused."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from console.shell.office import Office
from console.shell.workplace import Workplace
from console.state.actions import ActionKind, ActionState, PendingAction
from console.state.board import BoardChanges
from console.state.matters import HANDED_OVER
from console.views.icons import Icon
from console.views.notices import Tone
from console.views.stations import Area
from console.views.widgets.toasts import Message
from console.views.words import plain, told
from contract.scalars import Id

if TYPE_CHECKING:
    from console.session.alerts import Alert
    from console.views.guest_chat.area import GuestChatArea
    from console.views.guest_chat.handing_over import Handed

_TOLD: Final = frozenset({ActionKind.HANDLE_GUEST, ActionKind.MARK_ANSWERED})


class HandingToasts(QObject):
    """Nothing is shown before something is handed over."""

    def __init__(self, workplace: Workplace, office: Office) -> None:
        super().__init__(office.frame)
        self._workplace, self._office = workplace, office
        self._area: GuestChatArea | None = None
        self._refused: dict[str, Message] = {}
        workplace.alerted.connect(self._on_alerted)
        workplace.changed.connect(self._on_changed)

    def follow(self, area: "GuestChatArea") -> None:
        """The guests' chat is there."""
        self._area = area
        area.handing.handed.connect(self._on_handed)

    def _on_alerted(self, alerts: "list[Alert]") -> None:
        for alert in alerts:
            if alert.kind.value == HANDED_OVER and alert.entity_id is not None:
                self._tell(alert.entity_id)

    def _tell(self, conversation_id: Id) -> None:
        chat = self._workplace.board.guest_chats.truth(conversation_id)
        if chat is None or not chat.handlings:
            return
        by, room = plain(chat.handlings[-1].by_name), plain(chat.room_number)
        is_here = self._shows(conversation_id)
        message = Message(
            tone=Tone.INFO,
            icon=Icon.USER_CHECK,
            title=self.tr("{name} handed room {room} to you").format(name=by, room=room),
            text=plain(chat.handlings[-1].note or ""),
            action=None if is_here else self.tr("Open"),
            on_action=None if is_here else lambda: self._open(conversation_id),
        )
        self._office.say(message)
        if is_here:
            # It is looked at already.
            self._workplace.open_chat(conversation_id)

    def _shows(self, conversation_id: Id) -> bool:
        area = self._area
        return area is not None and area.isVisible() and area.models.open_id == conversation_id

    def _open(self, conversation_id: Id) -> None:
        self._office.frame.open_area(Area.GUEST_CHAT)
        self._workplace.open_chat(conversation_id)

    def _on_handed(self, handed: "Handed") -> None:
        area = self._area
        assert area is not None
        said = self.tr("Room {room} is handed over to {name}")
        message = Message(
            tone=Tone.OK,
            title=said.format(room=plain(handed.room), name=plain(handed.name)),
            action=self.tr("Take it back"),
            on_action=lambda: area.handing.take_back(handed),
        )
        self._office.say(message)

    def _on_changed(self, changes: BoardChanges) -> None:
        if not changes.outbox:
            return
        failed = {p.key: p for p in self._workplace.board.outbox if _is_refused(p)}
        for key in self._refused.keys() - failed.keys():
            self._office.unsay(self._refused.pop(key))
        for key in failed.keys() - self._refused.keys():
            self._refused[key] = self._refusal(failed[key])
            self._office.say(self._refused[key])

    def _refusal(self, pending: PendingAction) -> Message:
        chat = self._workplace.board.guest_chats.truth(pending.action.entity_id)
        said = self.tr("Room {room} was not handed over")
        if pending.action.kind is ActionKind.MARK_ANSWERED:
            said = self.tr("Room {room} was not marked answered")
        room = "–" if chat is None else plain(chat.room_number)
        key = pending.key
        return Message(
            tone=Tone.BAD,
            title=said.format(room=room),
            text=told(pending.refusal or "") or self.tr("The hotel did not answer."),
            action=self.tr("Retry"),
            on_action=lambda: self._workplace.retry(key),
            on_close=lambda: self._workplace.dismiss(key),
        )


def _is_refused(pending: PendingAction) -> bool:
    return pending.action.kind in _TOLD and pending.state is ActionState.FAILED
