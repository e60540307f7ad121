"""Asks who cooks an order that is being accepted, over the board."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from console.models.cooks import LONGEST_INITIALS, Cook
from console.models.ticket import Ticket
from console.views import painting
from console.views.kitchen.cook_button import HIGH, CookButton
from console.views.theme import DURATION, RADIUS, TOUCH, Theme
from console.views.typography import font
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.label import dress, plain_label
from console.views.words import plain

_COLUMNS: Final = 3
_MOST_ROWS: Final = 3
_AROUND: Final = 256
_WIDE: Final = 720
_MARGIN: Final = 24
_GAP: Final = 12


class WhoCooks(QWidget):
    """Lives on `owner`. 1 to 9 choose, letters are typed, 0 accepts without, Esc gives up.

    Signals:
        chosen(object): the initials; empty to accept without.
        closed: nothing was accepted.
    """

    chosen = Signal(object)
    closed = Signal()

    def __init__(
        self,
        ticket: Ticket,
        cooks: Sequence[Cook],
        *,
        theme: Theme,
        monotonic: Callable[[], float],
        owner: QWidget,
    ) -> None:
        super().__init__(owner)
        self.ticket, self._theme, self._owner = ticket, theme, owner
        self._monotonic, self._since = monotonic, monotonic()
        words = self.tr("Who cooks for room {room}?").format(room=plain(ticket.room))
        self.setAccessibleName(words)
        self._title = plain_label(words)
        self.buttons = [
            CookButton(cook, number, theme)
            for number, cook in enumerate(cooks[: self._room()], start=1)
        ]
        self.typed = QLineEdit()
        big = TOUCH.kitchen_target_min
        self.take = Button(
            self.tr("Accept"), theme=theme, kind=ButtonKind.PRIMARY, height=round(theme.px(big))
        )
        self.skip = Button(self.tr("Accept without"), theme=theme, height=round(theme.px(big)))
        self.give_up = Button(self.tr("Not yet"), theme=theme, height=round(theme.px(big)))
        self.skip.key, self.give_up.key = "0", self.tr("Esc")
        self._build()
        self._dress()
        self._connect()
        owner.installEventFilter(self)
        self.typed.installEventFilter(self)

    def _room(self) -> int:
        """How many cooks fit; the others are typed."""
        px = self._theme.px
        free = self._owner.height() - 2 * _MARGIN - px(_AROUND)
        return _COLUMNS * max(1, min(_MOST_ROWS, int(free // (px(HIGH) + _GAP))))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(16)
        column.addWidget(self._title)
        grid = QGridLayout()
        grid.setSpacing(_GAP)
        for number, button in enumerate(self.buttons):
            grid.addWidget(button, number // _COLUMNS, number % _COLUMNS)
        column.addLayout(grid)
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        row.addWidget(self.typed, 1)
        row.addWidget(self.take)
        column.addLayout(row)
        foot = QHBoxLayout()
        foot.addWidget(self.skip)
        foot.addStretch(1)
        foot.addWidget(self.give_up)
        column.addLayout(foot)

    def _dress(self) -> None:
        theme, colour = self._theme, self._theme.colour
        dress(self._title, theme.kitchen.button, colour.text)
        for button in (self.take, self.skip, self.give_up):
            button.set_theme(theme, theme.kitchen.note)
        self.typed.setPlaceholderText(
            self.tr("Other initials") if self.buttons else self.tr("Initials")
        )
        self.typed.setAccessibleName(self.tr("Initials"))
        self.typed.setFrame(False)
        self.typed.setTextMargins(12, 0, 12, 0)
        self.typed.setMaxLength(LONGEST_INITIALS)
        letters = QRegularExpression(r"\p{L}*")
        self.typed.setValidator(QRegularExpressionValidator(letters, self.typed))
        self.typed.setFont(font(theme.kitchen.item))
        self.typed.setFixedHeight(round(theme.px(TOUCH.kitchen_target_min)))
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, colour.text)
        palette.setColor(QPalette.ColorRole.PlaceholderText, colour.text2)
        self.typed.setPalette(palette)

    def _connect(self) -> None:
        for button in self.buttons:
            button.clicked.connect(lambda _=False, one=button: self._choose(one.cook.initials))
        self.typed.returnPressed.connect(self._take_typed)
        self.take.clicked.connect(self._take_typed)
        self.skip.clicked.connect(lambda: self._choose(""))
        self.give_up.clicked.connect(self.closed)

    def open(self) -> None:
        """Come up with the keyboard on the first cook."""
        self._place()
        self.show()
        self.raise_()
        first = self.buttons[0] if self.buttons else self.typed
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _choose(self, initials: str) -> None:
        # The second touch of a double one on Accept is not meant for what came up under it.
        if self._monotonic() - self._since >= DURATION.kitchen_guard / 1000:
            self.chosen.emit(initials)

    def _take_typed(self) -> None:
        initials = self.typed.text().strip().upper()[:LONGEST_INITIALS]
        if initials:
            self._choose(initials)
        else:
            self.typed.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        owner = self._owner
        wide = min(round(self._theme.px(_WIDE)), owner.width() - 2 * _MARGIN)
        high = min(self.sizeHint().height(), owner.height() - 2 * _MARGIN)
        self.setGeometry((owner.width() - wide) // 2, (owner.height() - high) // 2, wide, high)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if watched is self.typed:
            self.update()
        elif event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No key reaches what lies below."""
        key = event.key()
        number = key - Qt.Key.Key_0
        if event.isAutoRepeat():
            return
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif number == 0:
            self._choose("")
        elif 1 <= number <= min(9, len(self.buttons)):
            self._choose(self.buttons[number - 1].cook.initials)
        elif event.text().isalpha():
            self.typed.setFocus(Qt.FocusReason.OtherFocusReason)
            self.typed.setText((self.typed.text() + event.text())[:LONGEST_INITIALS])

    def paintEvent(self, event: QPaintEvent) -> None:
        """A raised ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour
        painting.box(
            painter,
            QRectF(self.rect()),
            radius=RADIUS.dialog,
            fill=colour.raised,
            border=colour.accent,
            width=2,
        )
        edge = colour.focus if self.typed.hasFocus() else colour.line_strong
        painting.box(
            painter,
            QRectF(self.typed.geometry()),
            radius=RADIUS.card,
            fill=colour.surface,
            border=edge,
            width=2,
        )
        painter.end()
