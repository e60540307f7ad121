"""The panel with the waiting actions, laid over the station that is open."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.models.waiting import WaitingModel
from console.state.actions import ActionState
from console.views import painting
from console.views.icons import Icon
from console.views.place import Place
from console.views.theme import OFFICE, RADIUS, TOUCH
from console.views.waiting import words
from console.views.waiting.actions import WaitingActions
from console.views.waiting.listing import WaitingList
from console.views.waiting.rows import Answer, Look
from console.views.widgets.announce import announce
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.label import dress, plain_label

_MOST_ROWS: Final = 6
_MARGIN: Final = 24


class WaitingPanel(QWidget):
    """Lives on `owner` until Esc or its cross; live while open. Call `tick` once a second."""

    closed = Signal()

    def __init__(
        self,
        model: WaitingModel,
        actions: WaitingActions,
        *,
        place: Place,
        look: Look,
        monotonic: Callable[[], float],
        owner: QWidget,
    ) -> None:
        super().__init__(owner)
        self._model, self._actions, self._look, self._owner = model, actions, look, owner
        self.setAccessibleName(self.tr("Waiting actions"))
        self.list = WaitingList(model, place, look, monotonic)
        self.list.answered.connect(self._on_answered)
        self.title = plain_label()
        self.cross = Button("", theme=look.theme, kind=ButtonKind.QUIET, icon=Icon.X)
        self.cross.setAccessibleName(self.tr("Close"))
        self.cross.clicked.connect(self.closed)
        self._build()
        self.set_look(look)
        model.looked.connect(self._show)
        owner.installEventFilter(self)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 8, 8)
        head.addWidget(self.title, 1)
        head.addWidget(self.cross)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 9)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list)

    def set_look(self, look: Look) -> None:
        """Paint with another theme or size."""
        self._look = look
        theme = look.theme
        self.list.set_look(look)
        self.cross.set_theme(theme, theme.porter.timer if look.touch else theme.office.title)
        side = TOUCH.kitchen_target_min if look.touch else OFFICE.control_large
        self.cross.setFixedSize(side, side)
        dress(
            self.title, theme.porter.timer if look.touch else theme.office.title, theme.colour.text
        )
        self._show()

    def open(self) -> None:
        """Come up with the keyboard on the oldest action."""
        self.show()
        self.raise_()
        self.list.setCurrentIndex(self._model.index(0, 0))
        first = self.list if self._model.rows else self.cross
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def tick(self) -> None:
        """Take the time."""
        self.list.viewport().update()

    def _show(self) -> None:
        rows = self._model.rows
        refused = sum(line.state is ActionState.FAILED for line in rows)
        self.title.setText(words.title(len(rows) - refused, refused))
        had_keyboard = self.list.hasFocus()
        self.list.setVisible(bool(rows))
        self.list.setFixedHeight(min(len(rows), _MOST_ROWS) * self._look.row)
        if had_keyboard and not rows:
            self.cross.setFocus(Qt.FocusReason.OtherFocusReason)
        self._place()

    def _place(self) -> None:
        """Below the banner, at the right, as far as the window goes."""
        owner, look = self._owner, self._look
        wide = min(look.theme.px(760 if look.touch else 600), owner.width() - 2 * _MARGIN)
        top = 88 if look.touch else 136
        free = owner.height() - top - _MARGIN
        shown = 0 if self.list.isHidden() else self.list.height()
        head = self.sizeHint().height() - shown
        self.list.setFixedHeight(max(0, min(self.list.height(), free - head)))
        self.setGeometry(owner.width() - _MARGIN - wide, top, wide, head + self.list.height())
        self.update()

    def _on_answered(self, answer: Answer, key: str) -> None:
        match answer:
            case Answer.UNDO:
                self._actions.undo(key)
            case Answer.COPY:
                self._copy(key)
            case Answer.RETRY:
                self._actions.retry(key)
            case Answer.DISMISS:
                self._actions.dismiss(key)

    def _copy(self, key: str) -> None:
        """What was written is not lost: it can be told the guest another way."""
        written = next((line.words for line in self._model.rows if line.key == key), "")
        QGuiApplication.clipboard().setText(written)
        announce(self, self.tr("Copied"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize:
            self._show()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; no other key reaches what lies below."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self._look.theme.colour
        painting.ground(self, radius=RADIUS.dialog, fill=colour.raised, border=colour.line_strong)
