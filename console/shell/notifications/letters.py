"""A notification as the freedesktop service takes it."""

import html
from dataclasses import dataclass
from typing import Any, Final

from console.shell.notifications.port import Notification, Service, Urgency
from console.shell.notifications.words import open_word
from console.views.words import plain

CALL: Final = "susssasa{sv}i"
PROGRAM: Final = "HotelMate Console"
DESKTOP_ENTRY: Final = "hotelmate-console"
_AS_THE_DESKTOP_LIKES: Final = -1
_NEVER: Final = 0
_LONGEST: Final = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Abilities:
    """Who answers, and the words it has for what it can do."""

    name: str
    words: frozenset[str]

    @property
    def service(self) -> Service:
        """The same, for the rest of the program."""
        has_actions = "actions" in self.words
        return Service(
            name=self.name,
            can_withdraw=True,
            has_buttons=has_actions,
            has_choices=has_actions,
        )


def letter(notification: Notification, abilities: Abilities, *, replaces: int) -> tuple[Any, ...]:
    """The arguments of Notify. Text never becomes markup, whatever somebody wrote into it."""
    text = _safe(notification.text)
    has_markup = "body-markup" in abilities.words
    is_critical = notification.urgency is Urgency.CRITICAL
    return (
        PROGRAM,
        replaces,
        "",
        _safe(notification.title),
        html.escape(text, quote=False) if has_markup else text,
        _actions(notification) if abilities.service.has_buttons else [],
        _hints(notification),
        _NEVER if is_critical else _AS_THE_DESKTOP_LIKES,
    )


def _actions(notification: Notification) -> list[str]:
    """Words and labels in turn. A label is never markup to any service."""
    named = (("default", open_word()), *((one.word, one.label) for one in notification.choices))
    return [part for pair in named for part in pair]


def _hints(notification: Notification) -> dict[str, tuple[str, Any]]:
    hints: dict[str, tuple[str, Any]] = {
        "urgency": ("y", int(notification.urgency)),
        "desktop-entry": ("s", DESKTOP_ENTRY),
        # The console sounds its own alerts, each at its own volume.
        "suppress-sound": ("b", True),
    }
    if notification.category:
        hints["category"] = ("s", notification.category)
    return hints


def _safe(text: str) -> str:
    """One line of bounded length, without the characters D-Bus ends a connection over."""
    return plain(text)[:_LONGEST]
