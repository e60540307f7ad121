"""Asks whom a conversation is handed to, and what that one shall know."""

from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from console.models.guest_chat import Colleague
from console.views import painting
from console.views.settings.line_box import LineBox
from console.views.theme import RADIUS, Theme
from console.views.widgets.button import Button
from console.views.widgets.label import dress, plain_label
from console.views.widgets.scroll_bar import quiet
from console.views.words import plain
from contract.resources.guest_chat import LONGEST_NOTE

_SHOWN: Final = 6


class HandOverDialog(QDialog):
    """`chosen` after it was accepted: pressing a colleague accepts."""

    def __init__(
        self, room: str, colleagues: list[Colleague], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._theme = theme
        self.chosen: Colleague | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        title = self.tr("Hand room {room} over").format(room=plain(room))
        self.setWindowTitle(title)
        self.setFixedWidth(theme.px(496))
        words = self.tr("Note for the colleague")
        self._box = LineBox(words, theme, longest=LONGEST_NOTE)
        self._box.setFixedWidth(theme.px(448))
        self._box.edit.setPlaceholderText(words)
        self.buttons = [self._button(one) for one in colleagues]
        self._build(title)
        self._box.setFocus()

    @property
    def note(self) -> str:
        """What was written, perhaps nothing."""
        return self._box.text

    def _build(self, title: str) -> None:
        theme = self._theme
        heading, hint = plain_label(title), plain_label(self.tr("The guest does not see the note."))
        dress(heading, theme.office.heading, theme.colour.text)
        dress(hint, theme.office.dense, theme.colour.text2)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addWidget(heading)
        column.addWidget(hint)
        column.addWidget(self._box)
        column.addSpacing(8)
        column.addWidget(self._list())
        column.addSpacing(8)
        foot = QHBoxLayout()
        leave = Button(self.tr("Leave it"), theme=theme)
        leave.clicked.connect(self.reject)
        foot.addStretch()
        foot.addWidget(leave)
        column.addLayout(foot)
        if self.buttons:
            self._box.edit.returnPressed.connect(self.buttons[0].setFocus)

    def _list(self) -> QWidget:
        """The colleagues, those on duty first; scrolled where there are many."""
        inner, area = QWidget(), QScrollArea()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        for button in self.buttons:
            rows.addWidget(button)
        rows.addStretch()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        quiet(area, self._theme)
        palette = QPalette(area.palette())
        palette.setColor(QPalette.ColorRole.Window, self._theme.colour.surface)
        area.setPalette(palette)
        high = self.buttons[0].sizeHint().height() + 8 if self.buttons else 0
        area.setFixedHeight(min(len(self.buttons), _SHOWN) * high)
        return area

    def _button(self, one: Colleague) -> Button:
        name = plain(one.name)
        said = name if one.is_on_duty else self.tr("{name}, off duty").format(name=name)
        button = Button(said, theme=self._theme)
        button.setAccessibleName(self.tr("Hand over to {name}").format(name=said))
        button.clicked.connect(partial(self._choose, one))
        return button

    def _choose(self, one: Colleague) -> None:
        self.chosen = one
        self.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A panel without shadow."""
        painter, colour = QPainter(self), self._theme.colour
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole, line = QRectF(self.rect()), colour.line_strong
        painting.box(painter, whole, radius=RADIUS.dialog, fill=colour.surface, border=line)
        painter.end()
