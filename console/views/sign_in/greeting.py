"""How the sign-in page greets."""

from PySide6.QtCore import QCoreApplication

from console.views.words import plain


def greeting(hour: int, name: str = "") -> str:
    """Good morning, afternoon or evening, by the hour of the hotel or PC; with a name if known."""
    words = _tr("Good evening")
    if 4 <= hour < 12:
        words = _tr("Good morning")
    elif 12 <= hour < 18:
        words = _tr("Good afternoon")
    known = plain(name)
    return _tr("{greeting}, {name}").format(greeting=words, name=known) if known else words


def _tr(words: str) -> str:
    return QCoreApplication.translate("SignInForm", words)
