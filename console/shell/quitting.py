"""Ends the program when somebody asks for it, and asks back while something is not sent."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from console.shell.stage import Stage
from console.state.actions import ActionState
from console.views.keys import shortcut

if TYPE_CHECKING:
    from console.views.quit_dialog import QuitDialog


class Quitting(QObject):
    """Ctrl Q and the tray come here. A kiosk has its own way out, behind its PIN."""

    def __init__(self, program: Stage) -> None:
        super().__init__(program.window)
        self._program = program
        self.dialog: QuitDialog | None = None
        if not program.arguments.kiosk:
            shortcut(program.window, "Ctrl+Q", self.tr("Quit the console"), self.ask)

    @property
    def unsent(self) -> int:
        """How many actions of this PC the hotel may not have got yet."""
        shift = self._program.shift
        outbox = () if shift is None else shift.board.outbox
        return sum(pending.state is not ActionState.FAILED for pending in outbox)

    def ask(self) -> None:
        """End the program, over a question where something would go later than it should."""
        window, unsent = self._program.window, self.unsent
        if self.dialog is not None:
            window.come_to_front()
        elif unsent:
            window.come_to_front()
            self._open(unsent)
        else:
            window.leave()

    def _open(self, unsent: int) -> None:
        from console.views.quit_dialog import QuitDialog

        program = self._program
        shift = program.shift
        theme = program.pc.looks.theme(None) if shift is None else shift.office.frame.theme
        self.dialog = QuitDialog(unsent, theme, program.window)
        self.dialog.accepted.connect(program.window.leave)
        self.dialog.finished.connect(self._close)
        self.dialog.open()

    def _close(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
