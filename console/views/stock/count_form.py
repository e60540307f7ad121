"""The line that is counted: what is known of it, its two numbers, and who else is in it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.models.counting import CountingModel
from console.state.quantities import quantity_of
from console.state.stock import ShownLine
from console.views import painting
from console.views.icons import Icon
from console.views.place import Place
from console.views.stock import words
from console.views.stock.count_fields import CountFields
from console.views.stock.words import tr
from console.views.theme import RADIUS, Theme
from console.views.widgets.announce import announce
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.facts import Facts
from console.views.widgets.label import dress, plain_label
from console.views.widgets.roomy import Roomy
from console.views.words import plain, told
from contract.scalars import Quantity


class CountForm(QWidget):
    """`saved` carries the line as it was seen and its LineCount. `settled`: a refusal's key, and
    whether what was counted here is to be saved all the same. `moving`: goods came or went.
    """

    saved = Signal(object)
    settled = Signal(object)
    moving = Signal()

    def __init__(self, model: CountingModel, place: Place, theme: Theme) -> None:
        super().__init__()
        self._model, self._place, self._theme = model, place, theme
        self._base: ShownLine | None = None
        self._warned = ""
        self._labels = [plain_label() for _ in range(4)]
        self.title, self.under, self.notice, self.sum = self._labels
        self.facts, self.fields = Facts(theme), CountFields(theme)
        self.save_button = Button(tr("Save"), theme=theme, kind=ButtonKind.PRIMARY, icon=Icon.CHECK)
        self.move_button = Button(tr("Came or went…"), theme=theme, icon=Icon.PACKAGE)
        self.theirs_button = Button(tr("Keep theirs"), theme=theme)
        self.mine_button = Button(tr("Save mine"), theme=theme, kind=ButtonKind.WARN)
        self._build()
        self._connect()
        self.set_theme(theme)

    @property
    def _buttons(self) -> tuple[Button, ...]:
        return self.save_button, self.move_button, self.theirs_button, self.mine_button

    def _build(self) -> None:
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(4)
        for label in self._labels:
            label.setWordWrap(True)
        for part in (self.title, self.under, self.facts, self.fields, self.sum):
            column.addWidget(part)
        # Below one another: their words are long in some languages.
        for button in self._buttons[:2]:
            column.addSpacing(4)
            column.addWidget(button)
        column.addSpacing(8)
        column.addWidget(self.notice)
        for button in self._buttons[2:]:
            column.addSpacing(4)
            column.addWidget(button)
        column.addStretch()
        self._scrolled = Roomy(self._theme, self)
        self._scrolled.hold(held)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(self._scrolled)

    def _connect(self) -> None:
        self.fields.wanted.connect(self.save)
        self.fields.edited.connect(self._on_edit)
        self.save_button.clicked.connect(self.save)
        self.move_button.clicked.connect(self.moving)
        self.theirs_button.clicked.connect(lambda: self._settle(is_mine=False))
        self.mine_button.clicked.connect(lambda: self._settle(is_mine=True))

    @property
    def line(self) -> ShownLine | None:
        """The line as it is now."""
        base = self._base
        return None if base is None else self._model.shown(base.line.id) or base

    def show_line(self, shown: ShownLine | None) -> None:
        """Show another line, or this one anew; what somebody is typing stays."""
        before = self._base
        is_other = before is None or shown is None or before.line.id != shown.line.id
        if is_other:
            self._warned = ""
        if is_other or not self.fields.is_dirty:
            self._base = shown
            self.fields.put(shown)
        self._show()

    def save(self) -> None:
        """Save what was typed; asks once more where somebody else is in the line."""
        base, now = self._base, self.line
        if base is None or now is None or not self._model.is_counted:
            return
        counted = self.fields.counted()
        if counted is None:
            return
        warning = self._warning()
        if warning and warning != self._warned:
            self._warned = warning
            self._show()
            announce(self, self.notice.text(), assertive=True)
            return
        is_news = self.fields.is_dirty or base.counted is None
        self._warned = ""
        self.fields.put(None)
        # Whoever was warned of what was saved meanwhile means it over that.
        self.saved.emit((now if warning else base, counted if is_news else None))

    def save_typed(self) -> bool:
        """Save what was typed before the keyboard goes elsewhere; False where it cannot be."""
        if not self.fields.is_dirty:
            return True
        self.save()
        return not self.fields.is_dirty

    def _settle(self, *, is_mine: bool) -> None:
        refused = None if self.line is None else self.line.refused
        if refused is not None:
            self.settled.emit((refused.key, is_mine))

    def _on_edit(self) -> None:
        self._warned = ""
        self._show()

    def _warning(self) -> str:
        """Why one had better not save; empty for no reason."""
        base, now = self._base, self.line
        if base is None or now is None or not self.fields.is_dirty:
            return ""
        if now.line.rev != base.line.rev and now.line.counted_by != self._model.me:
            return words.meanwhile(now.line)
        colleague = self._model.editing(now.line.id)
        return "" if colleague is None else words.is_in(colleague)

    def _show(self) -> None:
        shown = self.line
        if shown is None:
            self.title.setText(tr("Choose a line on the left"))
            self.facts.show_facts([])
        else:
            self.title.setText(plain(shown.line.item_name))
            self.under.setText(words.about(shown.line))
            self.facts.show_facts(words.line_facts(shown, self._place))
            self.fields.name_after(shown)
        self._show_parts(shown)
        self._show_sum(shown)
        self._show_notice(shown)

    def _show_parts(self, shown: ShownLine | None) -> None:
        is_counted = shown is not None and self._model.is_counted
        is_refused = is_counted and shown is not None and shown.refused is not None
        for part in (self.under, self.facts, self.fields):
            part.setVisible(shown is not None)
        self.fields.set_editable(is_counted)
        for button in (self.save_button, self.move_button):
            button.setVisible(is_counted)
        for button in (self.theirs_button, self.mine_button):
            button.setVisible(is_refused)
        kind = ButtonKind.SECONDARY if is_refused else ButtonKind.PRIMARY
        self.save_button.set_look(tr("Save"), Icon.CHECK, kind)

    def _show_sum(self, shown: ShownLine | None) -> None:
        """What the two numbers come to, while they can be read."""
        read = [quantity_of(text or "0") for text in self.fields.texts]
        said, full, partial = "", read[0], read[1]
        has_text = any(self.fields.texts)
        if shown is not None and has_text and full is not None and partial is not None:
            total = Quantity(full * shown.line.item_uom + partial)
            said = words.sum_words(total, shown.line)
        self.sum.setText(said)
        self.sum.setVisible(bool(said))

    def _show_notice(self, shown: ShownLine | None) -> None:
        colour, refused = self._theme.colour, None if shown is None else shown.refused
        said, ink = "", colour.warn_text
        if shown is not None and not self._model.is_counted:
            said, ink = tr("Approved: it is not counted any more."), colour.text2
        elif shown is not None and refused is not None:
            reason = told(refused.refusal or "") or tr("The hotel did not answer.")
            said, ink = f"{reason} {words.mine_words(refused, shown.line)}", colour.bad_text
        elif shown is not None:
            said = self._said_of_others(shown)
        self.notice.setText(said)
        self.notice.setVisible(bool(said))
        dress(self.notice, self._theme.office.body, ink)

    def _said_of_others(self, shown: ShownLine) -> str:
        colleague, warning = self._model.editing(shown.line.id), self._warning()
        said = warning or ("" if colleague is None else words.is_in(colleague))
        if not said:
            return ""
        if self._warned:
            return tr("{reason} Save again to save yours.").format(reason=f"{said.rstrip('.')}.")
        return f"{said.rstrip('.')}."

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        office, colour = theme.office, theme.colour
        dress(self.title, office.title, colour.text)
        dress(self.under, office.body, colour.text2)
        dress(self.sum, office.strong, colour.text)
        for part in (self.facts, self.fields, self._scrolled):
            part.set_theme(theme)
        for button in self._buttons:
            button.set_theme(theme)
        self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A card."""
        colour = self._theme.colour
        painting.ground(self, radius=RADIUS.card, fill=colour.surface, border=colour.line)
