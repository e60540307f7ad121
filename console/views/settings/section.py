"""One section of the settings: a title and its groups, scrolled where they are too long."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from console.views.settings.group import Group
from console.views.theme import Theme, TypeStyle
from console.views.widgets.label import dress, plain_label
from console.views.widgets.scroll_bar import quiet

_WIDTH: Final = 784
_SIDE: Final = 48


class Section(QScrollArea):
    """Groups under a title. `tick` is called when it is opened and each second it is shown."""

    def __init__(self, title: str, hint: str, groups: Sequence[Group], theme: Theme) -> None:
        super().__init__()
        self.groups = tuple(groups)
        self._bar = quiet(self, theme)
        self._title, self._hint = plain_label(title), plain_label(hint)
        self._hint.setWordWrap(True)
        self._build()
        self.setAccessibleName(title)
        self.set_theme(theme)

    def _build(self) -> None:
        self._inner = QWidget()
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 32, 0, 32)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addSpacing(4)
        column.addWidget(self._hint)
        self._hint.setVisible(bool(self._hint.text()))
        for group in self.groups:
            column.addSpacing(24)
            column.addWidget(group)
        column.addStretch(1)
        self._ground = QWidget()
        row = QHBoxLayout(self._ground)
        row.setContentsMargins(_SIDE, 0, _SIDE, 0)
        row.addWidget(self._inner, 1)
        row.addStretch(0)
        self.setWidget(self._ground)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def tick(self) -> None:
        """Look again at what may have changed elsewhere."""
        for group in self.groups:
            group.tick()

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._bar.set_theme(theme)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.colour.app)
        for ground in (self, self._ground):
            ground.setPalette(palette)
            ground.setAutoFillBackground(True)
        self._inner.setMaximumWidth(theme.px(_WIDTH))
        office = theme.office
        dress(self._title, TypeStyle(theme.px(24), theme.px(32), 600), theme.colour.text)
        dress(self._hint, office.body, theme.colour.text2)
        for group in self.groups:
            group.set_theme(theme)
