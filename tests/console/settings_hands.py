"""A settings page to look at and to work with, and what its controls asked for."""

from collections.abc import Callable
from dataclasses import dataclass, field

from console.views.icons import Icon
from console.views.settings.alerts import AlertActions, AlertGroup
from console.views.settings.display import Look, LookActions, LookGroup
from console.views.settings.names import SectionName
from console.views.settings.page import SectionEntry, SettingsPage
from console.views.settings.section import Section
from console.views.settings.sound import SoundActions, SoundGroup, SoundSetting
from console.views.settings.station import StationGroup
from console.views.theme import Theme

SOUNDS = (
    SoundSetting(
        key="order_new",
        title="New order",
        hint="Again after 60 s, then every 30 s until accepted.",
        volume=60,
    ),
    SoundSetting(key="late", title="Order late", hint="Once per ticket.", volume=80),
)


@dataclass
class Asked:
    """What the controls asked for, and what they are told."""

    things: list[tuple[object, ...]] = field(default_factory=list)
    waiting: int = 2
    is_muted: bool = False
    problem: str | None = None
    service: str = "Shown by Test Shell. A click opens this window. What is settled is withdrawn."
    progress: str = ""

    def note(self, name: str) -> Callable[..., None]:
        """A callable that writes down what it was called with."""
        return lambda *given: self.things.append((name, *given))


def look_group(asked: Asked, theme: Theme) -> LookGroup:
    actions = LookActions(
        set_theme=asked.note("theme"),
        set_scale=asked.note("scale"),
        set_reduced_motion=asked.note("motion"),
    )
    return LookGroup(Look(theme=None, scale=100, reduced_motion=False), actions, theme)


def sound_group(asked: Asked, theme: Theme) -> SoundGroup:
    actions = SoundActions(
        set_volume=asked.note("volume"),
        test=asked.note("test"),
        set_muted=asked.note("mute"),
        is_muted=lambda: asked.is_muted,
        problem=lambda: asked.problem,
    )
    return SoundGroup(SOUNDS, actions, theme)


def alert_group(asked: Asked, theme: Theme) -> AlertGroup:
    actions = AlertActions(
        is_on=lambda: True,
        set_on=asked.note("notifications"),
        service=lambda: asked.service,
        test=asked.note("notify"),
        test_all=asked.note("test all"),
        is_testing=lambda: bool(asked.progress),
        progress=lambda: asked.progress,
    )
    return AlertGroup(actions, theme)


def station_group(asked: Asked, theme: Theme) -> StationGroup:
    return StationGroup(lambda: asked.waiting, asked.note("see"), theme)


def settings_page(theme: Theme, asked: Asked | None = None) -> SettingsPage:
    """Display, and Sound and alerts."""
    told = asked or Asked()

    def display(look: Theme) -> Section:
        groups = [look_group(told, look), station_group(told, look)]
        return Section("Display", "For this PC only. Changes apply at once.", groups, look)

    def sound(look: Theme) -> Section:
        return Section(
            "Sound and alerts", "", [sound_group(told, look), alert_group(told, look)], look
        )

    entries = [
        SectionEntry(name=SectionName.DISPLAY, title="Display", icon=Icon.MONITOR, make=display),
        SectionEntry(
            name=SectionName.SOUND, title="Sound and alerts", icon=Icon.VOLUME, make=sound
        ),
    ]
    return SettingsPage(entries, theme)
