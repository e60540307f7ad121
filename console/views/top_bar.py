"""The bar above the offices: hotel, station, PC, connection, clock and date."""

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from console.state.link import LinkStatus
from console.views import icons, painting
from console.views.alerts.bell import AlertBell
from console.views.clock.duty_chip import DutyChip
from console.views.icons import Icon
from console.views.palette.search_button import SearchButton
from console.views.place import Place
from console.views.theme import OFFICE, RADIUS, WIDE_RAIL_FROM, OfficeType, Theme, TypeStyle
from console.views.typography import width
from console.views.widgets.connection_badge import ConnectionBadge
from console.views.widgets.reach_badge import Reach, ReachBadge
from console.views.widgets.refused_badge import RefusedBadge
from console.views.words import clock_time, day, long_day, plain

_MARGIN: Final = 16
_SEARCH_ICON: Final = 40
_SEARCH_FIELD: Final = 280
_PC_NAME: Final = 160


class TopBar(QWidget):
    """Painted in one go; only the badges are widgets of their own."""

    def __init__(self, place: Place, theme: Theme) -> None:
        super().__init__()
        self._place = place
        self._title = ""
        self._time = ("", "")
        self._badges_begin = 0
        # Tab goes through them in this order, from the left.
        self.search = SearchButton(theme, parent=self)
        self.duty = DutyChip(theme, place, parent=self)
        self.badge = ConnectionBadge(theme, parent=self)
        self.reach = ReachBadge(theme, parent=self)
        self.refused = RefusedBadge(theme, parent=self)
        self.bell = AlertBell(theme, parent=self)
        self.duty.told.connect(self._place_badges)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.badge.set_theme(theme)
        self.reach.set_theme(theme)
        self.refused.set_theme(theme)
        self.bell.set_theme(theme)
        self.search.set_theme(theme)
        self.duty.set_theme(theme)
        self.setFixedHeight(theme.px(OFFICE.topbar))
        self._place_badges()
        self.update()

    def show_title(self, title: str) -> None:
        """Name what is open."""
        self._title = title
        self._place_badges()
        self.update()

    def show_link(self, link: LinkStatus) -> None:
        """Follow the connection."""
        told = ""
        if link.verified_at is not None:
            at = clock_time(link.verified_at, self._place.zone)
            told = self.tr("Up to date at {time}").format(time=at)
        self.badge.show_state(link.state, told)
        self._place_badges()

    def show_reach(self, reach: Reach) -> None:
        """Say when alerts reach nobody beside this screen."""
        if self.reach.show_reach(reach):
            self._place_badges()
            self.update()

    def show_refused(self, number: int) -> None:
        """Say that the hotel refused what was done here, for as long as that is so."""
        if self.refused.show_count(number):
            self._place_badges()
            self.update()

    def tick(self) -> None:
        """Show the hotel's time and date."""
        now, zone = self._place.now(), self._place.zone
        date = long_day if self._is_wide else day
        time = (clock_time(now, zone), date(now, zone))
        if time != self._time:
            self._time = time
            self._place_badges()
            self.update()

    @property
    def _clock_width(self) -> float:
        office = self._theme.office
        return max(width(office.heading, self._time[0]), width(office.caption, self._time[1])) + 1

    def _place_badges(self) -> None:
        self.duty.setVisible(self.duty.is_needed)
        self.duty.fit(lambda: min(self._place_row(), self._theme.px(_SEARCH_FIELD)))
        right = self._badges_begin - self._theme.px(16)
        self.search.place(right, round(self._place_row()), self.height())

    def _place_row(self) -> float:
        """Put the badges beside the clock; how much room that leaves to search in, px."""
        right = round(self.width() - _MARGIN - self._clock_width - self._theme.px(16))
        for badge in self._badges:
            size = badge.sizeHint()
            top = (self.height() - size.height()) // 2
            badge.setGeometry(right - size.width(), top, size.width(), size.height())
            right = badge.x() - self._theme.px(8)
            self._badges_begin = badge.x()
        right = self._badges_begin - self._theme.px(16)
        free = right - self._names_end()
        # A field gives way to the name of the PC, the icon it becomes does not.
        return max(free - self._pc_width, min(free, self._theme.px(_SEARCH_ICON)))

    @property
    def _badges(self) -> list[QWidget]:
        """From the right, those that have something to say."""
        every = (self.bell, self.badge, self.reach, self.refused, self.duty)
        return [badge for badge in every if not badge.isHidden()]

    @property
    def _free_end(self) -> int:
        """Where search and badges begin, px."""
        return self._badges_begin if self.search.isHidden() else self.search.x()

    def _names_end(self) -> float:
        """How far the names reach that search leaves room for; the PC's is cut before that."""
        return self._title_left + width(self._theme.office.title, self._title) + self._theme.px(24)

    @property
    def _pc_width(self) -> float:
        """How much of the PC's name is worth more than a field to search in, px."""
        return min(width(self._theme.office.body, self._pc_words()), self._theme.px(_PC_NAME))

    def _pc_words(self) -> str:
        return f"·  {plain(self._place.pc_name())}"

    @property
    def _is_wide(self) -> bool:
        return self.width() >= WIDE_RAIL_FROM

    @property
    def _name_left(self) -> float:
        """Where the hotel's name begins: beside its mark, or right of a narrow rail."""
        px = self._theme.px
        return _MARGIN + px(32 + 12) if self._is_wide else px(OFFICE.rail_narrow + 16)

    @property
    def _title_left(self) -> float:
        px = self._theme.px
        hotel = width(_strong(self._theme.office), plain(self._place.hotel_name)) + 1
        if not self._is_wide:
            return self._name_left + hotel + px(16)
        return max(self._name_left + hotel + px(24), px(OFFICE.rail_wide + 16))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the badges beside the clock, and the date as long as fits."""
        self._place_badges()
        self.tick()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar and the line under it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour
        painter.fillRect(self.rect(), colour.surface)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), colour.line)
        self._paint_names(painter)
        self._paint_clock(painter)
        painter.end()

    def _paint_names(self, painter: QPainter) -> None:
        px, colour, office = self._theme.px, self._theme.colour, self._theme.office
        mark = QRectF(_MARGIN, (self.height() - px(32)) / 2, px(32), px(32))
        painting.box(painter, mark, radius=RADIUS.control, fill=colour.accent)
        bell = mark.adjusted(px(7), px(7), -px(7), -px(7))
        icons.draw(painter, Icon.BELL_CONCIERGE, bell, colour.on_accent)
        hotel = plain(self._place.hotel_name)
        strong = _strong(office)
        end = self._free_end - px(16)
        name = QRectF(self._name_left, 0, width(strong, hotel) + 1, self.height())
        name.setRight(min(name.right(), end))
        painting.text(painter, name, hotel, style=strong, colour=colour.text)
        title = QRectF(self._title_left, 0, width(office.title, self._title) + 1, self.height())
        if title.right() > end:
            return
        painting.text(painter, title, self._title, style=office.title, colour=colour.text)
        pc = QRectF(title.right() + px(8), 0, end - title.right() - px(8), self.height())
        painting.text(painter, pc, self._pc_words(), style=office.body, colour=colour.text2)

    def _paint_clock(self, painter: QPainter) -> None:
        px, colour, office = self._theme.px, self._theme.colour, self._theme.office
        time, date = self._time
        right = self.width() - _MARGIN
        upper = QRectF(right - self._clock_width, px(8), self._clock_width, px(24))
        painting.text(
            painter,
            upper,
            time,
            style=office.heading,
            colour=colour.text,
            align=painting.RIGHT,
        )
        lower = QRectF(upper.left(), px(32), upper.width(), px(16))
        painting.text(
            painter, lower, date, style=office.caption, colour=colour.text2, align=painting.RIGHT
        )


def _strong(office: OfficeType) -> TypeStyle:
    return TypeStyle(office.message.size, office.message.line, 600)
