"""The right half of the panel: what is ordered, notes and allergies."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.models.phone_order import Fault, OrderedLine, PhoneOrderModel
from console.views.emptiness import Emptiness
from console.views.icons import Icon
from console.views.phone import words
from console.views.phone.fields import KeyField
from console.views.phone.lines import OrderLines
from console.views.theme import Theme, TypeStyle
from console.views.widgets.announce import tell_choice
from console.views.widgets.label import dress, plain_label
from console.views.words import count


class OrderPart(QWidget):
    """`done_with_note` when the note is written and the next dish may come."""

    done_with_note = Signal()

    def __init__(self, model: PhoneOrderModel, currency: str, theme: Theme) -> None:
        super().__init__()
        self._model = model
        self._title = plain_label()
        self.lines = OrderLines(model, currency, theme)
        model.lines.speak_with(lambda row, _column: words.line(row))
        self.note = KeyField(self.tr("Note for the marked line"), Icon.CORNER_DOWN_RIGHT, theme)
        self.allergies = KeyField(self.tr("Allergies"), Icon.TRIANGLE_ALERT, theme)
        self.allergies.edit.setPlaceholderText(self.tr("nuts, milk"))
        nothing, hint = self.tr("Nothing ordered yet"), self.tr("Type a dish, Enter adds it")
        self.lines.show_emptiness(Emptiness(Icon.LIST, nothing, hint))
        self._build()
        self._connect()
        self.set_theme(theme)
        self.show_draft()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self.lines, 1)
        column.addSpacing(8)
        column.addWidget(self.note)
        column.addWidget(self.allergies)

    def _connect(self) -> None:
        self.lines.selectionModel().currentChanged.connect(lambda *_: self._show_note())
        self.lines.note_wanted.connect(self._write_note)
        self.note.edit.textEdited.connect(self._on_note)
        done = self.done_with_note.emit
        self.note.on_keys({Qt.Key.Key_Return: done, Qt.Key.Key_Enter: done})
        self.allergies.on_keys({Qt.Key.Key_Return: done, Qt.Key.Key_Enter: done})
        self.allergies.edit.textEdited.connect(lambda text: self._model.change(allergies=text))

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        strong = TypeStyle(theme.office.dense.size, theme.office.dense.line, 600)
        dress(self._title, strong, theme.colour.text)
        self._title.setFixedHeight(theme.px(20))
        for part in (self.lines, self.note, self.allergies):
            part.set_theme(theme)

    def show_draft(self) -> None:
        """Show what was filled in."""
        many = sum(line.quantity for line in self._model.lines.rows)
        said = count(many, self.tr("item"), self.tr("items"))
        self._title.setText(f"{self.tr('Order')} · {said}" if many else self.tr("Order"))
        self.allergies.fill(self._model.draft.allergies)
        self._show_note()

    def show_line(self, number: int) -> None:
        """Mark a line."""
        self.lines.show_current(number)
        self._show_note()

    def show_fault(self, fault: Fault) -> None:
        """Say what is wrong with the allergies, or mark the line that is sold out."""
        if fault is Fault.ALLERGIES:
            self.allergies.show_problem(words.fault(fault, self._model))
            self.allergies.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        elif fault is Fault.SOLD_OUT:
            rows = self._model.lines.rows
            self.show_line(next(line.number for line in rows if line.is_sold_out))
            self.lines.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write_note(self) -> None:
        self.note.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_note(self, text: str) -> None:
        number = self.lines.number
        if number is not None:
            self._model.set_notes(number, text)

    def _show_note(self) -> None:
        line: OrderedLine | None = self.lines.current
        self.note.setEnabled(line is not None)
        self.note.fill("" if line is None else line.notes)
        tell_choice(self.lines, "" if line is None else words.line(line))
