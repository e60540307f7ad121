"""What a screen reader says besides naming controls: news, and where the keyboard is in a list."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str, *, assertive: bool = False) -> None:
    """Have `text` said: at once when assertive, else when the reader has come to a pause."""
    if not text or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget, text)
    if assertive:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


def tell_choice(widget: QWidget, text: str) -> None:
    """Tell what the keyboard is on within a painted widget.

    A reader reads the description when the widget gets the keyboard, and hears of a change while
    it has it.
    """
    if text == widget.accessibleDescription():
        return
    widget.setAccessibleDescription(text)
    if widget.hasFocus():
        announce(widget, text)
