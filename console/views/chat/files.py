"""What a conversation needs to show, open and save the files of its messages."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QWidget

from console.models.pictures import Pictures
from console.models.saving import Saving
from console.models.staged import Staged
from contract.resources.attachments import Attachment


class AskFiles(Protocol):
    """Asks a person; nothing is called when none is chosen."""

    def __call__(
        self, parent: QWidget, on_chosen: Callable[[list[Path]], None], *, pictures_only: bool
    ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatFiles:
    """`small` and `large`: pictures as thumbnails and as large as a screen.

    `staged`: what goes with the next messages. `save` asks where a file is to be saved and does
    so, beside everything else; `choose` asks which files are to be sent.
    """

    small: Pictures
    large: Pictures
    saving: Saving
    staged: Staged
    save: Callable[[Attachment, QWidget], None]
    choose: AskFiles
