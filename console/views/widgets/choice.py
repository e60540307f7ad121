"""A list to choose one thing from, and its look."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QComboBox

from console.views import icons, painting
from console.views.icons import Icon
from console.views.theme import BORDER, OFFICE, RADIUS, Theme
from console.views.typography import font
from console.views.widgets.focus_ring import paint_own_focus


def dress_choice(box: QComboBox, words: str, theme: Theme) -> None:
    """Give a list the look of a large control; `words` say what is chosen."""
    colour = theme.colour
    box.setAccessibleName(words)
    box.setPlaceholderText(words)
    box.setFont(font(theme.office.body))
    box.setFixedHeight(theme.px(OFFICE.control_large))
    palette, role = QPalette(box.palette()), QPalette.ColorRole
    for part in (role.Base, role.Button, role.Window):
        palette.setColor(part, colour.surface)
    for part in (role.Text, role.ButtonText, role.WindowText):
        palette.setColor(part, colour.text)
    palette.setColor(role.PlaceholderText, colour.text2)
    palette.setColor(role.Highlight, colour.selected)
    palette.setColor(role.HighlightedText, colour.text)
    box.setPalette(palette)
    box.view().setPalette(palette)


class ChoiceBox(QComboBox):
    """A list painted as a dialog's fields are; `words` say what is chosen."""

    def __init__(self, words: str, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        dress_choice(self, words, theme)
        paint_own_focus(self)
        self.currentTextChanged.connect(self.setToolTip)

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is chosen, or what one chooses here, and that there is a list."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour = self._theme.px, self._theme.colour
        whole, has_focus = QRectF(self.rect()), self.hasFocus()
        border = colour.focus if has_focus else colour.line_strong
        wide = BORDER.focus if has_focus else BORDER.control
        painting.box(painter, whole, radius=RADIUS.control, border=border, width=wide)
        sign = QRectF(whole.right() - px(28), whole.top(), px(16), whole.height())
        icons.draw(painter, Icon.CHEVRON_DOWN, sign, colour.text2)
        words = self.currentText() or self.placeholderText()
        ink = colour.text if self.currentIndex() >= 0 else colour.text2
        inner = whole.adjusted(px(10), 0, -px(36), 0)
        painting.text(painter, inner, words, style=self._theme.office.body, colour=ink)
        painter.end()
