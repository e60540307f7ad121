"""The page that pairs this screen: the hotel at the left, the code at the right."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.views import painting
from console.views.pairing.boxes import CodeBoxes
from console.views.pairing.pad import NumberPad
from console.views.pairing.place_form import PlaceForm
from console.views.pairing.state import PairActions, PairField, PairWish
from console.views.theme import RADIUS, Theme
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.label import dress, plain_label
from console.views.widgets.roomy import Roomy
from console.views.words import plain

_CARD: Final = (1040, 600)
_FORM: Final = 457


class PairingPage(QWidget):
    """Asks by itself when the sixth digit is there; answered through `show_problem`."""

    def __init__(self, hotel_url: str, slug: str, actions: PairActions, theme: Theme) -> None:
        super().__init__()
        self._actions = actions
        self.is_busy = False
        self.form = PlaceForm(hotel_url, slug, theme)
        self.boxes = CodeBoxes(theme)
        self.pad = NumberPad(theme)
        self.pair = Button("", theme=theme, kind=ButtonKind.PRIMARY, height=48)
        self._title = plain_label(self.tr("Code from a manager"))
        self.said = plain_label()
        self.said.setWordWrap(True)
        self._right = QWidget(self)
        self._left = Roomy(theme, self)
        self._left.hold(self.form)
        self._build()
        self._connect()
        self._label()
        self.set_theme(theme)

    def _build(self) -> None:
        column = QVBoxLayout(self._right)
        column.setContentsMargins(40, 40, 40, 40)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addSpacing(16)
        column.addWidget(self.boxes)
        column.addWidget(self.said, 1)
        column.addWidget(self.pad)
        column.addSpacing(16)
        column.addWidget(self.pair)

    def _connect(self) -> None:
        self.boxes.changed.connect(self._on_changed)
        self.pad.digit.connect(self.boxes.put)
        self.pad.back.connect(self.boxes.take_back)
        self.pad.cleared.connect(self.boxes.clear)
        self.pair.clicked.connect(self.submit)
        self.form.back.clicked.connect(self._actions.back)
        for field in (self.form.address, self.form.hotel):
            field.edit.returnPressed.connect(self._on_return)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        for part in (self.form, self._left, self.boxes, self.pad):
            part.set_theme(theme)
        dress(self._title, theme.office.title, theme.colour.text)
        dress(self.said, theme.office.body, theme.colour.bad_text)
        self.said.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.pair.set_theme(theme, theme.office.strong)
        self.pair.setFixedHeight(round(theme.px(48)))
        self._place()
        self.update()

    def submit(self) -> None:
        """Ask with what is filled in; what is missing is said where it is missing."""
        place = None if self.is_busy else self.form.filled()
        if place is None:
            return
        if not self.boxes.is_full:
            self.show_problem(PairField.CODE, self.tr("The code has six digits."))
            return
        self._set_busy(busy=True)
        self.said.clear()
        hotel_url, slug = place
        self._actions.pair(PairWish(hotel_url=hotel_url, slug=slug, code=self.boxes.code))

    def show_problem(self, where: PairField, problem: str) -> None:
        """Say why it did not work; a code that did not work is typed anew."""
        was_asked = self.is_busy
        self._set_busy(busy=False)
        if where is not PairField.CODE:
            self.form.show_problem(where, problem)
            return
        if was_asked:
            self.boxes.clear()
        self.boxes.show_wrong(wrong=True)
        self.said.setText(plain(problem))
        self.boxes.setAccessibleDescription(problem)
        self.boxes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self) -> None:
        if self.boxes.code:
            self.boxes.show_wrong(wrong=False)
            self.said.clear()
        if self.boxes.is_full:
            self.submit()

    def _on_return(self) -> None:
        if self.boxes.is_full:
            self.submit()
        elif self.form.filled() is not None:
            self.boxes.setFocus(Qt.FocusReason.TabFocusReason)

    def _set_busy(self, *, busy: bool) -> None:
        self.is_busy = busy
        self.form.set_busy(busy=busy)
        for part in (self.boxes, self.pad, self.pair):
            part.setEnabled(not busy)
        self._label()

    def _label(self) -> None:
        words = self.tr("Asking the hotel") if self.is_busy else self.tr("Pair this screen")
        self.pair.set_look(words, None)
        self._place_button()

    @property
    def _card(self) -> QRectF:
        px = self._theme.px
        wide = min(px(_CARD[0]), self.width() - 32)
        high = min(px(_CARD[1]), self.height() - 32)
        return QRectF((self.width() - wide) // 2, (self.height() - high) // 2, wide, high)

    def _place(self) -> None:
        card = self._card.toRect()
        form = min(round(self._theme.px(_FORM)), round(card.width() * 0.44))
        self._left.setGeometry(card.x(), card.y(), form, card.height())
        self._right.setGeometry(card.x() + form, card.y(), card.width() - form, card.height())
        self._place_button()

    def _place_button(self) -> None:
        self.pair.setFixedWidth(max(1, self._right.width() - 80))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the card in the middle."""
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits typed anywhere are the code's, Enter pairs, Esc goes back."""
        if event.key() == Qt.Key.Key_Escape and not self.is_busy:
            self._actions.back()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.submit()
        elif event.text().isdigit() and not self.is_busy:
            self.boxes.setFocus(Qt.FocusReason.OtherFocusReason)
            self.boxes.put(event.text())

    def begins_at(self) -> QWidget:
        """Where something is missing."""
        fields = (self.form.address, self.form.hotel)
        return next((field.edit for field in fields if not field.text), self.boxes)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground and the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, card = self._theme.colour, self._card
        painter.fillRect(self.rect(), colour.app)
        painting.box(painter, card, radius=RADIUS.dialog, fill=colour.app, border=colour.line)
        painter.save()
        painter.setClipRect(self._left.geometry())
        painting.box(painter, card, radius=RADIUS.dialog, fill=colour.surface, border=colour.line)
        painter.restore()
        edge = QRectF(self._left.geometry().right(), card.top(), 1, card.height())
        painter.fillRect(edge, colour.line)
        painter.end()
