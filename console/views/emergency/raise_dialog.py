"""Asks what everybody in the house is to be told, and once more before they are."""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from console.views.emergency.words import tr
from console.views.icons import Icon
from console.views.theme import DURATION, Theme
from console.views.widgets.button import ButtonKind
from console.views.widgets.dialog import Dialog
from console.views.widgets.label import dress, plain_label
from contract.resources.emergencies import LONGEST_TEXT

_GUARD_S: Final = DURATION.approval_guard / 1000


class RaiseDialog(Dialog):
    """Two steps: what is written is looked at before it goes, and Enter alone sends nothing.

    Signals:
        wanted(str): it is to go out; call `show_refused` when it did not.
    """

    wanted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None,
        *,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(tr("Raise an emergency"), theme, parent)
        self.setFixedWidth(theme.px(560))
        self._monotonic, self._asked_at = monotonic, 0.0
        self.is_asking = False
        self._is_sending = False
        self.about = self.sentence("")
        words = tr("What has happened, and what everybody is to do")
        self.text = self.text_box(words, lines=6, style=theme.office.title)
        self.left = self.sentence("")
        self.problem = plain_label()
        self.problem.setWordWrap(True)
        self.problem.hide()
        dress(self.problem, theme.office.strong, theme.colour.bad_text)
        for part in (self.about, self.text, self.left, self.problem):
            self.body.addWidget(part)
        self.text.textChanged.connect(self._follow)
        self.accept_button.clicked.disconnect(self.accept)
        self.accept_button.clicked.connect(self._go_on)
        self.leave_button.clicked.disconnect(self.reject)
        self.leave_button.clicked.connect(self._go_back)
        self._ask_words()

    @property
    def words(self) -> str:
        """What is to be told."""
        return self.text.toPlainText().strip()

    def show_refused(self, sentence: str) -> None:
        """It did not go out, and why."""
        self._is_sending = False
        self.problem.setText(sentence)
        self.problem.show()
        self.adjustSize()
        self._ask_words()

    def _ask_words(self) -> None:
        self.is_asking = False
        self.about.setText(tr("It covers every screen in the house until somebody there reads it."))
        self.text.setReadOnly(False)
        self.leave_button.set_look(tr("Cancel"), None)
        self.leave_button.setEnabled(True)
        self.accept_button.set_look(tr("Go on…"), None, ButtonKind.SECONDARY)
        self._follow()
        self.text.setFocus()

    def _ask_once_more(self) -> None:
        self.is_asking, self._asked_at = True, self._monotonic()
        self.about.setText(tr("Alarm every station in the house with this?"))
        self.problem.hide()
        self.text.setReadOnly(True)
        self.leave_button.set_look(tr("Back"), None)
        said = tr("Alarm everybody")
        self.accept_button.set_look(said, Icon.TRIANGLE_ALERT, ButtonKind.BAD)
        # Whoever presses Enter twice is back at the words.
        self.leave_button.setFocus()

    def _go_on(self) -> None:
        if not self.is_asking:
            self._ask_once_more()
        elif not self._is_sending and self._monotonic() - self._asked_at >= _GUARD_S:
            self._is_sending = True
            self.accept_button.set_look(tr("Sending…"), None)
            self.accept_button.setEnabled(False)
            self.leave_button.setEnabled(False)
            self.wanted.emit(self.words)

    def _go_back(self) -> None:
        if self.is_asking:
            self._ask_words()
        else:
            self.reject()

    def reject(self) -> None:
        """Nobody leaves before they know whether it went out, or they rely on an alarm in vain."""
        if not self._is_sending:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """A lock takes it off the screen all the same."""
        self._is_sending = False
        super().closeEvent(event)

    def _follow(self) -> None:
        left = LONGEST_TEXT - len(self.words)
        said = tr("{count} characters left") if left >= 0 else tr("{count} characters too many")
        self.left.setText(said.format(count=abs(left)))
        colour = self._theme.colour
        dress(self.left, self._theme.office.body, colour.text2 if left >= 0 else colour.bad_text)
        self.accept_button.setEnabled(bool(self.words) and left >= 0)
