"""The chat among colleagues: what is known of it once, and an area of it for each station."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from console.shell.staff_chat_doing import staff_chat_actions
from console.state.board import Board, BoardChanges
from contract.permissions import Duty

if TYPE_CHECKING:
    from console.models.staff_chat import StaffChatModels
    from console.shell.stations import Workbench
    from console.views.staff_chat.area import StaffChatArea


class StaffChats(QObject):
    """One set of models for every station, so that no two views of a conversation disagree.

    `made` carries the StaffChatModels, which are loaded with the first view.
    """

    made = Signal(object)

    def __init__(self, board: Board) -> None:
        super().__init__()
        self._board = board
        self._models: StaffChatModels | None = None

    @property
    def models(self) -> "StaffChatModels":
        """What all views show."""
        if self._models is None:
            from console.models.staff_chat import StaffChatModels

            self._models = StaffChatModels(self._board, self._board.zone)
            self.made.emit(self._models)
        return self._models

    def apply(self, changes: BoardChanges) -> None:
        """Take what became different on the board."""
        if self._models is not None:
            self._models.apply(changes)


def staff_chat_area(bench: "Workbench", duty: Duty) -> "StaffChatArea":
    """The chat as an area of a station."""
    from console.views.staff_chat.area import StaffChatArea

    return StaffChatArea(
        bench.staff_chats.models,
        staff_chat_actions(bench.doing),
        place=bench.place,
        theme=bench.looks.theme(duty),
        files=bench.traffic.staff_files,
    )
