"""Settings, Sound and alerts: what its controls do."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from console.shell.alert_test import AlertTest
from console.shell.alerting import Alerting
from console.shell.ears import Ears
from console.shell.shift import Shift
from console.shell.sounds import Sound
from console.views.notices import Tone
from console.views.settings.alerts import AlertActions, AlertGroup
from console.views.settings.group import Group
from console.views.settings.section import Section
from console.views.settings.sound import SoundActions, SoundGroup, SoundSetting
from console.views.theme import Theme
from console.views.widgets.toasts import Message
from console.views.words import told


def sound_section(shift: Shift, theme: Theme) -> Section:
    """What is heard at this PC, and how loud."""
    ears = shift.workplace.ears
    actions = SoundActions(
        set_volume=lambda key, percent: ears.set_volume(Sound(key), percent),
        volume=lambda key: ears.player.volume(Sound(key)),
        test=lambda key: ears.player.test(Sound(key)),
        set_muted=lambda muted: ears.mute() if muted else ears.player.unmute(),
        is_muted=lambda: ears.player.mute_left_s > 0,
        problem=lambda: ears.player.problem,
    )
    sounds = [_setting(sound, ears) for sound in Sound]
    title, hint = _tr("Sound and alerts"), _tr("For this PC only. Every sound is also shown.")
    groups: list[Group] = [SoundGroup(sounds, actions, theme)]
    if shift.alerting is not None:
        groups.append(_alerts(shift, shift.alerting, theme))
    return Section(title, hint, groups, theme)


def _alerts(shift: Shift, alerting: Alerting, theme: Theme) -> AlertGroup:
    ears = shift.workplace.ears
    test = AlertTest(
        ears.player,
        show_notification=alerting.show_test,
        service=lambda: told(alerting.sentence),
        name_of=lambda sound: _setting(sound, ears).title,
    )
    actions = AlertActions(
        is_on=lambda: alerting.is_on,
        set_on=alerting.set_on,
        service=lambda: told(alerting.sentence),
        test=partial(_test_notification, shift, alerting),
        test_all=test.run,
        is_testing=lambda: test.is_running,
        progress=lambda: test.said,
    )
    group = AlertGroup(actions, theme)
    test.setParent(group)
    return group


def _test_notification(shift: Shift, alerting: Alerting) -> bool:
    is_shown = alerting.show_test()
    if not is_shown:
        title = _tr("No notification was shown")
        shift.office.say(Message(tone=Tone.WARN, title=title, text=told(alerting.sentence)))
    return is_shown


def _setting(sound: Sound, ears: Ears) -> SoundSetting:
    title, hint = {
        Sound.ORDER_NEW: (_tr("New order"), _tr("Two rising notes, again until accepted")),
        Sound.LATE: (_tr("Late ticket"), _tr("One low note, once per ticket")),
        Sound.READY: (_tr("Ready to carry"), _tr("One bell")),
        Sound.BREAKFAST_DUE: (_tr("Breakfast due"), _tr("Two soft notes")),
        Sound.CONNECTION_LOST: (_tr("Connection lost"), _tr("One low note after 10 s")),
        Sound.NOBODY_LISTENS: (
            _tr("Nobody listens"),
            _tr("Three high notes, again until acknowledged"),
        ),
        Sound.APPROVAL: (_tr("Somebody waits for approval"), _tr("Three soft notes, once")),
        Sound.GUEST_MESSAGE: (_tr("A guest wrote"), _tr("Two soft rising notes, once")),
        Sound.GUEST_OVERDUE: (
            _tr("A guest waits"),
            _tr("Three notes after 10 min, again every 2 min until answered"),
        ),
        Sound.STAFF_CHAT: (
            _tr("A colleague mentioned you"),
            _tr("Two quick notes, once; also for a guest handed over to you, and your own clock"),
        ),
        Sound.CANCELLED: (_tr("Order cancelled"), _tr("Two falling notes")),
    }[sound]
    return SoundSetting(key=sound, title=title, hint=hint, volume=ears.player.volume(sound))


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
