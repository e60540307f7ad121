"""Asks what a department or a role is to be called."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from console.models.places import PlacesModel
from console.state.places import PlaceWish, StaffPlace
from console.state.planning import Refusal
from console.views.icons import Icon
from console.views.sign_in.field import Field
from console.views.staff import place_words
from console.views.staff.words import new_place, tr
from console.views.theme import Theme
from console.views.widgets.announce import announce
from console.views.widgets.dialog import Dialog
from console.views.words import plain, told

LONGEST_NAME: Final = 80


class NameDialog(Dialog):
    """Stays open until the hotel has said yes; `wished` carries a PlaceWish to ask it for.

    `of` is renamed; None for a new one.
    """

    wished = Signal(object)

    def __init__(
        self, model: PlacesModel, of: StaffPlace | None, theme: Theme, parent: QWidget | None
    ) -> None:
        title = new_place(model.entity) if of is None else place_words.renaming(of)
        super().__init__(title, theme, parent)
        self._model, self._of = model, of
        self._is_saving = self._is_told = False
        self.name = Field(tr("Name"), Icon.BUILDING, theme)
        self.name.edit.setMaxLength(LONGEST_NAME)
        self.name.edit.setText("" if of is None else plain(of.name))
        self.name.edit.selectAll()
        self.name.edit.textChanged.connect(lambda _text: self._follow())
        self.said = self.sentence("")
        self.body.setSpacing(4)
        self.body.addWidget(self.name)
        self.body.addWidget(self.said)
        self.accept_button.set_look(tr("Add") if of is None else tr("Rename"), None)
        self.name.edit.returnPressed.connect(self.accept)
        model.looked.connect(self._follow)
        self._follow()
        self.name.setFocus()

    @property
    def _text(self) -> str:
        return " ".join(self.name.text.split())

    @property
    def _known(self) -> StaffPlace | None:
        """The one as it was when it was asked, as it is now for whoever was told of a change."""
        of = self._of
        return of if of is None or not self._is_told else self._model.place(of.id) or of

    def accept(self) -> None:
        """Ask the hotel."""
        if not self.accept_button.isEnabled():
            return
        self._is_saving = True
        self._follow()
        of = self._known
        self.wished.emit(
            PlaceWish(
                entity=self._model.entity,
                name=self._text,
                slug="" if of is None else of.slug,
                expected_rev=None if of is None else of.rev,
            )
        )

    def show_saved(self) -> None:
        """The hotel has it."""
        super().accept()

    def show_refusal(self, refusal: Refusal) -> None:
        """Say why not, at the field."""
        self._is_saving, self._is_told = False, True
        self.name.show_problem(refusal.sentence)
        self.name.setFocus()
        self._follow()
        announce(self, told(refusal.sentence), assertive=True)
        self.adjustSize()

    def _follow(self) -> None:
        is_live, of = self._model.is_live, self._known
        is_other = bool(self._text) and (of is None or self._text != of.name)
        self.accept_button.setEnabled(is_live and is_other and not self._is_saving)
        words = tr("Its colleagues and shifts stay with it.") if of is not None else ""
        if not is_live:
            words = tr("Connect to save: the hotel looks whether the name is taken.")
        elif self._is_saving:
            words = tr("Saving…")
        self.said.setText(words)
        self.said.setVisible(bool(words))
