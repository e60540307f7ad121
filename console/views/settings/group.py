"""Settings that belong together: a heading above one panel of rows."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.views import painting
from console.views.settings.row import Row
from console.views.theme import RADIUS, Theme
from console.views.widgets.label import dress, plain_label


class _Panel(QWidget):
    """Rows on one ground, a line between each two that are shown."""

    def __init__(self, rows: Sequence[Row], theme: Theme) -> None:
        super().__init__()
        self.rows, self._theme = list(rows), theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for row in rows:
            self._column.addWidget(row)

    def show_rows(self, rows: Sequence[Row]) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = list(rows)
        for row in rows:
            row.set_theme(self._theme)
            self._column.addWidget(row)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for row in self.rows:
            row.set_theme(theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour
        whole = QRectF(self.rect())
        painting.box(painter, whole, radius=RADIUS.card, fill=colour.surface, border=colour.line)
        shown = [row for row in self.rows if not row.isHidden()]
        for row in shown[1:]:
            painter.fillRect(QRectF(1, row.y(), self.width() - 2, 1), colour.line)
        painter.end()


class Group(QWidget):
    """A heading, `note` under it where something is wrong, and the rows."""

    def __init__(self, heading: str, rows: Sequence[Row], theme: Theme, *, note: str = "") -> None:
        super().__init__()
        self._heading, self._note = plain_label(heading), plain_label()
        self._note.setWordWrap(True)
        self._panel = _Panel(rows, theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._heading, self._note, self._panel):
            column.addWidget(part)
        self._heading.setVisible(bool(heading))
        self.show_note(note)
        self.set_theme(theme)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The settings, in order."""
        return tuple(self._panel.rows)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; those before are gone."""
        self._panel.show_rows(rows)

    @property
    def note(self) -> str:
        """What is wrong here; empty when nothing is."""
        return self._note.text()

    def show_note(self, note: str) -> None:
        """Say what is wrong here; empty takes it away."""
        if note != self._note.text() or self._note.isVisibleTo(self) is not bool(note):
            self._note.setText(note)
            self._note.setVisible(bool(note))

    def tick(self) -> None:
        """Look again at what may have changed elsewhere; groups that show such things do."""

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        dress(self._heading, theme.office.title, theme.colour.text)
        dress(self._note, theme.office.body, theme.colour.warn_text)
        self._panel.set_theme(theme)
