"""Tells a manager when the hotel refused a reminder, a correction or what was decided."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from console.shell.workplace import Workplace
from console.state.actions import ActionKind, ActionState, PendingAction
from console.state.board import BoardChanges
from console.views.notices import Tone
from console.views.widgets.toasts import Message
from console.views.words import told


class OfficeRefusals(QObject):
    """One toast per refusal; closing it forgets the action."""

    def __init__(
        self, workplace: Workplace, say: Callable[[Message], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workplace, self._say = workplace, say
        self._told: set[str] = set()
        workplace.changed.connect(self._follow)

    def _follow(self, changes: BoardChanges) -> None:
        if not changes.outbox:
            return
        for pending in self._workplace.board.outbox:
            is_new = pending.state is ActionState.FAILED and pending.key not in self._told
            is_seen = is_new and self._is_on_screen(pending)
            title = self._title(pending.action.kind) if is_new and not is_seen else ""
            if title:
                self._tell(pending, title)

    def _is_on_screen(self, pending: PendingAction) -> bool:
        """Whether it is said where the line is counted, with what is to be done about it."""
        is_count = pending.action.kind is ActionKind.COUNT_LINE
        return is_count and self._workplace.board.open_stocktake.stocktake_id == (
            pending.action.target
        )

    def _title(self, kind: ActionKind) -> str:
        return {
            ActionKind.REMIND: self.tr("The reminder was not sent"),
            ActionKind.CORRECT_CLOCK_OUT: self.tr("The clock-out was not put right"),
            ActionKind.WELCOME: self.tr("Nobody was let in"),
            ActionKind.REFUSE: self.tr("Nobody was rejected"),
            ActionKind.REVOKE_CODE: self.tr("The code was not revoked"),
            ActionKind.CHANGE_STAFF: self.tr("The colleague was not changed"),
            ActionKind.DEACTIVATE: self.tr("The colleague was not deactivated"),
            ActionKind.REACTIVATE: self.tr("The colleague was not reactivated"),
            ActionKind.REMOVE_DEPARTMENT: self.tr("The department was not removed"),
            ActionKind.REMOVE_ROLE: self.tr("The role was not removed"),
            ActionKind.COUNT_LINE: self.tr("A count was not saved"),
            ActionKind.MOVE_STOCK: self.tr("What came or went was not noted"),
            ActionKind.APPROVE_STOCKTAKE: self.tr("The stocktake was not approved"),
            ActionKind.REOPEN_STOCKTAKE: self.tr("The stocktake was not opened again"),
            ActionKind.DELETE_STOCKTAKE: self.tr("The stocktake was not deleted"),
            ActionKind.RETIRE_ITEM: self.tr("The item was not taken out of use"),
            ActionKind.RESTORE_ITEM: self.tr("The item was not brought back"),
        }.get(kind, "")

    def _tell(self, pending: PendingAction, title: str) -> None:
        key = pending.key
        self._told.add(key)
        self._say(
            Message(
                tone=Tone.BAD,
                title=title,
                text=told(pending.refusal or "") or self.tr("The server did not answer."),
                on_close=lambda: self._workplace.dismiss(key),
            )
        )
