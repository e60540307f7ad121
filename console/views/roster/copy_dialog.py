"""Asks what of a week is copied and where to, and says what was copied and what was left out."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from console.models.roster import RosterModel
from console.state.planning import Refusal, WeekCopy
from console.state.roster import DAY, WEEK
from console.views.icons import Icon
from console.views.roster.choice_field import ChoiceField
from console.views.roster.words import copied_words, day_words, tr, week_words
from console.views.theme import OFFICE, Theme
from console.views.widgets.announce import announce
from console.views.widgets.button import Button
from console.views.widgets.dialog import Dialog
from console.views.widgets.label import dress
from console.views.words import count, plain, told
from contract.resources.roster import CopyDay, SavedShifts
from contract.scalars import Id

_WEEKS_AHEAD = 4
_LINES = 5


class CopyDialog(Dialog):
    """`wished` carries a CopyDay or a WeekCopy; the answer stands where the question was.

    `undone` carries what was copied and is not wanted; then it closes.
    """

    wished = Signal(object)
    undone = Signal(object)

    def __init__(self, model: RosterModel, day: date, *, theme: Theme, parent: QWidget) -> None:
        super().__init__(tr("Copy shifts"), theme, parent)
        self._model, self._day = model, day
        self._monday = model.monday or day
        self._is_copying, self._is_done, self._refused = False, False, ""
        self._summary = ""
        self.copied: SavedShifts | None = None
        self.what = ChoiceField(tr("What"), Icon.COPY, theme)
        self.where = ChoiceField(tr("Copy to"), Icon.CALENDAR, theme)
        self.said = self.sentence("")
        self.left_out = self.text_box(tr("Left out"), lines=_LINES, style=theme.office.dense)
        self.left_out.setReadOnly(True)
        self.left_out.hide()
        self._offer()
        for part in (self.what, self.where, self.said, self.left_out):
            self.body.addWidget(part)
        self.body.setSpacing(4)
        self.accept_button.set_look(tr("Copy"), Icon.COPY)
        self._add_undo()
        self.what.chosen.connect(self._offer_targets)
        self.where.chosen.connect(self._on_edit)
        model.changed.connect(self._follow)
        self._follow()
        self.what.setFocus()

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

    def _offer(self) -> None:
        words = tr("Everybody’s shifts of {what}")
        self.what.box.addItem(words.format(what=day_words(self._day)), "")
        for period in self._model.periods:
            self.what.box.addItem(words.format(what=plain(period.title)), str(period.id))
        self.what.choose("")
        self._offer_targets()

    def _offer_targets(self) -> None:
        """Days of this week and the next for a day, the next weeks for a week."""
        box = self.where.box
        box.clear()
        if self.what.value:
            mondays = (self._monday + number * WEEK for number in range(1, _WEEKS_AHEAD + 1))
            for monday in mondays:
                box.addItem(week_words(monday), monday.isoformat())
            box.setCurrentIndex(0)
        else:
            days = (self._monday + number * DAY for number in range(2 * WEEK.days))
            for day in days:
                if day != self._day:
                    box.addItem(day_words(day), day.isoformat())
            # The day after, as far as there is one.
            self.where.choose((self._day + DAY).isoformat())

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
        what, where = self.what.value, self.where.value
        if self._is_copying or not isinstance(where, str):
            return
        self._is_copying, self._refused = True, ""
        self._follow()
        target = date.fromisoformat(where)
        if what:
            self.wished.emit(WeekCopy(Id(str(what)), target))
        else:
            self.wished.emit(CopyDay(source_date=self._day, target_date=target))

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
        self.adjustSize()

    def _show_copied(self, saved: SavedShifts | None) -> None:
        skipped = () if saved is None else saved.skipped
        self.left_out.setPlainText("\n".join(told(one) for one in skipped))
        self.left_out.setVisible(bool(skipped))
        for field in (self.what, self.where):
            field.box.setEnabled(False)
        self._summary = tr("Copied.") if saved is None else _summary(saved)
        self.copied = saved if saved is not None and saved.shifts else None
        self.undo_button.setVisible(self.copied is not None)
        self.leave_button.hide()
        self.accept_button.set_look(tr("Close"), None)
        self.accept_button.setFocus()

    def _on_edit(self) -> None:
        self._refused = ""
        self._follow()

    def _follow(self) -> None:
        is_live, colour = self._model.is_live, self._theme.colour
        can_copy = is_live and not self._is_copying and self.where.value is not None
        self.accept_button.setEnabled(self._is_done or can_copy)
        words = tr("What overlaps is left out. Shifts that are there stay.")
        if self._is_done:
            words = self._summary
        elif not is_live:
            words = tr("Connect to copy: the hotel looks whether it overlaps.")
        elif self._is_copying:
            words = tr("Copying…")
        self.said.setText(self._refused or words)
        ink = colour.bad_text if self._refused else colour.text2
        dress(self.said, self._theme.office.body, ink)


def _summary(saved: SavedShifts) -> str:
    copied = copied_words(saved)
    if not saved.skipped:
        return tr("{copied}.").format(copied=copied)
    left = count(len(saved.skipped), tr("left out"), tr("left out"))
    return tr("{copied}, {left}:").format(copied=copied, left=left)
