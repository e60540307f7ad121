"""Asks what is copied and where to, says before what would overlap, and after what was left out."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QWidget

from console.models.roster import RosterModel
from console.state.planning import Refusal, WeekCopy
from console.views.icons import Icon
from console.views.roster.copy_fields import CopyFields
from console.views.roster.cursor import Spot
from console.views.roster.words import copied_words, tr
from console.views.theme import OFFICE, Theme
from console.views.widgets.announce import announce
from console.views.widgets.button import Button
from console.views.widgets.dialog import Dialog
from console.views.widgets.label import dress
from console.views.words import count, told
from contract.resources.roster import CopyDay, SavedShifts

_WIDE = 560
_LINES = 5
_SETTLES_MS = 150
# Each trial is work for the hotel, and it changes all the time.
_LOOKS_AGAIN_MS = 5000


class CopyDialog(Dialog):
    """`wished` carries a CopyDay or a WeekCopy; the answer stands where the question was.

    `tried` carries the same, to be told what would come of it. `undone` carries what was copied
    and is not wanted; then it closes.
    """

    wished = Signal(object)
    tried = Signal(object)
    undone = Signal(object)

    def __init__(self, model: RosterModel, spot: Spot, *, theme: Theme, parent: QWidget) -> None:
        super().__init__(tr("Copy shifts"), theme, parent)
        self.setFixedWidth(theme.px(_WIDE))
        self._model = model
        self._is_copying, self._is_done, self._refused = False, False, ""
        self._summary = ""
        self._trial: SavedShifts | Refusal | None = None
        self._settling = QTimer(self, singleShot=True)
        self._settling.timeout.connect(self._try)
        self.copied: SavedShifts | None = None
        self.choice = CopyFields(model, spot, theme)
        self.said = self.sentence("")
        self.left_out = self.text_box(tr("Left out"), lines=_LINES, style=theme.office.dense)
        self.left_out.setReadOnly(True)
        self.left_out.hide()
        for part in (self.choice, self.said, self.left_out):
            self.body.addWidget(part)
        self.body.setSpacing(4)
        self.accept_button.set_look(tr("Copy"), Icon.COPY)
        self._add_undo()
        self.choice.chosen.connect(self._on_edit)
        model.changed.connect(self._on_change)
        self._on_edit()
        self.choice.what.setFocus()

    def _add_undo(self) -> None:
        large = self._theme.px(OFFICE.control_large)
        self.undo_button = Button(tr("Undo"), theme=self._theme, height=large)
        self.undo_button.clicked.connect(self._undo)
        self.undo_button.hide()
        self.buttons.insertWidget(0, self.undo_button)

    def _undo(self) -> None:
        copied, self.copied = self.copied, None
        self.reject()
        self.undone.emit(copied)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter copies from every field."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.accept_button.click()
        else:
            super().keyPressEvent(event)

    def accept(self) -> None:
        """Ask the hotel; close once its answer was read."""
        if self._is_done:
            super().accept()
            return
        wanted = self.choice.wanted
        if self._is_copying or wanted is None:
            return
        self._is_copying, self._refused = True, ""
        self._settling.stop()
        self._follow()
        self.wished.emit(wanted)

    def _on_edit(self) -> None:
        """Why it was refused is no longer true of what stands there now."""
        self._refused, self._trial = "", None
        self._settling.stop()
        self._look_in(_SETTLES_MS)

    def _on_change(self) -> None:
        """Somebody may have planned there meanwhile."""
        self._look_in(_LOOKS_AGAIN_MS)

    def _look_in(self, wait_ms: int) -> None:
        """Ask what would come of it, at the latest by then."""
        if not self._model.is_live or self._is_copying or self._is_done:
            self._settling.stop()
        elif not self._settling.isActive():
            self._settling.start(wait_ms)
        self._follow()

    def _try(self) -> None:
        if (wanted := self.choice.wanted) is not None:
            self.tried.emit(wanted)

    def show_trial(self, wanted: CopyDay | WeekCopy, answer: SavedShifts | Refusal | None) -> None:
        """Say what would come of it, if it is still what is asked for."""
        if self._is_copying or self._is_done or wanted != self.choice.wanted:
            return
        before, self._trial = self.said.text(), answer
        self._follow()
        if self.said.text() != before:
            announce(self, self.said.text())

    def show_answer(self, answer: SavedShifts | Refusal | None) -> None:
        """Say what was copied and what was left out, or why nothing was."""
        self._is_copying = False
        if isinstance(answer, Refusal):
            self._refused = told(answer.sentence)
        else:
            self._is_done = True
            self._show_copied(answer)
        self._follow()
        announce(self, self.said.text(), assertive=True)

    def _show_copied(self, saved: SavedShifts | None) -> None:
        self._trial = saved
        self.choice.close_fields()
        self._summary = tr("Copied.") if saved is None else _summary(saved, copied_words(saved))
        self.copied = saved if saved is not None and saved.shifts else None
        self.undo_button.setVisible(self.copied is not None)
        self.leave_button.hide()
        self.accept_button.set_look(tr("Close"), None)
        self.accept_button.setFocus()

    def _follow(self) -> None:
        can_copy = not self._is_copying and self.choice.wanted is not None
        self.accept_button.setEnabled(self._is_done or (can_copy and self._model.is_live))
        words, ink = self._words()
        self.said.setText(words)
        dress(self.said, self._theme.office.body, ink)
        skipped = self._trial.skipped if isinstance(self._trial, SavedShifts) else ()
        self.left_out.setPlainText("\n".join(map(told, skipped)))
        self.left_out.setVisible(bool(skipped))
        self.adjustSize()

    def _words(self) -> tuple[str, QColor]:
        colour = self._theme.colour
        if self._refused:
            return self._refused, colour.bad_text
        if self._is_done:
            return self._summary, colour.text2
        if not self._model.is_live:
            return tr("Connect to copy: the hotel looks whether it overlaps."), colour.text2
        if self._is_copying:
            return tr("Copying…"), colour.text2
        return self._trial_words()

    def _trial_words(self) -> tuple[str, QColor]:
        colour, trial = self._theme.colour, self._trial
        if isinstance(trial, Refusal):
            return told(trial.sentence), colour.warn_text
        if trial is None:
            return tr("What overlaps is left out. Shifts that are there stay."), colour.text2
        return _summary(trial, _would(trial)), colour.warn_text if trial.skipped else colour.text2


def _would(trial: SavedShifts) -> str:
    one, many = tr("shift would be copied"), tr("shifts would be copied")
    return count(trial.created, one, many)


def _summary(saved: SavedShifts, copied: str) -> str:
    if not saved.skipped:
        return tr("{copied}.").format(copied=copied)
    left = count(len(saved.skipped), tr("left out"), tr("left out"))
    return tr("{copied}, {left}:").format(copied=copied, left=left)
