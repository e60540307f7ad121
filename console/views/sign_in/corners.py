"""What stands in the corners around a card: hotel, time and date, version, whom to call."""

from dataclasses import dataclass
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from console.views import icons, painting
from console.views.icons import Icon
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.typography import width
from console.views.words import clock_time, long_day, plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Corners:
    """What is known; empty or None is left out. `now` is aware, `zone` is where it is shown."""

    version: str
    hotel_name: str = ""
    duty_phone: str | None = None
    now: datetime | None = None
    zone: tzinfo | None = None


def paint_corners(painter: QPainter, page: QWidget, told: Corners, theme: Theme) -> None:
    """Paint them on a page that is high enough for them."""
    px, colour, office = theme.px, theme.colour, theme.office
    mark = QRectF(px(32), px(24), px(32), px(32))
    painting.box(painter, mark, radius=RADIUS.control, fill=colour.accent)
    bell = mark.adjusted(px(7), px(7), -px(7), -px(7))
    icons.draw(painter, Icon.BELL_CONCIERGE, bell, colour.on_accent)
    name = plain(told.hotel_name) or _tr("Hotel console")
    strong = TypeStyle(office.message.size, office.message.line, 600)
    words = QRectF(mark.right() + px(12), mark.top(), width(strong, name) + 1, mark.height())
    painting.text(painter, words, name, style=strong, colour=colour.text)
    _paint_time(painter, page, told, theme)
    foot = QRectF(px(32), page.height() - px(44), page.width() - px(64), px(20))
    version = _tr("Console {version}").format(version=told.version)
    painting.text(painter, foot, version, style=office.caption, colour=colour.text3)
    if told.duty_phone:
        trouble = _tr("Trouble signing in? Call the duty manager on {phone}.")
        said = trouble.format(phone=plain(told.duty_phone))
        painting.text(
            painter, foot, said, style=office.caption, colour=colour.text3, align=painting.RIGHT
        )


def _paint_time(painter: QPainter, page: QWidget, told: Corners, theme: Theme) -> None:
    if told.now is None:
        return
    zone = told.zone or told.now.astimezone().tzinfo
    assert zone is not None
    px, colour, office, right = theme.px, theme.colour, theme.office, painting.RIGHT
    upper = QRectF(px(32), px(18), page.width() - px(64), px(28))
    time = clock_time(told.now, zone)
    painting.text(painter, upper, time, style=office.heading, colour=colour.text, align=right)
    lower = upper.translated(0, px(21))
    date = long_day(told.now, zone)
    painting.text(painter, lower, date, style=office.caption, colour=colour.text3, align=right)


def _tr(words: str) -> str:
    # The words of the page they were made for first.
    return QCoreApplication.translate("SignInPage", words)
