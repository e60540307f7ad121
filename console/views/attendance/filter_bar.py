"""What the presences are looked through by: days, a department, a state, a name."""

from datetime import date, timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from console.state.attendance import LogWish
from console.views.attendance.words import state_name, tr
from console.views.icons import Icon
from console.views.theme import OFFICE, Theme
from console.views.widgets.button import Button
from console.views.widgets.name_field import NameField
from console.views.widgets.office_menu import office_menu
from console.views.widgets.segments import Segments
from console.views.words import plain
from contract.resources.attendance import LogState

_SOON_MS: Final = 60
LONGEST_NAME: Final = 80
# The first and the last day of each choice, in days before today; None has no end.
_SPANS: Final = ((0, 0), (1, 1), (6, 0), (29, 0), (None, None))


class FilterBar(QWidget):
    """`changed` carries nothing: `wish` is another."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.department = ""
        self.state: LogState | None = None
        self._departments: list[tuple[str, str]] = []
        labels = [tr("Today"), tr("Yesterday"), tr("7 days"), tr("30 days"), tr("All")]
        self.span = Segments(labels, theme)
        self.span.setAccessibleName(tr("Days"))
        self.span.show_choice(2)
        self.span.chosen.connect(lambda _number: self.changed.emit())
        self.department_button = Button(tr("Department"), theme=theme, icon=Icon.CHEVRON_DOWN)
        below, popup = self.department_button, self._popup
        below.clicked.connect(lambda: popup(self.departments_menu(), below))
        self.state_button = Button(state_name(None), theme=theme, icon=Icon.CHEVRON_DOWN)
        beside = self.state_button
        beside.clicked.connect(lambda: popup(self.states_menu(), beside))
        self.name = NameField("", theme)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setPlaceholderText(tr("Name"))
        self.name.setAccessibleName(tr("Name"))
        self._soon = QTimer(self, interval=_SOON_MS, singleShot=True)
        self._soon.timeout.connect(self.changed)
        self.name.textChanged.connect(lambda _text: self._soon.start())
        self._build()
        self.set_theme(theme)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for part in (self.span, self.department_button, self.state_button, self.name):
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
            department=self.department,
            state=self.state,
            name=" ".join(self.name.text().split()),
        )

    def cover(self, first: date, today: date) -> None:
        """Look at everybody on the days from `first` on; at more days where no choice fits."""
        days = (today - first).days
        to_today = ((at, since) for at, (since, until) in enumerate(_SPANS) if until == 0)
        fits = (at for at, since in to_today if since is not None and days <= since)
        self.span.show_choice(next(fits, len(_SPANS) - 1))
        self.name.clear()
        self.choose_department("")
        self.choose_state(None)

    @property
    def is_narrowed(self) -> bool:
        """Whether anything but days is chosen."""
        return bool(self.department or self.state or self.name.text().strip())

    def offer(self, departments: list[tuple[str, str]]) -> None:
        """The hotel's departments, slug and name."""
        self._departments = departments

    def choose_department(self, slug: str, _checked: bool = False) -> None:
        """Look at one department, at all for an empty slug."""
        self.department = slug
        name = plain(dict(self._departments).get(slug, "")) if slug else tr("Department")
        self.department_button.set_look(name or slug, Icon.CHEVRON_DOWN)
        self.changed.emit()

    def choose_state(self, state: LogState | None, _checked: bool = False) -> None:
        """Look for one state, for all with None."""
        self.state = state
        self.state_button.set_look(state_name(state), Icon.CHEVRON_DOWN)
        self.changed.emit()

    def departments_menu(self) -> QMenu:
        """All departments, and one by one; made anew each time."""
        menu = office_menu(self._theme, self.department_button)
        for slug, name in [("", tr("All departments")), *self._departments]:
            action = menu.addAction(plain(name))
            action.setCheckable(True)
            action.setChecked(slug == self.department)
            action.triggered.connect(partial(self.choose_department, slug))
        return menu

    def states_menu(self) -> QMenu:
        """Every state, and none."""
        menu = office_menu(self._theme, self.state_button)
        for state in (None, *LogState):
            action = menu.addAction(state_name(state))
            action.setCheckable(True)
            action.setChecked(state is self.state)
            action.triggered.connect(partial(self.choose_state, state))
        return menu

    def _popup(self, menu: QMenu, below: Button) -> None:
        menu.popup(below.mapToGlobal(below.rect().bottomLeft()))

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        for part in (self.span, self.department_button, self.state_button, self.name):
            part.set_theme(theme)
        self.name.setFixedHeight(theme.px(OFFICE.control))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The name takes what the others leave."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        others = (self.span, self.department_button, self.state_button)
        room = self.width() - sum(part.sizeHint().width() + 12 for part in others)
        self.name.setFixedWidth(max(self._theme.px(96), min(room, self._theme.px(240))))
