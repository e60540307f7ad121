"""The look of a list to choose one thing from."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox

from console.views.theme import OFFICE, Theme
from console.views.typography import font


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
