"""An emergency under way: what it says, who has read it, and saying that all is clear."""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from console.views.emergency.words import by_whom, read_at, station_lines, tr
from console.views.icons import Icon
from console.views.place import Place
from console.views.theme import DURATION, OFFICE, Theme
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.dialog import Dialog
from console.views.widgets.label import dress, plain_label
from contract.resources.emergencies import Emergency
from contract.scalars import Id

_HIGH: Final = OFFICE.control_large
_GUARD_S: Final = DURATION.approval_guard / 1000


class StatusDialog(Dialog):
    """Follows the emergency while it is open. `may_end`: whether this person says all is clear.

    Signals:
        ended: all is clear; call `show_refused` when the hotel does not hear it.
        turned: another one that is under way is to be shown.
    """

    ended = Signal()
    turned = Signal()

    def __init__(
        self,
        place: Place,
        theme: Theme,
        parent: QWidget | None,
        *,
        may_end: bool,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(tr("Emergency"), theme, parent)
        self.setFixedWidth(theme.px(640))
        self._place, self._monotonic, self._asked_at = place, monotonic, 0.0
        self._is_asking = False
        self._id: Id | None = None
        self.text = self.text_box(tr("What was told"), lines=4, style=theme.office.title)
        self.by, self.count = self.sentence(""), plain_label()
        dress(self.count, theme.office.strong, theme.colour.text)
        self.stations = self.text_box(tr("Stations"), lines=7, style=theme.office.body)
        self.problem = plain_label()
        self.problem.setWordWrap(True)
        self.problem.hide()
        dress(self.problem, theme.office.strong, theme.colour.bad_text)
        for box in (self.text, self.stations):
            box.setReadOnly(True)
        for part in (self.text, self.by, self.count, self.stations, self.problem):
            self.body.addWidget(part)
        self.leave_button.set_look(tr("Close"), None)
        self.accept_button.clicked.disconnect(self.accept)
        self.accept_button.clicked.connect(self._go_on)
        self.accept_button.setVisible(may_end)
        self.next_button = Button(tr("Next emergency"), theme=theme, height=theme.px(_HIGH))
        self.next_button.clicked.connect(self.turned)
        self.buttons.insertWidget(0, self.next_button)
        self._ask_nothing()
        self.leave_button.setFocus()

    def show_emergency(self, emergency: Emergency, *, others: int = 0) -> None:
        """Show how it stands now; `others`: how many more are under way."""
        if emergency.id != self._id:
            # Whoever was about to end one does not end another by it.
            self._id = emergency.id
            self.problem.hide()
            self._ask_nothing()
        self.next_button.setVisible(others > 0)
        if self.text.toPlainText() != emergency.text:
            self.text.setPlainText(emergency.text)
        self.by.setText(by_whom(emergency, self._place))
        self.count.setText(read_at(emergency))
        lines = "\n".join(station_lines(emergency, self._place))
        if lines != self.stations.toPlainText():
            self.stations.setPlainText(lines)

    def show_refused(self, sentence: str) -> None:
        """The hotel does not know that all is clear, and why."""
        self.problem.setText(sentence)
        self.problem.show()
        self.adjustSize()
        self._ask_nothing()

    def _ask_nothing(self) -> None:
        self._is_asking = False
        self.accept_button.set_look(tr("All clear…"), Icon.CHECK, ButtonKind.SECONDARY)
        self.accept_button.setEnabled(True)

    def _go_on(self) -> None:
        if not self._is_asking:
            self._is_asking, self._asked_at = True, self._monotonic()
            said = tr("Yes, tell everybody")
            self.accept_button.set_look(said, Icon.CHECK, ButtonKind.GO)
        elif self._monotonic() - self._asked_at >= _GUARD_S:
            self.accept_button.setEnabled(False)
            self.ended.emit()
