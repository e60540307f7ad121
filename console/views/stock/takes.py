"""The stocktakes: the chosen one beside them, to be counted, approved, opened again or deleted."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.models.stocktakes import StocktakesModel
from console.state.stock import is_draft
from console.views.icons import Icon
from console.views.place import Place
from console.views.registrations.actions import Reading
from console.views.registrations.pane import Columns, Pane
from console.views.registrations.panel import Panel
from console.views.stock import words
from console.views.stock.faces_row import FacesRow
from console.views.stock.progress import ProgressBar
from console.views.stock.words import tr
from console.views.theme import Theme
from console.views.widgets.button import Button, ButtonKind
from console.views.words import count
from contract.resources.stock import Stocktake


class TakePanel(Panel):
    """`undone` carries the key of what is not to be done after all."""

    opened = Signal()
    filled = Signal()
    approved = Signal()
    reopened = Signal()
    deleted = Signal()
    undone = Signal(object)

    def __init__(self, model: StocktakesModel, place: Place, theme: Theme) -> None:
        super().__init__(theme)
        self._model, self._place = model, place
        self._take: Stocktake | None = None
        self._key: str | None = None
        self.is_filling = False
        self.bar, self.faces = ProgressBar(theme), FacesRow(theme)
        self.open_button = Button(tr("Count"), theme=theme, kind=ButtonKind.PRIMARY, icon=Icon.LIST)
        self.fill_button = Button(tr("Add new items"), theme=theme, icon=Icon.PLUS)
        self.approve_button = Button(tr("Approve…"), theme=theme, icon=Icon.LOCK)
        self.reopen_button = Button(tr("Open again…"), theme=theme, icon=Icon.PENCIL)
        self.delete_button = Button(
            tr("Delete…"), theme=theme, kind=ButtonKind.BAD_OUTLINE, icon=Icon.DELETE
        )
        self.undo_button = Button(tr("Undo"), theme=theme)
        self._lay()
        self._connect()

    def _lay(self) -> None:
        about = QWidget()
        column = QVBoxLayout(about)
        column.setContentsMargins(0, 8, 0, 4)
        column.setSpacing(12)
        column.addWidget(self.bar)
        column.addWidget(self.faces)
        self.add(about, after=self.under)
        self.offer(self.open_button, self.undo_button)
        self.offer_below(self.approve_button, self.reopen_button)
        self.offer_below(self.fill_button)
        self.offer_below(self.delete_button)

    def _connect(self) -> None:
        self.open_button.clicked.connect(self.opened)
        self.fill_button.clicked.connect(self.filled)
        self.approve_button.clicked.connect(self.approved)
        self.reopen_button.clicked.connect(self.reopened)
        self.delete_button.clicked.connect(self.deleted)
        self.undo_button.clicked.connect(lambda: self.undone.emit(self._key))

    def show_take(self, take: Stocktake | None) -> None:
        """Show another one, or this one anew."""
        self._take = take
        step = None if take is None else self._model.step(take.id)
        self._key = step.key if step is not None and step.may_withdraw else None
        is_open = take is not None and is_draft(take)
        is_free = take is not None and step is None
        none = tr("Choose a stocktake on the left") if self._model.rowCount() else ""
        self.title.setText(none if take is None else words.period(take))
        self.undo_button.setVisible(self._key is not None)
        self.open_button.setVisible(take is not None)
        self.open_button.set_look(
            tr("Count") if is_open else tr("Look at it"), Icon.LIST if is_open else Icon.EYE
        )
        for button in (self.fill_button, self.approve_button, self.delete_button):
            button.setVisible(is_free and is_open)
        self.reopen_button.setVisible(is_free and not is_open)
        self._show_progress(take)
        self.say(self._said(take), self._theme.colour.text2)

    def _show_progress(self, take: Stocktake | None) -> None:
        is_open = take is not None and is_draft(take)
        for part in (self.under, self.bar):
            part.setVisible(take is not None)
        self.faces.setVisible(is_open)
        self.facts.show_facts([] if take is None else words.take_facts(take, self._place))
        if take is None:
            return
        said = words.progress(take.counted_lines, take.total_lines)
        self.under.setText(said)
        self.bar.show_progress(take.counted_lines, take.total_lines, said)
        self.faces.show_people(self._model.present(take.id), self._model.me)
        unsent = self._model.unsent(take.id)
        can_approve = bool(take.counted_lines) and not unsent
        self.approve_button.setEnabled(can_approve)
        can_fill = self._model.is_live and not self.is_filling
        self.fill_button.setEnabled(can_fill)

    def _said(self, take: Stocktake | None) -> str:
        """What hinders, or is under way."""
        if take is None:
            return ""
        if self.is_filling:
            return tr("Adding items…")
        unsent = self._model.unsent(take.id)
        if unsent and is_draft(take):
            said = count(unsent, tr("count is not sent yet."), tr("counts are not sent yet."))
            return tr("{counts} It can be approved then.").format(counts=said)
        return ""

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        super().set_theme(theme)
        for part in (self.bar, self.faces):
            part.set_theme(theme)
        self.show_take(self._take)


class TakesPane(Pane[Stocktake]):
    """All stocktakes, the latest first."""

    def __init__(
        self, model: StocktakesModel, reading: Reading, place: Place, theme: Theme
    ) -> None:
        columns = Columns(
            name=tr("Stocktakes"),
            names=lambda: (tr("Period"), tr("Progress"), tr("In it"), tr("State")),
            shares=(0.36, 0.22, 0.22, 0.2),
            say=partial(words.take_row, model=model, place=place),
            key=lambda one: one.id,
            failed=tr("The stocktakes could not be loaded"),
            nothing=(tr("Nothing was counted yet"), tr("Begin the first stocktake above.")),
            icon=Icon.PACKAGE,
        )
        super().__init__(model, reading, columns, place, theme)
        self.panel = TakePanel(model, place, theme)
        self.looked.connect(lambda: self.panel.show_take(self.chosen))
        self.hold(self.panel)
