"""A small window that asks something: a title, a body, and two buttons."""

import itertools

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from console.views import painting
from console.views.theme import BORDER, OFFICE, RADIUS, Theme, TypeStyle
from console.views.typography import font
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.focus_ring import paint_own_focus
from console.views.widgets.label import dress, plain_label
from console.views.widgets.scroll_bar import laid_over


class Dialog(QDialog):
    """Put the body into `body`; whoever asks names `accept_button`, the last of `buttons`."""

    def __init__(self, title: str, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._theme = theme
        self._fields: list[QLineEdit | QPlainTextEdit] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setWindowTitle(title)
        self.setFixedWidth(theme.px(440))
        large = theme.px(OFFICE.control_large)
        self.leave_button = Button(self.tr("Cancel"), theme=theme, height=large)
        self.leave_button.clicked.connect(self.reject)
        self.accept_button = Button("", theme=theme, kind=ButtonKind.PRIMARY, height=large)
        self.accept_button.clicked.connect(self.accept)
        self._column = QVBoxLayout(self)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self._build(title)

    def _build(self, title: str) -> None:
        theme = self._theme
        heading = plain_label(title)
        heading.setWordWrap(True)
        dress(heading, theme.office.heading, theme.colour.text)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addStretch()
        self.buttons.addWidget(self.leave_button)
        self.buttons.addWidget(self.accept_button)
        column = self._column
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addWidget(heading)
        column.addLayout(self.body)
        column.addLayout(self.buttons)

    def showEvent(self, event: QShowEvent) -> None:
        """Whoever asked for a dialog writes at once, unless it put the keyboard elsewhere."""
        super().showEvent(event)
        if self.focusWidget() in {None, self.leave_button}:
            offered = (one for one in self._fields if one.isEnabled() and one.isVisible())
            for field in itertools.islice(offered, 1):
                field.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        """As high as the words are at this width: Qt would ask at a narrower one."""
        wide = self.minimumWidth()
        return QSize(wide, self._column.totalHeightForWidth(wide))

    def sentence(self, words: str) -> QLabel:
        """A line of text for the body."""
        label = plain_label(words)
        label.setWordWrap(True)
        dress(label, self._theme.office.body, self._theme.colour.text2)
        return label

    def field(self, words: str, longest: int) -> QLineEdit:
        """A field for the body; `words` say what belongs there."""
        field = QLineEdit()
        field.setMaxLength(longest)
        field.setFont(font(self._theme.office.body))
        field.setFixedHeight(self._theme.px(OFFICE.control_large))
        field.setTextMargins(8, 0, 8, 0)
        field.setFrame(False)
        self._dress(field, words)
        return field

    def text_box(self, words: str, *, lines: int, style: TypeStyle) -> QPlainTextEdit:
        """A field of several lines for the body; Tab leaves it."""
        box = QPlainTextEdit()
        box.setTabChangesFocus(True)
        box.setFont(font(style))
        box.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        # Text that is scrolled ends before the border does.
        box.document().setDocumentMargin(8)
        box.setViewportMargins(4, 4, 4, 4)
        laid_over(box, self._theme)
        box.setFixedHeight(lines * box.fontMetrics().lineSpacing() + 28)
        box.viewport().setAutoFillBackground(False)
        self._dress(box, words)
        paint_own_focus(box)
        return box

    def _dress(self, field: QLineEdit | QPlainTextEdit, words: str) -> None:
        field.setPlaceholderText(words)
        field.setAccessibleName(words)
        palette, role, colour = QPalette(), QPalette.ColorRole, self._theme.colour
        palette.setColor(role.Base, Qt.GlobalColor.transparent)
        palette.setColor(role.Text, colour.text)
        palette.setColor(role.PlaceholderText, colour.text2)
        palette.setColor(role.Highlight, colour.accent)
        palette.setColor(role.HighlightedText, colour.on_accent)
        field.setPalette(palette)
        field.installEventFilter(self)
        self._fields.append(field)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The border of a field follows the keyboard."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """A panel without shadow, and the borders of the fields."""
        painter, colour = QPainter(self), self._theme.colour
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        fill, line = colour.raised, colour.line_strong
        painting.box(painter, whole, radius=RADIUS.dialog, fill=fill, border=line)
        for field in self._fields:
            if field.isVisibleTo(self):
                has_focus = field.hasFocus()
                border = colour.focus if has_focus else colour.line_strong
                wide = BORDER.focus if has_focus else BORDER.control
                spot = QRectF(field.geometry())
                painting.box(painter, spot, radius=RADIUS.control, border=border, width=wide)
        painter.end()
