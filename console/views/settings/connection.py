"""Settings, Connection: which hotel this PC talks to, and how that stands."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta, tzinfo

from PySide6.QtCore import QCoreApplication

from console.state.link import LinkState, LinkStatus
from console.views.settings.group import Group
from console.views.settings.row import Row
from console.views.theme import Theme
from console.views.widgets.button import Button
from console.views.words import clock_seconds, plain, told


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionFacts:
    """How the connection stands. `offset` is what to add to this PC's clock for the hotel's."""

    address: str
    link: LinkStatus
    offset: timedelta
    zone: tzinfo


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionActions:
    """What each control does."""

    try_now: Callable[[], None]
    open_diagnostics: Callable[[], None]


class ConnectionGroup(Group):
    """Address, state, how news arrives, the clocks, and the way to more."""

    def __init__(
        self, facts: Callable[[], ConnectionFacts], actions: ConnectionActions, theme: Theme
    ) -> None:
        self._facts = facts
        self.try_now = Button(_tr("Try now"), theme=theme)
        self.try_now.clicked.connect(actions.try_now)
        self.diagnostics = Button(_tr("Open diagnostics"), theme=theme)
        self.diagnostics.clicked.connect(actions.open_diagnostics)
        self._address = Row(_tr("Hotel address"))
        self._state = Row(_tr("State"), "", (self.try_now,))
        self._verified = Row(_tr("Lists verified"))
        self._news = Row(_tr("How news arrives"))
        self._clock = Row(_tr("Clock"))
        more = Row(
            _tr("Diagnostics"),
            _tr("Connection history, channels, events, and a report to send."),
            (self.diagnostics,),
        )
        rows = [self._address, self._state, self._verified, self._news, self._clock, more]
        super().__init__(_tr("Hotel"), rows, theme)
        self.tick()

    def tick(self) -> None:
        """Tell how it stands now."""
        facts = self._facts()
        self._address.show_hint(plain(facts.address))
        self._state.show_hint(state_words(facts.link, facts.zone))
        self._verified.show_hint(verified_words(facts.link, facts.zone))
        self._news.show_hint(_news_words(facts.link.state))
        self._clock.show_hint(offset_words(facts.offset))


def state_words(link: LinkStatus, zone: tzinfo) -> str:
    """Live since 08:06:10; while it is not, why and when the next attempt is."""
    said = {
        LinkState.LIVE: _tr("Live since {time}."),
        LinkState.CATCHING_UP: _tr("Catching up since {time}."),
        LinkState.CONNECTING: _tr("Connecting since {time}."),
        LinkState.RECONNECTING: _tr("Reconnecting since {time}."),
        LinkState.OFFLINE: _tr("Offline since {time}."),
    }[link.state].format(time=clock_seconds(link.since, zone))
    if link.problem:
        said = f"{said} {told(link.problem)}"
    if link.next_try_s is not None:
        said = f"{said} {_tr('Next try in {seconds} s.').format(seconds=round(link.next_try_s))}"
    return said


def verified_words(link: LinkStatus, zone: tzinfo) -> str:
    """When everything on screen was last known to be complete."""
    if link.verified_at is None:
        return _tr("Not yet.")
    return _tr("Complete at {time}.").format(time=clock_seconds(link.verified_at, zone))


def offset_words(offset: timedelta) -> str:
    """How far this PC's clock is off the hotel's."""
    seconds = offset.total_seconds()
    if abs(seconds) < 1:
        return _tr("This PC's clock and the hotel's agree.")
    said = _tr("This PC's clock is {seconds} s behind the hotel's. Ages follow the hotel's.")
    if seconds < 0:
        said = _tr("This PC's clock is {seconds} s ahead of the hotel's. Ages follow the hotel's.")
    return said.format(seconds=round(abs(seconds)))


def _news_words(state: LinkState) -> str:
    if state in {LinkState.LIVE, LinkState.CATCHING_UP}:
        return _tr("Live: the hotel tells every change at once.")
    return _tr("By asking: this PC asks the hotel every 5 s until it is live again.")


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
