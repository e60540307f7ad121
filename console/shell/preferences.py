"""The settings page of this PC and what its controls do."""

from PySide6.QtCore import QCoreApplication

from console.shell.ears import Ears
from console.shell.looks import Looks
from console.shell.sounds import Sound
from console.views.settings import SettingsActions, SettingsPage, SettingsValues, SoundSetting


def settings_page(looks: Looks, ears: Ears) -> SettingsPage:
    """Looks and sounds, as they are now."""
    values = SettingsValues(
        theme=looks.chosen,
        scale=looks.scale,
        reduced_motion=looks.reduced_motion,
        sounds=tuple(_setting(sound, ears) for sound in Sound),
        is_muted=ears.player.mute_left_s > 0,
        sound_problem=ears.player.problem,
    )
    return SettingsPage(values, _actions(looks, ears), theme=looks.theme(None))


def _actions(looks: Looks, ears: Ears) -> SettingsActions:
    return SettingsActions(
        set_theme=looks.choose_theme,
        set_scale=looks.choose_scale,
        set_reduced_motion=lambda reduced: looks.choose_motion(reduced=reduced),
        set_volume=lambda key, percent: ears.set_volume(Sound(key), percent),
        test_sound=lambda key: ears.player.test(Sound(key)),
        set_muted=lambda muted: ears.mute() if muted else ears.player.unmute(),
    )


def _setting(sound: Sound, ears: Ears) -> SoundSetting:
    title, hint = {
        Sound.ORDER_NEW: (_tr("New order"), _tr("Two rising notes, again until accepted")),
        Sound.LATE: (_tr("Late ticket"), _tr("One low note, once per ticket")),
        Sound.READY: (_tr("Ready to carry"), _tr("One bell")),
        Sound.BREAKFAST_DUE: (_tr("Breakfast due"), _tr("Two soft notes")),
        Sound.CONNECTION_LOST: (_tr("Connection lost"), _tr("One low note after 10 s")),
        Sound.CANCELLED: (_tr("Order cancelled"), _tr("Two falling notes")),
    }[sound]
    return SoundSetting(key=sound, title=title, hint=hint, volume=ears.player.volume(sound))


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
