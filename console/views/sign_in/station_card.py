"""A card that says what this screen may open as."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from console.views import icons, painting
from console.views.icons import Icon
from console.views.stations import ICON_OF, Station, name_of, purpose_of
from console.views.theme import RADIUS, Theme
from console.views.typography import width
from console.views.wrapping import wrapped


class StationCard(QAbstractButton):
    """One choice of four; checked is the chosen one."""

    def __init__(self, station: Station, theme: Theme) -> None:
        super().__init__()
        self.station = station
        self.setText(name_of(station))
        self.setAccessibleName(name_of(station))
        self.setAccessibleDescription(purpose_of(station))
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.setMinimumHeight(theme.px(112))
        self.setMaximumHeight(theme.px(144))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As drawn: 242 by 144."""
        return QSize(self._theme.px(242), self._theme.px(144))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon, mark, name and purpose."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour, office = self._theme.px, self._theme.colour, self._theme.office
        rect, chosen = QRectF(self.rect()), self.isChecked()
        fill = colour.selected if chosen else colour.surface
        if self.underMouse() and not chosen:
            fill = colour.hover
        border = colour.accent if chosen else colour.line_strong
        painting.box(
            painter,
            rect,
            radius=RADIUS.card,
            fill=fill,
            border=border,
            width=2 if chosen else 1,
        )
        icon = QRectF(px(16), px(16), px(28), px(28))
        icons.draw(painter, ICON_OF[self.station], icon, colour.text)
        self._paint_mark(painter, QRectF(rect.right() - px(36), px(20), px(20), px(20)))
        upper = self._paint_purpose(painter, rect)
        name = QRectF(px(16), upper - px(26), rect.width() - px(28), px(26))
        painting.text(painter, name, self.text(), style=office.heading, colour=colour.text)
        painter.end()

    def _paint_purpose(self, painter: QPainter, rect: QRectF) -> float:
        """In letters as large as those of the other cards; where it begins."""
        px, office, colour = self._theme.px, self._theme.office, self._theme.colour
        room = rect.width() - px(28)
        fits = all(width(office.dense, purpose_of(one)) <= room for one in Station)
        style, said = office.dense if fits else office.caption, purpose_of(self.station)
        place = QRectF(px(16), rect.bottom() - px(36), room, px(20))
        rows = wrapped(said, style, round(room))
        below_icon = px(16 + 28 + 4)
        if len(rows) != 2 or place.top() - px(26) - style.line < below_icon:
            painting.text(painter, place, said, style=style, colour=colour.text2)
            return place.top()
        place.moveTop(rect.bottom() - px(16) - 2 * style.line)
        corner = place.topLeft()
        painting.lines(painter, corner, list(rows), style=style, colour=colour.text2)
        return place.top()

    def _paint_mark(self, painter: QPainter, spot: QRectF) -> None:
        colour = self._theme.colour
        ink = colour.accent if self.isChecked() else colour.line_strong
        painting.box(painter, spot, radius=RADIUS.pill, border=ink, width=2)
        if self.isChecked():
            inner = spot.adjusted(4, 4, -4, -4)
            icons.draw(painter, Icon.CHECK, inner, ink)
