"""The clock-ins that wait as an area of the manager station, with everybody in the queue."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.views import painting
from console.views.approvals import words
from console.views.approvals.panel import WIDTH, ApprovalPanel
from console.views.theme import RADIUS, Theme
from console.views.widgets.label import dress, plain_label
from console.views.widgets.roomy import Roomy


class _Framed(QWidget):
    """A panel on a ground of its own."""

    def __init__(self, panel: ApprovalPanel, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 8)
        column.addWidget(panel)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, whole = self._theme.colour, QRectF(self.rect())
        radius = RADIUS.dialog
        painting.box(painter, whole, radius=radius, fill=colour.surface, border=colour.line)
        painter.end()


class ApprovalArea(QWidget):
    """Shows an ApprovalPanel; call `tick` once a second."""

    def __init__(self, panel: ApprovalPanel, theme: Theme) -> None:
        super().__init__()
        self.panel = panel
        self._title = plain_label(words.tr("Clocked in without a shift"))
        self._framed = _Framed(panel, theme)
        self._scrolled = Roomy(theme, self)
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 24)
        row.addWidget(self._framed, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch()
        self._scrolled.hold(held)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._title)
        column.addWidget(self._scrolled, 1)
        self.set_theme(theme)

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        return (self.panel,)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever gives the area the keyboard means the card."""
        self.panel.setFocus(event.reason())

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        dress(self._title, theme.office.title, theme.colour.text)
        self._framed.setFixedWidth(theme.px(WIDTH))
        for part in (self.panel, self._framed, self._scrolled):
            part.set_theme(theme)

    def tick(self) -> None:
        """Take the time."""
        self.panel.tick()
