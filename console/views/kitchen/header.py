"""The kitchen's header: figures, connection and clock; a banner in place of the last figures."""

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from console.state.figures import KitchenFigures
from console.state.link import LinkState
from console.views import icons, painting
from console.views.clock.duty_chip import DutyChip
from console.views.icons import Icon
from console.views.kitchen.header_look import MARGIN, Figure, HeaderLook
from console.views.kitchen.shape import HEADER
from console.views.notices import Notice
from console.views.place import Place
from console.views.theme import Theme, theme_for
from console.views.typography import width
from console.views.widgets.badge import BadgeLook
from console.views.widgets.banner import Banner
from console.views.widgets.connection_badge import ConnectionBadge
from console.views.words import clock_time, timer

_TRIED = (150, 130, 115, 108, 100, 93, 86, 80, 74, 67, 60)


class Header(QWidget):
    """Painted in one go; the badge and the banner are widgets. `retried` is the banner's."""

    retried = Signal()

    def __init__(self, theme: Theme, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._theme = theme
        self._figures: KitchenFigures | None = None
        self._clock = ""
        self.badge = ConnectionBadge(theme, look=BadgeLook.TOUCH, parent=self)
        self.duty = DutyChip(theme, place, touch=True, parent=self)
        self.duty.told.connect(self._arrange)
        self.banner = Banner(theme, touch=True, parent=self)
        self.banner.retried.connect(self.retried)
        self.setFixedHeight(HEADER)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.badge.set_theme(theme)
        self.duty.set_theme(theme)
        self.banner.set_theme(theme)
        self._arrange()
        self.update()

    def show_figures(self, figures: KitchenFigures | None) -> None:
        """Show the figures of the moment; None while nothing is known."""
        if figures != self._figures:
            self._figures = figures
            said = ", ".join(f"{one.number} {one.word}" for one in self._all())
            self.setAccessibleName(self.tr("Kitchen: {figures}").format(figures=said))
            self._arrange()
            self.update()

    def show_notice(self, notice: Notice | None) -> None:
        """Show the banner in place of average and done, or those again."""
        if notice != self.banner.notice:
            self.banner.show_notice(notice)
            self._arrange()
            self.update()

    def show_link(self, state: LinkState, words: str) -> None:
        """Follow the connection; `words` say when the lists were last complete."""
        self.badge.show_state(state, words)
        self._arrange()
        self.update()

    def tick(self) -> None:
        """Show the hotel's time."""
        clock = clock_time(self._place.now(), self._place.zone)
        if clock != self._clock:
            self._clock = clock
            self._arrange()
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep badge and banner in their place."""
        self._arrange()

    def _all(self) -> list[Figure]:
        known, colour = self._figures, self._theme.colour
        if known is None:
            words = (
                self.tr("open"),
                self.tr("new"),
                self.tr("late"),
                self.tr("avg prep"),
                self.tr("done today"),
            )
            return [Figure("–", word, colour.text) for word in words]
        new = colour.accent_text if known.new else colour.text
        late = colour.bad_text if known.late else colour.text
        sign = Icon.TRIANGLE_ALERT if known.late else None
        average = timer(known.average) if known.average is not None else "–"
        return [
            Figure(str(known.open), self.tr("open"), colour.text),
            Figure(str(known.new), self.tr("new"), new),
            Figure(str(known.late), self.tr("late"), late, sign),
            Figure(average, self.tr("avg prep"), colour.text),
            Figure(str(known.done_today), self.tr("done today"), colour.text),
        ]

    def _shown(self) -> list[Figure]:
        return self._all()[:3] if self.banner.notice is not None else self._all()

    @property
    def _look(self) -> HeaderLook:
        """The largest text at which everything fits; the header never grows."""
        for narrow in (False, True):
            found = self._fitting_look(self._free(narrow=narrow), 80 if not narrow else 0)
            if found is not None:
                return found
        return HeaderLook(self._theme, 60, has_words=False)

    def _free(self, *, narrow: bool) -> float:
        """What is left for title and figures beside clock, badge and banner, px."""
        free = self.width() - self._right_width()
        if self.banner.notice is not None:
            free -= self.banner.wanted_width(narrow=narrow) + 8
        return free

    def _fitting_look(self, free: float, smallest: int) -> HeaderLook | None:
        for scale in _TRIED:
            look = HeaderLook(self._theme, min(scale, 115))
            if smallest <= scale <= self._theme.scale and self._needed(look) <= free:
                return look
        return None

    def _right_width(self) -> float:
        clock = width(theme_for(self._theme.name).kitchen.clock, "00:00")
        badge = 0 if self.banner.notice is not None else self.badge.sizeHint().width() + 32
        # What is kept free before the badge is room enough for the gaps of one more.
        duty = self.duty.sizeHint().width() if self._has_duty else 0
        return clock + MARGIN + badge + duty + 32

    def _needed(self, look: HeaderLook) -> float:
        return look.title_width(self.tr("Kitchen")) + sum(map(look.wide, self._shown()))

    def _arrange(self) -> None:
        clock = width(theme_for(self._theme.name).kitchen.clock, "00:00")
        right = self.width() - MARGIN - clock - 32
        self.badge.setVisible(self.banner.notice is None)
        size = self.badge.sizeHint()
        top = (HEADER - size.height()) // 2
        self.badge.setGeometry(round(right - size.width()), top, size.width(), size.height())
        self._place_duty(right - size.width())
        left = self._needed(self._look) + 8
        self.banner.setGeometry(round(left), 8, max(0, round(right - left)), self.banner.height())

    @property
    def _has_duty(self) -> bool:
        """A banner needs the room for what is more urgent."""
        return self.duty.is_needed and self.banner.notice is None

    def _place_duty(self, right: float) -> None:
        """Beside the badge, as much of it as leaves title and figures their size."""
        self.duty.setVisible(self._has_duty)
        if self._has_duty:
            self.duty.fit(lambda: (self._look.kpi, self._look.has_words))
            size = self.duty.sizeHint()
            top = (HEADER - size.height()) // 2
            self.duty.setGeometry(
                round(right - 20 - size.width()), top, size.width(), size.height()
            )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint title, figures and clock."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, look = self._theme.colour, self._look
        painter.fillRect(event.rect(), colour.app)
        self._paint_title(painter, look)
        left = look.title_width(self.tr("Kitchen"))
        for figure in self._shown():
            self._paint_figure(painter, figure, left, look)
            left += look.wide(figure)
        clock = QRectF(0, 0, self.width() - MARGIN, HEADER)
        style = theme_for(self._theme.name).kitchen.clock
        painting.text(
            painter, clock, self._clock, style=style, colour=colour.text, align=painting.RIGHT
        )
        painter.end()

    def _paint_title(self, painter: QPainter, look: HeaderLook) -> None:
        colour = self._theme.colour.text
        icons.draw(painter, Icon.CHEF_HAT, QRectF(MARGIN + 2, 0, 36, HEADER), colour)
        if look.has_title:
            words = QRectF(MARGIN + 56, 0, 300, HEADER)
            painting.text(painter, words, self.tr("Kitchen"), style=look.title, colour=colour)

    def _paint_figure(
        self, painter: QPainter, figure: Figure, left: float, look: HeaderLook
    ) -> None:
        colour = self._theme.colour
        painter.setPen(painting.stroke(colour.line, 1))
        painter.drawLine(QPointF(left + 0.5, 16), QPointF(left + 0.5, HEADER - 16))
        spot = QRectF(left + look.gap, 0, width(look.kpi, figure.number) + 2, HEADER)
        painting.text(painter, spot, figure.number, style=look.kpi, colour=figure.colour)
        if not look.has_words:
            return
        left = spot.right() + 12
        if figure.icon is not None:
            size = look.meta.size
            icons.draw(painter, figure.icon, QRectF(left, 45 - size / 2, size, size), colour.text2)
            left += size + 8
        words = QRectF(left, 10, width(look.meta, figure.word) + 2, HEADER - 10)
        painting.text(painter, words, figure.word, style=look.meta, colour=colour.text2)
