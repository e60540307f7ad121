"""Clock-ins that wait for a manager: one card a person, and what became of those decided here."""

import enum
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QObject, Signal

from console.state.actions import ActionKind, ActionState, PendingAction
from console.state.board import Board, BoardChanges
from console.state.clock_logs import ShownLog
from console.state.link import LinkState
from contract.resources.attendance import Approval, ApprovalFacts, ClockLog
from contract.scalars import Id

FAREWELL: Final = timedelta(seconds=3)
AFTERWORD: Final = timedelta(seconds=8)


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalCard:
    """Somebody who clocked in without a shift. `logs`: every clock-in that waits, oldest first.

    `decided`: the log as somebody else decided it, for the moment in which that is still told.
    `is_in_field`: the hotel is a HotelMate backend, which tells no facts and keeps no reason.
    """

    logs: tuple[ClockLog, ...]
    facts: ApprovalFacts | None = None
    is_suspicious: bool = False
    decided: ClockLog | None = None
    is_in_field: bool = False

    @property
    def first(self) -> ClockLog:
        """The clock-in that waits longest."""
        return self.logs[0]

    @property
    def staff(self) -> Id:
        """Whose card it is."""
        return self.first.staff

    @property
    def since(self) -> datetime:
        """Since when somebody waits, aware UTC."""
        return self.first.time_in


class NoteKind(enum.Enum):
    """How far a decision of this PC got."""

    HELD = enum.auto()
    WAITING = enum.auto()
    SENDING = enum.auto()
    REFUSED = enum.auto()
    CLOSED = enum.auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalNote:
    """What was decided here about one person. `keys`: of its actions in the outbox.

    `until`: when it goes out or goes away, aware UTC. `refusal`: the hotel's sentence.
    """

    kind: NoteKind
    log: ClockLog
    is_approval: bool
    keys: tuple[str, ...] = ()
    until: datetime | None = None
    may_undo: bool = False
    refusal: str = ""


