"""Settings, Display: how this PC looks."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from console.views.settings.group import Group
from console.views.settings.row import Row
from console.views.theme import SCALES, Theme, ThemeName
from console.views.widgets.segments import Segments
from console.views.widgets.switch import Switch

_THEMES: Final = (ThemeName.LIGHT, ThemeName.DARK, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What is set. `theme` None is the usual one of each station; `scale` is in per cent."""

    theme: ThemeName | None
    scale: int
    reduced_motion: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LookActions:
    """What each control does."""

    set_theme: Callable[[ThemeName | None], None]
    set_scale: Callable[[int], None]
    set_reduced_motion: Callable[[bool], None]


class LookGroup(Group):
    """Theme, text size and motion."""

    def __init__(self, look: Look, actions: LookActions, theme: Theme) -> None:
        self.themes = Segments((_tr("Light"), _tr("Dark"), _tr("By station")), theme)
        self.themes.show_choice(_THEMES.index(look.theme))
        self.themes.chosen.connect(lambda number: actions.set_theme(_THEMES[number]))
        self.scales = Segments([f"{scale} %" for scale in SCALES], theme)
        self.scales.show_choice(SCALES.index(look.scale) if look.scale in SCALES else 0)
        self.scales.chosen.connect(lambda number: actions.set_scale(SCALES[number]))
        self.motion = Switch(theme)
        self.motion.setChecked(look.reduced_motion)
        self.motion.toggled.connect(actions.set_reduced_motion)
        super().__init__(_tr("Look"), self._make_rows(), theme)

    def _make_rows(self) -> list[Row]:
        themes = _tr("By station, kitchen and porter are dark and offices light.")
        scales = _tr("Kitchen columns reflow from 4 to 3 at 130 %.")
        motion = _tr("No pulses or sliding. New tickets still change shape.")
        return [
            Row(_tr("Theme"), themes, (self.themes,)),
            Row(_tr("Text size"), scales, (self.scales,)),
            Row(_tr("Reduce motion"), motion, (self.motion,)),
        ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
