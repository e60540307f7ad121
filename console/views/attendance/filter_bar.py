"""What the presences are looked through by: days, a department, a state, a name."""

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.state.attendance import LogWish
from console.views.attendance.words import state_name, tr
from console.views.theme import OFFICE, Theme
from console.views.widgets.choice_button import ChoiceButton
from console.views.widgets.name_field import NameField
from console.views.widgets.segments import Segments
from contract.resources.attendance import LogState

LONGEST_NAME: Final = 80
# The first and the last day of each choice, in days before today; None has no end.
_SPANS: Final = ((0, 0), (1, 1), (6, 0), (29, 0), (None, None))


class FilterBar(QWidget):
    """`changed` carries nothing: `wish` is another."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        labels = [tr("Today"), tr("Yesterday"), tr("7 days"), tr("30 days"), tr("All")]
        self.span = Segments(labels, theme)
        self.span.setAccessibleName(tr("Days"))
        self.span.show_choice(2)
        self.span.chosen.connect(lambda _number: self.changed.emit())
        self.department = ChoiceButton(tr("Department"), tr("All departments"), "", theme)
        self.state = ChoiceButton(state_name(None), state_name(None), None, theme)
        self.state.offer([(state, state_name(state)) for state in LogState])
        for choice in (self.department, self.state):
            choice.chosen.connect(self.changed)
        self.name = NameField("", theme)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setPlaceholderText(tr("Name"))
        self.name.setAccessibleName(tr("Name"))
        self.name.textChanged.connect(lambda _text: self.changed.emit())
        self._build()
        self.set_theme(theme)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for part in (self.span, self.department, self.state, self.name):
            row.addWidget(part)
        row.addStretch()

    def wish(self, today: date) -> LogWish:
        """What is chosen, seen from a day of the hotel."""
        first, last = (
            None if days is None else today - timedelta(days=days)
            for days in _SPANS[self.span.current]
        )
        return LogWish(
            first=first,
            last=last,
            department=str(self.department.value),
            state=self._state,
            name=" ".join(self.name.text().split()),
        )

    def cover(self, first: date, today: date) -> None:
        """Look at everybody on the days from `first` on; at more days where no choice fits."""
        days = (today - first).days
        to_today = ((at, since) for at, (since, until) in enumerate(_SPANS) if until == 0)
        fits = (at for at, since in to_today if since is not None and days <= since)
        self.span.show_choice(next(fits, len(_SPANS) - 1))
        self.name.clear()
        self.department.choose("")
        self.state.choose(None)

    @property
    def is_narrowed(self) -> bool:
        """Whether anything but days is chosen."""
        is_chosen = self.department.value != "" or self._state is not None
        return is_chosen or bool(self.name.text().strip())

    @property
    def _state(self) -> LogState | None:
        return self.state.value if isinstance(self.state.value, LogState) else None

    def offer(self, departments: list[tuple[str, str]]) -> None:
        """The hotel's departments, slug and name."""
        self.department.offer(departments)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        for part in (self.span, self.department, self.state, self.name):
            part.set_theme(theme)
        self.name.setFixedHeight(theme.px(OFFICE.control))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The name takes what the others leave."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        others = (self.span, self.department, self.state)
        room = self.width() - sum(part.sizeHint().width() + 12 for part in others)
        self.name.setFixedWidth(max(self._theme.px(96), min(room, self._theme.px(240))))
