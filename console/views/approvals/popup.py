"""The cards of clock-ins in a window of their own: above everything, without taking the focus."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QBitmap,
    QCloseEvent,
    QColor,
    QGuiApplication,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from console.models.approvals import ApprovalModels
from console.views import icons, painting
from console.views.approvals import words
from console.views.approvals.panel import WIDTH, ApprovalPanel
from console.views.icons import Icon
from console.views.theme import BORDER, RADIUS, Theme, TypeStyle
from console.views.typography import width

_FLAGS = Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
_HEAD = 44
_FOOT = 36
_MARGIN = 24


class ApprovalPopup(QWidget):
    """Lies at the bottom right of a screen; `place_in` puts it there.

    Signals:
        folded: somebody put it away or opened it again, from its own head.
    """

    folded = Signal()

    def __init__(self, panel: ApprovalPanel, models: ApprovalModels, theme: Theme) -> None:
        super().__init__(None, _FLAGS)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        # The program ends with its main window, whatever waits here.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.panel, self._models, self._theme = panel, models, theme
        self._room = QRect()
        self.is_folded = False
        self.setWindowTitle(self._title)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        # Put away it is lower than what it holds.
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._column.addWidget(panel)
        panel.resized.connect(self._fit)
        panel.put_away.connect(lambda: self.fold(is_folded=True))
        self.set_theme(theme)

    @property
    def _title(self) -> str:
        return words.tr("Clocked in without a shift")

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        px, edge = theme.px, BORDER.focus
        self._column.setContentsMargins(edge, px(_HEAD), edge, px(_FOOT) + edge)
        self.panel.set_theme(theme)
        self._fit()

    def place_in(self, room: QRect) -> None:
        """Lie at the bottom right of this part of the screen."""
        self._room = room
        self._fit()

    def fold(self, *, is_folded: bool) -> None:
        """Show the head alone, or everything again."""
        if self.is_folded is not is_folded:
            self.is_folded = is_folded
            self.panel.setVisible(not is_folded)
            self._fit()
            self.folded.emit()

    def take_keyboard(self) -> None:
        """Somebody asked for it: from now on the keys are its own."""
        self.fold(is_folded=False)
        self.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        self.raise_()
        self.activateWindow()
        self.panel.take_keyboard()

    def _fit(self) -> None:
        px = self._theme.px
        high = px(_HEAD) + BORDER.focus
        if not self.is_folded:
            high = self._wanted_height()
        self.resize(px(WIDTH), high)
        if self._room.isValid():
            corner = self._room.bottomRight() - QPoint(px(_MARGIN) - 1, px(_MARGIN) - 1)
            self.move(corner - QPoint(self.width(), self.height()))
        if QGuiApplication.platformName() == "xcb":
            # Without a compositor what is transparent would be black.
            self.setMask(_rounded(self.rect()))
        self.update()

    def _wanted_height(self) -> int:
        """Where everything would be too high, the queue is told in one line."""
        queue, most = self.panel.queue, self._room.height() - 2 * self._theme.px(_MARGIN)
        queue.set_brief(is_brief=self.panel.is_rejecting)
        high = self._needed_height()
        if self._room.isValid() and high > most:
            queue.set_brief(is_brief=True)
            high = min(self._needed_height(), most)
        return high

    def _needed_height(self) -> int:
        layout = self.panel.layout()
        if layout is not None:
            layout.activate()
        self._column.activate()
        if self._column.hasHeightForWidth():
            return self._column.totalHeightForWidth(self._theme.px(WIDTH))
        return self._column.sizeHint().height()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour, whole = self._theme.px, self._theme.colour, QRectF(self.rect())
        edge = colour.bad if self.panel.is_rejecting else colour.accent
        painting.box(painter, whole, radius=RADIUS.dialog, fill=colour.surface)
        head = QRectF(0, 0, whole.width(), px(_HEAD))
        painter.fillPath(painting.top_rounded(head, RADIUS.dialog), colour.accent)
        self._paint_head(painter, head)
        if not self.is_folded:
            foot = QRectF(0, whole.bottom() - px(_FOOT), whole.width(), px(_FOOT))
            self._paint_foot(painter, foot)
        painting.box(painter, whole, radius=RADIUS.dialog, border=edge, width=BORDER.focus)
        painter.end()

    def _paint_head(self, painter: QPainter, head: QRectF) -> None:
        px, colour, office = self._theme.px, self._theme.colour, self._theme.office
        ink = colour.on_accent
        icons.draw(painter, Icon.USER_PLUS, QRectF(px(16), 0, px(20), head.height()), ink)
        sign = Icon.CHEVRON_UP if self.is_folded else Icon.MINUS
        icons.draw(painter, sign, self._fold_spot.adjusted(px(10), 0, -px(10), 0), ink)
        right = self._fold_spot.left() - px(4)
        if said := self._count:
            style = TypeStyle(office.micro.size, office.micro.line, 600)
            chip = QRectF(0, 0, width(style, said) + px(20), px(22))
            chip.moveCenter(head.center())
            chip.moveRight(right)
            painting.box(painter, chip, radius=RADIUS.chip, fill=ink)
            align = painting.CENTRE
            painting.text(painter, chip, said, style=style, colour=colour.accent, align=align)
            right = chip.left() - px(8)
        title = QRectF(px(44), 0, right - px(44), head.height())
        painting.text(painter, title, self._title, style=office.strong, colour=ink)

    @property
    def _count(self) -> str:
        front, cards = self._models.front, self._models.cards
        if front is None:
            return ""
        if self.is_folded:
            return words.tr("{count} waiting").format(count=self._models.waiting)
        place = cards.index(front) + 1
        return words.tr("{number} of {count}").format(number=place, count=len(cards))

    def _paint_foot(self, painter: QPainter, foot: QRectF) -> None:
        px, colour, office = self._theme.px, self._theme.colour, self._theme.office
        painter.fillRect(QRectF(2, foot.top(), foot.width() - 4, 1), colour.line)
        left = px(16)
        for keys, said in self._hints():
            for key in keys:
                wide = max(width(office.micro, key) + px(10), px(20))
                chip = QRectF(left, foot.center().y() - px(9), wide, px(18))
                fill, border = colour.sunken, colour.line
                painting.box(painter, chip, radius=RADIUS.chip, fill=fill, border=border)
                style, align, ink = office.micro, painting.CENTRE, colour.text2
                painting.text(painter, chip, key, style=style, colour=ink, align=align)
                left = round(chip.right()) + px(4)
            spot = QRectF(left, foot.top(), width(office.caption, said) + 2, foot.height())
            painting.text(painter, spot, said, style=office.caption, colour=colour.text2)
            left = round(spot.right()) + px(16)

    def _hints(self) -> list[tuple[tuple[str, ...], str]]:
        hints: list[tuple[tuple[str, ...], str]] = [(("F8",), words.tr("jump here"))]
        if not self.panel.is_rejecting and len(self._models.cards) > 1:
            hints.append((("↑", "↓"), words.tr("choose")))
        away = words.tr("back") if self.panel.is_rejecting else words.tr("minimise")
        return [*hints, (("Esc",), away)]

    @property
    def _fold_spot(self) -> QRectF:
        px = self._theme.px
        return QRectF(self.width() - px(44), 0, px(40), px(_HEAD))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The head puts everything away, or opens it again."""
        if event.position().y() <= self._theme.px(_HEAD) and (
            self.is_folded or self._fold_spot.contains(event.position())
        ):
            self.fold(is_folded=not self.is_folded)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            self.update()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closed by the window system it is only put away: nothing of it may be lost."""
        event.ignore()
        self.fold(is_folded=True)


def _rounded(whole: QRect) -> QBitmap:
    mask = QBitmap(whole.size())
    mask.clear()
    painter = QPainter(mask)
    painting.box(painter, QRectF(whole), radius=RADIUS.dialog, fill=QColor(Qt.GlobalColor.color1))
    painter.end()
    return mask
