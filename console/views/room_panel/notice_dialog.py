"""Asks what the guests of a room are to be let know."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from console.views import painting
from console.views.room_panel import words
from console.views.theme import BORDER, OFFICE, RADIUS, Theme
from console.views.typography import font
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.focus_ring import paint_own_focus
from console.views.widgets.label import dress, plain_label
from console.views.words import plain
from contract.resources.rooms import LONGEST_NOTICE

_LINES: Final = 4
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class NoticeDialog(QDialog):
    """`message` after it was accepted. Send works with words in it, and not with too many."""

    def __init__(self, room: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        title = words.tr("Notice to room {number}").format(number=plain(room))
        self.setWindowTitle(title)
        self.setFixedWidth(theme.px(496))
        self.text = QPlainTextEdit()
        self.count = plain_label()
        large = theme.px(OFFICE.control_large)
        primary = ButtonKind.PRIMARY
        self.send = Button(words.tr("Send notice"), theme=theme, kind=primary, height=large)
        self._dress_text()
        self._build(title)
        self.text.textChanged.connect(self._follow)
        self._follow()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def message(self) -> str:
        """What the guests are told."""
        return self.text.toPlainText().strip()

    def _build(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        office, colour = self._theme.office, self._theme.colour
        head, hint = plain_label(title), plain_label(words.tr("The guests see it at once."))
        dress(head, office.heading, colour.text)
        dress(hint, office.body, colour.text2)
        for part in (head, hint, self.text, self.count):
            column.addWidget(part)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        large = self._theme.px(OFFICE.control_large)
        leave = Button(words.tr("Cancel"), theme=self._theme, height=large)
        leave.clicked.connect(self.reject)
        self.send.key = "Ctrl Enter"
        self.send.clicked.connect(self.accept)
        row.addWidget(leave)
        row.addWidget(self.send)
        return row

    def _dress_text(self) -> None:
        text, colour = self.text, self._theme.colour
        text.setAccessibleName(words.tr("What the room is to know"))
        text.setPlaceholderText(words.tr("What the room is to know"))
        text.setTabChangesFocus(True)
        text.setFont(font(self._theme.office.message))
        text.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        text.document().setDocumentMargin(12)
        text.setFixedHeight(_LINES * text.fontMetrics().lineSpacing() + 28)
        palette, role = QPalette(text.palette()), QPalette.ColorRole
        palette.setColor(role.Base, Qt.GlobalColor.transparent)
        palette.setColor(role.Text, colour.text)
        palette.setColor(role.PlaceholderText, colour.text3)
        palette.setColor(role.Highlight, colour.accent)
        palette.setColor(role.HighlightedText, colour.on_accent)
        text.setPalette(palette)
        text.viewport().setAutoFillBackground(False)
        text.installEventFilter(self)
        paint_own_focus(text)

    def _follow(self) -> None:
        """Count, and say when it is too much."""
        used, colour = len(self.message), self._theme.colour
        is_over = used > LONGEST_NOTICE
        said = words.tr("{used} of {most}").format(used=used, most=LONGEST_NOTICE)
        if is_over:
            over = used - LONGEST_NOTICE
            said = words.tr("{count} characters too many").format(count=over)
        self.count.setText(said)
        ink = colour.bad_text if is_over else colour.text2
        dress(self.count, self._theme.office.caption, ink)
        self.send.setEnabled(bool(self.message) and not is_over)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves without sending."""
        if event.key() not in _ENTER:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl Enter sends; the border of the text follows the keyboard."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            has_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if has_ctrl and event.key() in _ENTER:
                self.send.click()
                return True
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """A panel without shadow, and the border of the text."""
        painter, colour = QPainter(self), self._theme.colour
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole, surface, line = QRectF(self.rect()), colour.surface, colour.line_strong
        painting.box(painter, whole, radius=RADIUS.dialog, fill=surface, border=line)
        has_keyboard = self.text.hasFocus()
        painting.box(
            painter,
            QRectF(self.text.geometry()),
            radius=RADIUS.control,
            fill=colour.surface,
            border=colour.focus if has_keyboard else line,
            width=BORDER.focus if has_keyboard else BORDER.control,
        )
        painter.end()


def asked_notice(room: str, theme: Theme, parent: QWidget) -> str | None:
    """Ask a person for the words; None when nothing is to be sent."""
    dialog = NoticeDialog(room, theme, parent)
    return dialog.message if dialog.exec() else None
