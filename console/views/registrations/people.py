"""Everybody who registered, and what can be decided about them."""

from functools import partial

from PySide6.QtCore import Signal

from console.models.joining import JoiningModel
from console.views.icons import Icon
from console.views.manager.words import alike_words
from console.views.place import Place
from console.views.registrations import words
from console.views.registrations.actions import Reading
from console.views.registrations.pane import Columns, Pane
from console.views.registrations.panel import Panel
from console.views.registrations.words import tr
from console.views.theme import Theme
from console.views.widgets.button import Button, ButtonKind
from contract.resources.team import Registration, RegistrationState


class PersonPanel(Panel):
    """`reviewed`: somebody is to be decided about. `undone`: not after all; carries its key."""

    reviewed = Signal()
    undone = Signal(object)

    def __init__(self, model: JoiningModel, place: Place, theme: Theme, *, may: bool) -> None:
        super().__init__(theme)
        self._model, self._place, self._may = model, place, may
        self._one: Registration | None = None
        self._key: str | None = None
        self.review_button = Button(
            tr("Review…"), theme=theme, kind=ButtonKind.PRIMARY, icon=Icon.USER_CHECK
        )
        self.review_button.clicked.connect(self.reviewed)
        self.undo_button = Button(tr("Undo"), theme=theme)
        self.undo_button.clicked.connect(lambda: self.undone.emit(self._key))
        self.offer(self.review_button, self.undo_button)

    def show_person(self, one: Registration | None) -> None:
        """Show somebody else, or the same one anew."""
        self._one = one
        decision = None if one is None else self._model.decision(one.id)
        self._key = decision.key if decision is not None and decision.may_withdraw else None
        is_open = one is not None and one.state is RegistrationState.PENDING and decision is None
        self.review_button.setVisible(is_open and self._may)
        self.undo_button.setVisible(self._key is not None)
        nobody = tr("Choose somebody on the left") if self._model.rowCount() else ""
        self.title.setText(nobody if one is None else words.name_of(one))
        self.facts.show_facts(
            [] if one is None else words.person_facts(one, self._model, self._place)
        )
        colour = self._theme.colour
        if decision is not None:
            self.say(words.decision_words(decision, self._model), colour.text2)
        else:
            alike = alike_words(self._model.alike(one)) if one is not None and is_open else ""
            self.say(alike, colour.warn_text)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        super().set_theme(theme)
        self.show_person(self._one)


class PeoplePane(Pane[Registration]):
    """Who waits, and who was decided about."""

    def __init__(
        self, model: JoiningModel, reading: Reading, place: Place, theme: Theme, *, may: bool
    ) -> None:
        columns = Columns(
            name=tr("Registrations"),
            names=lambda: (tr("Name"), tr("Registered"), tr("Decided"), tr("State")),
            shares=(0.32, 0.23, 0.23, 0.22),
            say=partial(words.person_row, model=model, place=place),
            key=lambda one: one.id,
            failed=tr("What was decided could not be loaded"),
            nothing=(
                tr("Nobody has registered yet"),
                tr("Make a code and give it to a new colleague."),
            ),
        )
        super().__init__(model, reading, columns, place, theme)
        self.panel = PersonPanel(model, place, theme, may=may)
        self.looked.connect(lambda: self.panel.show_person(self.chosen))
        self.hold(self.panel)
