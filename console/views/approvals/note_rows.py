"""What was decided here and can be taken back, waits, or was refused: one row a person."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from console.models.approvals import ApprovalNote, NoteKind
from console.views import icons, painting
from console.views.approvals import words
from console.views.approvals.actions import ApprovalActions
from console.views.icons import Icon
from console.views.place import Place
from console.views.theme import RADIUS, Theme
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.label import dress, plain_label
from contract.resources.attendance import Approval

MOST: Final = 3
_DASHED: Final = frozenset({NoteKind.HELD, NoteKind.WAITING, NoteKind.SENDING})


class NoteRow(QWidget):
    """One decision; dashed as long as the hotel does not know of it."""

    def __init__(
        self, note: ApprovalNote, actions: ApprovalActions, *, place: Place, theme: Theme
    ) -> None:
        super().__init__()
        self.note = note
        self._actions, self._place, self._theme = actions, place, theme
        self.buttons: list[Button] = []
        self._title, self._text = plain_label(), plain_label()
        self._text.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._build()

    def _build(self) -> None:
        px, office, colour = self._theme.px, self._theme.office, self._theme.colour
        dress(self._title, office.strong, colour.text)
        is_bad = self.note.kind is NoteKind.REFUSED
        dress(self._text, office.caption, colour.bad_text if is_bad else colour.text2)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self._title)
        said.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(44), px(8), px(8), px(8))
        row.setSpacing(px(8))
        row.addLayout(said, 1)
        if self.note.kind is NoteKind.REFUSED:
            if self.note.log.approval is Approval.WAITING:
                self._add(row, words.tr("Retry"), self._actions.retry)
            self._add(row, words.tr("Close"), self._actions.dismiss)
        elif self.note.may_undo:
            self._add(row, words.tr("Undo"), self._actions.undo)

    def _add(self, row: QHBoxLayout, text: str, act: Callable[[str], None]) -> None:
        button = Button(text, theme=self._theme, kind=ButtonKind.SECONDARY)
        keys = self.note.keys

        def press() -> None:
            for key in keys:
                act(key)

        button.clicked.connect(press)
        row.addWidget(button)
        self.buttons.append(button)

    @property
    def told(self) -> str:
        """What it says."""
        return f"{self._title.text()}. {self._text.text()}"

    def refresh(self, *, is_reachable: bool) -> None:
        """Say it as of now."""
        title, text = words.note(self.note, self._place, is_reachable=is_reachable)
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(self.told)
        for button in self.buttons:
            button.setAccessibleName(f"{button.text()}: {title}")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour, kind = self._theme.px, self._theme.colour, self.note.kind
        icon, ink = self._sign()
        border = ink if kind is NoteKind.REFUSED else colour.line_strong
        painting.box(
            painter,
            QRectF(self.rect()),
            radius=RADIUS.card,
            fill=colour.surface,
            border=border,
            dashed=kind in _DASHED,
        )
        icons.draw(painter, icon, QRectF(px(14), 0, px(20), self.height()), ink)
        painter.end()

    def _sign(self) -> tuple[Icon, QColor]:
        colour = self._theme.colour
        match self.note.kind:
            case NoteKind.REFUSED:
                return Icon.CIRCLE_ALERT, colour.bad_text
            case NoteKind.WAITING:
                return Icon.CLOUD_UPLOAD, colour.text2
            case _ if self.note.is_approval:
                return Icon.CHECK, colour.ok_text
            case _:
                return Icon.X, colour.bad_text


class NoteRows(QWidget):
    """The rows under one another; call `refresh` each second."""

    def __init__(self, actions: ApprovalActions, *, place: Place, theme: Theme) -> None:
        super().__init__()
        self._actions, self._place, self._theme = actions, place, theme
        self.rows: list[NoteRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self._show([row.note for row in self.rows])

    def show_notes(self, notes: list[ApprovalNote]) -> None:
        """Show the latest of these; what did not change keeps its row and the keyboard."""
        latest = notes[-MOST:]
        if latest != [row.note for row in self.rows]:
            self._show(latest)
        self.setVisible(bool(latest))

    def _show(self, notes: list[ApprovalNote]) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [
            NoteRow(note, self._actions, place=self._place, theme=self._theme) for note in notes
        ]
        for row in self.rows:
            self._column.addWidget(row)

    def refresh(self, *, is_reachable: bool) -> None:
        """Say them as of now."""
        for row in self.rows:
            row.refresh(is_reachable=is_reachable)
