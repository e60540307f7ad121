"""Asks what a new item is, or what becomes of one."""

from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QGridLayout, QLineEdit, QWidget

from console.models.stock_items import ItemsModel
from console.state.planning import Refusal
from console.views.sign_in.field import Field
from console.views.stock.item_fields import (
    NUMBERS,
    TEXTS,
    item_field,
    item_rows,
    text_of,
    tidy,
    values,
)
from console.views.stock.scanner import Burst, is_tab
from console.views.stock.words import tr
from console.views.theme import Theme
from console.views.widgets.announce import announce
from console.views.widgets.dialog import Dialog
from console.views.widgets.label import dress
from console.views.words import plain, told
from contract.resources.stock import ItemChange, NewItem, StockItem
from contract.scalars import Id

_WIDE: Final = 760
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ItemDialog(Dialog):
    """Stays open until the hotel has said yes; `wished` carries a NewItem or an ItemChange.

    `of` is changed; None for a new one. What somebody else changes meanwhile comes into the fields
    that were left alone, and is said at the others.
    """

    wished = Signal(object)

    def __init__(
        self, model: ItemsModel, of: StockItem | None, theme: Theme, parent: QWidget | None
    ) -> None:
        named = "" if of is None else plain(of.name)
        title = tr("New item") if of is None else tr("Change {name}").format(name=named)
        super().__init__(title, theme, parent)
        self._model, self._of = model, of
        self._is_saving, self._refused = False, ""
        self._burst = Burst()
        self.setFixedWidth(theme.px(_WIDE))
        self.fields: dict[str, Field] = {}
        self.said = self.sentence("")
        self._lay()
        self.accept_button.set_look(tr("Add") if of is None else tr("Save"), None)
        model.looked.connect(self._on_looked)
        self._follow()
        self.fields["name"].setFocus()

    def _lay(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        for row, placed in enumerate(item_rows()):
            column = 0
            for name, icon, wide in placed:
                self.fields[name] = field = item_field(name, icon, self._theme)
                grid.addWidget(field, row, column, 1, wide, Qt.AlignmentFlag.AlignTop)
                column += wide
                field.edit.setText(text_of(self._of, name))
                field.edit.setCursorPosition(0)
                field.edit.textChanged.connect(lambda _text: self._on_typed())
                field.edit.returnPressed.connect(self.accept)
                field.edit.installEventFilter(self)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        completer = QCompleter(self._model.categories, self)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        self.fields["category_name"].edit.setCompleter(completer)
        barcode = self.fields["barcode"].edit
        barcode.textChanged.connect(lambda _text: self._warn_of_same())
        self.body.setSpacing(4)
        self.body.addLayout(grid)
        self.body.addWidget(self.said)

    @property
    def item_id(self) -> Id | None:
        """The one that is changed."""
        return None if self._of is None else self._of.id

    @property
    def _is_corrected(self) -> bool:
        """Whether what the books say is put right."""
        of = self._of
        return of is not None and tidy(self.fields["current_qty"]) != text_of(of, "current_qty")

    @property
    def _is_other(self) -> bool:
        typed = (tidy(self.fields[name]) != text_of(self._of, name) for name in (*TEXTS, *NUMBERS))
        return any(typed)

    def accept(self) -> None:
        """Ask the hotel."""
        if not self.accept_button.isEnabled():
            return
        of = self._of
        found = values(self.fields, of)
        if found is None:
            wrong = next(one for one in self.fields.values() if one.problem)
            wrong.edit.setFocus()
            announce(self, wrong.problem, assertive=True)
            return
        given: dict[str, Any] = dict(found)
        self._is_saving, self._refused = True, ""
        self._follow()
        self.wished.emit(NewItem(**given) if of is None else self._changed(of, given))

    def _changed(self, of: StockItem, given: dict[str, Any]) -> ItemChange:
        reason = tidy(self.fields["reason"]) if self._is_corrected else ""
        return ItemChange(**given, reason=reason or None, expected_rev=of.rev)

    def show_saved(self) -> None:
        """The hotel has it."""
        super().accept()

    def show_refusal(self, refusal: Refusal) -> None:
        """Say why not, at the field it is about."""
        self._is_saving = False
        field = self.fields.get(refusal.field)
        if field is None:
            self._refused = told(refusal.sentence)
        else:
            field.show_problem(refusal.sentence)
            field.edit.setFocus()
            field.edit.selectAll()
        self._follow()
        announce(self, told(refusal.sentence), assertive=True)
        self.adjustSize()

    def _on_typed(self) -> None:
        self._refused = ""
        self._follow()

    def _warn_of_same(self) -> None:
        """The hotel allows one barcode twice, and a scan finds one of them."""
        field = self.fields["barcode"]
        other = self._model.other_with(tidy(field), self.item_id)
        said = tr("{name} has this barcode, too.")
        field.show_warning("" if other is None else said.format(name=plain(other.name)))

    def _on_looked(self) -> None:
        """The item may be another one now, or the hotel out of reach."""
        now = None if self._of is None else self._model.item(self._of.id)
        if self._of is not None and now is not None and now.rev > self._of.rev:
            before, self._of = self._of, now
            for name in (*TEXTS, *NUMBERS):
                self._take(name, text_of(before, name), text_of(now, name))
        self._follow()

    def _take(self, name: str, before: str, now: str) -> None:
        field = self.fields[name]
        typed = tidy(field)
        if now in {before, typed}:
            return
        if typed == before:
            field.edit.setText(now)
        else:
            field.show_warning(tr("Meanwhile: {value}").format(value=now or "–"))

    def _follow(self) -> None:
        is_live, colour = self._model.is_live, self._theme.colour
        self.accept_button.setEnabled(is_live and self._is_other and not self._is_saving)
        self.fields["reason"].setVisible(self._is_corrected)
        words = tr("A full unit holds so many single ones: a case of 24 bottles has 24.")
        if not is_live:
            words = tr("Connect to save: the hotel looks whether the number is taken.")
        elif self._is_saving:
            words = tr("Saving…")
        elif self._is_corrected:
            words = tr("The books are put right at once; it stands in the audit.")
        self.said.setText(self._refused or words)
        ink = colour.bad_text if self._refused else colour.text2
        dress(self.said, self._theme.office.body, ink)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What a scanner sends is the barcode, wherever the keyboard is; nothing is saved by it."""
        is_key = event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if is_key and isinstance(event, QKeyEvent) and isinstance(watched, QLineEdit):
            if event.key() in _ENTER or is_tab(event):
                return self._take_scan(watched, self._burst.end(event.timestamp()))
            self._burst.hear(event, watched.text())
        return super().eventFilter(watched, event)

    def _take_scan(self, watched: QLineEdit, code: str) -> bool:
        if not code:
            return False
        watched.setText(self._burst.before)
        barcode = self.fields["barcode"].edit
        barcode.setText(code)
        barcode.setFocus()
        return True
