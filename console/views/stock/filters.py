"""What the lines are looked through by: words or a code, a category, counted or not."""

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.models.counting import LineWish
from console.views.stock.find_field import FindField
from console.views.stock.keys import FIND_KEYS
from console.views.stock.words import tr
from console.views.theme import Theme
from console.views.widgets.choice_button import ChoiceButton
from console.views.widgets.cut_label import CutLabel
from console.views.widgets.label import dress
from console.views.widgets.segments import Segments
from console.views.words import plain


class LineFilters(QWidget):
    """`changed` carries nothing: `wish` is another. What is typed into `search` is told apart."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        named = tr("Find a line by name, number or barcode")
        self.search = FindField(theme, named, FIND_KEYS)
        self.category = ChoiceButton(tr("Category"), tr("All categories"), "", theme)
        self.category.chosen.connect(self.changed)
        self.standing = Segments([tr("All"), tr("Not counted")], theme)
        self.standing.setAccessibleName(tr("Which lines are shown"))
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
    def wish(self) -> LineWish:
        """What is chosen and typed."""
        return LineWish(
            words=" ".join(self.search.text().split()),
            category=cast("str", self.category.value),
            is_uncounted=self.standing.current == 1,
        )

    def offer(self, categories: list[str]) -> None:
        """The categories of this stocktake."""
        self.category.offer([(one, plain(one)) for one in categories])
        self.category.setVisible(bool(categories))

    def say(self, words: str) -> None:
        """A sentence beside them; empty for none."""
        self.said.setText(words)

    def clear(self) -> None:
        """Look at every line."""
        self.search.clear()
        self.category.choose("")
        self.standing.choose(0)

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
