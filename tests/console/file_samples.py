"""The files of a conversation without a hotel."""

from collections.abc import Callable
from typing import Any

from console.models.pictures import Pictures
from console.models.saving import Saving
from console.models.staged import Staged
from console.views.chat.files import ChatFiles


def nothing(*_: object, **__: object) -> None:
    """Nobody is asked."""


def chat_files(load: Callable[[str, Any], None] = nothing, **more: Any) -> ChatFiles:
    """Files whose pictures `load` gives, by default none ever."""
    small, large = Pictures(load), Pictures(load)
    usual = {
        "small": small,
        "large": large,
        "saving": Saving(),
        "staged": Staged(nothing, nothing),
        "save": nothing,
        "choose": nothing,
    }
    return ChatFiles(**usual | more)
