"""The manager's registrations: who waits, what was decided, and the codes to register with."""

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from console.models.codes import CodesModel
from console.models.joining import JoiningModel
from console.models.manager import ManagerModels
from console.views.icons import Icon
from console.views.manager.actions import OfficeActions
from console.views.manager.registration_desk import RegistrationDesk
from console.views.place import Place
from console.views.registrations.actions import JoiningActions
from console.views.registrations.codes import CodesPane
from console.views.registrations.people import PeoplePane
from console.views.registrations.words import tr
from console.views.theme import Theme
from console.views.widgets.button import Button
from console.views.widgets.label import dress, plain_label
from console.views.widgets.read_while_shown import ReadWhileShown
from console.views.widgets.segments import Segments
from console.views.words import count, told
from contract.record import Record
from contract.resources.team import RegistrationPackage


class JoiningModels(Record, frozen=True):
    """What the area shows."""

    office: ManagerModels
    people: JoiningModel
    codes: CodesModel


class RegistrationsArea(ReadWhileShown):
    """Call `tick` once a second. Lists are read only while they are shown."""

    def __init__(
        self,
        models: JoiningModels,
        actions: JoiningActions,
        office: OfficeActions,
        *,
        place: Place,
        theme: Theme,
    ) -> None:
        super().__init__()
        self._models, self._actions = models, actions
        self._place, self._theme = place, theme
        self._minute = -1
        self._made: object = None
        self.desk = RegistrationDesk(models.office, office, place, self)
        may = office.welcome is not None
        self.people = PeoplePane(models.people, actions.people, place, theme, may=may)
        self.codes = CodesPane(models.codes, actions.codes, place, theme)
        self._title, self.counted = plain_label(tr("Registrations")), plain_label()
        self.tabs = Segments([tr("People"), tr("Codes")], theme)
        self.make_button = Button(tr("New code"), theme=theme, icon=Icon.PLUS)
        self._build()
        self._connect()
        self.set_theme(theme)

    def _build(self) -> None:
        self.tabs.setAccessibleName(tr("People or codes"))
        self._stack = QStackedWidget()
        for pane in (self.people, self.codes):
            self._stack.addWidget(pane)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self.counted)
        head.addStretch()
        head.addWidget(self.tabs)
        head.addWidget(self.make_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._turn)
        self.make_button.clicked.connect(self.make_code)
        self.people.list.entered.connect(self.review)
        self.people.list.doubleClicked.connect(lambda _index: self.review())
        self.people.panel.reviewed.connect(self.review)
        self.people.panel.undone.connect(self._take_back)
        self.people.looked.connect(self._show)
        self.codes.panel.revoked.connect(self._revoke)
        self.codes.panel.undone.connect(self._take_back)
        self.codes.looked.connect(self._show)

    @property
    def pane(self) -> PeoplePane | CodesPane:
        """What is on screen."""
        return self.codes if self.tabs.current else self.people

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        button = self.people.panel.review_button
        if self.tabs.current:
            button = self.codes.panel.copy_button
        return self.tabs, self.pane.list, button, self.pane.again

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever gives the area the keyboard means the list."""
        self.pane.list.setFocus(event.reason())

    def begin_reading(self) -> None:
        """From now on it is read."""
        self._read()

    def stop_reading(self) -> None:
        """Nobody looks: nothing need be read."""
        self._actions.people.close()
        self._actions.codes.close()

    def _turn(self, number: object) -> None:
        self._stack.setCurrentIndex(int(number == 1))
        self._read()
        self._show()

    def _read(self) -> None:
        if not self.isVisible():
            return
        is_codes = bool(self.tabs.current)
        shown, other = self._actions.people, self._actions.codes
        if is_codes:
            shown, other = other, shown
        other.close()
        shown.open()

    def review(self) -> None:
        """Ask what becomes of whom the keyboard is on, while nobody decided."""
        one = self.people.chosen
        if one is not None and self._models.people.decision(one.id) is None:
            self.desk.choose(one.id, self._theme)

    def make_code(self, _checked: object = None) -> None:
        """Make a code for one person, and show it."""
        if self.make_button.isEnabled():
            self.make_button.setEnabled(False)
            self.make_button.set_look(tr("Making a code"), Icon.PLUS)
            self._actions.make_code(self._on_made)

    def _on_made(self, made: RegistrationPackage | None) -> None:
        self.make_button.setEnabled(True)
        self.make_button.set_look(tr("New code"), Icon.PLUS)
        if made is not None:
            self._made = made.id
            self.tabs.choose(1)
            self._show()

    def _take_back(self, key: str) -> None:
        self._actions.take_back(key)

    def _revoke(self) -> None:
        code = self.codes.chosen
        if code is not None:
            self._actions.revoke(code.id)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        dress(self._title, theme.office.heading, theme.colour.text)
        for part in (self.tabs, self.make_button, self.people, self.codes):
            part.set_theme(theme)
        self._show()

    def tick(self) -> None:
        """Take the time: who waits waits longer each minute, and codes expire."""
        minute = self._place.now().minute
        if minute != self._minute:
            self._minute = minute
            self.pane.refresh()

    def _show(self) -> None:
        if self._made is not None and self.codes.choose(self._made):
            self._made = None
        people, waiting = self._models.people, self._models.people.waiting
        self.tabs.show_count(0, waiting)
        model = self._models.codes if self.tabs.current else people
        said = self._counted() if model.is_loaded else ""
        ink = self._theme.colour.warn_text if model.trouble else self._theme.colour.text2
        self.counted.setText(told(model.trouble) or said)
        dress(self.counted, self._theme.office.body, ink)

    def _counted(self) -> str:
        if self.tabs.current:
            return count(self._models.codes.count, tr("code"), tr("codes"))
        people = self._models.people
        decided = count(people.count, tr("decided"), tr("decided"))
        return tr("{count} waiting, {decided}").format(count=people.waiting, decided=decided)
