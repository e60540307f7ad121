"""What lists of the stock are looked through by: words or a code, a category, how things stand."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.views.stock.find_field import FindField
from console.views.stock.words import tr
from console.views.theme import Theme
from console.views.widgets.choice_button import ChoiceButton
from console.views.widgets.cut_label import CutLabel
from console.views.widgets.label import dress
from console.views.widgets.segments import Segments
from console.views.words import plain


class StockFilters(QWidget):
    """`changed` carries nothing: what is chosen is another. What is typed is told by `search`."""

    changed = Signal()

    def __init__(
        self, search: FindField, standings: Sequence[str], named: str, theme: Theme
    ) -> None:
        super().__init__()
        self._theme = theme
        self.search = search
        self.category = ChoiceButton(tr("Category"), tr("All categories"), "", theme)
        self.category.chosen.connect(self.changed)
        self.standing = Segments(list(standings), theme)
        self.standing.setAccessibleName(named)
        self.standing.chosen.connect(lambda _number: self.changed.emit())
        self.said = CutLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for part in (self.search, self.category, self.standing):
            row.addWidget(part)
        row.addWidget(self.said, 1)
        self.search.textChanged.connect(lambda _text: self.say(""))
        self.set_theme(theme)

    @property
    def words(self) -> str:
        """What is typed, its blanks made one."""
        return " ".join(self.search.text().split())

    @property
    def chosen_category(self) -> str:
        """The category, empty for all."""
        return cast("str", self.category.value)

    def offer_categories(self, categories: Sequence[str]) -> None:
        """The categories there are."""
        self.category.offer([(one, plain(one)) for one in categories])
        self.category.setVisible(bool(categories))

    def say(self, words: str) -> None:
        """A sentence beside them; empty for none."""
        self.said.setText(words)

    def choose_all(self, standing: int) -> None:
        """Everything that stands so, whatever it is called and wherever it belongs."""
        self.search.clear()
        self.category.choose("")
        self.standing.choose(standing)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        for part in (self.search, self.category, self.standing):
            part.set_theme(theme)
        dress(self.said, theme.office.body, theme.colour.warn_text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The search has more room on a wide screen."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px
        self.search.setFixedWidth(min(px(320), max(px(200), self.width() // 4)))
