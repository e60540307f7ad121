"""Asks who works when: a new shift, or another one in the place of one that is there."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.models.roster import RosterModel
from console.state.planning import Refusal
from console.state.roster import DAY
from console.state.roster_week import DAYS
from console.state.shift_draft import LONGEST_NOTES, ShiftDraft, length_of, span_of
from console.views.icons import Icon
from console.views.place import Place
from console.views.roster.choice_field import ChoiceField
from console.views.roster.words import day_words, hours, tr
from console.views.sign_in.field import Field
from console.views.theme import OFFICE, Theme
from console.views.widgets.announce import announce
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.dialog import Dialog
from console.views.widgets.label import dress
from console.views.words import plain, told
from contract.resources.roster import Shift, ShiftWish
from contract.scalars import Id

_WIDE = 560


class ShiftDialog(Dialog):
    """Stays open until the hotel has said yes; `wished` carries a ShiftWish to ask it for.

    `removed` carries the Shift that is to go; then it closes.
    """

    wished = Signal(object)
    removed = Signal(object)

    def __init__(
        self, model: RosterModel, draft: ShiftDraft, place: Place, *, theme: Theme, parent: QWidget
    ) -> None:
        title = tr("New shift") if draft.of is None else tr("Change a shift")
        super().__init__(title, theme, parent)
        self.setFixedWidth(theme.px(_WIDE))
        self._model, self._place, self._of = model, place, draft.of
        self._is_saving, self._refused = False, ""
        self._make_fields(theme)
        self._offer(draft)
        self._fill(draft)
        self._lay()
        self.said = self.sentence("")
        self.body.addWidget(self.said)
        self.accept_button.set_look(tr("Save"), Icon.CHECK)
        if draft.of is not None:
            self._add_remove(draft.of)
        self._connect()
        self._follow()
        (self.person if draft.staff == "" else self.start).setFocus()
        self.start.edit.selectAll()

    def _make_fields(self, theme: Theme) -> None:
        self.person = ChoiceField(tr("Colleague"), Icon.USER, theme)
        self.department = ChoiceField(tr("Department"), Icon.BUILDING, theme)
        self.day = ChoiceField(tr("Day"), Icon.CALENDAR, theme)
        self.start = Field(tr("From"), Icon.CLOCK, theme)
        self.end = Field(tr("To"), Icon.CLOCK, theme)
        self.break_start = Field(tr("Break from"), Icon.COFFEE_BREAK, theme)
        self.break_end = Field(tr("Break to"), Icon.COFFEE_BREAK, theme)
        self.notes = Field(tr("Notes"), Icon.PENCIL, theme)
        self.notes.edit.setMaxLength(LONGEST_NOTES)
        self.fields: dict[str, Field] = {
            "staff": self.person,
            "department": self.department,
            "shift_date": self.day,
            "shift_start": self.start,
            "shift_end": self.end,
            "break_start": self.break_start,
            "break_end": self.break_end,
            "notes": self.notes,
        }
        for field in self._times:
            field.edit.setPlaceholderText("00:00")

    def _add_remove(self, shift: Shift) -> None:
        large = self._theme.px(OFFICE.control_large)
        self.remove_button = Button(
            tr("Remove"), theme=self._theme, kind=ButtonKind.BAD_OUTLINE, height=large
        )
        self.remove_button.clicked.connect(self.reject)
        self.remove_button.clicked.connect(lambda: self.removed.emit(shift))
        self.buttons.insertWidget(0, self.remove_button)

    @property
    def _times(self) -> tuple[Field, ...]:
        return self.start, self.end, self.break_start, self.break_end

    def _connect(self) -> None:
        for choice in (self.person, self.department, self.day):
            choice.chosen.connect(self._on_edit)
        for field in self._times:
            field.edit.textChanged.connect(lambda _text: self._on_edit())
        self._model.changed.connect(self._follow)

    def _lay(self) -> None:
        rows = (
            (self.person, self.department),
            (self.day, self.notes),
            (self.start, self.end),
            (self.break_start, self.break_end),
        )
        for fields in rows:
            row = QHBoxLayout()
            row.setSpacing(12)
            for field in fields:
                row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
            self.body.addLayout(row)
        self.body.setSpacing(4)

    def _offer(self, draft: ShiftDraft) -> None:
        people = {one.id: f"{one.first_name} {one.last_name}" for one in self._model.people}
        if draft.of is not None:
            people.setdefault(draft.of.staff, draft.of.staff_name)
        for staff_id, name in people.items():
            self.person.box.addItem(plain(name), staff_id)
        self.department.box.addItem(tr("Their own"), None)
        places = {one.slug: one.name for one in self._model.departments}
        if draft.of is not None and draft.of.department is not None:
            places.setdefault(draft.of.department, draft.of.department_name or "")
        for slug, name in places.items():
            self.department.box.addItem(plain(name), slug)
        monday = self._model.monday or draft.shift_date
        for number in range(DAYS):
            day = monday + number * DAY
            self.day.box.addItem(day_words(day), day.isoformat())

    def _fill(self, draft: ShiftDraft) -> None:
        self.person.choose(draft.staff)
        self.department.choose(draft.department)
        self.day.choose(draft.shift_date.isoformat())
        self.start.edit.setText(draft.shift_start)
        self.end.edit.setText(draft.shift_end)
        self.break_start.edit.setText(draft.break_start)
        self.break_end.edit.setText(draft.break_end)
        self.notes.edit.setText(plain(draft.notes))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves from every field."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.accept_button.click()
        else:
            super().keyPressEvent(event)

    def accept(self) -> None:
        """Ask the hotel, unless a time cannot be read."""
        draft = self._draft()
        unreadable = [] if draft is None else draft.unreadable()
        for name in unreadable:
            self.fields[name].show_problem(tr("A time like 07:30"))
        wish = None if draft is None else draft.wish()
        if wish is None:
            self.fields[unreadable[0] if unreadable else "staff"].setFocus()
        elif not self._is_saving:
            self._is_saving, self._refused = True, ""
            self._follow()
            self.wished.emit(wish)

    def show_saved(self) -> None:
        """The hotel has it."""
        super().accept()

    def show_refusal(self, refusal: Refusal) -> None:
        """Say why not, at the field where one is meant."""
        self._is_saving = False
        field = self.fields.get(refusal.field)
        if field is None:
            self._refused = told(refusal.sentence)
        else:
            field.show_problem(refusal.sentence)
            field.setFocus()
        self._follow()
        announce(self, told(refusal.sentence), assertive=True)
        self.adjustSize()

    def _draft(self) -> ShiftDraft | None:
        staff, day, department = self.person.value, self.day.value, self.department.value
        if not isinstance(staff, str) or not isinstance(day, str):
            return None
        notes = self.notes.text
        if self._of is not None and not self.notes.edit.isModified():
            # A line of text would lose the line breaks of notes written elsewhere.
            notes = self._of.notes or ""
        return ShiftDraft(
            staff=Id(staff),
            shift_date=date.fromisoformat(day),
            shift_start=self.start.text,
            shift_end=self.end.text,
            department=department if isinstance(department, str) else None,
            break_start=self.break_start.text,
            break_end=self.break_end.text,
            notes=notes,
            of=self._of,
        )

    def _on_edit(self) -> None:
        """Why it was refused is no longer true of what stands there now."""
        self._refused = ""
        self._follow()

    def _follow(self) -> None:
        is_live, draft = self._model.is_live, self._draft()
        self.accept_button.setEnabled(is_live and not self._is_saving and draft is not None)
        wish = None if draft is None else draft.wish()
        words = "" if wish is None else self._length(wish)
        if not is_live:
            words = tr("Connect to save: the hotel looks whether it overlaps.")
        elif self._is_saving:
            words = tr("Saving…")
        colour = self._theme.colour
        self.said.setText(self._refused or words)
        ink = colour.bad_text if self._refused else colour.text2
        dress(self.said, self._theme.office.body, ink)

    def _length(self, wish: ShiftWish) -> str:
        """8 h, ends on Tue 25 Nov."""
        length = hours(max(0, round(length_of(wish, self._place.zone) / timedelta(minutes=1))))
        ends_on = span_of(wish, self._place.zone)[1].astimezone(self._place.zone).date()
        if ends_on == wish.shift_date:
            return length
        return tr("{length}, ends on {day}").format(length=length, day=day_words(ends_on))


def draft_of(shift: Shift) -> ShiftDraft:
    """What stands in the fields when a shift is changed."""
    begins, ends = shift.break_start, shift.break_end
    return ShiftDraft(
        staff=shift.staff,
        shift_date=shift.shift_date,
        shift_start=f"{shift.shift_start:%H:%M}",
        shift_end=f"{shift.shift_end:%H:%M}",
        department=shift.department,
        break_start="" if begins is None else f"{begins:%H:%M}",
        break_end="" if ends is None else f"{ends:%H:%M}",
        notes=shift.notes or "",
        of=shift,
    )
