"""The files that go with the next message, above where it is written."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from console.state.outgoing import OutgoingFile
from console.views import icons, painting
from console.views.chat import words
from console.views.icons import Icon
from console.views.theme import Theme
from console.views.widgets.button import Button
from console.views.widgets.label import dress, plain_label
from console.views.widgets.scroll_bar import quiet
from console.views.words import plain

_LONGEST_NAME: Final = 28
_LONGEST_IN_A_DOCK: Final = 18
_NARROW: Final = 340
_MOST_ROWS: Final = 3
_GAP: Final = 8


class _FileChip(Button):
    """A button whose sign, which takes the file away, is behind its words."""

    def _paint_label(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        side, pad = self._icon_size, max(12, round(self._height * 0.28))
        sign = QRectF(rect.right() - pad - side, rect.center().y() - side / 2, side, side)
        icons.draw(painter, Icon.X, sign, ink)
        words = QRectF(rect.left() + pad, rect.top(), 0, rect.height())
        words.setRight(sign.left() - 7)
        painting.text(painter, words, self.text(), style=self._type, colour=ink)


class StagedRow(QWidget):
    """One chip a file; pressing it takes the file away.

    Signals:
        removed(object): carries the id of the copy.
    """

    removed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[Sequence[OutgoingFile], bool] = ((), False)
        self.chips: list[Button] = []
        self.problem = plain_label()
        self.problem.setWordWrap(True)
        self.problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        self._scroll = self._scrolling()
        self._bar = quiet(self._scroll, theme)
        column.addWidget(self._scroll)
        column.addWidget(self.problem)
        self.setAccessibleName(self.tr("Files that go along"))
        self.set_theme(theme)

    def _scrolling(self) -> QScrollArea:
        """Chips in many rows must not take the room of the conversation."""
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.viewport().setAutoFillBackground(False)
        return scroll

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        self._bar.set_theme(theme)
        dress(self.problem, theme.office.dense, theme.colour.bad_text)
        self._build()

    def show_problem(self, words: str) -> None:
        """Say why a file does not go along; empty takes it away."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self.setVisible(bool(self.chips or words))

    def show_files(self, files: Sequence[OutgoingFile], *, is_coming: bool) -> None:
        """Show these; `is_coming`: another one is being copied."""
        if self._shown != (files, is_coming):
            self._shown = (files, is_coming)
            self._build()

    def minimumSizeHint(self) -> QSize:
        """Narrow places are fine."""
        return QSize(self._theme.px(160), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has room for another number of chips."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._build()

    def _build(self) -> None:
        files, is_coming = self._shown
        had_keyboard = any(chip.hasFocus() for chip in self.chips)
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
        is_narrow = self.width() < self._theme.px(_NARROW)
        longest = _LONGEST_IN_A_DOCK if is_narrow else _LONGEST_NAME
        size = words.bytes_in_words(file.size)
        chip = _FileChip(f"{plain(file.name)}, {size}", theme=self._theme, icon=Icon.X)
        if chip.sizeHint().width() > self.width():
            chip.setText(f"{_short(plain(file.name), longest)}, {size}")
        chip.setToolTip(plain(file.name))
        chip.setAccessibleName(self.tr("Do not send {name}").format(name=plain(file.name)))
        chip.clicked.connect(lambda: self.removed.emit(file.id))
        return chip

    def _place(self) -> None:
        """In rows as wide as there is room."""
        room, used = self.width(), 0
        rows: list[QHBoxLayout] = []
        for chip in self.chips:
            wide = chip.sizeHint().width()
            if not rows or used + _GAP + wide > room:
                rows.append(QHBoxLayout())
                rows[-1].setSpacing(_GAP)
                used = -_GAP
            rows[-1].addWidget(chip)
            used += _GAP + wide
        self._show_rows(rows)

    def _show_rows(self, rows: Sequence[QHBoxLayout]) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        for row in rows:
            row.addStretch()
            column.addLayout(row)
        # A chip that was just pressed is one of those that go.
        before: QWidget | None = self._scroll.takeWidget()
        if before is not None:
            before.hide()
            before.deleteLater()
        self._scroll.setWidget(inner)
        inner.setAutoFillBackground(False)
        seen = min(len(rows), _MOST_ROWS)
        high = max((chip.sizeHint().height() for chip in self.chips), default=0)
        self._scroll.setFixedHeight(max(0, seen * (high + _GAP) - _GAP))
        self._scroll.setVisible(bool(rows))


def _short(name: str, longest: int) -> str:
    """A long name with its middle left out: its ending says what it is."""
    if len(name) <= longest:
        return name
    end = longest * 2 // 5
    return f"{name[: longest - end - 1]}…{name[-end:]}"
