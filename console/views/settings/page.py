"""The settings page: the list of sections beside the one that is open."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol, cast

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from console.views.icons import Icon
from console.views.settings.names import SectionName
from console.views.settings.section_list import SectionList
from console.views.theme import Theme

_NAMES_FROM: Final = 900


class SectionView(Protocol):
    """What the page needs of a section besides being a QWidget."""

    def set_theme(self, theme: Theme) -> None: ...

    def tick(self) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionEntry:
    """A section in the list. `make` builds it when it is first opened."""

    name: SectionName
    title: str
    icon: Icon
    make: Callable[[Theme], SectionView]


class SettingsPage(QWidget):
    """Sections are built when first opened; the open one stays open until another is chosen."""

    def __init__(self, entries: Sequence[SectionEntry], theme: Theme) -> None:
        super().__init__()
        self._entries, self._theme = list(entries), theme
        self._made: dict[SectionName, SectionView] = {}
        self._open = self._entries[0].name
        self.list = SectionList([(entry.icon, entry.title) for entry in entries], theme)
        self._stack = QStackedWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self._stack, 1)
        self.list.chosen.connect(lambda number: self.open(self._entries[number].name))
        self.setFocusProxy(self.list)
        self.open(self._open)

    @property
    def open_section(self) -> SectionName:
        """The name of the section that is shown."""
        return self._open

    def section(self, name: SectionName) -> SectionView | None:
        """A section's view, when it was ever opened."""
        return self._made.get(name)

    def open(self, name: SectionName) -> None:
        """Show a section, making it the first time. One that is not in the list is left alone."""
        number = next((n for n, entry in enumerate(self._entries) if entry.name is name), None)
        if number is None:
            return
        if name not in self._made:
            self._made[name] = self._entries[number].make(self._theme)
            self._stack.addWidget(cast(QWidget, self._made[name]))
        self._open = name
        self._stack.setCurrentWidget(cast(QWidget, self._made[name]))
        self.list.show_current(number)
        self.tick()

    def tick(self) -> None:
        """A second has passed."""
        self._made[self._open].tick()

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        for section in self._made.values():
            section.set_theme(theme)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list shows icons alone where the section needs the room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        is_wide = self.width() >= self._theme.px(_NAMES_FROM)
        self.list.set_theme(self._theme, is_wide=is_wide)

    @property
    def panes(self) -> Sequence[QWidget]:
        """The list and the open section."""
        return self.list, cast(QWidget, self._made[self._open])
