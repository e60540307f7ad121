"""What a week of the roster is looked through by: a department, and a name."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.views.roster.words import tr
from console.views.theme import OFFICE, Theme
from console.views.widgets.choice_button import ChoiceButton, Choices
from console.views.widgets.name_field import NameField

_SOON_MS = 60
_LONGEST_NAME = 80
_NAME = 240


class Looker(QWidget):
    """`changed` carries nothing: `slug` or `words` are others. `slug` is None for everybody."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.department = ChoiceButton(tr("Department"), tr("All departments"), None, theme)
        self.department.chosen.connect(self.changed)
        self.name = NameField("", theme)
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.setPlaceholderText(tr("Name"))
        self.name.setAccessibleName(tr("Name"))
        self._soon = QTimer(self, interval=_SOON_MS, singleShot=True)
        self._soon.timeout.connect(self.changed)
        self.name.textChanged.connect(lambda _text: self._soon.start())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.department)
        row.addWidget(self.name)
        row.addStretch()
        self.set_theme(theme)

    @property
    def slug(self) -> str | None:
        """The department that is chosen."""
        value = self.department.value
        return value if isinstance(value, str) else None

    @property
    def words(self) -> str:
        """What names have to begin with."""
        return self.name.text().strip()

    def offer(self, departments: Choices) -> None:
        """The departments of the week, by name; one without has none."""
        named = [(slug, name or tr("No department")) for slug, name in departments]
        self.department.offer(named)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        for part in (self.department, self.name):
            part.set_theme(theme)
        self.name.setFixedSize(theme.px(_NAME), theme.px(OFFICE.control))
