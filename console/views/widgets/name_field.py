"""A field for one short name, told when somebody is done with it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from console.views import painting
from console.views.theme import BORDER, OFFICE, RADIUS, Theme
from console.views.typography import font

_WIDE = 320


class NameField(QLineEdit):
    """Enter, or leaving the field, is being done; Esc puts back what was there.

    Signals:
        named(object): another name than before; carries it without blanks around it.
    """

    named = Signal(object)

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._theme, self._before = theme, name
        self.setFrame(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.editingFinished.connect(self._on_done)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.setFont(font(theme.office.body))
        self.setTextMargins(theme.px(12), 0, theme.px(12), 0)
        palette, colour = QPalette(), theme.colour
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, colour.text)
        palette.setColor(QPalette.ColorRole.PlaceholderText, colour.text2)
        palette.setColor(QPalette.ColorRole.Highlight, colour.accent)
        palette.setColor(QPalette.ColorRole.HighlightedText, colour.on_accent)
        self.setPalette(palette)
        self.updateGeometry()
        self.update()

    def show_name(self, name: str) -> None:
        """Show a name that was given elsewhere, unless somebody is writing one."""
        if not self.hasFocus() and name != self._before:
            self._before = name
            self.setText(name)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_WIDE), self._theme.px(OFFICE.control_large))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts back what was there."""
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._before)
        else:
            super().keyPressEvent(event)

    def _on_done(self) -> None:
        name = " ".join(self.text().split())
        if name != self._before:
            self._before = name
            self.named.emit(name)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, then the text."""
        colour, has_focus = self._theme.colour, self.hasFocus()
        painting.ground(
            self,
            radius=RADIUS.control,
            fill=colour.surface,
            border=colour.focus if has_focus else colour.line_strong,
            width=BORDER.focus if has_focus else BORDER.control,
        )
        super().paintEvent(event)
