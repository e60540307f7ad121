"""What can be planned in the week on screen: the windows that ask, and why a day cannot be."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from console.models.roster import RosterModel
from console.state.planning import Refusal, WeekCopy
from console.state.roster_week import Week
from console.state.shift_draft import ShiftDraft
from console.views.place import Place
from console.views.roster.actions import RosterActions
from console.views.roster.copy_dialog import CopyDialog
from console.views.roster.copy_undo import CopyUndo
from console.views.roster.cursor import Spot
from console.views.roster.shift_dialog import ShiftDialog, draft_of
from console.views.roster.words import day_words, tr
from console.views.theme import Theme
from console.views.words import plain, told
from contract.resources.roster import CopyDay, SavedShifts, Shift, ShiftWish


class Planner(QObject):
    """Opens one window at a time over `owner`."""

    def __init__(
        self, model: RosterModel, actions: RosterActions, place: Place, owner: QWidget
    ) -> None:
        super().__init__(owner)
        self._model, self._actions, self._place, self._owner = model, actions, place, owner
        self.dialog: ShiftDialog | CopyDialog | None = None
        self.undo = CopyUndo(actions, place.now, self)
        self._latest_trial: object = None

    def open(self, spot: Spot, theme: Theme) -> None:
        """Change the shift there, or add one where there is none."""
        if spot.block is None:
            self.add(spot, theme)
            return
        if self._is_here(spot.block.shift):
            self._ask(draft_of(spot.block.shift), theme)

    def remove(self, shift: Shift) -> None:
        """Remove a shift; it can be taken back for a while."""
        if self._is_here(shift):
            self._actions.remove_shift(shift.id)

    def _is_here(self, shift: Shift) -> bool:
        """Whether a shift can be changed in this week; why not is told."""
        week = self._model.week
        if week is not None and not _has(week, shift.shift_date):
            words = tr("This shift begins on {day}. Change it in that week.")
            self._actions.tell(words.format(day=day_words(shift.shift_date)))
            return False
        return self._is_open(shift.shift_date)

    def add(self, spot: Spot, theme: Theme) -> None:
        """Add a shift of this colleague on this day."""
        if self._is_open(spot.date):
            draft = ShiftDraft(
                staff=spot.person.staff_id,
                shift_date=spot.date,
                shift_start="",
                shift_end="",
                department=spot.department or None,
            )
            self._ask(draft, theme)

    def plan_week(self, monday: date, on_end: Callable[[], None]) -> None:
        """Have a period for a week that has none."""

        def tell(refusal: Refusal | None) -> None:
            self._tell_if_refused(refusal)
            on_end()

        self._actions.plan_week(monday, tell)

    def _tell_if_refused(self, refusal: Refusal | None) -> None:
        if refusal is not None:
            self._actions.tell(told(refusal.sentence))

    def _is_open(self, day: date) -> bool:
        """Whether a day can be planned; why not is told."""
        period = self._model.period_of(day)
        if period is None:
            words = tr("No roster is planned for {day} yet.").format(day=day_words(day))
        elif period.is_finalized:
            words = tr("{period} is finalised. Open it again to change its shifts.")
            words = words.format(period=plain(period.title))
        else:
            return True
        self._actions.tell(words)
        return False

    def copy(self, spot: Spot, theme: Theme) -> None:
        """Copy the day there, or the whole week."""
        if self.dialog is not None:
            return
        dialog = CopyDialog(self._model, spot, theme=theme, parent=self._owner.window())
        dialog.wished.connect(self._copy)
        dialog.tried.connect(self._try_copy)
        dialog.undone.connect(self.undo.take_back)
        self._open(dialog)

    def _ask(self, draft: ShiftDraft, theme: Theme) -> None:
        if self.dialog is not None:
            return
        dialog = ShiftDialog(
            self._model, draft, self._place, theme=theme, parent=self._owner.window()
        )
        dialog.wished.connect(self._save)
        dialog.removed.connect(self.remove)
        self._open(dialog)

    def _open(self, dialog: ShiftDialog | CopyDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._close)
        dialog.open()

    def _save(self, wish: ShiftWish) -> None:
        dialog = self.dialog

        def tell(refusal: Refusal | None) -> None:
            if not isinstance(dialog, ShiftDialog) or dialog is not self.dialog:
                self._tell_if_refused(refusal)
            elif refusal is None:
                dialog.show_saved()
            else:
                dialog.show_refusal(refusal)

        self._actions.save_shift(wish, tell)

    def _copy(self, wanted: CopyDay | WeekCopy) -> None:
        dialog = self.dialog

        def tell(copied: SavedShifts | Refusal | None) -> None:
            if isinstance(dialog, CopyDialog) and dialog is self.dialog:
                dialog.show_answer(copied)
            elif isinstance(copied, Refusal):
                self._tell_if_refused(copied)
            elif copied is not None and copied.shifts:
                self.undo.offer(copied)

        self._actions.copy(wanted, tell)

    def _try_copy(self, wanted: CopyDay | WeekCopy) -> None:
        """An answer that comes after that of a later trial is of before."""
        dialog = self.dialog
        self._latest_trial = mine = object()

        def tell(copied: SavedShifts | Refusal | None) -> None:
            is_latest = self._latest_trial is mine and dialog is self.dialog
            if is_latest and isinstance(dialog, CopyDialog):
                dialog.show_trial(wanted, copied)

        self._actions.try_copy(wanted, tell)

    def _close(self) -> None:
        dialog, self.dialog = self.dialog, None
        if isinstance(dialog, CopyDialog) and dialog.copied is not None:
            self.undo.offer(dialog.copied)
        if dialog is not None:
            dialog.deleteLater()


def _has(week: Week, day: date) -> bool:
    return any(one.date == day for one in week.days)
