"""One setting: a title, a hint, and its controls at the right or, where there is no room, below."""

from typing import Final, Protocol, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from console.views.theme import Theme
from console.views.widgets.label import dress, plain_label

_WORDS: Final = 200
_SIDE: Final = 20
_GAP: Final = 12
_ROW: Final = 64
_DENSE: Final = 40


class Themed(Protocol):
    """What a row dresses besides its own words."""

    def set_theme(self, theme: Theme) -> None: ...


class Row(QWidget):
    """Dresses its controls, and names the first by its title unless it says its name itself."""

    def __init__(self, title: str, hint: str = "", controls: tuple[QWidget, ...] = ()) -> None:
        super().__init__()
        self._title, self._hint = plain_label(title), plain_label(hint)
        self._controls = controls
        self._theme: Theme | None = None
        self._height = _ROW
        self._layout = QHBoxLayout(self)
        self._build()
        first = controls[0] if controls else None
        says_itself = isinstance(first, QLabel | QAbstractButton) and bool(first.text())
        if first is not None and not says_itself and not first.accessibleName():
            first.setAccessibleName(title)

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch()
        for label in (self._title, self._hint):
            label.setWordWrap(True)
            words.addWidget(label)
        words.addStretch()
        self._hint.setVisible(bool(self._hint.text()))
        self._layout.setContentsMargins(_SIDE, 10, _SIDE, 10)
        self._layout.setSpacing(_GAP)
        self._layout.addLayout(words, 1)
        self._tray = QHBoxLayout()
        self._tray.setSpacing(_GAP)
        for control in self._controls:
            self._tray.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        self._layout.addLayout(self._tray)

    @property
    def title(self) -> str:
        """What is set."""
        return self._title.text()

    @property
    def hint(self) -> str:
        """What the setting does, or how it stands."""
        return self._hint.text()

    def make_dense(self) -> None:
        """Be as low as a line of a list."""
        self._height = _DENSE
        self._layout.setContentsMargins(_SIDE, 4, _SIDE, 4)

    def show_title(self, title: str) -> None:
        """Be about something else."""
        self._title.setText(title)

    def show_hint(self, hint: str) -> None:
        """Say something else under the title."""
        if hint != self._hint.text():
            self._hint.setText(hint)
            self._hint.setVisible(bool(hint))

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        dress(self._title, theme.office.strong, theme.colour.text)
        dress(self._hint, theme.office.dense, theme.colour.text2)
        for control in self._controls:
            if isinstance(control, QLabel):
                dress(control, theme.office.dense, theme.colour.text2)
            elif hasattr(control, "set_theme"):
                cast(Themed, control).set_theme(theme)
        self.setMinimumHeight(theme.px(self._height))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the controls beside the words, or below them where the words would be crowded."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        if self._theme is None:
            return
        needed = self._tray.sizeHint().width() + self._theme.px(_WORDS) + 2 * _SIDE + _GAP
        below = self.width() < needed and bool(self._controls)
        way = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        if self._layout.direction() is not way:
            self._layout.setDirection(way)
            side = Qt.AlignmentFlag.AlignLeft if below else Qt.AlignmentFlag(0)
            self._layout.setAlignment(self._tray, side)
