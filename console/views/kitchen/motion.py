"""Short movements of tickets: sliding to another cell, appearing, the pulse of a new one."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QEasingCurve, QObject, QPointF, QRectF, QTimer

from console.views.theme import DURATION
from contract.record import Record
from contract.scalars import Id

_FRAME_MS: Final = 16
_CURVE: Final = QEasingCurve(QEasingCurve.Type.OutCubic)
_PULSE_S: Final = DURATION.new_pulse / 1000


class _Move(Record, frozen=True):
    start: QPointF
    began: float


class Motion(QObject):
    """Knows where each ticket is drawn at a moment; `repaint` is called while anything moves.

    `clock` gives monotonic seconds. With `is_reduced` nothing moves, from that moment on.
    """

    def __init__(
        self, clock: Callable[[], float], repaint: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.is_reduced: Callable[[], bool] = lambda: False
        self._clock = clock
        self._repaint = repaint
        self._places: dict[Id, QRectF] = {}
        self._moves: dict[Id, _Move] = {}
        self._entered: dict[Id, float] = {}
        self._pulses: dict[Id, float] = {}
        self._timer = QTimer(self, interval=_FRAME_MS)
        self._timer.timeout.connect(self._on_frame)

    def place(self, places: Mapping[Id, QRectF], new: frozenset[Id], *, at_once: bool) -> None:
        """Take where tickets lie now and which are new orders; what is unknown appears."""
        now = self._clock()
        if self.is_reduced():
            self._stop()
        elif not at_once:
            self._begin(places, new, now)
        self._places = dict(places)
        for known in (self._moves, self._entered, self._pulses):
            for gone in known.keys() - places.keys():
                del known[gone]
        if (self._moves or self._entered or self._pulses) and not self._timer.isActive():
            self._timer.start()

    def _stop(self) -> None:
        for known in (self._moves, self._entered, self._pulses):
            known.clear()

    def _begin(self, places: Mapping[Id, QRectF], new: frozenset[Id], now: float) -> None:
        for ticket_id, rect in places.items():
            before = self._places.get(ticket_id)
            if before is None:
                self._entered[ticket_id] = now
                if ticket_id in new:
                    self._pulses[ticket_id] = now
            elif before.topLeft() != rect.topLeft():
                self._moves[ticket_id] = _Move(self.shift(ticket_id) + before.topLeft(), now)

    def shift(self, ticket_id: Id) -> QPointF:
        """How far from its place a ticket is drawn, px."""
        move = self._moves.get(ticket_id)
        if move is None:
            return QPointF()
        way = move.start - self._places[ticket_id].topLeft()
        return way * (1 - self._progress(move.began, DURATION.ticket_move))

    def opacity(self, ticket_id: Id) -> float:
        """How far a ticket has appeared, 0 to 1."""
        began = self._entered.get(ticket_id)
        return 1.0 if began is None else self._progress(began, DURATION.enter)

    def is_dimmed(self, ticket_id: Id) -> bool:
        """Whether the border of a new ticket is in the dark half of a pulse."""
        began = self._pulses.get(ticket_id)
        return began is not None and (self._clock() - began) % _PULSE_S > _PULSE_S / 2

    def _progress(self, began: float, duration_ms: int) -> float:
        share = min(1.0, (self._clock() - began) * 1000 / duration_ms)
        return _CURVE.valueForProgress(share)

    def _on_frame(self) -> None:
        now = self._clock()
        if self.is_reduced():
            self._stop()
        _drop_over(self._entered, now, DURATION.enter / 1000)
        _drop_over(self._pulses, now, DURATION.new_pulse_count * _PULSE_S)
        over = {i: m.began for i, m in self._moves.items()}
        _drop_over(over, now, DURATION.ticket_move / 1000)
        self._moves = {i: m for i, m in self._moves.items() if i in over}
        self._timer.setInterval(_FRAME_MS if self._moves or self._entered else 125)
        if not (self._moves or self._entered or self._pulses):
            self._timer.stop()
        self._repaint()


def _drop_over(began: dict[Id, float], now: float, lasts: float) -> None:
    for ticket_id in [i for i, start in began.items() if now - start >= lasts]:
        del began[ticket_id]
