"""The list of the lines of a stocktake; what is typed in it is looked for."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent

from console.models.counting import CountingModel
from console.views.place import Place
from console.views.stock import words
from console.views.stock.find_field import is_typed
from console.views.stock.line_rows import LineDelegate
from console.views.stock.words import tr
from console.views.theme import Theme
from console.views.widgets.pick_list import PickList
from contract.scalars import Id


class LineList(PickList):
    """`typed` carries a key that writes something."""

    typed = Signal(object)

    def __init__(self, model: CountingModel, place: Place, theme: Theme) -> None:
        super().__init__(model, theme, lambda: None)
        self._lines = model
        self._delegate = LineDelegate(model, place, theme, self)
        self.paint_with(self._delegate)
        self.setAccessibleName(tr("Lines"))
        model.speak_with(lambda one, _column: words.spoken(one, model, place, self.theme))

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._delegate.theme = theme
        super().set_theme(theme)

    def choose(self, line_id: Id) -> None:
        """Put the keyboard's row on a line, if it is listed."""
        row = self._lines.row_of(line_id)
        if row is not None:
            index = self._lines.index(row, 0)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def step(self, step: int) -> None:
        """Go on some rows, as far as there are any."""
        last = self._lines.rowCount() - 1
        if last >= 0:
            row = min(max(self.currentIndex().row() + step, 0), last)
            self.setCurrentIndex(self._lines.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters and digits are looked for; everything else moves."""
        if is_typed(event):
            self.typed.emit(event)
        else:
            super().keyPressEvent(event)
