"""Keeps what was being written on screen when the guest checks out, to be copied."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from console.views import icons, painting
from console.views.chat.composer import Composer
from console.views.icons import Icon
from console.views.theme import RADIUS, Theme
from console.views.typography import font
from console.views.widgets.announce import announce
from console.views.widgets.button import Button
from console.views.widgets.label import dress, plain_label
from contract.scalars import Id

_HIGH = 32
_TEXT_HIGH = 84


class _Words(QPlainTextEdit):
    """Takes no letters, and lets none through: whoever goes on typing means nothing else."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep letters; Tab, Esc and what comes with Ctrl or Alt go on."""
        super().keyPressEvent(event)
        has_mod = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if event.text().isprintable() and event.text() and not has_mod:
            event.accept()


class LeftWords(QWidget):
    """Nothing of it is kept: the words go when another conversation is opened, or are discarded."""

    def __init__(self, composer: Composer, theme: Theme) -> None:
        super().__init__()
        self._composer, self._theme = composer, theme
        self._open_id: Id | None = None
        self._was_answered = False
        said = self.tr("The guest has checked out. Nothing more can be sent.")
        self.head = plain_label(said)
        self.head.setWordWrap(True)
        self.words = _Words()
        self.words.setReadOnly(True)
        self.words.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.words.setAccessibleName(self.tr("What was being written"))
        self.copy = Button(self.tr("Copy text"), theme=theme, height=_HIGH)
        self.discard = Button(self.tr("Discard"), theme=theme, height=_HIGH)
        self.copy.clicked.connect(self._copy)
        self.discard.clicked.connect(self._clear)
        self._build()
        self.set_theme(theme)
        self.hide()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.head, 1)
        row.addWidget(self.copy)
        row.addWidget(self.discard)
        column = QVBoxLayout(self)
        column.setContentsMargins(44, 8, 8, 8)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.words)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        dress(self.head, theme.office.strong, theme.colour.warn_text)
        palette = QPalette(self.words.palette())
        palette.setColor(QPalette.ColorRole.Text, theme.colour.text)
        palette.setColor(QPalette.ColorRole.Base, theme.colour.surface)
        self.words.setPalette(palette)
        self.words.setFont(font(theme.office.body))
        self.words.setFixedHeight(theme.px(_TEXT_HIGH))
        self.copy.set_theme(theme)
        self.discard.set_theme(theme)
        self.update()

    def follow(self, open_id: Id | None, *, is_answered: bool) -> None:
        """`is_answered`: what is open can be answered; no longer, and the words come here."""
        if open_id != self._open_id:
            self._clear()
        elif self._was_answered and not is_answered:
            self._take()
        self._open_id, self._was_answered = open_id, is_answered

    def _take(self) -> None:
        written = self._composer.text.toPlainText()
        if not written.strip():
            return
        self.words.setPlainText(written)
        self.show()
        had_keyboard = self._composer.text.hasFocus()
        self._composer.fill("")
        if had_keyboard:
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.head.text())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.words.toPlainText())
        announce(self, self.tr("Copied"))

    def _clear(self) -> None:
        self.words.clear()
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and a sign that says more than its colour."""
        painter, colour, px = QPainter(self), self._theme.colour, self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, line = colour.warn_tint, colour.warn
        painting.box(painter, QRectF(self.rect()), radius=RADIUS.card, fill=fill, border=line)
        top = self.head.y() + (self.head.height() - px(20)) / 2
        spot = QRectF(14, top, px(20), px(20))
        icons.draw(painter, Icon.TRIANGLE_ALERT, spot, colour.warn_text)
        painter.end()
