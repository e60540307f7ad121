"""Facts below one another, each under its name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.views.theme import Theme
from console.views.widgets.label import dress, plain_label

FactList = list[tuple[str, str]]


class Facts(QWidget):
    """Made anew with every fact that is another."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.shown: FactList = []
        self._labels: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 12, 0, 12)
        self._column.setSpacing(2)

    def show_facts(self, facts: FactList) -> None:
        """Show facts: a name and what is so."""
        if facts != self.shown:
            self.shown = facts
            self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        self._fill()

    def _fill(self) -> None:
        while self._labels:
            label = self._labels.pop()
            self._column.removeWidget(label)
            label.hide()
            label.deleteLater()
        office, colour = self._theme.office, self._theme.colour
        for name, value in self.shown:
            caption, text = plain_label(name), plain_label(value)
            text.setWordWrap(True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            dress(caption, office.caption, colour.text2)
            dress(text, office.body, colour.text)
            text.setContentsMargins(0, 0, 0, self._theme.px(8))
            text.setAccessibleName(f"{name}: {value}")
            for label in (caption, text):
                self._column.addWidget(label)
                self._labels.append(label)
