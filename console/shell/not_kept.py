"""What people are told while this PC keeps nothing over a restart."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from console.sentences import sentence
from console.views.notices import Tone
from console.views.widgets.toasts import Message
from console.views.words import told

NOT_KEPT: Final = sentence(
    "What you do here is lost at a restart: the data folder cannot be written."
)


def not_kept_notice() -> Message:
    """Stays until somebody closes it; in the language of the screen."""
    title = QCoreApplication.translate("not_kept", "Nothing is kept on this PC")
    return Message(tone=Tone.WARN, title=title, text=told(NOT_KEPT), lasts_ms=0)
