"""The files that go with the next message, above where it is written."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from console.state.outgoing import OutgoingFile
from console.views.chat import words
from console.views.icons import Icon
from console.views.theme import Theme
from console.views.widgets.button import Button
from console.views.widgets.label import dress, plain_label
from console.views.words import plain

_LONGEST_NAME: Final = 28


class StagedRow(QWidget):
    """One chip a file; pressing it takes the file away.

    Signals:
        removed(object): carries the id of the copy.
    """

    removed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[Sequence[OutgoingFile], bool, int] = ((), False, 0)
        self.chips: list[Button] = []
        self.problem = plain_label()
        self.problem.setWordWrap(True)
        self.problem.hide()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._grid)
        column.addWidget(self.problem)
        self.setAccessibleName(self.tr("Files that go along"))
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        dress(self.problem, theme.office.dense, theme.colour.bad_text)
        self._build()

    def show_problem(self, words: str) -> None:
        """Say why a file does not go along; empty takes it away."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self.setVisible(bool(self.chips or words))

    def show_files(self, files: Sequence[OutgoingFile], *, is_coming: bool) -> None:
        """Show these; `is_coming`: another one is being copied."""
        if self._shown[:2] != (files, is_coming):
            self._shown = (files, is_coming, self.width())
            self._build()

    def _build(self) -> None:
        files, is_coming, _ = self._shown
        had_keyboard = any(chip.hasFocus() for chip in self.chips)
        for chip in self.chips:
            self._grid.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(file) for file in files]
        if is_coming:
            copying = Button(self.tr("Copying…"), theme=self._theme, icon=Icon.PAPERCLIP)
            copying.setEnabled(False)
            self.chips.append(copying)
        self._place()
        self.setVisible(bool(self.chips or self.problem.text()))
        if had_keyboard and self.chips:
            self.chips[-1].setFocus()

    def _chip(self, file: OutgoingFile) -> Button:
        said = f"{_short(plain(file.name))}, {words.bytes_in_words(file.size)}"
        chip = Button(said, theme=self._theme, icon=Icon.X)
        chip.setToolTip(plain(file.name))
        chip.setAccessibleName(self.tr("Do not send {name}").format(name=plain(file.name)))
        chip.clicked.connect(lambda: self.removed.emit(file.id))
        return chip

    def _place(self) -> None:
        """In rows as wide as there is room."""
        row = column = used = 0
        for chip in self.chips:
            wide = chip.sizeHint().width() + self._grid.spacing()
            if column and used + wide > max(self.width(), self._theme.px(400)):
                row, column, used = row + 1, 0, 0
            self._grid.addWidget(chip, row, column)
            column, used = column + 1, used + wide
        self._grid.setColumnStretch(max(1, len(self.chips)), 1)


def _short(name: str) -> str:
    """A long name with its middle left out: its ending says what it is."""
    if len(name) <= _LONGEST_NAME:
        return name
    return f"{name[: _LONGEST_NAME - 12]}…{name[-11:]}"
