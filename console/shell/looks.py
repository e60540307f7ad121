"""Theme, text size, spacing and motion of this PC, remembered."""

from typing import Final

from PySide6.QtCore import QObject, Signal

from console.shell.remembered import Remembered
from console.shell.system_look import SystemLook
from console.views.theme import Theme, ThemeChoice, ThemeName, theme_for
from contract.permissions import Duty

_TOUCH: Final = frozenset({Duty.KITCHEN, Duty.PORTER})


class Looks(QObject):
    """The kitchen and the porter are dark until somebody chooses, the offices light.

    Signals:
        changed: theme, text size, spacing or motion are different from now on.
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
        self.is_compact = remembered.get("spacing") == "compact"
        self.system = SystemLook()
        self.system.changed.connect(self._on_system_changed)

    @property
    def choice(self) -> ThemeChoice:
        """What somebody chose; by station until then."""
        return (
            ThemeChoice(self._theme) if self._theme in set(ThemeChoice) else ThemeChoice.BY_STATION
        )

    def theme(self, station: Duty | None) -> Theme:
        """The look of a station; None is the sign-in."""
        usual = ThemeName.DARK if station in _TOUCH else ThemeName.LIGHT
        name = self._chosen or usual
        return theme_for(name, self.scale, is_compact=self.is_compact)

    @property
    def _chosen(self) -> ThemeName | None:
        if self.choice is ThemeChoice.SYSTEM:
            return self.system.theme
        return ThemeName(self.choice) if self.choice else None

    def choose_theme(self, choice: ThemeName | ThemeChoice) -> None:
        """Paint every station with this theme, as the desktop is, or each as it usually is."""
        self._theme = choice.value
        self._remembered.put("theme", self._theme)
        self.changed.emit()

    def choose_scale(self, scale: int) -> None:
        """Text size in per cent."""
        self.scale = scale
        self._remembered.put("scale", str(scale))
        self.changed.emit()

    def choose_spacing(self, *, compact: bool) -> None:
        """Whether the lists of the offices show more rows, closer together."""
        self.is_compact = compact
        self._remembered.put("spacing", "compact" if compact else "comfortable")
        self.changed.emit()

    def choose_motion(self, *, reduced: bool) -> None:
        """Whether anything may move by itself; takes effect at once where it is read."""
        self.reduced_motion = reduced
        self._remembered.put("reduced_motion", "yes" if reduced else "no")
        self.changed.emit()

    def _on_system_changed(self) -> None:
        if self.choice is ThemeChoice.SYSTEM:
            self.changed.emit()
