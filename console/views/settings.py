"""The settings of this PC: look and sound. Every control does something at once."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from console.views import painting
from console.views.icons import Icon
from console.views.theme import RADIUS, SCALES, Theme, ThemeName, TypeStyle
from console.views.widgets.button import Button
from console.views.widgets.label import dress, plain_label
from console.views.widgets.scroll_bar import quiet
from console.views.widgets.segments import Segments
from console.views.widgets.switch import Switch
from console.views.widgets.volume import Volume

_WIDTH: Final = 784
_THEMES: Final = (None, ThemeName.LIGHT, ThemeName.DARK)


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundSetting:
    """A sound that can be heard here: its key, its words for people, its volume in per cent."""

    key: str
    title: str
    hint: str
    volume: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsValues:
    """What is set. `theme` None is the usual one of each station; `scale` is in per cent."""

    theme: ThemeName | None
    scale: int
    reduced_motion: bool
    sounds: tuple[SoundSetting, ...] = ()
    is_muted: bool = False
    sound_problem: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsActions:
    """What each control does. Volumes are per cent; sounds are named by their key."""

    set_theme: Callable[[ThemeName | None], None]
    set_scale: Callable[[int], None]
    set_reduced_motion: Callable[[bool], None]
    set_volume: Callable[[str, int], None]
    test_sound: Callable[[str], None]
    set_muted: Callable[[bool], None]


class _Row(QWidget):
    """A title, a hint, and the controls at the right."""

    def __init__(self, title: str, hint: str, controls: tuple[QWidget, ...]) -> None:
        super().__init__()
        self._title, self._hint = plain_label(title), plain_label(hint)
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in (self._title, self._hint):
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 10, 20, 10)
        row.setSpacing(12)
        row.addLayout(words, 1)
        for control in controls:
            row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_theme(self, theme: Theme) -> None:
        dress(self._title, theme.office.strong, theme.colour.text)
        dress(self._hint, theme.office.dense, theme.colour.text2)
        self.setMinimumHeight(theme.px(64))


class _Group(QWidget):
    """Rows in one panel, a line between each two."""

    def __init__(self, rows: list[_Row], theme: Theme) -> None:
        super().__init__()
        self._rows, self._theme = rows, theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in rows:
            column.addWidget(row)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for row in self._rows:
            row.set_theme(theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour
        painting.box(
            painter,
            QRectF(self.rect()),
            radius=RADIUS.card,
            fill=colour.surface,
            border=colour.line,
        )
        for row in self._rows[1:]:
            painter.fillRect(QRectF(1, row.y(), self.width() - 2, 1), colour.line)
        painter.end()


class SettingsPage(QScrollArea):
    """Look and sound of this PC."""

    def __init__(self, values: SettingsValues, actions: SettingsActions, theme: Theme) -> None:
        super().__init__()
        self._values, self._actions, self._theme = values, actions, theme
        self._percents: dict[str, QLabel] = {}
        self._bar = quiet(self, theme)
        self.volumes: dict[str, Volume] = {}
        self.tests: dict[str, Button] = {}
        self._make_controls()
        self._headings = [
            plain_label(self.tr("Settings")),
            plain_label(self.tr("For this PC only. Changes apply at once.")),
            plain_label(self.tr("Look")),
            plain_label(self.tr("Sound")),
        ]
        self._problem = plain_label(values.sound_problem or "")
        self._groups = [_Group(self._look_rows(), theme), _Group(self._sound_rows(), theme)]
        self._build()
        self.set_theme(theme)

    def _make_controls(self) -> None:
        values, actions, theme = self._values, self._actions, self._theme
        labels = (self.tr("By station"), self.tr("Light"), self.tr("Dark"))
        self.themes = Segments(labels, theme)
        self.themes.show_choice(_THEMES.index(values.theme))
        self.themes.chosen.connect(lambda number: actions.set_theme(_THEMES[number]))
        self.scales = Segments([f"{scale} %" for scale in SCALES], theme)
        self.scales.show_choice(SCALES.index(values.scale) if values.scale in SCALES else 0)
        self.scales.chosen.connect(lambda number: actions.set_scale(SCALES[number]))
        self.motion = Switch(theme)
        self.motion.setChecked(values.reduced_motion)
        self.motion.toggled.connect(actions.set_reduced_motion)
        self.mute = Switch(theme)
        self.mute.setChecked(values.is_muted)
        self.mute.toggled.connect(actions.set_muted)

    def _look_rows(self) -> list[_Row]:
        rows = (
            (
                self.tr("Theme"),
                self.tr("Kitchen and porter start dark, offices start light."),
                self.themes,
            ),
            (
                self.tr("Text size"),
                self.tr("Kitchen columns reflow from 4 to 3 at 130 %."),
                self.scales,
            ),
            (
                self.tr("Reduce motion"),
                self.tr("No pulses or sliding. New tickets still change shape."),
                self.motion,
            ),
        )
        for title, _, control in rows:
            control.setAccessibleName(title)
        return [_Row(title, hint, (control,)) for title, hint, control in rows]

    def _sound_rows(self) -> list[_Row]:
        rows = [self._sound_row(sound) for sound in self._values.sounds]
        title = self.tr("Mute all sounds")
        self.mute.setAccessibleName(title)
        hint = self.tr("Ends by itself after 5 minutes. Everything still shows.")
        return [*rows, _Row(title, hint, (self.mute,))]

    def _sound_row(self, sound: SoundSetting) -> _Row:
        slider, percent = Volume(self._theme), plain_label()
        slider.setValue(sound.volume)
        slider.setAccessibleName(sound.title)
        slider.setFixedWidth(160)
        percent.setFixedWidth(48)
        percent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        percent.setText(f"{sound.volume} %")
        slider.valueChanged.connect(lambda value: self._on_volume(sound.key, value))
        test = Button(self.tr("Test"), theme=self._theme, icon=Icon.VOLUME)
        test.setAccessibleName(self.tr("Test {sound}").format(sound=sound.title))
        test.clicked.connect(lambda: self._actions.test_sound(sound.key))
        self.volumes[sound.key], self.tests[sound.key] = slider, test
        self._percents[sound.key] = percent
        return _Row(sound.title, sound.hint, (slider, percent, test))

    def _on_volume(self, key: str, value: int) -> None:
        self._percents[key].setText(f"{value} %")
        self._actions.set_volume(key, value)

    def show_muted(self, *, muted: bool) -> None:
        """Follow a mute that ended by itself or began elsewhere."""
        self.mute.blockSignals(True)
        self.mute.setChecked(muted)
        self.mute.blockSignals(False)

    def _build(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 32, 0, 32)
        column.setSpacing(8)
        title, hint, look, sound = self._headings
        groups = (title, hint, look, self._groups[0], sound, self._problem, self._groups[1])
        for part in groups:
            if part in {look, sound}:
                column.addSpacing(16)
            column.addWidget(part)
        column.addStretch()
        self._problem.setVisible(bool(self._values.sound_problem))
        self._problem.setWordWrap(True)
        self._inner = inner
        outer = QWidget()
        row = QHBoxLayout(outer)
        row.setContentsMargins(32, 0, 32, 0)
        row.addWidget(inner, 1)
        row.addStretch(0)
        self._outer = outer
        self.setWidget(outer)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        self._bar.set_theme(theme)
        colour, office = theme.colour, theme.office
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, colour.app)
        for ground in (self, self._outer):
            ground.setPalette(palette)
            ground.setAutoFillBackground(True)
        self._inner.setMaximumWidth(theme.px(_WIDTH))
        title, hint, look, sound = self._headings
        dress(title, TypeStyle(office.kpi.size, office.kpi.line, 600), colour.text)
        dress(hint, office.body, colour.text2)
        for label in (look, sound):
            dress(label, office.title, colour.text)
        dress(self._problem, office.body, colour.warn_text)
        for label in self._percents.values():
            dress(label, office.dense, colour.text2)
        self._dress_controls(theme)

    def _dress_controls(self, theme: Theme) -> None:
        for segments in (self.themes, self.scales):
            segments.set_theme(theme)
        for switch in (self.motion, self.mute):
            switch.set_theme(theme)
        for slider in self.volumes.values():
            slider.set_theme(theme)
        for test in self.tests.values():
            test.set_theme(theme)
        for group in self._groups:
            group.set_theme(theme)
