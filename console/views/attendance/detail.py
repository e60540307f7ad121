"""One presence in full: when, how, breaks, shift, who decided; and its clock-out to put right."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.models.attendance import AttendanceModel, pauses
from console.state.actions import ActionState
from console.state.own_clock import ClockStep
from console.views import painting
from console.views.attendance import words
from console.views.attendance.words import tr
from console.views.icons import Icon
from console.views.place import Place
from console.views.theme import RADIUS, Theme
from console.views.widgets.button import Button
from console.views.widgets.facts import FactList, Facts
from console.views.widgets.label import dress, plain_label
from console.views.widgets.roomy import Roomy
from console.views.words import plain
from contract.resources.attendance import Approval, ClockLog


class Detail(QWidget):
    """`wanted`: the clock-out is to be put right. `undone`: not after all; carries its key."""

    wanted = Signal()
    undone = Signal(object)

    def __init__(self, model: AttendanceModel, place: Place, theme: Theme, *, may: bool) -> None:
        super().__init__()
        self._model, self._place, self._theme, self._may = model, place, theme, may
        self._log: ClockLog | None = None
        self._pending_key: str | None = None
        self._name, self._under = plain_label(), plain_label()
        self._facts = Facts(theme)
        self.said = plain_label()
        self.button = Button(tr("Put clock-out right…"), theme=theme, icon=Icon.PENCIL)
        self.button.clicked.connect(self.wanted)
        self.undo_button = Button(tr("Undo"), theme=theme)
        self.undo_button.clicked.connect(lambda: self.undone.emit(self._pending_key))
        for label in (self._name, self.said):
            label.setWordWrap(True)
        self._build()
        self.set_theme(theme)

    def _build(self) -> None:
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(4)
        column.addWidget(self._name)
        column.addWidget(self._under)
        column.addWidget(self._facts)
        column.addWidget(self.said)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addWidget(self.undo_button)
        row.addStretch()
        column.addLayout(row)
        column.addStretch()
        self._scrolled = Roomy(self._theme, self)
        self._scrolled.hold(held)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(self._scrolled)

    @property
    def facts(self) -> FactList:
        """What is told, in order."""
        return [] if self._log is None else _facts(self._log, self._model, self._place)

    def show_log(self, log: ClockLog | None) -> None:
        """Show another presence, or this one anew."""
        self._log = log
        self._name.setText(
            tr("Choose a presence on the left") if log is None else words.name_of(log)
        )
        self._under.setText("" if log is None else words.department(log))
        self._facts.show_facts(self.facts)
        self._show_correction()

    def _show_correction(self) -> None:
        log = self._log
        pending = None if log is None else self._model.correction(log.id)
        self._pending_key = pending.key if pending is not None and pending.may_withdraw else None
        self.undo_button.setVisible(self._pending_key is not None)
        is_open = pending is not None and pending.state is not ActionState.FAILED
        self.button.setVisible(log is not None and self._may and not is_open)
        said = "" if pending is None else words.correction_words(pending, self._place)
        self.said.setText(said)
        self.said.setVisible(bool(said))
        colour = self._theme.colour
        is_failed = pending is not None and not is_open
        dress(self.said, self._theme.office.body, colour.bad_text if is_failed else colour.text2)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        dress(self._name, theme.office.title, theme.colour.text)
        dress(self._under, theme.office.body, theme.colour.text2)
        for part in (self.button, self.undo_button, self._facts, self._scrolled):
            part.set_theme(theme)
        self.show_log(self._log)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A card."""
        colour = self._theme.colour
        painting.ground(self, radius=RADIUS.card, fill=colour.surface, border=colour.line)


def _facts(log: ClockLog, model: AttendanceModel, place: Place) -> FactList:
    taken = [words.pause_words(one, place) for one in pauses(log)]
    approval = {
        Approval.NOT_NEEDED: tr("Not needed"),
        Approval.WAITING: tr("Open"),
        Approval.APPROVED: tr("Approved"),
        Approval.REJECTED: tr("Rejected"),
    }[log.approval]
    late = log.overtime_warned_at
    told = (
        (tr("Clocked in"), words.entry_words(log, ClockStep.CLOCK_IN, place)),
        (tr("Clocked out"), words.entry_words(log, ClockStep.CLOCK_OUT, place)),
        (tr("Hours without breaks"), words.hours(log, model, place)),
        (tr("Breaks"), "; ".join(taken) or words.breaks(log)),
        (tr("Overtime"), "" if late is None else words.overtime(late, place)),
        (tr("Shift"), words.rostered(log)),
        (tr("Approval"), approval),
        (tr("Decided by"), words.decision(log, place)),
        (tr("Reason"), plain(log.decision_reason or "")),
    )
    return [(name, value) for name, value in told if value]
