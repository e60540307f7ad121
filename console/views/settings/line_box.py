"""One line of text to type in a row of the settings."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from console.views import painting
from console.views.theme import BORDER, OFFICE, RADIUS, Theme
from console.views.typography import font

_WIDE: Final = 320


class LineBox(QWidget):
    """A text field with the border of the theme; `edit` is what is typed into."""

    def __init__(self, name: str, theme: Theme, *, longest: int) -> None:
        super().__init__()
        self._theme = theme
        self._is_wrong = False
        self.edit = QLineEdit()
        self.edit.setFrame(False)
        self.edit.setMaxLength(longest)
        self.edit.setAccessibleName(name)
        self.edit.installEventFilter(self)
        self.edit.textEdited.connect(lambda _text: self.show_wrong(wrong=False))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 12, 2)
        row.addWidget(self.edit)
        self.setAccessibleName(name)
        self.setFocusProxy(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    @property
    def text(self) -> str:
        """What was typed, without spaces around it."""
        return self.edit.text().strip()

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        self.edit.setFont(font(theme.office.body))
        palette, colour = QPalette(), theme.colour
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, colour.text)
        palette.setColor(QPalette.ColorRole.PlaceholderText, colour.text3)
        palette.setColor(QPalette.ColorRole.Highlight, colour.accent)
        palette.setColor(QPalette.ColorRole.HighlightedText, colour.on_accent)
        self.edit.setPalette(palette)
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """Room for a name."""
        return QSize(self._theme.px(_WIDE), self._theme.px(OFFICE.control_large))

    def show_wrong(self, *, wrong: bool) -> None:
        """Whether what was typed cannot be."""
        self._is_wrong = wrong
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The border follows the keyboard."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """The border."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour
        border, wide = colour.line_strong, 1
        if self._is_wrong:
            border, wide = colour.bad, 2
        elif self.edit.hasFocus():
            border, wide = colour.focus, BORDER.focus
        painting.box(
            painter,
            QRectF(self.rect()),
            radius=RADIUS.control,
            fill=colour.surface,
            border=border,
            width=wide,
        )
        painter.end()
