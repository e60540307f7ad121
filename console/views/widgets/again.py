"""Offers to try again what could not be loaded, and says why it could not."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.views.icons import Icon
from console.views.theme import Theme
from console.views.widgets.button import Button
from console.views.widgets.label import dress, plain_label


def retry_button(theme: Theme, parent: QWidget | None = None) -> Button:
    """The button that tries again, which looks alike everywhere."""
    words = QCoreApplication.translate("Again", "Retry")
    return Button(words, theme=theme, icon=Icon.REFRESH, parent=parent)


class Again(QWidget):
    """The reason above the button. `wanted` carries nothing."""

    wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.reason = plain_label("")
        self.reason.setWordWrap(True)
        self.button = retry_button(theme)
        self.button.clicked.connect(self.wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.reason)
        column.addWidget(self.button)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        dress(self.reason, theme.office.dense, theme.colour.text2)
        self.button.set_theme(theme)

    def show_trouble(self, reason: str, *, is_told: bool = False) -> None:
        """Offer it for a reason, a sentence; empty takes it away. `is_told`: said elsewhere."""
        self.reason.setText(reason)
        self.reason.setVisible(not is_told)
        self.setVisible(bool(reason))
