"""The two numbers a line is counted by, typed or interrupted by a scanner."""

from decimal import Decimal
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from console.state.barcodes import is_among
from console.state.quantities import quantity_of
from console.state.stock import ShownLine
from console.views.icons import Icon
from console.views.keys import pressed
from console.views.sign_in.field import Field
from console.views.stock import words
from console.views.stock.keys import COUNT_KEYS
from console.views.stock.scanner import Burst, is_tab
from console.views.stock.words import tr
from console.views.theme import Theme
from contract.resources.stock import LineCount

_LONGEST: Final = 40


class CountFields(QWidget):
    """`wanted`: Enter in the second field. `left`: Esc. `entered`: the keyboard came or went.

    `stepped` carries 1 or -1, `scanned` the code that a scanner typed here.
    """

    wanted = Signal()
    left = Signal()
    entered = Signal()
    stepped = Signal(object)
    scanned = Signal(object)
    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.full = Field("", Icon.PACKAGE, theme)
        self.partial = Field("", Icon.WINE, theme)
        self._burst = Burst()
        self._put = ("", "")
        self._codes: frozenset[str] = frozenset()
        self._pressed_in: QLineEdit = self.full.edit
        self._pressed_at = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for field in self._fields:
            row.addWidget(field)
            field.edit.setMaxLength(_LONGEST)
            field.edit.installEventFilter(self)
            field.edit.textEdited.connect(lambda _text: self.edited.emit())
            field.edit.focus_changed.connect(self.entered)

    @property
    def _fields(self) -> tuple[Field, Field]:
        return self.full, self.partial

    @property
    def texts(self) -> tuple[str, str]:
        """What stands in them."""
        return self.full.text.strip(), self.partial.text.strip()

    @property
    def is_dirty(self) -> bool:
        """Whether somebody typed something else than was put there."""
        return self.texts != self._put

    @property
    def has_keyboard(self) -> bool:
        """Whether one types here, also while another window is before this one."""
        return self.window().focusWidget() in {self.full.edit, self.partial.edit}

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        for field in self._fields:
            field.set_theme(theme)

    def name_after(self, shown: ShownLine) -> None:
        """Call the fields as the line does."""
        labels = words.full_label(shown.line), words.single_label(shown.line)
        for field, label in zip(self._fields, labels, strict=True):
            field.call(label)

    def put(self, shown: ShownLine | None) -> None:
        """Show what is counted, in place of what was typed."""
        numbers = (None, None) if shown is None else (shown.full, shown.partial)
        self._put = ("", "")
        if any(one is not None for one in numbers):
            self._put = words.typed(numbers[0]), words.typed(numbers[1])
        for field, text in zip(self._fields, self._put, strict=True):
            if field.edit.text() != text:
                field.edit.setText(text)
            field.show_problem("")

    def enter(self) -> None:
        """Put the cursor into the first field."""
        self.full.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.full.edit.selectAll()

    def set_editable(self, editable: bool) -> None:
        """Whether it can be typed into."""
        for field in self._fields:
            field.set_editable(editable)

    def counted(self) -> LineCount | None:
        """What was typed; None where that cannot be, which is said at the field.

        Both empty take the count back, if there is one; one that is empty alone is nothing.
        """
        if not any(self.texts):
            if any(self._put):
                return LineCount(counted_full_units=None, counted_partial_units=None)
            self._refuse(self.full, tr("Type how many there are."))
            return None
        read = [quantity_of(text or "0") for text in self.texts]
        for field, quantity in zip(self._fields, read, strict=True):
            if quantity is None:
                said = tr("Type a number like 4 or {example}.")
                self._refuse(field, said.format(example=words.number(Decimal("2.5"))))
                return None
        return LineCount(counted_full_units=read[0], counted_partial_units=read[1])

    def _refuse(self, field: Field, problem: str) -> None:
        field.show_problem(problem)
        field.edit.setFocus()
        field.edit.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that mean something here, before the field has them."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QLineEdit) or watched.isReadOnly():
            return False
        self._pressed_in, self._pressed_at = watched, event.timestamp()
        if pressed(COUNT_KEYS, self, event, letters=True):
            return True
        if is_tab(event):
            return self._take_scan()
        self._burst.hear(event, watched.text())
        return False

    def know_codes(self, codes: frozenset[str]) -> None:
        """What a scanner may type."""
        self._codes = codes

    def step(self, step: int) -> None:
        """The keyboard goes to another line."""
        self.stepped.emit(step)

    def leave(self) -> None:
        """What was typed is not wanted."""
        self.left.emit()

    def go_on(self) -> None:
        """Enter: what was scanned, the next field, or all of it is saved."""
        if self._take_scan():
            return
        if self._pressed_in is self.full.edit:
            self.partial.edit.setFocus()
            self.partial.edit.selectAll()
        else:
            self.wanted.emit()

    def _take_scan(self) -> bool:
        """Enter or Tab: whether a scanner sent a code before it, which is told then."""
        code = self._burst.end(self._pressed_at)
        if not code or not (is_among(code, self._codes) or quantity_of(code) is None):
            return False
        # The code fell into the field: what a hand typed before it is what was counted.
        self._pressed_in.setText(self._burst.before)
        self.scanned.emit(code)
        return True
