"""What the staff is looked through by: active or not, department, role, duty, name."""

from typing import Final, cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.models.staff_list import Places
from console.state.former import StaffWish
from console.views.staff.words import duty_name, tr
from console.views.theme import OFFICE, Theme
from console.views.widgets.choice_button import ChoiceButton
from console.views.widgets.name_field import NameField
from console.views.widgets.segments import Segments
from contract.resources.staff import DutyStatus

_SOON_MS: Final = 120
LONGEST_NAME: Final = 80


class FilterBar(QWidget):
    """`changed` carries nothing: `wish` is another."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.standing = Segments([tr("Active"), tr("Not active")], theme)
        self.standing.setAccessibleName(tr("Who is shown"))
        self.standing.chosen.connect(lambda _number: self._on_standing())
        every = tr("All departments")
        self.department = ChoiceButton(tr("Department"), every, "", theme)
        self.role = ChoiceButton(tr("Role"), tr("All roles"), "", theme)
        self.duty = ChoiceButton(tr("Duty"), tr("At work or not"), None, theme)
        self.duty.offer([(one, duty_name(one)) for one in DutyStatus])
        self.name = NameField("", theme)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setPlaceholderText(tr("Name"))
        self.name.setAccessibleName(tr("Name"))
        self._soon = QTimer(self, interval=_SOON_MS, singleShot=True)
        self._soon.timeout.connect(self.changed)
        self.name.textChanged.connect(lambda _text: self._soon.start())
        for choice in (self.department, self.role, self.duty):
            choice.chosen.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for part in self._parts:
            row.addWidget(part)
        row.addStretch()
        self.set_theme(theme)

    @property
    def _parts(self) -> tuple[QWidget, ...]:
        return self.standing, self.department, self.role, self.duty, self.name

    @property
    def wish(self) -> StaffWish:
        """What is chosen."""
        is_active = self.standing.current == 0
        return StaffWish(
            is_active=is_active,
            department=cast("str", self.department.value),
            role=cast("str", self.role.value),
            duty=cast("DutyStatus | None", self.duty.value) if is_active else None,
            name=" ".join(self.name.text().split()),
        )

    @property
    def is_narrowed(self) -> bool:
        """Whether not everybody is looked at."""
        return self.wish != StaffWish(is_active=self.wish.is_active)

    def offer(self, departments: Places, roles: Places) -> None:
        """The hotel's departments and roles, slug and name."""
        self.department.offer(departments)
        self.role.offer(roles)
        self._fit()

    def _on_standing(self) -> None:
        # Nobody who cannot sign in is at work.
        self.duty.setVisible(self.standing.current == 0)
        self.changed.emit()

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        for part in (self.standing, self.department, self.role, self.duty, self.name):
            part.set_theme(theme)
        self.name.setFixedHeight(theme.px(OFFICE.control))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The name takes what the others leave."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        others = self._parts[:-1]
        room = self.width() - sum(part.sizeHint().width() + 12 for part in others)
        self.name.setFixedWidth(max(self._theme.px(96), min(room, self._theme.px(240))))
