"""Codes to register with: the chosen one large, to be told, copied or revoked."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication

from console.models.codes import CodesModel
from console.views.icons import Icon
from console.views.place import Place
from console.views.registrations import words
from console.views.registrations.actions import Reading
from console.views.registrations.pane import Columns, Pane
from console.views.registrations.panel import Panel
from console.views.registrations.words import tr
from console.views.theme import Theme, TypeStyle
from console.views.typography import width
from console.views.widgets.button import Button, ButtonKind
from console.views.words import plain
from contract.resources.team import RegistrationCode

_LARGE = 34


class CodePanel(Panel):
    """`revoked`: it is to be revoked. `undone`: not after all; carries its key."""

    revoked = Signal()
    undone = Signal(object)

    def __init__(self, model: CodesModel, place: Place, theme: Theme) -> None:
        super().__init__(theme)
        self._model, self._place = model, place
        self._code: RegistrationCode | None = None
        self._key: str | None = None
        self.copy_button = Button(tr("Copy"), theme=theme, icon=Icon.COPY)
        self.copy_button.clicked.connect(self._copy)
        self.revoke_button = Button(
            tr("Revoke"), theme=theme, kind=ButtonKind.BAD_OUTLINE, icon=Icon.BAN
        )
        self.revoke_button.clicked.connect(self.revoked)
        self.undo_button = Button(tr("Undo"), theme=theme)
        self.undo_button.clicked.connect(lambda: self.undone.emit(self._key))
        self.offer(self.copy_button, self.revoke_button, self.undo_button)

    @property
    def title_style(self) -> TypeStyle:
        """As large as the code fits, to be read out and written down."""
        usual = super().title_style
        large = self._theme.px(_LARGE)
        room = self.maximumWidth() - 40
        said = self.title.text()
        while large > usual.size and width(TypeStyle(large, large + 8, 700), said) > room:
            large -= 1
        return usual if self._code is None else TypeStyle(large, large + 8, 700)

    def show_code(self, code: RegistrationCode | None) -> None:
        """Show another code, or the same one anew."""
        self._code = code
        pending = None if code is None else self._model.revoking(code.id)
        self._key = pending.key if pending is not None and pending.may_withdraw else None
        is_open = code is not None and self._model.is_open(code)
        self.copy_button.setVisible(is_open and pending is None)
        self.revoke_button.setVisible(is_open and pending is None)
        self.undo_button.setVisible(self._key is not None)
        named = tr("Choose a code on the left") if self._model.rowCount() else ""
        self.title.setText(named if code is None else plain(code.registration_code))
        self.dress_title()
        self.under.setText(tr("For one person") if is_open else "")
        self.under.setVisible(is_open)
        self.facts.show_facts([] if code is None else words.code_facts(code, self._place))
        said = tr("Whoever has this code can register until then.") if is_open else ""
        if pending is not None:
            said = tr("Will be revoked")
        self.say(said, self._theme.colour.text2)

    def _copy(self) -> None:
        if self._code is not None:
            QGuiApplication.clipboard().setText(self._code.registration_code)
            self.say(tr("Copied"), self._theme.colour.text2)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        super().set_theme(theme)
        self.show_code(self._code)


class CodesPane(Pane[RegistrationCode]):
    """The codes of the last weeks, newest first."""

    def __init__(self, model: CodesModel, reading: Reading, place: Place, theme: Theme) -> None:
        columns = Columns(
            name=tr("Codes"),
            names=lambda: (tr("Code"), tr("Made by"), tr("Used by"), tr("State")),
            shares=(0.26, 0.25, 0.27, 0.22),
            say=partial(words.code_row, model=model, place=place),
            key=lambda one: one.id,
            failed=tr("The codes could not be loaded"),
            nothing=(
                tr("No code was made in the last weeks"),
                tr("A code lets one person register."),
            ),
        )
        super().__init__(model, reading, columns, place, theme)
        self.panel = CodePanel(model, place, theme)
        self.looked.connect(lambda: self.panel.show_code(self.chosen))
        self.hold(self.panel)
