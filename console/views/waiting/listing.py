"""The list of waiting actions as a view: painted rows, touches and keys."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from console.models.rows import RowRole
from console.models.waiting import WaitingLine, WaitingModel
from console.views.keys import pressed
from console.views.place import Place
from console.views.touch_guard import TouchGuard
from console.views.waiting import words
from console.views.waiting.keys import WAITING_KEYS
from console.views.waiting.rows import Answer, Look, WaitingDelegate, answers_to
from console.views.widgets.focus_ring import paint_own_focus
from console.views.widgets.keyboard_focus import keys_move
from console.views.widgets.scroll_bar import quiet


class WaitingList(QListView):
    """`answered` carries (Answer, key). `monotonic` gives seconds for the double-touch guard."""

    answered = Signal(object, str)

    def __init__(
        self, model: WaitingModel, place: Place, look: Look, monotonic: Callable[[], float]
    ) -> None:
        super().__init__()
        self._waiting = model
        self._guard = TouchGuard(monotonic)
        self._pressed: tuple[str, Answer] | None = None
        self._rows_delegate = WaitingDelegate(model, place, look, self)
        self.setAccessibleName(self.tr("Waiting actions"))
        paint_own_focus(self)
        model.speak_with(lambda line, _: words.spoken(line, place, is_live=model.is_live))
        self.setModel(model)
        self.setItemDelegate(self._rows_delegate)
        self._bar = quiet(self, look.theme)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.set_look(look)
        model.looked.connect(self._see)
        self._see()

    def set_look(self, look: Look) -> None:
        """Paint with another theme or size."""
        self._rows_delegate.set_look(look)
        self._bar.set_theme(look.theme)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, look.theme.colour.raised)
        self.setPalette(palette)
        self.scheduleDelayedItemsLayout()

    def _see(self) -> None:
        """What moved or changed under a finger is not meant by it."""
        rows = enumerate(self._waiting.rows)
        self._guard.see((line.key, (number, answers_to(line))) for number, line in rows)
        self.viewport().update()

    def _button_at(self, event: QMouseEvent) -> tuple[str, Answer] | None:
        index = self.indexAt(event.position().toPoint())
        line: WaitingLine | None = index.data(RowRole.VALUE)
        if line is None:
            return None
        row = QRectF(self.visualRect(index))
        answer = self._rows_delegate.answer_at(line, row, event.position())
        return None if answer is None else (line.key, answer)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember the button; it counts when the finger leaves it there."""
        self._pressed = self._button_at(event)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do what the button says."""
        pressed, self._pressed = self._pressed, None
        super().mouseReleaseEvent(event)
        if pressed is not None and pressed == self._button_at(event):
            self._answer(*pressed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See WAITING_KEYS."""
        keys_move(self)
        if not pressed(WAITING_KEYS, self, event, letters=False):
            super().keyPressEvent(event)

    @property
    def _current(self) -> WaitingLine | None:
        line: WaitingLine | None = self.currentIndex().data(RowRole.VALUE)
        return line

    @property
    def has_answers(self) -> bool:
        """Whether the chosen row has buttons."""
        return self._current is not None and bool(answers_to(self._current))

    def answer_current(self, button: int) -> None:
        """Press a button of the chosen row by its place."""
        if self._current is not None:
            self._answer(self._current.key, answers_to(self._current)[button])

    def _answer(self, key: str, answer: Answer) -> None:
        if self._guard.allows(key):
            self._guard.touched(key)
            self.answered.emit(answer, key)
