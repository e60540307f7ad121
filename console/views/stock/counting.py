"""One stocktake: its lines, what is typed or scanned into them, and who else is in it."""

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.models.counting import CountingModel, LineWish
from console.models.rows import RowRole
from console.state.stock import ShownLine
from console.views.columns import ColumnHead
from console.views.emptiness import Emptiness
from console.views.icons import Icon
from console.views.place import Place
from console.views.stock import line_rows
from console.views.stock.actions import StockActions
from console.views.stock.count_form import CountForm
from console.views.stock.counting_head import CountingHead
from console.views.stock.filters import LineFilters
from console.views.stock.find_field import is_typed
from console.views.stock.line_list import LineList
from console.views.stock.movement_dialog import MovementDialog
from console.views.stock.words import tr
from console.views.theme import Theme
from console.views.widgets.again import Again
from console.views.widgets.announce import announce
from console.views.widgets.sheet import Sheet
from console.views.widgets.verified import VerifiedLine
from console.views.words import plain, told
from contract.resources.stock import LineCount

_SIDE: Final = 352
_SIDE_NARROW: Final = 288
_WIDE_FROM: Final = 1400
_SOON_MS: Final = 120


class CountingPage(QWidget):
    """Shows a CountingModel. `closed`: back to the list of stocktakes."""

    closed = Signal()

    def __init__(
        self, model: CountingModel, actions: StockActions, *, place: Place, theme: Theme
    ) -> None:
        super().__init__()
        self._model, self._actions = model, actions
        self._place, self._theme = place, theme
        self.dialog: MovementDialog | None = None
        self.head = CountingHead(model, theme)
        self.filters = LineFilters(theme)
        self.list = LineList(model, place, theme)
        self._names = ColumnHead(line_rows.names, line_rows.SHARES, theme, self.list)
        self.verified, self.again = VerifiedLine(theme, place.zone), Again(theme)
        parts = (self._names, self.list, self.again, self.verified)
        self._sheet = Sheet(parts, theme, grows=1)
        self.form = CountForm(model, place, theme)
        self._soon = QTimer(self, interval=_SOON_MS, singleShot=True)
        self._soon.timeout.connect(self._look_for)
        self._build()
        self._connect()
        self.set_theme(theme)

    def _build(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self._sheet, 1)
        body.addWidget(self.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(12)
        column.addWidget(self.head)
        column.addWidget(self.filters)
        column.addLayout(body, 1)

    def _connect(self) -> None:
        search, fields = self.filters.search, self.form.fields
        self.head.back_button.clicked.connect(self.close_stocktake)
        self.filters.changed.connect(self._look_for)
        search.textChanged.connect(lambda _text: self._soon.start())
        search.wanted.connect(self._on_wanted)
        search.stepped.connect(self.list.step)
        search.left.connect(self.close_stocktake)
        self.list.picked.connect(self._on_picked)
        self.list.entered.connect(self._enter_line)
        self.list.clicked.connect(lambda _index: self._enter_line())
        self.list.typed.connect(self._type)
        fields.left.connect(self._leave_line)
        fields.stepped.connect(self._step)
        fields.scanned.connect(self._on_scanned)
        fields.entered.connect(self._tell_line)
        self.form.saved.connect(self._on_saved)
        self.form.settled.connect(self._on_settled)
        self.form.moving.connect(self.ask_movement)
        self.again.wanted.connect(self._actions.look)
        self._model.looked.connect(self._show)

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        form = self.form
        return self.filters.search, self.list, form.fields.full.edit, self.head.back_button

    @property
    def chosen(self) -> ShownLine | None:
        """The line the keyboard is on."""
        shown: ShownLine | None = self.list.currentIndex().data(RowRole.VALUE)
        return shown

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever gives the page the keyboard means the search."""
        self.filters.search.setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Whatever is typed anywhere else is looked for."""
        if is_typed(event):
            self._type(event)
        else:
            super().keyPressEvent(event)

    def begin(self) -> None:
        """Another stocktake is open: look at all of it."""
        self.filters.clear()
        self._look_for()
        self.filters.search.setFocus()

    def close_stocktake(self) -> None:
        """Back to the list; what was typed is saved where it can be."""
        self.form.save_typed()
        self.closed.emit()

    def _type(self, event: QKeyEvent) -> None:
        search = self.filters.search
        search.setFocus()
        search.selectAll()
        search.keyPressEvent(event)

    def _look_for(self) -> None:
        self._soon.stop()
        self._model.look_for(self.filters.wish)

    def _on_wanted(self, said: str) -> None:
        """A code chooses its line whatever is looked at; words choose the first they find."""
        found = self._model.with_code(said)
        if found is not None:
            self._go_to(found)
            return
        self._look_for()
        if said and not self._model.rows:
            self._say_unknown(said)
        else:
            self._enter_line()

    def _on_scanned(self, code: str) -> None:
        found = self._model.with_code(code)
        if found is None:
            self._say_unknown(code)
        elif self.form.save_typed():
            self._go_to(found)

    def _say_unknown(self, code: str) -> None:
        said = tr("No line has the number or name {code}.").format(code=plain(code))
        self.filters.say(said)
        self.filters.search.selectAll()
        announce(self.filters.search, said, assertive=True)

    def _go_to(self, shown: ShownLine) -> None:
        """Put the cursor into a line, also one that was not looked for."""
        self.filters.search.clear()
        if self._model.row_of(shown.line.id) is None or self._model.wish.words:
            self._look_for()
        if self._model.row_of(shown.line.id) is None:
            self.filters.clear()
            self._look_for()
        self.list.choose(shown.line.id)
        self._enter_line()

    def _enter_line(self) -> None:
        if self.chosen is not None and self._model.is_counted:
            self.filters.say("")
            self.form.fields.enter()
            self._tell_line()

    def _leave_line(self) -> None:
        """Esc: what was typed is thrown away."""
        self.form.fields.put(self.form.line)
        self.form.show_line(self.chosen)
        self._find_again()

    def _find_again(self) -> None:
        self.filters.search.setFocus()
        self.filters.search.selectAll()
        self._tell_line()

    def _step(self, step: int) -> None:
        if self.form.save_typed():
            self.list.step(step)
            self._enter_line()

    def _on_picked(self) -> None:
        if self.chosen is not None and self.form.fields.is_dirty:
            line = self.form.line
            if line is not None and line.line.id != self.chosen.line.id:
                self.form.save_typed()
        self.form.show_line(self.chosen)
        self._tell_line()

    def _on_saved(self, saved: tuple[ShownLine, LineCount | None]) -> None:
        shown, counted = saved
        if counted is not None:
            self._actions.count(shown, counted)
        self.form.show_line(self.chosen)
        self._find_again()

    def _on_settled(self, settled: tuple[str, bool]) -> None:
        key, is_mine = settled
        (self._actions.retry if is_mine else self._actions.dismiss)(key)
        self._find_again()

    def _tell_line(self) -> None:
        """The hotel hears which line the keyboard is in."""
        line, has_keyboard = self.form.line, self.form.fields.has_keyboard
        is_in = line is not None and has_keyboard and self._model.is_counted
        self._actions.edit(line.line.id if is_in and line is not None else None)

    def ask_movement(self) -> None:
        """Ask what came or went of a line."""
        shown = self.form.line
        if shown is None or not self._model.is_counted:
            return
        asked = MovementDialog(shown.line, self._theme, self.window())
        asked.accepted.connect(lambda: self._actions.move(shown, asked.movement))
        asked.finished.connect(lambda _result: self._close(asked))
        self.dialog = asked
        asked.open()

    def _close(self, asked: MovementDialog) -> None:
        self.dialog = None
        asked.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window leaves the rows more room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px
        is_wide = self.width() >= px(_WIDE_FROM)
        self.form.setFixedWidth(px(_SIDE if is_wide else _SIDE_NARROW))

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        parts = (self.head, self.filters, self._names, self.list, self._sheet, self.form)
        for part in (*parts, self.verified, self.again):
            part.set_theme(theme)
        self._fit()
        self._show()

    def refresh(self) -> None:
        """Paint anew what is different with time."""
        self.list.viewport().update()

    def _show(self) -> None:
        model = self._model
        self.head.refresh()
        self.filters.offer(model.categories)
        self.form.fields.know_codes(model.codes)
        self.list.show_emptiness(self._emptiness())
        for part in (self._names, self.list.viewport()):
            part.update()
        self.verified.show_link(model.link)
        self.verified.setVisible(model.is_loaded and not model.trouble)
        self.again.show_trouble(told(model.trouble), is_told=not model.rows)
        if model.rows and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(model.index(0, 0))
        self.form.show_line(self.chosen)

    def _emptiness(self) -> Emptiness:
        model = self._model
        if model.trouble and not model.is_loaded:
            failed = tr("The lines could not be loaded")
            return Emptiness(Icon.CLOUD_OFF, failed, told(model.trouble))
        if not model.is_loaded:
            return Emptiness(Icon.PACKAGE, "")
        if not model.total:
            nothing = tr("This stocktake has no lines yet")
            return Emptiness(Icon.PACKAGE, nothing, tr("Go back and choose “Add new items”."))
        if model.wish == LineWish(is_uncounted=True):
            return Emptiness(Icon.CHECK_CHECK, tr("Every line is counted"))
        return Emptiness(Icon.SEARCH, tr("No line fits what is looked for"))
