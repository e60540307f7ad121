"""Times, waits, money and counts as people read them, and text of others made safe to paint."""

import unicodedata
from datetime import datetime, timedelta, tzinfo
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

_SIGNS: Final = {"EUR": "€", "GBP": "£", "USD": "$", "CHF": "CHF ", "JPY": "¥"}
_ENGLISH: Final = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
_JOINERS: Final = "\u200c\u200d"


def clock_time(at: datetime, zone: tzinfo) -> str:
    """`at` in hotel time: 14:08."""
    return at.astimezone(zone).strftime("%H:%M")


def clock_seconds(at: datetime, zone: tzinfo) -> str:
    """`at` in hotel time to the second: 14:02:11."""
    return at.astimezone(zone).strftime("%H:%M:%S")


def day(at: datetime, zone: tzinfo) -> str:
    """`at` as a hotel date: Tue 2 Dec."""
    local = at.astimezone(zone)
    weekday = _ENGLISH.dayName(local.isoweekday(), QLocale.FormatType.ShortFormat)
    month = _ENGLISH.monthName(local.month, QLocale.FormatType.ShortFormat)
    return f"{weekday} {local.day} {month}"


def long_day(at: datetime, zone: tzinfo) -> str:
    """`at` as a hotel date in full: Sunday 30 November."""
    local = at.astimezone(zone)
    weekday = _ENGLISH.dayName(local.isoweekday(), QLocale.FormatType.LongFormat)
    month = _ENGLISH.monthName(local.month, QLocale.FormatType.LongFormat)
    return f"{weekday} {local.day} {month}"


def timer(waited: timedelta) -> str:
    """A wait in the kitchen: 12:20, from an hour on 1:02:20. Never below 0:00."""
    seconds = max(0, int(waited.total_seconds()))
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def wait(waited: timedelta) -> str:
    """A wait in an office: 6 min, from an hour on 8 h 34 min. Never below 0 min."""
    minutes = max(0, int(waited.total_seconds())) // 60
    hours, rest = divmod(minutes, 60)
    if hours:
        return _tr("{hours} h {minutes} min").format(hours=hours, minutes=rest)
    return _tr("{minutes} min").format(minutes=minutes)


def ago(waited: timedelta) -> str:
    """How long something is over: just now, 2 min ago."""
    if waited < timedelta(minutes=1):
        return _tr("just now")
    return _tr("{wait} ago").format(wait=wait(waited))


def money(amount: Decimal, currency: str) -> str:
    """€31.50; a currency without a sign of its own stands before as its ISO 4217 code."""
    sign = _SIGNS.get(currency, f"{currency} ")
    return f"{sign}{amount:,.2f}"


def count(number: int, one: str, many: str) -> str:
    """1 item, 3 items; both words already translated."""
    return f"{number} {one if number == 1 else many}"


def plain(text: str) -> str:
    """Text of others on one line, without control and direction characters.

    Markup stays as it was typed: whoever paints must not interpret it either.
    """
    shown = (_harmless(character) for character in text)
    return " ".join("".join(shown).split())


def _harmless(character: str) -> str:
    category = unicodedata.category(character)
    if category in {"Cc", "Zl", "Zp"}:
        return " "
    if category in {"Cf", "Cs", "Co", "Cn"} and character not in _JOINERS:
        return ""
    return character


def _tr(text: str) -> str:
    return QCoreApplication.translate("words", text)
