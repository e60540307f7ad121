"""Asks why an order is cancelled, because the guest is told."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from console.models.orders_table import OrderLine
from console.views import painting
from console.views.theme import BORDER, OFFICE, RADIUS, Theme
from console.views.typography import font
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.label import dress, plain_label
from console.views.words import plain

_LONGEST_REASON = 200


class CancelDialog(QDialog):
    """`reason` after it was accepted. Cancel order works once there is a reason."""

    def __init__(self, line: OrderLine, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        question = self.tr("Cancel order {number} of room {room}?")
        title = question.format(number=f"#{line.id}", room=plain(line.room))
        self.setWindowTitle(title)
        self.setFixedWidth(theme.px(496))
        self._reason = QLineEdit()
        self._build(title)

    @property
    def reason(self) -> str:
        """What the guest is told."""
        return self._reason.text().strip()

    def _build(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(self._label(title, strong=True))
        column.addWidget(self._label(self.tr("The guest sees the reason."), strong=False))
        row = QHBoxLayout()
        row.setSpacing(8)
        for said in (self.tr("Kitchen closed"), self.tr("Sold out"), self.tr("Guest asked")):
            quick = Button(said, theme=self._theme)
            quick.clicked.connect(lambda _=False, said=said: self._reason.setText(said))
            row.addWidget(quick)
        row.addStretch()
        column.addLayout(row)
        column.addWidget(self._field())
        column.addSpacing(12)
        column.addLayout(self._buttons())

    def _label(self, words: str, *, strong: bool) -> QLabel:
        label, theme = plain_label(words), self._theme
        label.setWordWrap(True)
        if strong:
            dress(label, theme.office.heading, theme.colour.text)
        else:
            dress(label, theme.office.body, theme.colour.text2)
        return label

    def _field(self) -> QLineEdit:
        field, colour = self._reason, self._theme.colour
        field.setMaxLength(_LONGEST_REASON)
        field.setPlaceholderText(self.tr("Reason"))
        field.setAccessibleName(self.tr("Reason"))
        field.setFont(font(self._theme.office.body))
        field.setFixedHeight(self._theme.px(OFFICE.control_large))
        field.setTextMargins(8, 0, 8, 0)
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, colour.text)
        palette.setColor(QPalette.ColorRole.PlaceholderText, colour.text3)
        field.setPalette(palette)
        field.setFrame(False)
        field.installEventFilter(self)
        field.textChanged.connect(lambda _text: self._follow())
        return field

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        large = self._theme.px(OFFICE.control_large)
        keep = Button(self.tr("Keep order"), theme=self._theme, height=large)
        keep.clicked.connect(self.reject)
        self.cancel = Button(
            self.tr("Cancel order"),
            theme=self._theme,
            kind=ButtonKind.BAD,
            height=large,
        )
        self.cancel.clicked.connect(self.accept)
        self._reason.returnPressed.connect(self.cancel.click)
        row.addWidget(keep)
        row.addWidget(self.cancel)
        self._follow()
        return row

    def _follow(self) -> None:
        if hasattr(self, "cancel"):
            self.cancel.setEnabled(bool(self.reason))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The border of the field follows the keyboard."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """A panel without shadow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour
        painting.box(
            painter,
            QRectF(self.rect()),
            radius=RADIUS.dialog,
            fill=colour.surface,
            border=colour.line_strong,
        )
        has_keyboard = self._reason.hasFocus()
        painting.box(
            painter,
            QRectF(self._reason.geometry()),
            radius=RADIUS.control,
            border=colour.focus if has_keyboard else colour.line_strong,
            width=BORDER.focus if has_keyboard else BORDER.control,
        )
        painter.end()
