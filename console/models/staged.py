"""Files that are to go with the next message of a conversation, until it is sent."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from console.models.encoding import kind_of
from console.sentences import sentence
from console.state.outgoing import OutgoingFile
from contract.attachments import LARGEST_UPLOAD, MEGABYTE, MOST_FILES
from contract.resources.attachments import Attachment
from contract.scalars import Id

Source = Path | QImage
Kept = Callable[[OutgoingFile | str], None]


class Staged(QObject):
    """`keep` copies a file or a pasted picture elsewhere; gives the copy, or why there is none.

    `drop` forgets copies. Both by conversation, so that each keeps its own.

    Signals:
        changed(object): carries the conversation whose files are others.
        refused(object): carries why a file does not go along, a sentence.
    """

    changed = Signal(object)
    refused = Signal(object)

    def __init__(
        self,
        keep: Callable[[Source, Kept], None],
        drop: Callable[[Iterable[str]], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._keep, self._drop = keep, drop
        self._files: dict[Id, tuple[OutgoingFile, ...]] = {}
        self._coming: dict[Id, int] = {}
        self._lost: dict[Id, tuple[str, ...]] = {}

    def of(self, conversation_id: Id | None) -> tuple[OutgoingFile, ...]:
        """What goes with the next message of a conversation."""
        return self._files.get(conversation_id, ()) if conversation_id is not None else ()

    def is_coming(self, conversation_id: Id | None) -> bool:
        """Whether a file is being copied."""
        return conversation_id is not None and self._coming.get(conversation_id, 0) > 0

    def restore(
        self, conversation_id: Id, files: Iterable[OutgoingFile], lost: Sequence[str]
    ) -> None:
        """What an earlier run of the program had; `lost`: the names of copies that are gone."""
        self._files[conversation_id] = (*files, *self.of(conversation_id))
        if lost:
            self._lost[conversation_id] = tuple(lost)
        self.changed.emit(conversation_id)

    def tell_lost(self, conversation_id: Id | None) -> str:
        """What of a conversation is gone, once: a sentence, or nothing."""
        if conversation_id is None or conversation_id not in self._lost:
            return ""
        names = self._lost.pop(conversation_id)
        self.changed.emit(conversation_id)
        if len(names) > 1:
            many = len(names)
            return sentence(
                "{count} files are not on this PC any more. Add them again.", count=many
            )
        return sentence("“{name}” is not on this PC any more. Add it again.", name=names[0])

    @property
    def conversations(self) -> list[Id]:
        """Where files wait."""
        return [one for one, files in self._files.items() if files]

    @property
    def ids(self) -> set[str]:
        """The copies that are needed here."""
        return {file.id for files in self._files.values() for file in files}

    def add(self, conversation_id: Id, sources: Iterable[Source]) -> None:
        """Take files along."""
        for source in sources:
            here = len(self.of(conversation_id)) + self._coming.get(conversation_id, 0)
            if here >= MOST_FILES:
                most = sentence("A message holds at most {count} files.", count=MOST_FILES)
                self.refused.emit(most)
                break
            self._coming[conversation_id] = self._coming.get(conversation_id, 0) + 1
            self._keep(source, lambda kept: self._take(conversation_id, kept))
        self.changed.emit(conversation_id)

    def remove(self, conversation_id: Id, file_id: str) -> None:
        """Leave one out after all."""
        kept = tuple(file for file in self.of(conversation_id) if file.id != file_id)
        self._files[conversation_id] = kept
        self._drop([file_id])
        self.changed.emit(conversation_id)

    def take(self, conversation_id: Id) -> tuple[OutgoingFile, ...]:
        """They are being sent: the copies belong to the message from now on."""
        files = self._files.pop(conversation_id, ())
        if files:
            self.changed.emit(conversation_id)
        return files

    def _take(self, conversation_id: Id, kept: OutgoingFile | str) -> None:
        self._coming[conversation_id] -= 1
        if isinstance(kept, OutgoingFile):
            files = (*self.of(conversation_id), kept)
            if sum(file.size for file in files) > LARGEST_UPLOAD:
                largest = LARGEST_UPLOAD // MEGABYTE
                self._drop([kept.id])
                self.refused.emit(
                    sentence("All files of a message have at most {largest} MB.", largest=largest)
                )
            else:
                self._files[conversation_id] = files
        else:
            self.refused.emit(kept)
        self.changed.emit(conversation_id)


def outgoing(files: Iterable[OutgoingFile]) -> tuple[Attachment, ...]:
    """Files on their way as a message shows them; nothing of them can be fetched yet."""
    return tuple(
        Attachment(
            id=Id(file.id), file_name=file.name, file_type=kind_of(file.name), file_size=file.size
        )
        for file in files
    )
