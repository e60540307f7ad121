"""A settings page to look at and to work with, and what its controls asked for."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from station_samples import NOW, ZONE, ago

from console.sentences import sentence
from console.state.diagnosis import (
    ChannelFact,
    ChannelState,
    Diagnosis,
    EventCount,
    EventProblem,
    Frames,
    LinkMoment,
    OutboxFacts,
)
from console.state.link import LinkState, LinkStatus
from console.views.icons import Icon
from console.views.kitchen.keys import KITCHEN_KEYS
from console.views.settings.about import KeptGroup, VersionsGroup
from console.views.settings.account import AccountFacts, AccountGroup
from console.views.settings.alerts import AlertActions, AlertGroup
from console.views.settings.connection import ConnectionActions, ConnectionFacts, ConnectionGroup
from console.views.settings.diagnostics.section import (
    DiagnosticsActions,
    DiagnosticsSection,
    DiagnosticsSource,
)
from console.views.settings.display import Look, LookActions, LookGroup
from console.views.settings.group import Group
from console.views.settings.keyboard import KeysGroup, LettersGroup
from console.views.settings.names import SectionName
from console.views.settings.page import SectionEntry, SectionView, SettingsPage
from console.views.settings.section import Section
from console.views.settings.sound import SoundActions, SoundGroup, SoundSetting
from console.views.settings.startup import StartupActions, StartupGroup
from console.views.settings.station import StationControls, StationGroup
from console.views.theme import Theme, ThemeChoice
from contract.channels import LIVE, STAFF_DUTY
from contract.difference import difference

CUT = sentence("The connection was cut.")
SOUNDS = (
    SoundSetting(
        key="order_new",
        title="New order",
        hint="Again after 60 s, then every 30 s until accepted.",
        volume=60,
    ),
    SoundSetting(key="late", title="Order late", hint="Once per ticket.", volume=80),
)


FACTS = (
    ("Console", "0.1.0"),
    ("Hotel service", "0.1.0"),
    ("Qt and PySide6", "6.11.3 · 6.11.3"),
    ("Python", "3.11.7"),
    ("System", "Debian GNU/Linux 12 (bookworm) · x86_64"),
    ("Platform", "xcb"),
    ("Screen", "1920 × 1080 at 1.0, window 1920 × 1080"),
    ("Memory", "112 MB"),
    ("Sound", "Works."),
)


@dataclass
class Asked:
    """What the controls asked for, and what they are told."""

    things: list[tuple[object, ...]] = field(default_factory=list)
    waiting: int = 2
    name: str = "Front desk PC 1"
    is_muted: bool = False
    problem: str | None = None
    volumes: dict[str, int] = field(default_factory=lambda: {"order_new": 60, "late": 80})
    looks: list[Look] = field(default_factory=list)

    def set_volume(self, key: str, percent: int) -> None:
        """As the player does."""
        self.volumes[key] = percent
        self.things.append(("volume", key, percent))

    service: str = "Shown by Test Shell. A click opens this window. What is settled is withdrawn."
    progress: str = ""

    def note(self, name: str) -> Callable[..., None]:
        """A callable that writes down what it was called with."""
        return lambda *given: self.things.append((name, *given))


def look_group(asked: Asked, theme: Theme) -> LookGroup:
    actions = LookActions(
        set_theme=asked.note("theme"),
        set_language=lambda _: None,
        set_scale=asked.note("scale"),
        set_compact=asked.note("compact"),
        set_reduced_motion=asked.note("motion"),
    )
    usual = ThemeChoice.BY_STATION
    look = Look(theme=usual, scale=100, reduced_motion=False, has_system=True)
    asked.looks.append(look)
    return LookGroup(lambda: asked.looks[-1], actions, theme)


def sound_group(asked: Asked, theme: Theme) -> SoundGroup:
    actions = SoundActions(
        set_volume=asked.set_volume,
        volume=lambda key: asked.volumes[key],
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
    controls = StationControls(
        name=lambda: asked.name,
        call=asked.note("call"),
        waiting=lambda: asked.waiting,
        see_waiting=asked.note("see"),
        longest_name=60,
    )
    return StationGroup(controls, theme)


def startup_group(asked: Asked, theme: Theme) -> StartupGroup:
    actions = StartupActions(
        choose=asked.note("start"),
        set_pin=asked.note("pin"),
        screen=lambda: "Kept on by org.freedesktop.ScreenSaver.",
        goes_on=lambda: True,
        set_goes_on=asked.note("goes on"),
    )
    group = StartupGroup(actions, theme)
    group.show_choice(2)
    group.show_pin(is_set=True, may_change=True)
    return group


def connection_group(asked: Asked, theme: Theme) -> ConnectionGroup:
    facts = ConnectionFacts(
        address="https://console.grand-hotel.example",
        link=diagnosis().link,
        offset=timedelta(seconds=7),
        zone=ZONE,
    )
    actions = ConnectionActions(
        try_now=asked.note("try"), open_diagnostics=asked.note("diagnostics")
    )
    return ConnectionGroup(lambda: facts, actions, theme)


def account_group(asked: Asked, theme: Theme) -> AccountGroup:
    facts = AccountFacts(
        name="Jane Smith",
        username="jane.smith",
        role="Receptionist",
        department="Front Office",
        on_duty_since=ago(80),
        zone=ZONE,
    )
    return AccountGroup(lambda: facts, asked.note("sign out"), theme)


def diagnostics_section(asked: Asked, theme: Theme) -> DiagnosticsSection:
    source = DiagnosticsSource(diagnosis=diagnosis, facts=lambda: list(FACTS), zone=ZONE)
    actions = DiagnosticsActions(copy=asked.note("copy"), save=asked.note("save"))
    return DiagnosticsSection(source, actions, theme)


def settings_page(theme: Theme, asked: Asked | None = None) -> SettingsPage:
    """Every section, as the gallery shows them."""
    told = asked or Asked()

    def display(look: Theme) -> Section:
        groups = [look_group(told, look), station_group(told, look), startup_group(told, look)]
        return Section("Display", "For this PC only. Changes apply at once.", groups, look)

    def sound(look: Theme) -> Section:
        groups: list[Group] = [sound_group(told, look), alert_group(told, look)]
        return Section("Sound and alerts", "For this PC only.", groups, look)

    def keyboard(look: Theme) -> Section:
        kitchen = [(key.shown, key.words()) for key in KITCHEN_KEYS]
        groups: list[Group] = [LettersGroup(True, told.note("letters"), look)]
        groups.append(KeysGroup("Kitchen", kitchen, look))
        return Section("Keyboard", "Everything can be done without a mouse.", groups, look)

    def about(look: Theme) -> Section:
        groups: list[Group] = [VersionsGroup(FACTS[:5], look)]
        groups.append(KeptGroup("/home/desk/.local/share/HotelMate Console", print, look))
        return Section("About", "What runs on this PC.", groups, look)

    sections: tuple[tuple[SectionName, str, Icon, Callable[[Theme], SectionView]], ...] = (
        (SectionName.DISPLAY, "Display", Icon.MONITOR, display),
        (SectionName.SOUND, "Sound and alerts", Icon.VOLUME, sound),
        (SectionName.CONNECTION, "Connection", Icon.WIFI, _one("Hotel", told, connection_group)),
        (SectionName.KEYBOARD, "Keyboard", Icon.KEYBOARD, keyboard),
        (SectionName.ACCOUNT, "Account", Icon.USER, _one("Account", told, account_group)),
        (SectionName.ABOUT, "About", Icon.INFO, about),
        (
            SectionName.DIAGNOSTICS,
            "Diagnostics",
            Icon.PULSE,
            lambda look: diagnostics_section(told, look),
        ),
    )
    entries = [
        SectionEntry(name=name, title=title, icon=icon, make=make)
        for name, title, icon, make in sections
    ]
    return SettingsPage(entries, theme)


def _one(
    title: str, asked: Asked, make: Callable[[Asked, Theme], Group]
) -> Callable[[Theme], Section]:
    """A section of one group."""
    return lambda look: Section(title, "For this PC only.", [make(asked, look)], look)


def problems() -> tuple[EventProblem, ...]:
    """An order that lacks its number, and an event nobody knows."""
    garbled = {"room_number": "204", "total_price": "free", "colour": "red"}
    lacking = ("order_id is missing", "total_price cannot be read")
    what = tuple(f"new-room-service-order: {one}" for one in lacking)
    compared = difference(
        STAFF_DUTY, "new-room-service-order", garbled, duty="kitchen", problems=what
    )
    unknown = difference(LIVE, "minibar-emptied", {"minibar": 1})
    return (
        EventProblem("staff_duty", "new-room-service-order", 3, ago(3), what, compared),
        EventProblem("live", "minibar-emptied", 1, ago(20), ("live: unknown event",), unknown),
    )


def diagnosis() -> Diagnosis:
    """A morning with a cut, a refused channel, and two events that are not as they should be."""
    return Diagnosis(
        at=NOW,
        link=LinkStatus(state=LinkState.LIVE, since=ago(5), verified_at=NOW),
        offset=timedelta(seconds=7),
        security="strict",
        reconnects=1,
        history=(
            LinkMoment(ago(5), LinkState.LIVE),
            LinkMoment(ago(5) - timedelta(seconds=2), LinkState.RECONNECTING, CUT),
            LinkMoment(ago(50), LinkState.LIVE),
            LinkMoment(ago(51), LinkState.CONNECTING),
        ),
        channels=(
            ChannelFact("hotel-grand-hotel", "hotel", ChannelState.SUBSCRIBED, ago(5)),
            ChannelFact("grand-hotel-live-desk", "live", ChannelState.ASKED, ago(5)),
            ChannelFact(
                "grand-hotel-staff-9-kitchen",
                "staff_duty",
                ChannelState.REFUSED,
                ago(5),
                "Only the owner may follow this.",
            ),
        ),
        events=(
            EventCount("live", "changed", 1204, ago(1)),
            EventCount("staff_duty", "new-room-service-order", 38, ago(3)),
        ),
        problems=problems(),
        notes=("Unreachable: The hotel does not answer.",),
        frames=Frames(frames=1300, events=1242, junk=1, too_big=0, stray=2, attempts=2),
        outbox=OutboxFacts(
            states=(("will_send", 1), ("failed", 1)),
            oldest_at=ago(3),
            refused=(("set_order_status", "1850"),),
            last_trouble="Conflict (status 409)",
        ),
    )
