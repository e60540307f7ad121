"""The manager's staff: everybody who works here or did, and the departments and roles."""

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from console.models.places import PlacesModel
from console.models.staff_list import StaffListModel
from console.state.places import StaffPlace
from console.views.icons import Icon
from console.views.place import Place
from console.views.staff.actions import StaffActions
from console.views.staff.people import PeoplePane
from console.views.staff.places import PlacesPane
from console.views.staff.words import new_place, tr
from console.views.theme import Theme
from console.views.widgets.button import Button
from console.views.widgets.label import dress, plain_label
from console.views.widgets.segments import Segments
from contract.record import Record
from contract.resources.sync import Entity


class StaffModels(Record, frozen=True):
    """What the area shows."""

    people: StaffListModel
    departments: PlacesModel
    roles: PlacesModel


class StaffArea(QWidget):
    """Call `tick` once a second."""

    def __init__(
        self, models: StaffModels, actions: StaffActions, *, place: Place, theme: Theme
    ) -> None:
        super().__init__()
        self._theme = theme
        self.people = PeoplePane(models.people, actions, place=place, theme=theme)
        self.departments = PlacesPane(models.departments, actions, place, theme)
        self.roles = PlacesPane(models.roles, actions, place, theme)
        self._title, self.counted = plain_label(tr("Staff")), plain_label()
        self.tabs = Segments([tr("People"), tr("Departments"), tr("Roles")], theme)
        self.new_button = Button("", theme=theme, icon=Icon.PLUS)
        self._build()
        self._connect()
        self.set_theme(theme)

    def _build(self) -> None:
        self.tabs.setAccessibleName(tr("People, departments or roles"))
        self._stack = QStackedWidget()
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self.counted)
        head.addStretch()
        head.addWidget(self.tabs)
        head.addWidget(self.new_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._turn)
        self.new_button.clicked.connect(self._add)
        for pane in (self.people, self.departments, self.roles):
            self._stack.addWidget(pane)
            pane.looked.connect(self._show)
        for places in (self.departments, self.roles):
            places.people_wanted.connect(self._look_at)

    @property
    def pane(self) -> PeoplePane | PlacesPane:
        """What is on screen."""
        return (self.people, self.departments, self.roles)[self.tabs.current]

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        return self.tabs, *self.pane.panes, self.new_button

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever gives the area the keyboard means the list."""
        self.pane.list.setFocus(event.reason())

    def _turn(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        self._show()

    def _add(self) -> None:
        pane = self.pane
        if isinstance(pane, PlacesPane):
            pane.add()

    def _look_at(self, place: StaffPlace) -> None:
        """Turn to the colleagues of a department or role."""
        filters = self.people.filters
        is_role = place.entity is Entity.ROLE
        filters.standing.choose(0)
        filters.department.choose("" if is_role else place.slug)
        filters.role.choose(place.slug if is_role else "")
        self.tabs.choose(0)
        self.people.list.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        dress(self._title, theme.office.heading, theme.colour.text)
        for part in (self.tabs, self.new_button, self.people, self.departments, self.roles):
            part.set_theme(theme)
        self._show()

    def tick(self) -> None:
        """Take the time: a shift ends with it."""
        self.people.tick()

    def _show(self) -> None:
        pane = self.pane
        self.counted.setText(pane.counted)
        has_trouble = pane is self.people and bool(self.people.trouble)
        ink = self._theme.colour.warn_text if has_trouble else self._theme.colour.text2
        dress(self.counted, self._theme.office.body, ink)
        self.new_button.setVisible(isinstance(pane, PlacesPane))
        if isinstance(pane, PlacesPane):
            self.new_button.set_look(new_place(pane.entity), Icon.PLUS)
