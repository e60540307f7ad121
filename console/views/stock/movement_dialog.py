"""Asks what came or went of an item, and how much."""

from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.state.quantities import quantity_of
from console.views.icons import Icon
from console.views.sign_in.field import Field
from console.views.stock import words
from console.views.stock.words import tr
from console.views.theme import Theme
from console.views.widgets.dialog import Dialog
from console.views.widgets.segments import Segments
from console.views.words import plain
from contract.resources.stock import MovementType, NewMovement, StocktakeLine
from contract.scalars import Quantity

_LONGEST_NOTE = 200
_LONGEST = 12


class MovementDialog(Dialog):
    """`movement` after it was accepted."""

    def __init__(self, line: StocktakeLine, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(plain(line.item_name), theme, parent)
        self._line = line
        self.kind = Segments([tr("Purchase"), tr("Waste")], theme)
        self.kind.setAccessibleName(tr("Whether goods came or went"))
        self.full = Field(words.full_label(line), Icon.PACKAGE, theme)
        self.single = Field(words.single_label(line), Icon.WINE, theme)
        self.note = Field(tr("Note (supplier, why)"), Icon.PENCIL, theme)
        self.note.edit.setMaxLength(_LONGEST_NOTE)
        self.said = self.sentence("")
        self._lay()
        for field in (self.full, self.single):
            field.edit.setMaxLength(_LONGEST)
            field.edit.textEdited.connect(lambda _text: self._follow())
        self.full.edit.returnPressed.connect(self.single.setFocus)
        self.single.edit.returnPressed.connect(self.note.setFocus)
        self.note.edit.returnPressed.connect(self.accept_button.click)
        self.kind.chosen.connect(lambda _number: self._follow())
        self._follow()
        self.full.setFocus()

    def _lay(self) -> None:
        numbers = QHBoxLayout()
        numbers.setSpacing(12)
        numbers.addWidget(self.full)
        numbers.addWidget(self.single)
        self.body.setSpacing(4)
        self.body.addWidget(self.sentence(words.about(self._line)))
        self.body.addSpacing(8)
        self.body.addWidget(self.kind)
        self.body.addSpacing(8)
        self.body.addLayout(numbers)
        self.body.addWidget(self.note)
        self.body.addWidget(self.said)

    @property
    def _typed(self) -> tuple[Quantity | None, Quantity | None]:
        return (
            quantity_of(self.full.text or "0"),
            quantity_of(self.single.text or "0"),
        )

    @property
    def movement(self) -> NewMovement:
        """What was typed."""
        full, single = self._typed
        kind = MovementType.WASTE if self.kind.current else MovementType.PURCHASE
        return NewMovement(
            movement_type=kind,
            quantity=full or Quantity(0),
            partial_units=single or Quantity(0),
            notes=self.note.text.strip(),
        )

    def _follow(self) -> None:
        full, single = self._typed
        for field, quantity in ((self.full, full), (self.single, single)):
            if quantity is None and not field.problem:
                example = words.number(Decimal("2.5"))
                said = tr("Type a number like 4 or {example}.").format(example=example)
                field.show_problem(said)
        total = None if full is None or single is None else full * self._line.item_uom + single
        is_waste = bool(self.kind.current)
        said = ""
        if total:
            pattern = tr("{amount} are taken out.") if is_waste else tr("{amount} are put in.")
            said = pattern.format(amount=words.amount(total, self._line))
        self.said.setText(said or tr("Type how many there are."))
        self.accept_button.set_look(tr("Note waste") if is_waste else tr("Note purchase"), None)
        self.accept_button.setEnabled(bool(total))
