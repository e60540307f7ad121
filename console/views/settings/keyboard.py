"""Settings, Keyboard: every key that does something, and whether single letters do."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.views import painting
from console.views.settings.group import Group
from console.views.settings.row import Row
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.typography import width
from console.views.widgets.switch import Switch

_CAP: Final = 24
_PAD: Final = 16


class LettersGroup(Group):
    """Whether a single letter is a key; for people whose hands or voice type by accident.

    `letters` names them, place by place.
    """

    def __init__(
        self, acts: bool, set_acts: Callable[[bool], None], theme: Theme, letters: str = ""
    ) -> None:
        self.letters = Switch(theme)
        self.letters.setChecked(acts)
        self.letters.toggled.connect(set_acts)
        hint = _tr("Letters without Ctrl: {letters}. They never act while typing.")
        hint = hint.format(letters=letters or "–")
        rows = [Row(_tr("Single letter keys"), hint, (self.letters,))]
        super().__init__(_tr("Letters"), rows, theme)


class KeyCap(QWidget):
    """What is printed on a key, in a box."""

    def __init__(self, shown: str, theme: Theme) -> None:
        super().__init__()
        self.shown = shown
        self._theme = theme
        self.setAccessibleName(shown)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    @property
    def _style(self) -> TypeStyle:
        dense = self._theme.office.dense
        return TypeStyle(dense.size, dense.line, 600)

    def sizeHint(self) -> QSize:
        wide = round(width(self._style, self.shown)) + self._theme.px(_PAD)
        return QSize(max(wide, self._theme.px(_CAP)), self._theme.px(_CAP))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, whole = self._theme.colour, QRectF(self.rect())
        painting.box(
            painter, whole, radius=RADIUS.chip, fill=colour.sunken, border=colour.line_strong
        )
        painting.text(
            painter,
            whole,
            self.shown,
            style=self._style,
            colour=colour.text,
            align=Qt.AlignmentFlag.AlignCenter,
        )
        painter.end()


class KeysGroup(Group):
    """Keys and what they do, in one place of the console."""

    def __init__(self, heading: str, keys: Sequence[tuple[str, str]], theme: Theme) -> None:
        self.keys = tuple(keys)
        rows = [Row(words, controls=(KeyCap(shown, theme),)) for shown, words in keys]
        for row in rows:
            row.make_dense()
        super().__init__(heading, rows, theme)


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
