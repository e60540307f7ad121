"""A menu with rows high enough for a finger, in the colours of the theme."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSlider, QWidget, QWidgetAction

from console.views.theme import RADIUS, TOUCH, Theme
from console.views.typography import FAMILIES


def touch_menu(theme: Theme, parent: QWidget) -> QMenu:
    """An empty menu."""
    colour = theme.colour
    menu = QMenu(parent)
    menu.setStyleSheet(
        f"QMenu {{ background: {colour.raised.name()}; color: {colour.text.name()};"
        f" border: 1px solid {colour.line_strong.name()}; padding: 8px;"
        f" font-family: '{FAMILIES[0]}'; font-size: {theme.px(22)}px; font-weight: 500; }}"
        f"QMenu::item {{ padding: 0 24px; min-width: 220px; border-radius: {RADIUS.control}px;"
        f" height: {TOUCH.kitchen_target_min}px; }}"
        f"QMenu::item:selected {{ background: {colour.selected.name()}; }}"
        f"QMenu::item:checked {{ background: {colour.accent_tint.name()};"
        f" color: {colour.accent_text.name()}; }}"
        f"QMenu::item:disabled {{ color: {colour.on_disabled.name()}; }}"
        f"QMenu::indicator {{ width: 0; }}"
    )
    return menu


def add_slider(menu: QMenu, theme: Theme, label: str, value: int) -> QSlider:
    """A slider of 0 to 100 as a row of the menu."""
    row = QWidget(menu)
    line = QHBoxLayout(row)
    line.setContentsMargins(24, 0, 24, 0)
    words = QLabel(label, row)
    words.setTextFormat(Qt.TextFormat.PlainText)
    slider = QSlider(Qt.Orientation.Horizontal, row)
    slider.setRange(0, 100)
    slider.setValue(value)
    slider.setFixedHeight(TOUCH.kitchen_target_min)
    slider.setMinimumWidth(200)
    slider.setAccessibleName(label)
    slider.setStyleSheet(_slider_sheet(theme))
    line.addWidget(words)
    line.addWidget(slider, 1)
    action = QWidgetAction(menu)
    action.setDefaultWidget(row)
    menu.addAction(action)
    return slider


def _slider_sheet(theme: Theme) -> str:
    colour = theme.colour
    return (
        f"QSlider::groove:horizontal {{ height: 8px; border-radius: 4px;"
        f" background: {colour.line.name()}; }}"
        f"QSlider::sub-page:horizontal {{ height: 8px; border-radius: 4px;"
        f" background: {colour.accent.name()}; }}"
        f"QSlider::handle:horizontal {{ width: 32px; margin: -12px 0; border-radius: 16px;"
        f" background: {colour.text.name()}; }}"
    )
