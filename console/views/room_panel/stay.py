"""Who stays in a room and until when, with a bar of nights."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.models.room_panel import RoomPanelModels
from console.models.stay import Night, Stay
from console.views import painting
from console.views.place import Place
from console.views.room_panel import words
from console.views.room_panel.card import SIDE
from console.views.theme import Theme, TypeStyle
from console.views.widgets.accessible_role import take_role
from console.views.wrapping import wrapped

_NAMES_FROM = 320
_NAMES = 88
_ROW = 28
_MOST_NIGHTS = 14


class StayFacts(QWidget):
    """Names beside the facts where there is room for them."""

    def __init__(self, models: RoomPanelModels, place: Place, theme: Theme) -> None:
        super().__init__()
        self._models, self._place, self._theme = models, place, theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        take_role(self, QAccessible.Role.StaticText)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.lay_out()

    def lay_out(self) -> None:
        """Measure the stay as it is now."""
        said = [f"{name} {value}".strip() for name, value, _ in self._rows()]
        said.append(self._below())
        self.setAccessibleName(", ".join(one for one in said if one))
        self.setFixedHeight(self._paint(None))
        self.update()

    def sizeHint(self) -> QSize:
        """As high as what is known."""
        return QSize(200, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names wrap to the width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.lay_out()

    @property
    def _is_wide(self) -> bool:
        return self.width() >= self._theme.px(_NAMES_FROM)

    def _rows(self) -> list[tuple[str, str, bool]]:
        """Name, value and whether it is strong; what is not known has no row."""
        stay = self._models.stay
        if stay is None:
            return []
        rows = [] if stay.is_empty else [(words.tr("Guest"), words.guests(stay), True)]
        room = words.room(stay)
        if self._is_wide and room != stay.room:
            rows.append((words.tr("Room"), room, False))
        dates = words.dates(stay, self._place.zone)
        if dates:
            rows.append((words.tr("Dates"), dates, self._is_wide))
        return rows

    def _night(self) -> Night | None:
        stay = self._models.stay
        today = self._place.now().astimezone(self._place.zone).date()
        return None if stay is None else stay.night(today)

    def _below(self) -> str:
        stay, told = self._models.stay, self._night()
        if stay is None:
            return ""
        if stay.ended_at is not None:
            return words.checked_out(stay.ended_at, self._place)
        if stay.is_empty:
            return words.tr("Nobody stays here")
        return "" if told is None else words.night(told, stay, self._place.zone)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Rows, the bar and what stands below it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter)
        painter.end()

    def _paint(self, painter: QPainter | None) -> int:
        """Paint, or measure without a painter; how high it is, px."""
        px, office, colour = self._theme.px, self._theme.office, self._theme.colour
        left, y = float(px(SIDE)), float(px(10))
        names = px(_NAMES) if self._is_wide else 0
        for name, value, is_strong in self._rows():
            style = TypeStyle(office.dense.size, office.dense.line, 600 if is_strong else 400)
            rows = list(wrapped(value, style, round(self.width() - 2 * left - names)))
            if painter is not None:
                row = QRectF(left, y, names, px(_ROW))
                if names:
                    painting.text(painter, row, name, style=office.dense, colour=colour.text2)
                corner = QPointF(left + names, y + (px(_ROW) - style.line) / 2)
                painting.lines(painter, corner, rows, style=style, colour=colour.text)
            y += px(_ROW if self._is_wide else _ROW - 6) + (len(rows) - 1) * style.line
        return round(self._paint_nights(painter, left, y) + px(10))

    def _paint_nights(self, painter: QPainter | None, left: float, y: float) -> float:
        px, office, told = self._theme.px, self._theme.office, self._night()
        stay = self._models.stay
        if told is not None and stay is not None and stay.ended_at is None:
            bar = QRectF(left, y + px(6), self.width() - 2 * left, px(6))
            if painter is not None:
                self._paint_bar(painter, bar, told)
            y = bar.bottom() + px(2)
        said = self._below()
        if said:
            row = QRectF(left, y, self.width() - 2 * left, px(22))
            if painter is not None:
                ink = self._ink(stay, told)
                painting.text(painter, row, said, style=office.caption, colour=ink)
            y = row.bottom()
        return y

    def _ink(self, stay: Stay | None, told: Night | None) -> QColor:
        colour = self._theme.colour
        is_late = told is not None and told.is_over and stay is not None and stay.ended_at is None
        return colour.warn_text if is_late else colour.text2

    def _paint_bar(self, painter: QPainter, bar: QRectF, told: Night) -> None:
        """A segment per night; of many nights one bar as far as they have come."""
        colour, radius = self._theme.colour, bar.height() / 2
        if told.count > _MOST_NIGHTS:
            painting.box(painter, bar, radius=radius, fill=colour.overlay)
            done = QRectF(bar)
            done.setWidth(bar.width() * told.number / told.count)
            painting.box(painter, done, radius=radius, fill=colour.accent)
            return
        gap = self._theme.px(4)
        one = (bar.width() - gap * (told.count - 1)) / told.count
        for night in range(told.count):
            segment = QRectF(bar.left() + night * (one + gap), bar.top(), one, bar.height())
            fill = colour.accent if night < told.number else colour.overlay
            painting.box(painter, segment, radius=radius, fill=fill)
