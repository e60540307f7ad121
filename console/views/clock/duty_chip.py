"""A button that says how the clock of the one at work here stands, and leads to it."""

import enum
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from console.views.icons import Icon
from console.views.place import Place
from console.views.rail import Person, standing_words
from console.views.theme import Theme, TypeStyle
from console.views.widgets.button import Button

_TOUCH: Final = 56


class Form(enum.Enum):
    """How much of it is written, the fullest first; all of it is always spoken."""

    FULL = enum.auto()
    SHORT = enum.auto()
    ICON = enum.auto()


class DutyChip(Button):
    """For where the rail does not say it. Its owner shows it while `is_needed`.

    Signals:
        told: what it says is another, or whether it is needed.
    """

    told = Signal()

    def __init__(
        self, theme: Theme, place: Place, *, touch: bool = False, parent: QWidget | None = None
    ) -> None:
        self._is_touch = touch
        super().__init__("", theme=theme, height=_TOUCH if touch else 0, parent=parent)
        self._place = place
        self._person = Person(name="", is_known=False)
        self._form = Form.FULL
        self.is_wanted = False
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme, style: TypeStyle | None = None) -> None:
        """Paint with another theme."""
        dense = theme.office.dense
        own = TypeStyle(22, 28, 600) if self._is_touch else TypeStyle(dense.size, dense.line, 600)
        super().set_theme(theme, style or own)

    @property
    def is_needed(self) -> bool:
        """Whether somebody is at work here whose clock the hotel told of and the rail does not."""
        return self.is_wanted and not self._person.is_screen and bool(self._standing)

    def want(self, *, is_wanted: bool) -> None:
        """The rail says it, or does not."""
        if is_wanted is not self.is_wanted:
            self.is_wanted = is_wanted
            self.told.emit()

    def show_person(self, person: Person) -> None:
        """Say how their clock stands."""
        if person == self._person:
            return
        self._person = person
        self._write()
        self.setAccessibleName(self._standing)
        leads = self.tr("Clock in or out, or take a break (Ctrl T)")
        self.setAccessibleDescription(leads)
        self.setToolTip(f"{self._standing}\n{leads}")
        self.told.emit()

    def fit(self, beside: Callable[[], object]) -> None:
        """Write as much as leaves `beside`, how the rest is laid out then, as beside the icon."""
        least = self._laid_out(Form.ICON, beside)
        if all(self._laid_out(form, beside) != least for form in (Form.FULL, Form.SHORT)):
            self._laid_out(Form.ICON, beside)

    def _laid_out(self, form: Form, beside: Callable[[], object]) -> object:
        self._form = form
        self._write()
        return beside()

    @property
    def _standing(self) -> str:
        return standing_words(self._person, self._place.zone)

    def _write(self) -> None:
        words = {Form.FULL: self._standing, Form.SHORT: self._short(), Form.ICON: ""}
        self.set_look(words[self._form], self._icon_of_it())

    def _short(self) -> str:
        person = self._person
        if person.doing:
            return person.doing
        if person.is_on_break:
            return self.tr("On break")
        return self.tr("Off duty") if person.on_duty_since is None else self.tr("On duty")

    def _icon_of_it(self) -> Icon:
        person = self._person
        if person.is_on_break:
            return Icon.COFFEE_BREAK
        return Icon.LOG_IN if person.on_duty_since is None else Icon.CLOCK
