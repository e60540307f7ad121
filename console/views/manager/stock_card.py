"""The card of the stocktakes that are still counted, and how far they are."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.models.stocktakes import StocktakesModel
from console.state.stock import is_draft
from console.views.icons import Icon
from console.views.manager.roster_rows import PeriodLine
from console.views.manager.words import tr
from console.views.stock import words
from console.views.stock.progress import ProgressBar
from console.views.theme import Theme
from console.views.widgets.button import Button
from console.views.widgets.card import Card
from contract.resources.stock import Stocktake

_MOST: Final = 2


class _Counted(QWidget):
    """A stocktake: its days, how many lines are counted, and a bar of that."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.line, self.bar = PeriodLine(theme), ProgressBar(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.bar)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self.line.set_theme(theme)
        self.bar.set_theme(theme)

    def show_take(self, take: Stocktake) -> None:
        """Show another one, or how far it is now."""
        said = words.progress(take.counted_lines, take.total_lines)
        self.line.show_line(words.period(take), said)
        self.bar.show_progress(take.counted_lines, take.total_lines, said)


class StockCard(Card):
    """Shows a StocktakesModel; it is not there while nothing is counted.

    Signals:
        opened(): somebody wants to see the stock.
    """

    opened = Signal()

    def __init__(self, model: StocktakesModel, theme: Theme) -> None:
        body = QWidget()
        super().__init__(Icon.PACKAGE, tr("Stocktakes"), body, theme)
        self.put_count_at_right()
        self._model, self._has_room = model, True
        self.counted = tuple(_Counted(theme) for _ in range(_MOST))
        self.open_button = Button(tr("Open stock"), theme=theme)
        self.open_button.clicked.connect(self.opened)
        buttons = QHBoxLayout()
        buttons.addWidget(self.open_button)
        buttons.addStretch()
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 8, 16, 12)
        column.setSpacing(12)
        for one in self.counted:
            column.addWidget(one)
        column.addLayout(buttons)
        column.addStretch()
        model.looked.connect(self._show)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        super().set_theme(theme)
        for one in self.counted:
            one.set_theme(theme)
        self.open_button.set_theme(theme)
        self._show()

    def _show(self) -> None:
        takes = [one for one in self._model.rows if is_draft(one)]
        for number, counted in enumerate(self.counted):
            counted.setVisible(number < len(takes))
            if number < len(takes):
                counted.show_take(takes[number])
        self.title.show_count(len(takes))
        self.setVisible(bool(takes) and self._has_room)

    def show_room(self, *, has_room: bool) -> None:
        """Whether there is room for it at all."""
        self._has_room = has_room
        self._show()
