"""A menu of the offices, in the colours of the theme."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QMenu, QWidget

from console.views.theme import Theme
from console.views.typography import font


def office_menu(theme: Theme, parent: QWidget) -> QMenu:
    """An empty menu that is gone once it was closed."""
    menu = QMenu(parent)
    colour, palette, role = theme.colour, QPalette(menu.palette()), QPalette.ColorRole
    for part in (role.Window, role.Base):
        palette.setColor(part, colour.surface)
    for part in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(part, colour.text)
    palette.setColor(role.Highlight, colour.selected)
    menu.setPalette(palette)
    menu.setFont(font(theme.office.body))
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
