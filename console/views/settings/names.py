"""The sections by name, in the order of the list."""

import enum


class SectionName(enum.StrEnum):
    """Where other parts of the program may lead: F1 opens KEYBOARD."""

    DISPLAY = "display"
    SOUND = "sound"
    CONNECTION = "connection"
    QUICK_REPLIES = "quick_replies"
    KEYBOARD = "keyboard"
    SCREENS = "screens"
    ACCOUNT = "account"
    ABOUT = "about"
    DIAGNOSTICS = "diagnostics"
