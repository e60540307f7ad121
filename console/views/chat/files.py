"""What a conversation needs to show, open and save the files of its messages."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from console.models.pictures import Pictures
from console.models.saving import Saving
from contract.resources.attachments import Attachment


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatFiles:
    """`small` and `large`: pictures as thumbnails and as large as a screen.

    `save` asks where a file is to be saved and does so, beside everything else.
    """

    small: Pictures
    large: Pictures
    saving: Saving
    save: Callable[[Attachment, QWidget], None]
