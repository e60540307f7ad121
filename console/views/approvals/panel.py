"""The card in front with its two decisions, what was decided here, and who is next."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from console.models.approvals import ApprovalModels
from console.views.approvals import words
from console.views.approvals.actions import ApprovalActions
from console.views.approvals.fact import FactBox
from console.views.approvals.keys import APPROVAL_KEYS
from console.views.approvals.note_rows import NoteRows
from console.views.approvals.person import PersonHead
from console.views.approvals.queue import MOST, QueueRows
from console.views.approvals.reject_form import RejectForm
from console.views.icons import Icon
from console.views.keys import pressed
from console.views.place import Place
from console.views.stations import Area, area_name
from console.views.theme import DURATION, OFFICE, Theme
from console.views.widgets.announce import announce
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.label import dress, plain_label

WIDTH: Final = 496
_SIDE: Final = 16
_GUARD_S: Final = DURATION.approval_guard / 1000


class ApprovalPanel(QWidget):
    """Shows ApprovalModels; call `tick` each second. `monotonic` gives seconds for the guard.

    `most`: how many rows of who is next there are.

    Signals:
        put_away: Escape was pressed, and there is nothing to go back from.
        resized: it needs another height.
    """

    form: RejectForm
    is_rejecting: bool

    put_away = Signal()
    resized = Signal()

    def __init__(
        self,
        models: ApprovalModels,
        actions: ApprovalActions,
        *,
        place: Place,
        theme: Theme,
        monotonic: Callable[[], float],
        most: int = MOST,
    ) -> None:
        super().__init__()
        self._models, self._actions, self._place = models, actions, place
        self._theme, self._monotonic = theme, monotonic
        self._front: object = None
        self._front_since = monotonic()
        self._was_writing = False
        self.is_rejecting = False
        wide = self._inner(theme)
        self.head = PersonHead(place, theme, wide)
        self.facts = FactBox(theme, wide)
        self.decided = plain_label()
        self.form = RejectForm(theme)
        self.notes = NoteRows(actions, place=place, theme=theme)
        self.queue = QueueRows(place, theme, theme.px(WIDTH) - 4, most)
        self.empty = plain_label()
        high = theme.px(OFFICE.control_large + 8)
        go, stop = ButtonKind.GO, ButtonKind.BAD_OUTLINE
        self.yes = Button("", theme=theme, kind=go, icon=Icon.CHECK, height=high)
        self.no = Button("", theme=theme, kind=stop, icon=Icon.X, height=high)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(area_name(Area.APPROVALS))
        self._build()
        self.set_theme(theme)
        models.changed.connect(self._show)

    @staticmethod
    def _inner(theme: Theme) -> int:
        return theme.px(WIDTH) - 4 - 2 * theme.px(_SIDE)

    def _build(self) -> None:
        self._buttons = QWidget()
        row = self._row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        wide = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for button in (self.yes, self.no):
            button.setSizePolicy(wide)
            row.addWidget(button)
        self.yes.clicked.connect(self.approve)
        self.no.clicked.connect(self.ask_reason)
        self.form.rejected.connect(self._reject)
        self.form.left.connect(self.go_back)
        self.queue.chosen.connect(self._models.choose)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for label in (self.decided, self.empty):
            label.setWordWrap(True)
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        for part in (self.head, self.facts, self.decided, self._buttons, self.form):
            self._column.addWidget(part)
        self._column.addWidget(self.empty)
        self._column.addWidget(self.notes)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._column)
        outer.addWidget(self.queue)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        side, inner, colour = theme.px(_SIDE), self._inner(theme), theme.colour
        self._column.setContentsMargins(side, side, side, side)
        for part in (self.head, self.facts):
            part.set_theme(theme, inner)
        self.queue.set_theme(theme, theme.px(WIDTH) - 4)
        self.form.set_theme(theme)
        self.notes.set_theme(theme)
        dress(self.decided, theme.office.strong, colour.text)
        dress(self.empty, theme.office.body, colour.text2)
        for button in (self.yes, self.no):
            button.set_theme(theme, theme.office.title)
        self._show()

    def tick(self) -> None:
        """Take the time."""
        self._models.tick()
        self.head.refresh()
        self.queue.update()
        self.notes.refresh(is_reachable=self._models.is_reachable)

    @property
    def may_decide(self) -> bool:
        """Whether a press can be meant for the card in front: it has been there long enough."""
        front = self._models.front
        is_old = self._monotonic() - self._front_since >= _GUARD_S
        return front is not None and front.decided is None and is_old

    def approve(self) -> None:
        """Let the clock-in in front count."""
        front = self._models.front
        if front is not None and self.may_decide and not self.is_rejecting:
            self._actions.approve([log.id for log in front.logs])

    def ask_reason(self) -> None:
        """Have it rejected as soon as there is a reason."""
        if self.may_decide:
            self.begin_reason()

    def begin_reason(self) -> None:
        """Ask for it at once, where somebody said whose clock-in they mean."""
        front = self._models.front
        if front is not None and front.decided is None:
            self.form.begin(words.first_name(front.first), is_passed_on=not front.is_in_field)
            self.is_rejecting = True
            self._show()
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_back(self) -> None:
        """Leave the question for a reason; nothing to leave puts everything away."""
        if self.is_rejecting:
            self.is_rejecting = False
            self._show()
            self.take_keyboard()
        else:
            self.put_away.emit()

    def step(self, by: int) -> None:
        """Put another card in front."""
        self._models.step(by)

    def take_keyboard(self) -> None:
        """Somebody wants to decide: the keyboard is where that is done."""
        place = self.yes if self.yes.isVisible() and self.yes.isEnabled() else self
        place.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _reject(self, reason: str) -> None:
        front = self._models.front
        if front is not None and front.decided is None:
            self.is_rejecting = False
            self._actions.reject([log.id for log in front.logs], reason)
            self._show()
            self.take_keyboard()

    def _show(self) -> None:
        front = self._models.front
        is_open = front is not None and front.decided is None
        self._follow_front()
        self.head.show_card(front)
        self.facts.show_facts([] if front is None else words.facts(front, self._place))
        if front is not None and front.decided is not None:
            self.decided.setText(words.decided(front.decided, self._place))
        self.head.setVisible(front is not None)
        self.facts.setVisible(front is not None)
        self.decided.setVisible(front is not None and not is_open)
        self._buttons.setVisible(is_open and not self.is_rejecting)
        self.form.setVisible(is_open and self.is_rejecting)
        self.empty.setVisible(front is None and not self._models.notes)
        self.empty.setText(self._emptiness())
        self._show_buttons()
        self.notes.show_notes(self._models.notes)
        self.notes.refresh(is_reachable=self._models.is_reachable)
        self.queue.show_cards(self._models.queue)
        self.resized.emit()

    def _emptiness(self) -> str:
        if not self._models.is_loaded:
            return words.tr("Who waits for an approval is not known yet")
        return words.tr("Everybody on duty is on the roster")

    def _follow_front(self) -> None:
        """Another card in front: what was begun about the one before is over."""
        front = self._models.front
        seen = None if front is None else (front.staff, front.decided is None)
        if seen != self._front:
            self._front, self._front_since = seen, self._monotonic()
            self._was_writing = self._was_writing or self.is_rejecting
            self.is_rejecting = False
            if front is not None and self.isActiveWindow():
                said = ". ".join((words.name(front.first), *self.facts.sentences))
                announce(self, said)

    def _show_buttons(self) -> None:
        letters, is_live = self._place.letters(), self._models.is_reachable
        self.yes.key, self.no.key = ("A", "R") if letters else ("", "")
        yes = words.tr("Approve") if is_live else words.tr("Approve when online")
        self.yes.set_look(yes, Icon.CHECK)
        self.no.set_look(words.tr("Reject…"), Icon.X)
        for place, share in enumerate((1, 1) if is_live else (5, 3)):
            self._row.setStretch(place, share)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._was_writing and not self.is_rejecting:
            # A reason was being written when its card went: its letters decide about nobody else.
            self._was_writing = not self.may_decide
            self._front_since = self._front_since if self.may_decide else self._monotonic()
        if not pressed(APPROVAL_KEYS, self, event, letters=self._place.letters()):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()
