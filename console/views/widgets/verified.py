"""The line that says how far what is shown can be trusted."""

from datetime import tzinfo

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from console.state.link import LinkState, LinkStatus
from console.views import icons, painting
from console.views.icons import Icon
from console.views.theme import Theme
from console.views.words import clock_time


class VerifiedLine(QWidget):
    """Up to date at 14:02, or since when it is not."""

    def __init__(self, theme: Theme, zone: tzinfo) -> None:
        super().__init__()
        self._zone = zone
        self._said = ""
        self._is_live = False
        self.set_theme(theme)

    @property
    def said(self) -> str:
        """What it says."""
        return self._said

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.setFixedHeight(theme.px(36))
        self.update()

    def keep_place(self, *, is_kept: bool) -> None:
        """Whether its place stays empty while it is hidden, so that nothing above it moves."""
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(is_kept)
        self.setSizePolicy(policy)

    def show_link(self, link: LinkStatus) -> None:
        """Follow the connection."""
        self._is_live = link.state is LinkState.LIVE and link.verified_at is not None
        self._said = self._words(link)
        self.setAccessibleName(self._said)
        self.update()

    def _words(self, link: LinkStatus) -> str:
        if link.verified_at is None:
            return self.tr("Not verified yet")
        at = clock_time(link.verified_at, self._zone)
        if self._is_live:
            return self.tr("Up to date at {time}").format(time=at)
        return self.tr("Known at {time}, not live").format(time=at)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon and words, and a line above."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, style = self._theme.colour, self._theme.office.caption
        painter.fillRect(0, 0, self.width(), 1, colour.line)
        ink = colour.text3 if self._is_live else colour.warn_text
        icon = QRectF(16, 0, self._theme.px(16), self.height())
        icons.draw(painter, Icon.CHECK if self._is_live else Icon.CLOCK, icon, ink)
        words = QRectF(icon.right() + 8, 0, self.width() - icon.right() - 16, self.height())
        painting.text(painter, words, self._said, style=style, colour=ink)
        painter.end()
