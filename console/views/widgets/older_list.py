"""A painted list that asks for older rows near its end."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStyledItemDelegate

from console.views.theme import Theme
from console.views.widgets.focus_ring import paint_own_focus
from console.views.widgets.keyboard_focus import keys_move
from console.views.widgets.painted_list import PaintedList

_NEAR_THE_END: Final = 400


class OlderList(PaintedList):
    """Rows of one height. `load_older` is called when the last ones come into sight."""

    def __init__(
        self, model: QAbstractItemModel, theme: Theme, load_older: Callable[[], None]
    ) -> None:
        super().__init__(theme)
        self._load_older = load_older
        paint_own_focus(self)
        self.setModel(model)
        self.setUniformItemSizes(True)
        self._bar.valueChanged.connect(lambda _value: self._look_at_end())
        self._bar.rangeChanged.connect(lambda _least, _most: self._look_at_end())

    def paint_with(self, delegate: QStyledItemDelegate) -> None:
        """Have a delegate paint the rows."""
        delegate.setParent(self)
        self.setItemDelegate(delegate)

    def _look_at_end(self) -> None:
        if self.isVisible() and self._bar.value() >= self._bar.maximum() - _NEAR_THE_END:
            self._load_older()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, pages, Home and End move."""
        keys_move(self)
        super().keyPressEvent(event)
