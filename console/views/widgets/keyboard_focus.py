"""Whether the row that has the keyboard is to be marked: only while keys move the focus."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def marks_focus(view: QWidget | None) -> bool:
    """Whether a view has the keyboard, and somebody uses the keyboard."""
    by_key = Qt.WidgetAttribute.WA_KeyboardFocusChange
    return view is not None and view.hasFocus() and view.window().testAttribute(by_key)


def keys_move(view: QAbstractScrollArea) -> None:
    """A key was pressed in a view: Qt knows that of Tab alone."""
    window, by_key = view.window(), Qt.WidgetAttribute.WA_KeyboardFocusChange
    if not window.testAttribute(by_key):
        window.setAttribute(by_key)
        view.viewport().update()
