"""The decisions as a list that asks for older ones near its end."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from console.models.audit import AuditModel
from console.views.audit.rows import AuditDelegate
from console.views.audit.words import spoken
from console.views.emptiness import Emptiness, Patience, paint_emptiness
from console.views.place import Place
from console.views.theme import Theme
from console.views.widgets.focus_ring import paint_own_focus
from console.views.widgets.keyboard_focus import keys_move
from console.views.widgets.scroll_bar import quiet

_NEAR_THE_END: Final = 400


class AuditList(QListView):
    """`load_older` is called when the last rows come into sight."""

    def __init__(
        self, model: AuditModel, place: Place, theme: Theme, load_older: Callable[[], None]
    ) -> None:
        super().__init__()
        self._theme, self._load_older = theme, load_older
        self._emptiness: Emptiness | None = None
        self._patience = Patience(self.viewport().update, self)
        self._rows_delegate = AuditDelegate(theme, place, self)
        self.setAccessibleName(self.tr("Decisions"))
        paint_own_focus(self)
        model.speak_with(lambda entry, _column: spoken(entry, place))
        self.setModel(model)
        self.setItemDelegate(self._rows_delegate)
        self._bar = quiet(self, theme)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._bar.valueChanged.connect(lambda _value: self._look_at_end())
        self._bar.rangeChanged.connect(lambda _least, _most: self._look_at_end())

    @property
    def emptiness(self) -> Emptiness | None:
        """What is said while there is nothing to show."""
        return self._emptiness

    def show_emptiness(self, emptiness: Emptiness) -> None:
        """What to say while there is nothing to show."""
        self._emptiness = emptiness
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self._rows_delegate.set_theme(theme)
        self._bar.set_theme(theme)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, theme.colour.surface)
        self.setPalette(palette)
        self.scheduleDelayedItemsLayout()

    def _look_at_end(self) -> None:
        if self.isVisible() and self._bar.value() >= self._bar.maximum() - _NEAR_THE_END:
            self._load_older()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, pages, Home and End move."""
        keys_move(self)
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Rows, or why there are none."""
        super().paintEvent(event)
        empty = self._emptiness
        if self.model().rowCount() or empty is None or not self._patience.allows(empty):
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.viewport().rect())
        paint_emptiness(painter, whole, empty, self._theme, touch=False)
        painter.end()
