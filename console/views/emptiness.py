"""What a list says when it has nothing to show, and why it may say so."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo

from PySide6.QtCore import QCoreApplication, QObject, QRectF, QTimer
from PySide6.QtGui import QColor, QPainter

from console.state.link import LinkState, LinkStatus
from console.views import icons, painting
from console.views.icons import Icon
from console.views.theme import OFFICE, RADIUS, Theme, TypeStyle
from console.views.words import clock_time
from console.views.wrapping import wrapped

_OUTLINES = 3
_OUTLINES_AFTER_MS = 300


@dataclass(frozen=True, slots=True)
class Emptiness:
    """Words in the middle of a list; without a title, grey outlines of rows to come.

    `row`: how high a row of the list is, px at a text size of 100 per cent.
    """

    icon: Icon
    title: str
    text: str = ""
    row: int = OFFICE.row


class Patience(QObject):
    """Shows nothing for 300 ms of loading: outlines that only flash up would be unrest.

    `repaint` is called when the time is over.
    """

    def __init__(self, repaint: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._has_begun = False
        self._timer = QTimer(self, interval=_OUTLINES_AFTER_MS, singleShot=True)
        self._timer.timeout.connect(repaint)

    def allows(self, empty: Emptiness) -> bool:
        """Whether `empty` may be painted now; words always."""
        if empty.title:
            self._has_begun = False
            self._timer.stop()
            return True
        if not self._has_begun:
            self._has_begun = True
            self._timer.start()
        return not self._timer.isActive()


def as_known(empty: Emptiness, link: LinkStatus, zone: tzinfo) -> Emptiness:
    """Say that there is nothing only as far as that is known; outlines while it never was."""
    if link.state is LinkState.LIVE:
        return empty
    if link.verified_at is not None:
        at = clock_time(link.verified_at, zone)
        return Emptiness(empty.icon, empty.title, _tr("as known at {time}").format(time=at))
    if link.state in {LinkState.OFFLINE, LinkState.RECONNECTING}:
        nothing, connect = _tr("Nothing saved on this PC yet"), _tr("Connect once to load the day")
        return Emptiness(Icon.CLOUD_OFF, nothing, connect)
    return replace(empty, title="", text="")


def _tr(text: str) -> str:
    return QCoreApplication.translate("emptiness", text)


def paint_emptiness(
    painter: QPainter, rect: QRectF, empty: Emptiness, theme: Theme, *, touch: bool
) -> None:
    """The words, or the outlines, in the middle of `rect`; `touch` is larger.

    Where it is low the icon is left out first, then the second sentence.
    """
    px, colour = theme.px, theme.colour
    if not empty.title:
        _paint_outlines(painter, rect, theme, row=px(140 if touch else empty.row))
        return
    title, text = theme.office.title, theme.office.dense
    if touch:
        title, text = theme.porter.timer, theme.porter.meta
    room = round(rect.width() - 2 * px(8))
    rows, below = wrapped(empty.title, title, room), wrapped(empty.text, text, room)
    side, gap = px(56 if touch else 32), px(16)
    words = len(rows) * title.line + (px(8) + len(below) * text.line if empty.text else 0)
    above = side + gap if side + gap + words <= rect.height() else 0
    if words > rect.height():
        below, words = (), len(rows) * title.line
    top = rect.center().y() - (px(96 if touch else 56) if above else words / 2)
    top = max(rect.top(), min(top, rect.bottom() - words - above))
    if above:
        icon = QRectF(rect.left(), top, rect.width(), side)
        icons.draw(painter, empty.icon, icon, colour.text3)
    top += above
    place = QRectF(rect.left(), top, rect.width(), title.line)
    _paint_rows(painter, place, rows, style=title, colour=colour.text)
    top += len(rows) * title.line + px(8)
    place = QRectF(rect.left(), top, rect.width(), text.line)
    _paint_rows(painter, place, below, style=text, colour=colour.text2)


def _paint_rows(
    painter: QPainter, first: QRectF, rows: Sequence[str], *, style: TypeStyle, colour: QColor
) -> None:
    for number, said in enumerate(rows):
        row = first.translated(0, number * style.line)
        painting.text(painter, row, said, style=style, colour=colour, align=painting.CENTRE)


def _paint_outlines(painter: QPainter, rect: QRectF, theme: Theme, *, row: int) -> None:
    height = row - theme.px(12)
    for number in range(_OUTLINES):
        outline = QRectF(rect.left() + 8, rect.top() + 8 + number * row, rect.width() - 16, height)
        painting.box(painter, outline, radius=RADIUS.ticket, border=theme.colour.line, width=2)
