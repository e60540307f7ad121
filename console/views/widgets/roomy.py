"""A part of a page that is scrolled where it is higher than its place, and never squeezed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from console.views.theme import Theme
from console.views.widgets.scroll_bar import quiet


class Roomy(QScrollArea):
    """Lies where its part would; without ground of its own."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._bar = quiet(self, theme)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)

    def hold(self, part: QWidget) -> None:
        """Show a part; the one before is let go of."""
        self.takeWidget()
        self.setWidget(part)
        part.setAutoFillBackground(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A part is as wide as its place: it can be scrolled up and down alone."""
        super().resizeEvent(event)
        part = self.widget()
        if part is not None:
            part.setMaximumWidth(self.viewport().width())

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._bar.set_theme(theme)
