"""What of a week is copied, whose shifts, and where to: the fields that ask it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from console.models.roster import RosterModel
from console.state.planning import WeekCopy
from console.state.roster import DAY, WEEK
from console.views.icons import Icon
from console.views.roster.choice_field import ChoiceField
from console.views.roster.cursor import Spot
from console.views.roster.words import day_words, tr, week_words
from console.views.theme import Theme
from console.views.words import plain
from contract.resources.roster import CopyDay
from contract.scalars import Id

_WEEKS_AHEAD = 4
_DEPARTMENT, _COLLEAGUE = "department", "colleague"


class CopyFields(QWidget):
    """Begins with the day of `spot`, its department and its colleague; `chosen` after a choice."""

    chosen = Signal()

    def __init__(self, model: RosterModel, spot: Spot, theme: Theme) -> None:
        super().__init__()
        self._model, self._day = model, spot.date
        self._monday = model.monday or spot.date
        self.what = ChoiceField(tr("What"), Icon.COPY, theme)
        self.where = ChoiceField(tr("Copy to"), Icon.CALENDAR, theme)
        self.whose = ChoiceField(tr("Whose shifts"), Icon.USERS, theme)
        self.department = ChoiceField(tr("Department"), Icon.BUILDING, theme)
        self.colleague = ChoiceField(tr("Colleague"), Icon.USER, theme)
        self._lay()
        self._offer_what()
        self._offer_whose(spot)
        self._offer_targets()
        self._show_whose()
        self.what.chosen.connect(self._offer_targets)
        self.whose.chosen.connect(self._show_whose)
        for field in self.fields:
            field.chosen.connect(self.chosen)

    def _lay(self) -> None:
        """In two columns; a department and a colleague are never asked for at once."""
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for number in range(2):
            grid.setColumnStretch(number, 1)
        spots = ((0, 0), (0, 1), (1, 0), (1, 1), (1, 1))
        for field, spot in zip(self.fields, spots, strict=True):
            grid.addWidget(field, *spot)

    @property
    def fields(self) -> tuple[ChoiceField, ...]:
        """As one reads them."""
        return self.what, self.where, self.whose, self.department, self.colleague

    @property
    def wanted(self) -> CopyDay | WeekCopy | None:
        """What is asked for; None where there is nowhere to copy to."""
        period, where = self.what.value, self.where.value
        if not isinstance(where, str):
            return None
        target = date.fromisoformat(where)
        place = self._value_of(self.department, _DEPARTMENT)
        person = self._value_of(self.colleague, _COLLEAGUE)
        staff = None if person is None else Id(person)
        if period:
            return WeekCopy(Id(str(period)), target, place, staff)
        return CopyDay(source_date=self._day, target_date=target, department=place, staff=staff)

    def close_fields(self) -> None:
        """It is decided."""
        for field in self.fields:
            field.box.setEnabled(False)

    def _value_of(self, field: ChoiceField, kind: str) -> str | None:
        return str(field.value) if self.whose.value == kind and field.value is not None else None

    def _offer_what(self) -> None:
        self.what.box.addItem(day_words(self._day), "")
        for period in self._model.periods:
            self.what.box.addItem(plain(period.title), str(period.id))
        self.what.choose("")

    def _offer_whose(self, spot: Spot) -> None:
        """Everybody's at first; the others are those where the keyboard was."""
        week = self._model.week
        rows = () if week is None else week.departments
        places = {one.slug: one.name for one in rows if one.slug}
        places |= {one.slug: one.name for one in self._model.departments}
        people = {one.id: f"{one.first_name} {one.last_name}" for one in self._model.people}
        people.setdefault(spot.person.staff_id, spot.person.name)
        for field, names, here in (
            (self.department, places, spot.department),
            (self.colleague, people, spot.person.staff_id),
        ):
            for value, name in names.items():
                field.box.addItem(plain(name), value)
            if here in names:
                field.choose(here)
        self.whose.box.addItem(tr("Everybody’s"), "")
        if places:
            self.whose.box.addItem(tr("A department’s"), _DEPARTMENT)
        self.whose.box.addItem(tr("One colleague’s"), _COLLEAGUE)
        self.whose.choose("")

    def _show_whose(self) -> None:
        self.department.setVisible(self.whose.value == _DEPARTMENT)
        self.colleague.setVisible(self.whose.value == _COLLEAGUE)

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
