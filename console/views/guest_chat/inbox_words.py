"""What the inbox says of its filters: their names with counts, and why a list is empty."""

from dataclasses import replace
from datetime import datetime, tzinfo
from typing import Final

from PySide6.QtCore import QCoreApplication

from console.models.chat_inbox import InboxFilter
from console.models.guest_chat import GuestChatModels
from console.views.emptiness import Emptiness, as_known
from console.views.icons import Icon
from console.views.theme import OFFICE
from console.views.words import clock_time, day, told

FILTERS: Final = tuple(InboxFilter)


def filter_labels(models: GuestChatModels, *, is_narrow: bool) -> list[str]:
    """The filters in their order, without figures until the conversations are known.

    The archive is as long as the hotel says, so nobody counts it.
    """
    nobody = _tr("Nobody") if is_narrow else _tr("Nobody yet")
    names, counted = [_tr("All"), _tr("Mine"), nobody], FILTERS[:3]
    counts = [models.inbox.count(wanted) for wanted in counted]
    if models.link.verified_at is not None or any(counts):
        names = [f"{name} {count}" for name, count in zip(names, counts, strict=True)]
    return [*names, _tr("Archive")]


def emptiness(models: GuestChatModels, zone: tzinfo) -> Emptiness:
    """What to say while the chosen filter lists nothing."""
    match models.inbox.filter:
        case InboxFilter.ARCHIVE:
            return _no_archive(models)
        case InboxFilter.ALL:
            empty = Emptiness(Icon.MESSAGE, _tr("No guest is waiting"))
        case InboxFilter.MINE:
            text = _tr("Reply to a guest, or take a conversation over.")
            empty = Emptiness(Icon.USER, _tr("You handle no conversation"), text)
        case InboxFilter.NOBODY:
            empty = Emptiness(Icon.USER_CHECK, _tr("Somebody takes care of every guest"))
    return as_known(replace(empty, row=OFFICE.row_conversation), models.link, zone)


def row_time(at: datetime, now: datetime, zone: tzinfo) -> str:
    """When the newest message came: the time today, else the day."""
    is_today = at.astimezone(zone).date() == now.astimezone(zone).date()
    return clock_time(at, zone) if is_today else day(at, zone)


def note() -> str:
    """Below the archive: more is coming."""
    return _tr("Reading more")


def _no_archive(models: GuestChatModels) -> Emptiness:
    archive = models.archive
    if archive.trouble:
        title = _tr("The archive cannot be read now")
        return Emptiness(Icon.WIFI_OFF, title, told(archive.trouble))
    if archive.is_loading:
        return Emptiness(Icon.HISTORY, "", row=OFFICE.row_conversation)
    return Emptiness(Icon.HISTORY, _tr("Nothing is in the archive"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("inbox", text)
