"""Settings, Display: how this PC looks."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from console.views.language import Language, name_of
from console.views.settings.group import Group
from console.views.settings.row import Row
from console.views.theme import SCALES, Theme, ThemeChoice
from console.views.widgets.segments import Segments
from console.views.widgets.switch import Switch

_WIDE: Final = 320


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What is set. `scale` is in per cent; `has_system`: the desktop says how it looks."""

    theme: ThemeChoice
    scale: int
    reduced_motion: bool
    language: Language = Language.ENGLISH
    is_compact: bool = False
    has_system: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LookActions:
    """What each control does."""

    set_theme: Callable[[ThemeChoice], None]
    set_language: Callable[[Language], None]
    set_scale: Callable[[int], None]
    set_compact: Callable[[bool], None]
    set_reduced_motion: Callable[[bool], None]


class LookGroup(Group):
    """Theme, text size, spacing, motion and language."""

    def __init__(self, look: Callable[[], Look], actions: LookActions, theme: Theme) -> None:
        self._look, self._choices = look, _choices(look())
        self.themes = Segments([_name(choice) for choice in self._choices], theme)
        self.themes.chosen.connect(lambda number: actions.set_theme(self._choices[number]))
        self.scales = Segments([f"{scale} %" for scale in SCALES], theme)
        self.scales.chosen.connect(lambda number: actions.set_scale(SCALES[number]))
        self.spacing = Segments((_tr("Comfortable"), _tr("Compact")), theme)
        self.spacing.chosen.connect(lambda number: actions.set_compact(number == 1))
        self.motion = Switch(theme)
        self.motion.toggled.connect(actions.set_reduced_motion)
        self.languages = Segments([name_of(one) for one in Language], theme)
        self.languages.chosen.connect(lambda number: actions.set_language(list(Language)[number]))
        super().__init__(_tr("Look"), self._make_rows(), theme)
        self.tick()

    def _make_rows(self) -> list[Row]:
        languages = _tr("Of words, dates and amounts. What people write stays as it is.")
        themes = _tr("By station: kitchen and porter dark, offices light.")
        scales = _tr("Kitchen columns reflow from 4 to 3 at 130 %.")
        spacing = _tr("Compact shows more orders and colleagues per screen.")
        motion = _tr("No pulses or sliding. New tickets still change shape.")
        return [
            Row(_tr("Theme"), themes, (self.themes,)),
            Row(_tr("Text size"), scales, (self.scales,)),
            Row(_tr("Row spacing"), spacing, (self.spacing,)),
            Row(_tr("Reduce motion"), motion, (self.motion,)),
            Row(_tr("Language"), languages, (self.languages,)),
        ]

    def tick(self) -> None:
        """Follow what was chosen elsewhere: the kitchen has a text size of its own to press."""
        look = self._look()
        if look.theme in self._choices:
            self.themes.show_choice(self._choices.index(look.theme))
        self.scales.show_choice(SCALES.index(look.scale) if look.scale in SCALES else 0)
        self.spacing.show_choice(int(look.is_compact))
        self.languages.show_choice(list(Language).index(look.language))
        self.motion.blockSignals(True)
        self.motion.setChecked(look.reduced_motion)
        self.motion.blockSignals(False)
        self.motion.update()

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size; the choices are about as wide as one another."""
        for one in (self.languages, self.themes, self.scales, self.spacing):
            one.set_theme(theme)
            one.setFixedWidth(max(theme.px(_WIDE), one.sizeHint().width()))
        super().set_theme(theme)


def _choices(look: Look) -> list[ThemeChoice]:
    """Following the desktop is offered where it can be followed, or was chosen."""
    follows = look.has_system or look.theme is ThemeChoice.SYSTEM
    return [one for one in ThemeChoice if follows or one is not ThemeChoice.SYSTEM]


def _name(choice: ThemeChoice) -> str:
    return {
        ThemeChoice.LIGHT: _tr("Light"),
        ThemeChoice.DARK: _tr("Dark"),
        ThemeChoice.BY_STATION: _tr("By station"),
        ThemeChoice.SYSTEM: _tr("Follow system"),
    }[choice]


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
