"""Times, waits, money and counts as people read them, and text of others made safe to paint."""

import unicodedata
from datetime import datetime, timedelta, tzinfo
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from console.sentences import Sentence
from console.views.language import in_language, locale

_SIGNS: Final = {"EUR": "€", "GBP": "£", "USD": "$", "JPY": "¥"}
_USUAL_DECIMALS: Final = 2
_DECIMALS: Final = dict.fromkeys(("CLP", "ISK", "JPY", "KRW", "PYG", "UGX", "VND", "XAF"), 0) | (
    dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3)
)
_JOINERS: Final = "\u200c\u200d"


def clock_time(at: datetime, zone: tzinfo) -> str:
    """`at` in hotel time: 14:08."""
    return at.astimezone(zone).strftime("%H:%M")


def clock_seconds(at: datetime, zone: tzinfo) -> str:
    """`at` in hotel time to the second: 14:02:11."""
    return at.astimezone(zone).strftime("%H:%M:%S")


def day(at: datetime, zone: tzinfo) -> str:
    """`at` as a hotel date: Tue 2 Dec; in German Di. 2. Dez."""
    return _date(at.astimezone(zone), QLocale.FormatType.ShortFormat)


def long_day(at: datetime, zone: tzinfo) -> str:
    """`at` as a hotel date in full: Sunday 30 November; in German Sonntag, 30. November."""
    return _date(at.astimezone(zone), QLocale.FormatType.LongFormat)


def _date(local: datetime, length: QLocale.FormatType) -> str:
    is_short = length is QLocale.FormatType.ShortFormat
    pattern = _tr("{weekday} {day} {month}") if is_short else _tr("{long_weekday} {day} {month}")
    weekday = locale().dayName(local.isoweekday(), length)
    month = locale().monthName(local.month, length)
    return pattern.format(weekday=weekday, long_weekday=weekday, day=local.day, month=month)


def timer(waited: timedelta) -> str:
    """A wait in the kitchen: 12:20, from an hour on 1:02:20. Never below 0:00."""
    seconds = max(0, int(waited.total_seconds()))
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def wait(waited: timedelta) -> str:
    """A wait in an office: 6 min, from an hour on 8 h 04 min. Never below 0 min."""
    minutes = max(0, int(waited.total_seconds())) // 60
    hours, rest = divmod(minutes, 60)
    if hours:
        return _tr("{hours} h {minutes} min").format(hours=hours, minutes=f"{rest:02}")
    return _tr("{minutes} min").format(minutes=minutes)


def ago(waited: timedelta) -> str:
    """How long something is over: just now, 2 min ago."""
    if waited < timedelta(minutes=1):
        return _tr("just now")
    return _tr("{wait} ago").format(wait=wait(waited))


def money(amount: Decimal, currency: str) -> str:
    """€31.50, in German 31,50 €; a currency without a sign of its own is told as its code."""
    decimals = _DECIMALS.get(currency, _USUAL_DECIMALS)
    sign = _SIGNS.get(currency, f"{currency} ")
    told = locale().toCurrencyString(float(abs(amount)), sign, decimals).strip()
    return f"-{told}" if amount < 0 else told


def count(number: int, one: str, many: str) -> str:
    """1 item, 3 items; both words already translated."""
    return f"{number} {one if number == 1 else many}"


def told(text: str) -> str:
    """As `plain`, for a sentence of the hotel or of the rooms without Qt; also one from disk."""
    return plain(in_language(text))


def plain(text: str) -> str:
    """Text of others on one line, without control and direction characters.

    Markup stays as it was typed: whoever paints must not interpret it either. Sentences of the
    rooms without Qt are said in the language of the screen.
    """
    said = in_language(text) if isinstance(text, Sentence) else text
    shown = said if said.isprintable() else "".join(map(_harmless, said))
    return " ".join(shown.split())


def _harmless(character: str) -> str:
    category = unicodedata.category(character)
    if category in {"Cc", "Zl", "Zp"}:
        return " "
    if category in {"Cf", "Cs", "Co", "Cn"} and character not in _JOINERS:
        return ""
    return character


def _tr(text: str) -> str:
    return QCoreApplication.translate("words", text)
