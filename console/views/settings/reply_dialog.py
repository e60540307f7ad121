"""Asks for a quick reply: what its chip says, and the text with its fields."""

from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from console.state.quick_replies import LONGEST_LABEL, LONGEST_TEXT, QuickReply, ReplyField
from console.views import painting
from console.views.guest_chat.quick_usual import field_name
from console.views.settings.line_box import LineBox
from console.views.theme import BORDER, RADIUS, Theme
from console.views.typography import font
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.focus_ring import paint_own_focus
from console.views.widgets.label import dress, plain_label

_LINES: Final = 5


class ReplyDialog(QDialog):
    """`reply` after it was accepted; Save works once both parts are there."""

    def __init__(self, reply: QuickReply | None, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        title = self.tr("New quick reply") if reply is None else self.tr("Change quick reply")
        self.setWindowTitle(title)
        self.setFixedWidth(theme.px(560))
        self.label = LineBox(self.tr("On the chip"), theme, longest=LONGEST_LABEL)
        self.text = QPlainTextEdit()
        self.save = Button(self.tr("Save"), theme=theme, kind=ButtonKind.PRIMARY)
        self._dress_text()
        self._build(title)
        if reply is not None:
            self.label.edit.setText(reply.label)
            self.text.setPlainText(reply.text)
        self.label.edit.textChanged.connect(lambda _text: self._follow())
        self.text.textChanged.connect(self._follow)
        self._follow()
        self.label.setFocus()

    @property
    def reply(self) -> QuickReply:
        """What was written."""
        return QuickReply(self.label.text, self.text.toPlainText().strip()[:LONGEST_TEXT])

    def _build(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addWidget(self._said(title, strong=True))
        column.addWidget(self._said(self.tr("On the chip")))
        column.addWidget(self.label)
        column.addWidget(self._said(self.tr("Text for the guest")))
        column.addWidget(self.text)
        column.addLayout(self._fields())
        hint = self.tr("A field is filled in from the room. What is not known there stays marked.")
        column.addWidget(self._said(hint))
        column.addSpacing(12)
        column.addLayout(self._buttons())

    def _fields(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for field in ReplyField:
            button = Button(f"{{{field}}}", theme=self._theme, height=32)
            button.setToolTip(field_name(field))
            words = self.tr("Put in {field}").format(field=field_name(field))
            button.setAccessibleName(words)
            button.clicked.connect(partial(self._put, field))
            row.addWidget(button)
        row.addStretch()
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        leave = Button(self.tr("Cancel"), theme=self._theme)
        leave.clicked.connect(self.reject)
        self.save.clicked.connect(self.accept)
        self.label.edit.returnPressed.connect(self.save.click)
        row.addWidget(leave)
        row.addWidget(self.save)
        return row

    def _put(self, field: ReplyField) -> None:
        self.text.insertPlainText(f"{{{field}}}")
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _said(self, words: str, *, strong: bool = False) -> QLabel:
        label, theme = plain_label(words), self._theme
        label.setWordWrap(True)
        style = theme.office.heading if strong else theme.office.dense
        dress(label, style, theme.colour.text if strong else theme.colour.text2)
        return label

    def _dress_text(self) -> None:
        text, colour = self.text, self._theme.colour
        text.setAccessibleName(self.tr("Text for the guest"))
        text.setTabChangesFocus(True)
        text.setFont(font(self._theme.office.body))
        text.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        text.document().setDocumentMargin(12)
        text.setFixedHeight(_LINES * text.fontMetrics().lineSpacing() + 28)
        palette, role = QPalette(text.palette()), QPalette.ColorRole
        palette.setColor(role.Base, Qt.GlobalColor.transparent)
        palette.setColor(role.Text, colour.text)
        palette.setColor(role.Highlight, colour.accent)
        palette.setColor(role.HighlightedText, colour.on_accent)
        text.setPalette(palette)
        text.viewport().setAutoFillBackground(False)
        text.installEventFilter(self)
        paint_own_focus(text)

    def _follow(self) -> None:
        reply = self.reply
        self.save.setEnabled(bool(reply.label and reply.text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The border of the text follows the keyboard."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
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
