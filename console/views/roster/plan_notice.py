"""Above a week: that it may be an old one, or that nothing is planned, and planning it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.views.icons import Icon
from console.views.roster.words import tr
from console.views.theme import Theme
from console.views.widgets.button import Button
from console.views.widgets.label import dress, plain_label


class PlanNotice(QWidget):
    """`plan`: have a period for this week."""

    plan = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._is_old = theme, False
        self.said = plain_label()
        self.said.setWordWrap(True)
        self.button = Button(tr("Plan this week"), theme=theme, icon=Icon.CALENDAR)
        self.button.clicked.connect(self._begin)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.said, 1)
        row.addWidget(self.button)

    def show_week(self, why_old: str, *, can_plan: bool) -> None:
        """Say why it may be an old one, where it may; else that nothing is planned."""
        self._is_old = bool(why_old)
        said = tr("No roster is planned for these days yet")
        if self._is_old:
            said = tr("This week may have changed. {why}").format(why=why_old)
        self.said.setText(said)
        self.button.setVisible(not self._is_old)
        self.button.setEnabled(can_plan)
        self.set_theme(self._theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        colour = theme.colour
        ink = colour.warn_text if self._is_old else colour.text2
        dress(self.said, theme.office.body, ink)
        self.button.set_theme(theme)

    def _begin(self) -> None:
        """Once is enough; with the answer the week is shown again."""
        self.button.setEnabled(False)
        self.plan.emit()
