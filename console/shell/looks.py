"""Theme, text size and motion of this PC, remembered."""

from typing import Final

from PySide6.QtCore import QObject, Signal

from console.shell.remembered import Remembered
from console.views.theme import Theme, ThemeName, theme_for
from contract.permissions import Duty

_TOUCH: Final = frozenset({Duty.KITCHEN, Duty.PORTER})


class Looks(QObject):
    """The kitchen and the porter are dark until somebody chooses, the offices light.

    Signals:
        changed: theme or text size are different from now on.
    """

    changed = Signal()

    def __init__(
        self, remembered: Remembered, *, theme: str | None = None, scale: int | None = None
    ) -> None:
        """`theme` and `scale` come from the command line and are not remembered."""
        super().__init__()
        self._remembered = remembered
        self._theme = theme or remembered.get("theme")
        self.scale = scale or remembered.number("scale", 100)
        self.reduced_motion = remembered.get("reduced_motion") == "yes"

    @property
    def chosen(self) -> ThemeName | None:
        """The theme somebody chose for every station; None while each has its own."""
        return ThemeName(self._theme) if self._theme in set(ThemeName) else None

    def theme(self, station: Duty | None) -> Theme:
        """The look of a station; None is the sign-in."""
        usual = ThemeName.DARK if station in _TOUCH else ThemeName.LIGHT
        return theme_for(self.chosen or usual, self.scale)

    def choose_theme(self, name: ThemeName | None) -> None:
        """Paint every station with this theme; with None each has its own again."""
        self._theme = name or ""
        self._remembered.put("theme", self._theme)
        self.changed.emit()

    def choose_scale(self, scale: int) -> None:
        """Text size in per cent."""
        self.scale = scale
        self._remembered.put("scale", str(scale))
        self.changed.emit()

    def choose_motion(self, *, reduced: bool) -> None:
        """Whether anything may move by itself; takes effect at once where it is read."""
        self.reduced_motion = reduced
        self._remembered.put("reduced_motion", "yes" if reduced else "no")
        self.changed.emit()