class ApprovalModels(QObject):
    """`cards`, who waits longest first, and `notes`; `changed` after either is another.

    Call `tick` once a second: what is told for a moment goes by itself.
    """

    changed = Signal()

    def __init__(self, board: Board, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self._chosen: Id | None = None
        self._farewells: dict[Id, tuple[ApprovalCard, datetime]] = {}
        self._decided_here: dict[Id, ShownLog] = {}
        self._afterwords: dict[Id, tuple[ApprovalNote, datetime]] = {}
        self._told_link = (False, False)
        self.cards: list[ApprovalCard] = []
        self.notes: list[ApprovalNote] = []
        self.refresh()

    @property
    def waiting(self) -> int:
        """How many people wait."""
        return sum(card.decided is None for card in self.cards)

    @property
    def front(self) -> ApprovalCard | None:
        """Whose card lies on top: who was chosen, else who waits longest."""
        mine = (card for card in self.cards if card.staff == self._chosen)
        return next(mine, self.cards[0] if self.cards else None)

    @property
    def queue(self) -> list[ApprovalCard]:
        """Everybody else, who waits longest first."""
        front = self.front
        return [card for card in self.cards if card is not front]

    @property
    def is_reachable(self) -> bool:
        """Whether a decision would go to the hotel soon."""
        return self._board.link.state not in (LinkState.OFFLINE, LinkState.RECONNECTING)

    @property
    def is_loaded(self) -> bool:
        """Whether who waits was ever known here."""
        return self._board.link.verified_at is not None

    def choose(self, staff: Id) -> None:
        """Put somebody's card on top."""
        if self.front is not None and self.front.staff != staff:
            self._chosen = staff
            self.changed.emit()

    def step(self, by: int) -> None:
        """Put the card on top that waits longer (-1) or shorter (1)."""
        front = self.front
        if front is not None:
            place = self.cards.index(front) + by
            if 0 <= place < len(self.cards):
                self.choose(self.cards[place].staff)

    def apply(self, changes: BoardChanges) -> None:
        """Take what became different on the board."""
        if changes.clock_logs or changes.approvals or changes.outbox or changes.link:
            self.refresh()

    def tick(self) -> None:
        """Let go what has been told for long enough."""
        now = self._board.clock.now()
        passing = [*self._farewells.values(), *self._afterwords.values()]
        held = (note.until for note in self.notes if note.kind is NoteKind.HELD)
        if any(until <= now for _, until in passing) or any(u and u <= now for u in held):
            self.refresh()

    def refresh(self) -> None:
        """Read everything again."""
        now, before = self._board.clock.now(), (self.cards, self.notes, self._told_link)
        self._bid_farewell(now)
        self._add_afterwords(now)
        self.cards = self._cards()
        self.notes = [*self._notes(now), *(note for note, _ in self._afterwords.values())]
        self._told_link = (self.is_reachable, self.is_loaded)
        if (self.cards, self.notes, self._told_link) != before:
            self.changed.emit()

    def _bid_farewell(self, now: datetime) -> None:
        """Whoever else decided about a card that was shown here is told for a moment."""
        self._farewells = {s: kept for s, kept in self._farewells.items() if kept[1] > now}
        for card in self.cards:
            truths = (self._board.clock_logs.shown(log.id) for log in card.logs)
            done = [s.log for s in truths if s is not None and _was_decided_elsewhere(s)]
            if card.decided is None and done and len(done) == len(card.logs):
                self._farewells[card.staff] = (_with(card, done[-1]), now + FAREWELL)

    def _add_afterwords(self, now: datetime) -> None:
        """A decision arrived after somebody had gone home: it counts, and that is said."""
        self._afterwords = {i: kept for i, kept in self._afterwords.items() if kept[1] > now}
        shown = self._board.clock_logs.decided_here()
        pending = {one.log.id: one for one in shown if one.decision is not None}
        for log_id in self._decided_here.keys() - pending.keys():
            is_approval = _is_approval(self._decided_here[log_id].decision)
            known = self._board.clock_logs.shown(log_id)
            if known is not None and _was_closed_before(known.log):
                note = ApprovalNote(kind=NoteKind.CLOSED, log=known.log, is_approval=is_approval)
                self._afterwords[log_id] = (note, now + AFTERWORD)
        self._decided_here = pending

    def _cards(self) -> list[ApprovalCard]:
        by_person: dict[Id, list[ClockLog]] = {}
        for shown in self._board.clock_logs.undecided():
            by_person.setdefault(shown.log.staff, []).append(shown.log)
        cards = [self._card(logs) for logs in by_person.values()]
        gone = (card for staff, (card, _) in self._farewells.items() if staff not in by_person)
        return sorted((*cards, *gone), key=lambda card: (card.since, card.first.id))

    def _card(self, logs: Iterable[ClockLog]) -> ApprovalCard:
        waiting, approvals = tuple(logs), self._board.approvals
        return ApprovalCard(
            logs=waiting,
            facts=approvals.facts(waiting[0].id),
            is_suspicious=any(approvals.is_suspicious(log.id) for log in waiting),
            is_in_field=self._board.hotel is not None and not self._board.hotel.sync,
        )

    def _notes(self, now: datetime) -> list[ApprovalNote]:
        grouped: dict[tuple[Id, NoteKind, bool], ApprovalNote] = {}
        for shown in self._board.clock_logs.decided_here():
            for pending in (shown.decision, shown.refused):
                if pending is None:
                    continue
                note = _note(shown.log, pending, now)
                key = shown.log.staff, note.kind, note.is_approval
                grouped[key] = _joined(grouped[key], note) if key in grouped else note
        return list(grouped.values())


def _note(log: ClockLog, pending: PendingAction, now: datetime) -> ApprovalNote:
    until = pending.send_after
    match pending.state:
        case ActionState.FAILED:
            kind = NoteKind.REFUSED
        case ActionState.WILL_SEND if until is not None and now < until:
            kind = NoteKind.HELD
        case ActionState.SENDING:
            kind = NoteKind.SENDING
        case _:
            kind = NoteKind.WAITING
    return ApprovalNote(
        kind=kind,
        log=log,
        is_approval=_is_approval(pending),
        keys=(pending.key,),
        until=until,
        may_undo=pending.may_withdraw,
        refusal=pending.refusal or "",
    )


def _joined(first: ApprovalNote, second: ApprovalNote) -> ApprovalNote:
    """Decisions about one person are taken back together."""
    return ApprovalNote(
        kind=first.kind,
        log=first.log,
        is_approval=first.is_approval,
        keys=first.keys + second.keys,
        until=first.until,
        may_undo=first.may_undo and second.may_undo,
        refusal=first.refusal,
    )


def _with(card: ApprovalCard, decided: ClockLog) -> ApprovalCard:
    return replace(card, decided=decided)


def _was_decided_elsewhere(shown: ShownLog) -> bool:
    is_here = shown.decision is not None or shown.refused is not None
    return not is_here and shown.log.approval in (Approval.APPROVED, Approval.REJECTED)


def _was_closed_before(log: ClockLog) -> bool:
    out, decided = log.time_out, log.decided_at
    return out is not None and decided is not None and out < decided


def _is_approval(pending: PendingAction | None) -> bool:
    return pending is not None and pending.action.kind is ActionKind.APPROVE_CLOCK_IN
