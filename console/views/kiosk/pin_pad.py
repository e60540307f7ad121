"""The number pad that asks for a kiosk's PIN, by touch and by keyboard."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from console.views import painting
from console.views.icons import Icon
from console.views.kiosk.overlay import Overlay
from console.views.theme import RADIUS, TOUCH, Theme
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.label import dress, plain_label

LONGEST: Final = 12
_KEY: Final = TOUCH.kitchen_bump
_WIDE: Final = 376
_GAP: Final = 8
_DOT: Final = 16


class Dots(QWidget):
    """One dot for each digit; the digits themselves are never shown."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._count = theme, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as a control."""
        return QSize(_WIDE, 56)

    def show_count(self, count: int) -> None:
        """So many digits are typed."""
        self._count = count
        self.setAccessibleName(self.tr("{count} digits").format(count=count))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A field, and the dots in its middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, rect = self._theme.colour, QRectF(self.rect())
        painting.box(
            painter, rect, radius=RADIUS.card, fill=colour.sunken, border=colour.line_strong
        )
        step = _DOT + 12
        left = rect.center().x() - (self._count * step - 12) / 2
        for number in range(self._count):
            dot = QRectF(left + number * step, rect.center().y() - _DOT / 2, _DOT, _DOT)
            painting.box(painter, dot, radius=RADIUS.pill, fill=colour.text)
        painter.end()


class PinPad(Overlay):
    """Lies over `owner`. Somebody has to answer `entered` with one of the `show_` methods.

    Signals:
        entered(object): carries the digits.
    """

    entered = Signal(object)

    def __init__(
        self, owner: QWidget, theme: Theme, *, title: str = "", question: str = ""
    ) -> None:
        """By default it asks whoever wants to leave the kiosk."""
        super().__init__(owner, theme)
        self._question = question or self.tr("Type this PC's kiosk PIN.")
        self._digits, self._wait_s = "", 0
        self._is_checking = False
        self.title = plain_label(title or self.tr("Leave the kiosk"))
        self.setAccessibleName(self.title.text())
        self.message = plain_label()
        self.message.setWordWrap(True)
        self.dots = Dots(theme)
        self.keys: dict[str, Button] = {}
        self._pad = self._make_pad()
        self.back = self._button(self.tr("Back"), ButtonKind.SECONDARY)
        self.enter = self._button(self.tr("OK"), ButtonKind.PRIMARY)
        self.back.clicked.connect(self.closed)
        self.enter.clicked.connect(self._enter)
        self._waiting = QTimer(self, interval=1000)
        self._waiting.timeout.connect(self._count_down)
        self._build()
        self._say(self._question)

    def _make_pad(self) -> QWidget:
        pad = QWidget()
        grid = QGridLayout(pad)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(_GAP)
        places = {str(n): divmod(n - 1, 3) for n in range(1, 10)} | {"0": (3, 1)}
        for digit, (row, column) in places.items():
            key = self._button(digit, ButtonKind.SECONDARY)
            key.clicked.connect(lambda _=False, digit=digit: self._type(digit))
            grid.addWidget(key, row, column)
            self.keys[digit] = key
        self.rub_out = self._button("", ButtonKind.SECONDARY, Icon.DELETE)
        self.rub_out.setAccessibleName(self.tr("Delete the last digit"))
        self.rub_out.clicked.connect(self._rub_out)
        grid.addWidget(self.rub_out, 3, 2)
        return pad

    def _button(self, words: str, kind: ButtonKind, icon: Icon | None = None) -> Button:
        style = self._theme.kitchen.button if words.isdigit() or icon else self._theme.porter.button
        button = Button(words, theme=self._theme, kind=kind, icon=icon, height=_KEY, style=style)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return button

    def _build(self) -> None:
        theme = self._theme
        self._panel.setFixedWidth(theme.px(_WIDE) + 48)
        dress(self.title, theme.porter.timer, theme.colour.text)
        for part in (self.title, self.message, self.dots, self._pad):
            self.column.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        row.addWidget(self.back)
        row.addWidget(self.enter)
        self.column.addLayout(row)

    def show_question(self, words: str, *, is_bad: bool = False) -> None:
        """Ask for digits once more."""
        self._is_checking = False
        self._set_digits("")
        self._say(words, is_bad=is_bad)

    def show_wrong(self, wait_s: float) -> None:
        """That was not the PIN; the next try counts in so many seconds."""
        if wait_s > 0:
            self.show_pause(wait_s)
        else:
            self.show_question(self.tr("That was not the PIN. Try again."), is_bad=True)

    def show_pause(self, wait_s: float) -> None:
        """Nothing can be tried for so many seconds."""
        self._is_checking = False
        self._set_digits("")
        self._wait_s = int(wait_s) + 1
        self._waiting.start()
        self._count_down()

    def show_not_set(self) -> None:
        """There is no PIN that could be typed."""
        for part in (self.dots, self._pad, self.enter):
            part.hide()
        self._say(
            self.tr(
                "No kiosk PIN is set on this PC, so the kiosk cannot be left here. "
                "Whoever looks after the PC can set one with --set-kiosk-pin."
            )
        )

    def _count_down(self) -> None:
        self._wait_s -= 1
        if self._wait_s > 0:
            words = self.tr("Too many wrong tries. Try again in {count} s.")
            self._say(words.format(count=self._wait_s), is_bad=True)
        else:
            self._waiting.stop()
            self._say(self._question)

    @property
    def is_open_to_tries(self) -> bool:
        """Whether digits are taken now."""
        return not self._is_checking and not self._waiting.isActive()

    def _say(self, words: str, *, is_bad: bool = False) -> None:
        colour = self._theme.colour
        self.message.setText(words)
        dress(self.message, self._theme.porter.meta, colour.bad_text if is_bad else colour.text2)
        self._follow()

    def _type(self, digit: str) -> None:
        self.stay()
        if self.is_open_to_tries and len(self._digits) < LONGEST:
            self._set_digits(self._digits + digit)

    def _rub_out(self) -> None:
        self.stay()
        self._set_digits(self._digits[:-1])

    def _set_digits(self, digits: str) -> None:
        self._digits = digits
        self.dots.show_count(len(digits))
        self._follow()

    def _follow(self) -> None:
        takes = self.is_open_to_tries
        for key in self.keys.values():
            key.setEnabled(takes)
        self.rub_out.setEnabled(takes and bool(self._digits))
        self.enter.setEnabled(takes and bool(self._digits))

    def _enter(self) -> None:
        self.stay()
        if self._digits and self.is_open_to_tries:
            self._is_checking = True
            self._follow()
            self.entered.emit(self._digits)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits, Backspace and Enter work from anywhere on the pad."""
        if event.text() in self.keys and event.text():
            self._type(event.text())
        elif event.key() == Qt.Key.Key_Backspace:
            self._rub_out()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter()
        else:
            super().keyPressEvent(event)
