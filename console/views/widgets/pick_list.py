"""A painted list of which one row is current, for who looks at it beside the list."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from console.models.rows import AnyIndex
from console.views.theme import Theme
from console.views.widgets.older_list import OlderList

_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class PickList(OlderList):
    """`picked` after another row is the current one; `entered`: Enter on a row."""

    picked = Signal()
    entered = Signal()

    def __init__(
        self, model: QAbstractItemModel, theme: Theme, load_older: Callable[[], None]
    ) -> None:
        super().__init__(model, theme, load_older)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Another row is the current one."""
        super().currentChanged(current, previous)
        self.picked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is for the row the keyboard is on."""
        if event.key() in _ENTER:
            self.entered.emit()
        else:
            super().keyPressEvent(event)
