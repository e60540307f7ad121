"""The quick replies this PC keeps."""

from functools import partial
from typing import Final

from console.models.quick_replies import QuickReplies
from console.shell.remembered import Remembered
from console.views.guest_chat.quick_usual import usual_replies

_NAME: Final = "quick-replies"


def kept_replies(remembered: Remembered) -> QuickReplies:
    """What was written here before, or the usual ones in the language of the screen."""
    return QuickReplies(remembered.get(_NAME), partial(remembered.put, _NAME), usual_replies)
