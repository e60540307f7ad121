"""The banner of the connection, for an office line or a kitchen header."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from console.views import icons, painting
from console.views.icons import Icon
from console.views.notices import Notice, Tone
from console.views.palettes import Palette
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.typography import width
from console.views.widgets.announce import announce
from console.views.widgets.button import Button, ButtonKind
from console.views.words import count
from contract.record import Record

_OFFICE_HEIGHT = 48
_TOUCH_HEIGHT = 64
_SIZES = (22, 20, 18, 16)


class _Tones(Record, frozen=True):
    tint: QColor
    line: QColor
    ink: QColor


def tones(tone: Tone, colour: Palette) -> _Tones:
    """Background, border and text colour of a tone."""
    return {
        Tone.INFO: _Tones(colour.info_tint, colour.info_line, colour.info_text),
        Tone.OK: _Tones(colour.ok_tint, colour.ok_line, colour.ok_text),
        Tone.WARN: _Tones(colour.warn_tint, colour.warn_line, colour.warn_text),
        Tone.BAD: _Tones(colour.bad_tint, colour.bad_line, colour.bad_text),
    }[tone]


class Banner(QWidget):
    """Shows one notice; `retried` when Try now is pressed. Hidden while there is none.

    What waits can be looked at once `offer_list` was called.
    """

    retried = Signal()

    def __init__(self, theme: Theme, *, touch: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._touch = touch
        self._notice: Notice | None = None
        self._is_flush = False
        self._size, self._says_waiting = _SIZES[0], True
        kind = ButtonKind.WARN if touch else ButtonKind.SECONDARY
        self._retry = Button(
            self.tr("Try now"), theme=theme, kind=kind, height=52 if touch else 32, parent=self
        )
        self._retry.clicked.connect(self.retried)
        self._see: Button | None = None
        self.set_theme(theme)
        self.hide()

    def offer_list(self, see: Callable[[], None]) -> None:
        """Offer to see what waits: a button, on touch stations the chip itself."""
        height = 52 if self._touch else 32
        self._see = Button("", theme=self._theme, height=height, parent=self)
        self._see.clicked.connect(see)
        # Tab goes in the order things stand.
        self.setTabOrder(self._see, self._retry)
        self._fit()
        self._place_buttons()

    def set_flush(self, *, is_flush: bool) -> None:
        """Whether it reaches from edge to edge; else it is a card."""
        self._is_flush = is_flush
        self.update()

    @property
    def see_them(self) -> Button | None:
        """The button that opens the list, while it is offered and something waits."""
        has_any = self._notice is not None and self._notice.waiting > 0
        return self._see if has_any else None

    @property
    def notice(self) -> Notice | None:
        """What is shown."""
        return self._notice

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.setFixedHeight(_TOUCH_HEIGHT if self._touch else theme.px(_OFFICE_HEIGHT))
        self._retry.set_theme(theme, self._retry_style)
        if self._see is not None:
            self._see.set_theme(theme)
        self._fit()
        self._place_buttons()
        self.update()

    def show_notice(self, notice: Notice | None) -> None:
        """Show another notice, or none."""
        if notice == self._notice:
            return
        title_before = None if self._notice is None else self._notice.title
        self._notice = notice
        self.setVisible(notice is not None)
        if notice is not None:
            self.setAccessibleName(f"{notice.title} {notice.text}".strip())
            if notice.title != title_before and self.isVisible():
                announce(self, self.accessibleName())
            self._retry.setVisible(notice.can_retry)
            is_bad = notice.tone is Tone.BAD
            self._retry.set_look(self.tr("Try now"), None, self._retry_kind(is_bad=is_bad))
            self._fit()
            self._place_buttons()
        self.update()

    def _retry_kind(self, *, is_bad: bool) -> ButtonKind:
        if not self._touch:
            return ButtonKind.SECONDARY
        return ButtonKind.BAD if is_bad else ButtonKind.WARN

    def _style(self, weight: int) -> TypeStyle:
        body = self._theme.office.body
        if not self._touch:
            return TypeStyle(body.size, body.line, weight)
        return TypeStyle(self._size, self._size + 4, weight)

    @property
    def _retry_style(self) -> TypeStyle:
        return TypeStyle(22, 26, 700) if self._touch else self._theme.office.strong

    @property
    def _regular(self) -> TypeStyle:
        return self._style(500 if self._touch else 400)

    @property
    def _bold(self) -> TypeStyle:
        return self._style(700 if self._touch else 600)

    def wanted_width(self, *, narrow: bool = False) -> int:
        """How wide it has to be to say everything on two lines, px; `narrow` in small text."""
        return self._needed_width(_SIZES[2] if narrow else _SIZES[0], says_waiting=not narrow)

    def _needed_width(self, size: int, *, says_waiting: bool) -> int:
        notice = self._notice
        if notice is None:
            return 0
        bold, regular = TypeStyle(size, size + 4, 700), TypeStyle(size, size + 4, 500)
        words = max(width(bold, notice.title), width(regular, notice.text))
        retry = self._retry.sizeHint().width() + 20 if notice.can_retry else 12
        waiting = 0.0
        if notice.waiting:
            told = self._waiting_words(notice, says_waiting=says_waiting)
            waiting = width(TypeStyle(size, size + 4, 600), told) + (80 if self._see else 48)
        return round(70 + words + 16 + waiting + retry)

    def _fit(self) -> None:
        """Smaller text, and a number instead of words for what waits, where it is narrow."""
        for self._says_waiting in (True, False):
            for self._size in _SIZES:
                needed = self._needed_width(self._size, says_waiting=self._says_waiting)
                if not self._touch or needed <= self.width():
                    return

    def _dress_see(self) -> None:
        """On touch stations the chip is the button, so that a finger finds it."""
        see, notice = self._see, self._notice
        if see is None:
            return
        see.setVisible(self.see_them is not None)
        if notice is None:
            return
        waiting = self._waiting_words(notice, says_waiting=self._says_waiting)
        if self._touch:
            see.set_look(waiting, Icon.CLOUD_UPLOAD)
            see.set_theme(self._theme, self._waiting_style)
        else:
            see.set_look(self.tr("See them"), None)
        told = self._waiting_words(notice, says_waiting=True)
        see.setAccessibleName(self.tr("See {actions}").format(actions=told))

    def _waiting_words(self, notice: Notice, *, says_waiting: bool) -> str:
        if not says_waiting:
            return str(notice.waiting)
        return count(notice.waiting, self.tr("action waiting"), self.tr("actions waiting"))

    @property
    def _waiting_style(self) -> TypeStyle:
        style = self._regular if self._touch else self._theme.office.caption
        return TypeStyle(style.size, style.line, 600)

    def sizeHint(self) -> QSize:
        return QSize(600, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        self._place_buttons()

    def _place_buttons(self) -> None:
        size = self._retry.sizeHint()
        gap = (self.height() - size.height()) // 2
        self._retry.setGeometry(self.width() - size.width() - gap, gap, size.width(), size.height())
        self._dress_see()
        if self._see is not None:
            size, right = self._see.sizeHint(), self._right - 12
            self._see.setGeometry(right - size.width(), gap, size.width(), size.height())

    @property
    def _right(self) -> int:
        """Where Try now begins, or the banner ends, px."""
        can_retry = self._notice is not None and self._notice.can_retry
        return self._retry.x() if can_retry else self.width()

    def paintEvent(self, event: QPaintEvent) -> None:
        notice = self._notice
        if notice is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = tones(notice.tone, self._theme.colour)
        rect = QRectF(self.rect())
        border = self._touch_line(notice.tone) if self._touch else look.line
        line = 2 if self._touch else 1
        if self._is_flush:
            painter.fillRect(rect, look.tint)
            painter.fillRect(QRectF(0, rect.bottom() - line, rect.width(), line), border)
        else:
            radius = RADIUS.card
            painting.box(painter, rect, radius=radius, fill=look.tint, border=border, width=line)
        icon = 32 if self._touch else self._theme.px(20)
        ink = self._theme.colour.text
        icons.draw(painter, notice.icon, QRectF(20, (rect.height() - icon) / 2, icon, icon), ink)
        right = self._paint_waiting(painter, rect, notice)
        left = 20 + icon + (18 if self._touch else 12)
        self._paint_words(painter, rect.adjusted(left, 0, right - rect.right() - 12, 0), notice)
        painter.end()

    def _touch_line(self, tone: Tone) -> QColor:
        colour = self._theme.colour
        return {
            Tone.INFO: colour.info,
            Tone.OK: colour.ok,
            Tone.WARN: colour.warn,
            Tone.BAD: colour.bad,
        }[tone]

    def _paint_waiting(self, painter: QPainter, rect: QRectF, notice: Notice) -> float:
        right = float(self._right) - 12
        if self.see_them is not None:
            right = float(self.see_them.x()) - 12
        if not notice.waiting or (self._touch and self.see_them is not None):
            return right
        words = self._waiting_words(notice, says_waiting=self._says_waiting)
        style = self._waiting_style
        icon = 28 if self._touch else self._theme.px(16)
        wide = width(style, words) + icon + 8 + (0 if self._touch else 16)
        high = 26 if self._touch else self._theme.px(26)
        spot = QRectF(right - wide - 4, (rect.height() - high) / 2, wide, high)
        ink = self._theme.colour.text
        if not self._touch:
            bad = notice.tone is Tone.BAD
            colour = self._theme.colour
            ink = colour.on_bad if bad else colour.on_warn
            painting.box(painter, spot, radius=RADIUS.chip, fill=colour.bad if bad else colour.warn)
            spot.adjust(8, 0, 0, 0)
        icons.draw(painter, Icon.CLOUD_UPLOAD, QRectF(spot.x(), spot.y(), icon, spot.height()), ink)
        painting.text(painter, spot.adjusted(icon + 8, 0, 2, 0), words, style=style, colour=ink)
        return right - wide - 8

    def _paint_words(self, painter: QPainter, rect: QRectF, notice: Notice) -> None:
        colour = self._theme.colour.text
        title = width(self._bold, notice.title)
        gap = self._regular.size * 0.5
        if title + gap + width(self._regular, notice.text) <= rect.width() or not notice.text:
            painting.text(painter, rect, notice.title, style=self._bold, colour=colour)
            beside = rect.adjusted(title + gap, 0, 0, 0)
            painting.text(painter, beside, notice.text, style=self._regular, colour=colour)
            return
        two = min(self._regular.line * 2, rect.height())
        upper = QRectF(rect.x(), (rect.height() - two) / 2, rect.width(), two / 2)
        painting.text(painter, upper, notice.title, style=self._bold, colour=colour)
        lower = upper.translated(0, two / 2)
        painting.text(painter, lower, notice.text, style=self._regular, colour=colour)
