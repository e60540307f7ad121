"""A list whose rows a delegate paints, with words in their place while there are none."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from console.views.emptiness import Emptiness, Patience, paint_emptiness
from console.views.theme import Theme
from console.views.widgets.scroll_bar import laid_over, quiet


class PaintedList(QListView):
    """Bare of frame and editors, scrolled by pixels and only up and down.

    `has_bar_over`: its bar lies over the rows instead of beside them. `is_whole`: the last row in
    sight is not cut while the list is at its top; its rows have one height.
    """

    def __init__(self, theme: Theme, *, has_bar_over: bool = False, is_whole: bool = False) -> None:
        super().__init__()
        self.theme = theme
        self._is_whole = is_whole
        self._emptiness: Emptiness | None = None
        self._patience = Patience(self.viewport().update, self)
        self._bar = laid_over(self, theme) if has_bar_over else quiet(self, theme)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme; the delegate's is the subclass's to set."""
        self.theme = theme
        self._bar.set_theme(theme)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, theme.colour.surface)
        self.setPalette(palette)
        self.scheduleDelayedItemsLayout()

    @property
    def emptiness(self) -> Emptiness | None:
        """What is said while there is no row."""
        return self._emptiness

    def show_emptiness(self, emptiness: Emptiness | None) -> None:
        """What to say while there is no row."""
        if emptiness != self._emptiness:
            self._emptiness = emptiness
            self.viewport().update()

    def settle(self) -> None:
        """Take new rows in before the next painting, which would be done again beside the bar."""
        self.executeDelayedItemsLayout()

    def updateGeometries(self) -> None:
        """What is left below the last whole row stays empty."""
        spare = self._spare()
        if spare != self.viewportMargins().bottom():
            self.setViewportMargins(0, 0, 0, spare)
        super().updateGeometries()

    def _spare(self) -> int:
        row = self.sizeHintForRow(0) if self._is_whole and self.model() is not None else 0
        return self.height() % row if row > 0 else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, or why there are none."""
        super().paintEvent(event)
        if self.model().rowCount():
            return
        empty = self.emptiness
        if empty is None or not self._patience.allows(empty):
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.viewport().rect())
        paint_emptiness(painter, whole, empty, self.theme, touch=False)
        painter.end()
