"""Brings files to the message that is being written: chosen, dropped, pasted, taken away."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from console.models.staged import Source
from console.state.outgoing import OutgoingFile
from console.views.chat.arrivals import DropTarget
from console.views.chat.composer import WritingBox
from console.views.chat.conversation import Conversation
from console.views.chat.files import ChatFiles
from console.views.chat.staged_row import StagedRow
from console.views.theme import Theme
from console.views.widgets.announce import announce
from console.views.words import told
from contract.scalars import Id


class Attaching(QObject):
    """`row` is put above the composer; `open_id` gives the conversation that is open, if any.

    Signals, without anything: `changed`, when what would be sent is something else.
    """

    changed = Signal()

    def __init__(
        self,
        composer: WritingBox,
        conversation: Conversation,
        files: ChatFiles,
        *,
        open_id: Callable[[], Id | None],
        theme: Theme,
    ) -> None:
        super().__init__(composer)
        self._composer, self._files, self._open_id = composer, files, open_id
        self._conversation = conversation
        self.row = StagedRow(theme)
        self._target = DropTarget(conversation.viewport())
        self._target.dropped.connect(self.add)
        self._target.hovered.connect(conversation.show_drop)
        composer.text.brought.connect(self.add)
        composer.attach.clicked.connect(lambda: self.choose(pictures_only=False))
        self.row.removed.connect(self._remove)
        files.staged.changed.connect(self._on_changed)
        files.staged.refused.connect(self._refuse)

    @property
    def files(self) -> tuple[OutgoingFile, ...]:
        """What goes with the message that is being written."""
        return self._files.staged.of(self._open_id())

    @property
    def is_offered(self) -> bool:
        """Whether files can be attached here now."""
        return self._composer.isVisible() and self._composer.attach.isEnabled()

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is in what is written, or in the conversation."""
        focus = QApplication.focusWidget()
        return any(w is focus or w.isAncestorOf(focus) for w in self._places) if focus else False

    @property
    def _places(self) -> tuple[QWidget, ...]:
        return self._composer, self._conversation, self.row

    def choose(self, *, pictures_only: bool = False) -> None:
        """Ask which files go along."""
        if self.is_offered:
            self._files.choose(self._composer, self._chosen, pictures_only=pictures_only)

    def add(self, sources: list[Source]) -> None:
        """Take files along with the message of the open conversation."""
        open_id = self._open_id()
        if open_id is not None and self._composer.attach.isEnabled():
            self.row.show_problem("")
            self._files.staged.add(open_id, sources)

    def take(self) -> tuple[OutgoingFile, ...]:
        """They are being sent now."""
        open_id = self._open_id()
        self.row.show_problem("")
        return () if open_id is None else self._files.staged.take(open_id)

    def follow(self, *, is_shown: bool = True) -> None:
        """Another conversation may be open. `is_shown`: a new message can be written."""
        open_id = self._open_id()
        staged = self._files.staged
        files = staged.of(open_id) if is_shown else ()
        self.row.show_files(files, is_coming=is_shown and staged.is_coming(open_id))
        self._composer.show_files(has_files=bool(files))
        if is_shown and self._composer.isVisible() and (lost := staged.tell_lost(open_id)):
            self.tell(told(lost))

    def tell(self, problem: str) -> None:
        """Say what went wrong, above where one writes; until something else is done there."""
        self.row.show_problem(problem)
        announce(self._composer, problem, assertive=True)

    def _chosen(self, paths: list[Path]) -> None:
        self.add(list(paths))
        self._composer.text.setFocus()

    def _remove(self, file_id: str) -> None:
        open_id = self._open_id()
        if open_id is not None:
            self._files.staged.remove(open_id, file_id)
            self._composer.text.setFocus()

    def _on_changed(self, conversation_id: Id) -> None:
        if conversation_id == self._open_id():
            self.follow()
            self.changed.emit()

    def _refuse(self, sentence: str) -> None:
        # Every chat of this person hears of it; only the one on screen says so.
        if self._composer.isVisible():
            self.tell(told(sentence))
