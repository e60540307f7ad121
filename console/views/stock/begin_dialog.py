"""Asks for which days a stocktake is begun."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.models.stocktakes import StocktakesModel
from console.state.planning import Refusal
from console.state.stock_days import (
    Span,
    day_of,
    day_text,
    last_month,
    only,
    this_month,
    this_week,
)
from console.views.icons import Icon
from console.views.roster.choice_field import ChoiceField
from console.views.sign_in.field import Field
from console.views.stock.words import day_words, tr
from console.views.theme import Theme
from console.views.widgets.announce import announce
from console.views.widgets.dialog import Dialog
from console.views.widgets.label import dress
from console.views.words import told
from contract.resources.stock import NewStocktake


class BeginDialog(Dialog):
    """Stays open until the hotel has said yes; `wished` carries a NewStocktake to ask it for."""

    wished = Signal(object)

    def __init__(
        self, model: StocktakesModel, today: date, theme: Theme, parent: QWidget | None
    ) -> None:
        super().__init__(tr("New stocktake"), theme, parent)
        self._model = model
        self._is_saving, self._refused = False, ""
        self.span = ChoiceField(tr("Period"), Icon.CALENDAR, theme)
        self.first = Field(tr("First day"), Icon.CALENDAR, theme)
        self.last = Field(tr("Last day"), Icon.CALENDAR, theme)
        self.said = self.sentence("")
        self._lay()
        self._offer(today)
        self.accept_button.set_look(tr("Begin"), Icon.PLUS)
        for field in (self.first, self.last):
            field.edit.textEdited.connect(lambda _text: self._on_edit())
            field.edit.returnPressed.connect(self.accept)
        self.span.chosen.connect(self._on_chosen)
        model.looked.connect(self._follow)
        self._on_chosen()
        self.span.setFocus()

    def _lay(self) -> None:
        days = QHBoxLayout()
        days.setSpacing(12)
        days.addWidget(self.first)
        days.addWidget(self.last)
        self.body.setSpacing(4)
        self.body.addWidget(self.span)
        self.body.addLayout(days)
        self.body.addWidget(self.said)

    def _offer(self, today: date) -> None:
        spans: tuple[tuple[str, Span], ...] = (
            (tr("This month"), this_month(today)),
            (tr("Last month"), last_month(today)),
            (tr("This week"), this_week(today)),
            (tr("Today"), only(today)),
        )
        for name, span in spans:
            self.span.box.addItem(name, span)
        self.span.box.addItem(tr("Other days"), None)
        self.span.box.setCurrentIndex(0)

    def _on_chosen(self) -> None:
        span = self.span.value
        if isinstance(span, tuple):
            for field, day in zip((self.first, self.last), span, strict=True):
                field.edit.setText(day_text(day))
                field.show_problem("")
        self._refused = ""
        self._follow()

    def _on_edit(self) -> None:
        """Days that were typed are days of one's own."""
        self.span.box.blockSignals(True)
        self.span.box.setCurrentIndex(self.span.box.count() - 1)
        self.span.box.blockSignals(False)
        self.span.update()
        self._refused = ""
        self._follow()

    @property
    def wish(self) -> NewStocktake | None:
        """What was chosen; None while it is no period."""
        first, last = day_of(self.first.text), day_of(self.last.text)
        if first is None or last is None or last < first:
            return None
        return NewStocktake(period_start=first, period_end=last, populate=True)

    def accept(self) -> None:
        """Ask the hotel."""
        wish = self.wish
        if wish is None or not self.accept_button.isEnabled():
            self._point_out()
            return
        self._is_saving, self._refused = True, ""
        self._follow()
        self.wished.emit(wish)

    def _point_out(self) -> None:
        """Say at the field what is no day."""
        for field in (self.first, self.last):
            if day_of(field.text) is None:
                field.show_problem(tr("Type a day like 30.11.2025."))
                return
        if self.wish is None:
            self.last.show_problem(tr("It ends before it begins."))

    def show_saved(self) -> None:
        """The hotel has it."""
        super().accept()

    def show_refusal(self, refusal: Refusal) -> None:
        """Say why not."""
        self._is_saving, self._refused = False, told(refusal.sentence)
        self._follow()
        announce(self, self.said.text(), assertive=True)
        self.adjustSize()

    def _follow(self) -> None:
        is_live, colour, wish = self._model.is_live, self._theme.colour, self.wish
        self.accept_button.setEnabled(is_live and not self._is_saving)
        words = tr("It gets a line for every item in use.")
        if wish is not None:
            days = f"{day_words(wish.period_start)} – {day_words(wish.period_end)}"
            words = f"{days}. {words}"
        if not is_live:
            words = tr("Connect to begin: the hotel looks which items there are.")
        elif self._is_saving:
            words = tr("Beginning…")
        self.said.setText(self._refused or words)
        ink = colour.bad_text if self._refused else colour.text2
        dress(self.said, self._theme.office.body, ink)
