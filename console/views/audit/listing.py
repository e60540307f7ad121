"""The decisions as a list that asks for older ones near its end."""

from collections.abc import Callable
from typing import Final

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from console.models.audit import AuditModel
from console.views.audit.rows import AuditDelegate
from console.views.audit.words import spoken
from console.views.place import Place
from console.views.theme import Theme
from console.views.widgets.focus_ring import paint_own_focus
from console.views.widgets.keyboard_focus import keys_move
from console.views.widgets.painted_list import PaintedList

_NEAR_THE_END: Final = 400


class AuditList(PaintedList):
    """`load_older` is called when the last rows come into sight."""

    def __init__(
        self, model: AuditModel, place: Place, theme: Theme, load_older: Callable[[], None]
    ) -> None:
        super().__init__(theme)
        self._load_older = load_older
        self._rows_delegate = AuditDelegate(theme, place, self)
        self.setAccessibleName(self.tr("Decisions"))
        paint_own_focus(self)
        model.speak_with(lambda entry, _column: spoken(entry, place))
        self.setModel(model)
        self.setItemDelegate(self._rows_delegate)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self._bar.valueChanged.connect(lambda _value: self._look_at_end())
        self._bar.rangeChanged.connect(lambda _least, _most: self._look_at_end())

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._rows_delegate.set_theme(theme)
        super().set_theme(theme)

    def _look_at_end(self) -> None:
        if self.isVisible() and self._bar.value() >= self._bar.maximum() - _NEAR_THE_END:
            self._load_older()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, pages, Home and End move."""
        keys_move(self)
        super().keyPressEvent(event)
