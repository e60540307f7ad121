"""The strip below the panel's title: why an order was refused, or that it will be sent later."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.views import icons, painting
from console.views.icons import Icon
from console.views.phone import words
from console.views.theme import RADIUS, Theme
from console.views.wrapping import wrapped

_PAD = 10


class Strip(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._said, self._is_bad = "", False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    @property
    def said(self) -> str:
        """What it says."""
        return self._said

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self._fit()

    def show_state(self, refusal: str | None, *, is_live: bool) -> None:
        """`refusal`: what the hotel said to this order; None when it did not refuse it."""
        offline = self.tr("Not connected: the order will be sent when back online.")
        said = "" if is_live else offline
        said = said if refusal is None else words.refused(refusal)
        self._is_bad = refusal is not None
        self._said = said
        self.setAccessibleName(said)
        self.setVisible(bool(said))
        self._fit()

    def _rows(self) -> list[str]:
        wide = self.width() - 2 * _PAD - self._theme.px(24)
        return list(wrapped(self._said, self._theme.office.body, wide))

    def _fit(self) -> None:
        high = len(self._rows()) * self._theme.office.body.line + 2 * _PAD
        if high != self.height():
            self.setFixedHeight(high)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Longer sentences take more rows in a narrow window."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, style = self._theme.colour, self._theme.office.body
        fill, line, ink = colour.warn_tint, colour.warn_line, colour.warn_text
        if self._is_bad:
            fill, line, ink = colour.bad_tint, colour.bad_line, colour.bad_text
        rect = QRectF(self.rect())
        painting.box(painter, rect, radius=RADIUS.control, fill=fill, border=line)
        spot = QRectF(_PAD, _PAD, self._theme.px(18), style.line)
        icon = Icon.CIRCLE_ALERT if self._is_bad else Icon.CLOUD_UPLOAD
        icons.draw(painter, icon, spot, ink)
        corner = rect.topLeft()
        corner.setX(_PAD + self._theme.px(24))
        corner.setY(_PAD)
        painting.lines(painter, corner, self._rows(), style=style, colour=ink)
        painter.end()
