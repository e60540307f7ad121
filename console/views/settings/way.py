"""Settings, Connection: the way to the hotel, checked step by step when asked."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QScrollArea

from console.state.checks import StepTold
from console.views.connect.steps import StepsList
from console.views.settings.group import Group
from console.views.settings.row import Row
from console.views.theme import Theme
from console.views.widgets.button import Button


class WayGroup(Group):
    """A button, and below it the steps once it was pressed."""

    def __init__(self, check: Callable[[], None], theme: Theme) -> None:
        self._check = check
        self.button = Button(_tr("Check connection"), theme=theme)
        self.button.clicked.connect(self._begin)
        self.steps = StepsList(theme)
        self.steps.hide()
        hint = _tr("From this PC to the hotel and back, up to an event that arrives.")
        super().__init__(
            _tr("The way to the hotel"), [Row(_tr("Check every step"), hint, (self.button,))], theme
        )
        column = self.layout()
        assert column is not None
        column.addWidget(self.steps)
        self.steps.setContentsMargins(20, 8, 20, 0)

    def show_told(self, told: StepTold) -> None:
        """Show how far a step is."""
        self.steps.show_told(told)

    def show_over(self) -> None:
        """No further step is taken."""
        self.button.setEnabled(True)
        self.button.set_look(_tr("Check again"), None)
        QTimer.singleShot(0, self, self._reveal)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        super().set_theme(theme)
        self.steps.set_theme(theme)

    def _begin(self) -> None:
        self.steps.begin()
        self.steps.show()
        self.button.setEnabled(False)
        self.button.set_look(_tr("Checking"), None)
        QTimer.singleShot(0, self, self._reveal)
        self._check()

    def _reveal(self) -> None:
        """Bring the steps into sight: the button stands at the lower end of its section."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(self.steps)


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
