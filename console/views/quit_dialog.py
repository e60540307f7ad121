"""Asks before the program ends while something this PC did was not sent yet."""

from PySide6.QtWidgets import QWidget

from console.views.icons import Icon
from console.views.theme import Theme
from console.views.widgets.button import ButtonKind
from console.views.widgets.dialog import Dialog


class QuitDialog(Dialog):
    """`unsent`: how many actions wait. The keyboard begins at the button that stays."""

    def __init__(self, unsent: int, theme: Theme, parent: QWidget) -> None:
        super().__init__(self.tr("Quit while something is not sent?"), theme, parent)
        said = self.tr("1 action is not sent yet.")
        if unsent != 1:
            said = self.tr("{count} actions are not sent yet.").format(count=unsent)
        self.body.addWidget(self.sentence(said))
        kept = self.tr("Nothing is lost: it stays on this PC and is sent when you are back here.")
        self.body.addWidget(self.sentence(kept))
        self.leave_button.set_look(self.tr("Go on working"), None)
        self.accept_button.set_look(self.tr("Quit"), Icon.LOG_OUT, ButtonKind.BAD)
        self.leave_button.setFocus()
