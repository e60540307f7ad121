"""What the banner says of the connection, and for how long."""

import enum
from datetime import datetime, timedelta, tzinfo
from typing import Final

from PySide6.QtCore import QCoreApplication

from console.state.link import LinkState, LinkStatus
from console.views.icons import Icon
from console.views.theme import DURATION, THRESHOLDS
from console.views.words import clock_time, count, day
from contract.record import Record

_DELAY: Final = timedelta(milliseconds=DURATION.reconnect_banner_delay)
_OFFLINE_AFTER: Final = timedelta(seconds=THRESHOLDS.offline_after_s)
_BACK_FOR: Final = timedelta(milliseconds=DURATION.back_online)


class Tone(enum.Enum):
    """The colour family of a message; never without its icon and words."""

    INFO = "info"
    OK = "ok"
    WARN = "warn"
    BAD = "bad"


class Notice(Record, frozen=True, kw_only=True):
    """One banner. `can_retry` shows Try now; `waiting` actions are told in a chip."""

    tone: Tone
    icon: Icon
    title: str
    text: str = ""
    waiting: int = 0
    can_retry: bool = False


class LinkWatch:
    """Remembers since when the link is down and when it came back."""

    def __init__(self, zone: tzinfo, duty_phone: str | None = None) -> None:
        self._zone = zone
        self._duty_phone = duty_phone
        self._down_since: datetime | None = None
        self._waiting_when_down = 0
        self._back_at: datetime | None = None
        self._has_been_live = False

    def notice(self, link: LinkStatus, now: datetime) -> Notice | None:
        """The banner of this moment; call it at least once a second while anything may change."""
        if link.state is LinkState.LIVE:
            return self._when_live(link, now)
        self._back_at = None
        if self._down_since is None:
            self._down_since = min(link.since, now)
        self._waiting_when_down = max(self._waiting_when_down, link.waiting)
        waited = now - self._down_since
        if waited < _DELAY:
            return None
        if link.state is LinkState.OFFLINE or waited >= _OFFLINE_AFTER:
            return self._offline(link, now)
        return self._reconnecting(link, now)

    def _when_live(self, link: LinkStatus, now: datetime) -> Notice | None:
        if self._down_since is not None:
            was_told = self._has_been_live and now - self._down_since >= _DELAY
            self._back_at = now if was_told else None
            self._down_since = None
        self._has_been_live = True
        if self._back_at is None or now - self._back_at >= _BACK_FOR:
            self._waiting_when_down = 0
            return None
        return self._back_online(link, self._back_at)

    def _known_at(self, link: LinkStatus) -> datetime | None:
        return link.verified_at or (self._down_since if self._has_been_live else None)

    def _reconnecting(self, link: LinkStatus, now: datetime) -> Notice:
        known_at = self._known_at(link)
        title = (
            _tr("Showing what was known at {time}.").format(time=self._moment(known_at, now))
            if known_at
            else _tr("Not connected yet.")
        )
        return Notice(
            tone=Tone.WARN,
            icon=Icon.REFRESH,
            title=title,
            text=_next_step(link),
            waiting=link.waiting,
            can_retry=True,
        )

    def _offline(self, link: LinkStatus, now: datetime) -> Notice:
        since = self._known_at(link) or self._down_since or link.since
        return Notice(
            tone=Tone.BAD,
            icon=Icon.WIFI_OFF,
            title=_tr("Offline since {time}.").format(time=self._moment(since, now)),
            text=self._whom_to_call(),
            waiting=link.waiting,
            can_retry=True,
        )

    def _moment(self, at: datetime, now: datetime) -> str:
        """The time; another day's with its date."""
        time = clock_time(at, self._zone)
        is_today = at.astimezone(self._zone).date() == now.astimezone(self._zone).date()
        return time if is_today else f"{day(at, self._zone)}, {time}"

    def _whom_to_call(self) -> str:
        if self._duty_phone is None:
            return _tr("Call the duty manager for urgent orders.")
        words = _tr("Call the duty manager on {phone} for urgent orders.")
        return words.format(phone=self._duty_phone)

    def _back_online(self, link: LinkStatus, back_at: datetime) -> Notice:
        sent = max(0, self._waiting_when_down - link.waiting)
        told = [count(sent, _tr("action sent"), _tr("actions sent"))] if sent else []
        if link.missed:
            one, many = _tr("order was missed and is now shown"), _many_missed()
            told.append(count(link.missed, one, many))
        return Notice(
            tone=Tone.OK,
            icon=Icon.WIFI,
            title=_tr("Back online at {time}.").format(time=clock_time(back_at, self._zone)),
            text=f"{', '.join(told)}." if told else _tr("Nothing was missed."),
        )


def no_cook_on_duty() -> Notice:
    """The kitchen's banner while nobody of it is clocked in."""
    return _nobody_on_duty(_tr("Nobody from the kitchen is clocked in."))


def no_porter_on_duty() -> Notice:
    """The porters' banner while none of them is clocked in."""
    return _nobody_on_duty(_tr("Nobody of the porters is clocked in."))


def _nobody_on_duty(title: str) -> Notice:
    text = _tr("New orders show here all the same.")
    return Notice(tone=Tone.WARN, icon=Icon.USERS, title=title, text=text)


def _next_step(link: LinkStatus) -> str:
    if link.state is LinkState.CATCHING_UP:
        return _tr("Connected, fetching what was missed.")
    if link.next_try_s is None or link.next_try_s < 1:
        return _tr("Reconnecting.")
    return _tr("Reconnecting, next try in {seconds} s.").format(seconds=round(link.next_try_s))


def _many_missed() -> str:
    return _tr("orders were missed and are now shown")


def _tr(text: str) -> str:
    return QCoreApplication.translate("notices", text)
