"""The actions of this PC in memory: what is on disk, how far each got, and how that looks."""

import sqlite3
from asyncio import wrap_future
from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import uuid4

from msgspec import structs

from console.api.hotel_sentences import told_by_hotel
from console.session.diagnostics import Diagnostics
from console.session.ports import Answer
from console.session.rows import apply_rows, rev_known
from console.session.writer import Writer
from console.state.actions import ActionKind, ActionState, NewAction, PendingAction
from console.state.board import Board, BoardChanges
from console.state.outgoing import NewFiles
from console.state.places import REMOVALS
from console.storage.outbox import OutboxTable, StoredAction
from contract.record import replace
from contract.resources.guest_chat import NewMessage
from contract.resources.staff_chat import NewStaffMessage
from contract.resources.sync import Entity
from contract.scalars import Id

Lane = tuple[Entity, Id]

_MESSAGES: Final = NewMessage | NewFiles | NewStaffMessage


@dataclass(slots=True)
class Entry:
    """An action that is not settled.

    `is_committed`: it is on disk and may go. `is_in_flight`: a request for it is under way.
    `percent`: how much of its files went out with that request, None when it has none.
    """

    stored: StoredAction
    state: ActionState
    is_committed: bool = False
    is_in_flight: bool = False
    percent: int | None = None

    @property
    def is_uploading(self) -> bool:
        """Whether files are on their way and the hotel cannot have all of them."""
        is_first = self.state is not ActionState.NOT_CONFIRMED
        return self.is_in_flight and is_first and self.percent is not None and self.percent < 100

    @property
    def key(self) -> str:
        """The idempotency key."""
        return self.stored.key

    @property
    def lane(self) -> Lane:
        """Actions of one lane go out in the order they were made."""
        return self.stored.action.entity, self.stored.action.entity_id

    @property
    def may_be_at_hotel(self) -> bool:
        """Whether sending was begun, and it is not certain that nothing arrived."""
        return self.is_in_flight or self.stored.attempts > 0


class Outbox:
    """Entries in the order they were made; every change of them is laid over the board."""

    def __init__(self, table: OutboxTable, writer: Writer, diagnostics: Diagnostics) -> None:
        self._table = table
        self._writer = writer
        self._diagnostics = diagnostics
        self._entries: dict[str, Entry] = {}

    def __iter__(self) -> Iterator[Entry]:
        return iter(tuple(self._entries.values()))

    def __contains__(self, key: str) -> bool:
        return key in self._entries

    @property
    def waiting(self) -> int:
        """How many actions the hotel has not acknowledged."""
        return sum(entry.state is not ActionState.FAILED for entry in self._entries.values())

    def restore(self, stored: list[StoredAction]) -> None:
        """Take what an earlier run of the program left."""
        for action in stored:
            refusal = None if action.refusal is None else told_by_hotel(action.refusal)
            kept, state = replace(action, refusal=refusal), _state_after_restart(action)
            self._entries[action.key] = Entry(kept, state, is_committed=True)
        self._lay()

    def get(self, key: str) -> Entry | None:
        """The entry of a key, None when it is settled or unknown."""
        return self._entries.get(key)

    def next_of(self, lane: Lane) -> Entry | None:
        """The action of a lane whose turn it is."""
        mine = (e for e in self._entries.values() if e.lane == lane)
        return next((e for e in mine if e.state is not ActionState.FAILED), None)

    def failed_up_to(self, key: str) -> list[Entry]:
        """A failed action; of a message those too that failed before it, oldest first."""
        wanted = self._entries.get(key)
        if wanted is None or wanted.state is not ActionState.FAILED:
            return []
        if not isinstance(wanted.stored.action.chat, _MESSAGES):
            return [wanted]
        failed = [
            one
            for one in self
            if one.lane == wanted.lane
            and one.state is ActionState.FAILED
            and isinstance(one.stored.action.chat, _MESSAGES)
        ]
        return failed[: failed.index(wanted) + 1]

    def add(self, action: NewAction, *, made_at: datetime, is_reachable: bool) -> Entry:
        """Show an action at once; it counts as made when `commit` has put it on disk."""
        is_held = action.hold_s > 0
        may_go = is_reachable and not is_held
        goes_now = may_go and self.next_of((action.entity, action.entity_id)) is None
        stored = StoredAction(
            key=str(uuid4()),
            action=action,
            made_at=made_at,
            send_after=made_at + timedelta(seconds=action.hold_s) if is_held else None,
            attempts=int(goes_now),
        )
        entry = Entry(stored, ActionState.SENDING if may_go else ActionState.WILL_SEND)
        self._entries[stored.key] = entry
        self._lay()
        return entry

    async def commit(self, entry: Entry, *, instead_of: str | None = None) -> None:
        """Put a new action on disk, dropping another one in the same transaction."""
        if entry.key not in self._entries:
            # Taken back before its turn: on disk it would go after a restart.
            return
        if instead_of is None:
            await self._kept(self._table.add(entry.stored))
        else:
            await self._kept(self._table.replace(instead_of, entry.stored))
        entry.is_committed = True

    async def begin(self, entry: Entry) -> None:
        """Sending begins; on disk first, so that nobody takes it back after a restart."""
        entry.is_in_flight = True
        if entry.stored.attempts:
            return
        if entry.stored.send_after is not None:
            entry.state = ActionState.SENDING
        entry.stored = replace(entry.stored, attempts=1, send_after=None)
        self._lay()
        await self._kept(self._table.note_attempt(entry.key))

    def may_double(self, entry: Entry) -> bool:
        """Whether sending again may do it twice: a new order, and no answer came the first time.

        Our own hotel keeps the answer under the action's key; a backend in the field does not.
        """
        hotel = self._writer.board.hotel
        is_in_doubt = entry.state is ActionState.NOT_CONFIRMED
        is_new = entry.stored.action.wish is not None
        return is_new and is_in_doubt and hotel is not None and not hotel.sync

    def held_s(self, entry: Entry) -> float:
        """How long an action is still held to be taken back, seconds; 0 when it may go."""
        made_at, until, now = entry.stored.made_at, entry.stored.send_after, self._now()
        if until is None or entry.stored.attempts:
            return 0.0
        if now < made_at:
            # The clock was set back: held once more from now, not until it is that late again.
            until = now + (until - made_at)
            entry.stored = replace(entry.stored, made_at=now, send_after=until)
            self._lay()
        return max(0.0, (until - now).total_seconds())

    def postpone(self, entry: Entry) -> None:
        """An attempt certainly never arrived: it waits, and can be taken back if none did."""
        if entry.key not in self._entries or entry.state is ActionState.NOT_CONFIRMED:
            return
        entry.state = ActionState.WILL_SEND
        entry.stored = replace(entry.stored, attempts=0)
        self._keep(self._table.forget_attempts(entry.key))
        self._lay()

    def show(self, entry: Entry, state: ActionState) -> None:
        """Paint how far an action got."""
        if entry.key in self._entries and entry.state is not state:
            entry.state = state
            self._lay()

    def show_percent(self, entry: Entry, percent: int | None) -> bool:
        """Paint how much of its files is out; whether that is another share than before."""
        is_other = entry.percent != percent
        entry.percent = percent
        if is_other and entry.key in self._entries:
            self._lay()
        return is_other

    def show_all_waiting(self) -> None:
        """The hotel cannot be reached: what was about to go waits."""
        for entry in self:
            if entry.state is ActionState.SENDING and not entry.may_be_at_hotel:
                entry.state = ActionState.WILL_SEND
        self._lay()

    def settle(self, entry: Entry, answer: Answer | None) -> None:
        """The hotel did it. `answer` is the entity afterwards, None when it was not readable."""
        del self._entries[entry.key]
        if answer is None:
            self._keep(self._table.remove(entry.key))
            self._drop_removed(entry.stored.action)
        else:
            self._writer.write(lambda board: apply_rows(board, (answer,)))
            self._keep(self._table.settle(entry.key, entry.stored.action, answer.rev))
            self._build_on(entry.lane, answer.rev)
        self._lay()

    def _drop_removed(self, action: NewAction) -> None:
        """What was removed must not come back until it is read again."""
        gone, entity = action.entity_id, action.entity
        if action.kind is ActionKind.REMOVE_SHIFT:
            self._writer.show(lambda board: BoardChanges(roster=board.roster.drop(gone)))
        elif entity is Entity.STOCKTAKE:
            self._writer.show(lambda board: BoardChanges(stocktakes=board.stocktakes.remove(gone)))
        elif entity in REMOVALS:
            self._writer.show(lambda board: BoardChanges(team=board.team.remove(entity, gone, 0)))

    def refuse(self, entry: Entry, sentence: str, current: Answer | None) -> None:
        """The hotel said no: the object goes back to its truth, the action stays as failed."""
        if current is not None:
            self._writer.write(lambda board: apply_rows(board, (current,)))
        entry.stored = replace(entry.stored, refusal=sentence)
        entry.state = ActionState.FAILED
        self._keep(self._table.refuse(entry.key, sentence))
        self._lay()

    def remake(self, entry: Entry, *, is_reachable: bool) -> Entry:
        """Make a failed action anew: to the hotel it is another one, with a key of its own."""
        action = entry.stored.action
        if action.expected_rev is not None:
            rev = rev_known(self._writer.board, action.entity, action.entity_id)
            if rev is not None or action.entity is not Entity.STOCKTAKE_LINE:
                # Nobody has seen what a count would lie over while its stocktake is not open.
                action = replace(action, expected_rev=rev)
        if isinstance(action.chat, NewMessage | NewFiles):
            action = replace(action, chat=self._sent_again(action.entity, action.chat))
        stored = StoredAction(key=str(uuid4()), action=action, made_at=entry.stored.made_at)
        del self._entries[entry.key]
        state = ActionState.SENDING if is_reachable else ActionState.WILL_SEND
        again = self._entries[stored.key] = Entry(stored, state)
        self._lay()
        return again

    def _sent_again(self, entity: Entity, body: NewMessage | NewFiles) -> NewMessage | NewFiles:
        """Whoever sends it again has read why it was refused: what has changed does not matter."""
        board, is_guests = self._writer.board, entity is Entity.GUEST_CONVERSATION
        there = board.open_chat if is_guests else board.open_staff_chat
        answered = body.reply_to and there.get(body.reply_to)
        reply_to = None if answered and answered.is_deleted else body.reply_to
        return structs.replace(body, seen_up_to=None, reply_to=reply_to)

    def drop(self, entry: Entry) -> None:
        """Forget an action that is failed or was never sent."""
        del self._entries[entry.key]
        self._keep(self._table.remove(entry.key))
        self._lay()

    def _now(self) -> datetime:
        return self._writer.board.clock.now()

    def _build_on(self, lane: Lane, rev: int) -> None:
        for later in self._entries.values():
            action = later.stored.action
            if later.lane == lane and action.expected_rev is not None:
                later.stored = replace(later.stored, action=replace(action, expected_rev=rev))

    async def _kept(self, done: Future[None]) -> None:
        try:
            await wrap_future(done)
        except sqlite3.Error as error:
            # A full disk must not keep a guest's order from the hotel: it goes unsaved.
            self._diagnostics.note(f"an action could not be saved: {error}")

    def _keep(self, done: Future[None]) -> None:
        def note(ended: Future[None]) -> None:
            error = ended.exception()
            if error is not None:
                self._diagnostics.note(f"the outbox could not be saved: {error}")

        done.add_done_callback(note)

    def _lay(self) -> None:
        pending = tuple(_as_pending(entry) for entry in self._entries.values())

        def lay(board: Board) -> BoardChanges:
            is_other, board.outbox = board.outbox != pending, pending
            return BoardChanges(
                orders=board.orders.lay(pending),
                breakfasts=board.breakfasts.lay(pending),
                menu=board.menu.lay(pending),
                guest_chats=board.guest_chats.lay(pending),
                staff_chats=board.staff_chats.lay(pending),
                clock_logs=board.clock_logs.lay(pending),
                bookings=board.bookings.lay(pending),
                open_stocktake=board.open_stocktake.lay(pending),
                outbox=is_other,
            )

        self._writer.show(lay)


def _as_pending(entry: Entry) -> PendingAction:
    return PendingAction(
        key=entry.key,
        action=entry.stored.action,
        made_at=entry.stored.made_at,
        state=entry.state,
        refusal=entry.stored.refusal,
        send_after=entry.stored.send_after,
        may_withdraw=entry.is_uploading
        or (not entry.may_be_at_hotel and entry.state is not ActionState.FAILED),
        percent=entry.percent,
    )


def _state_after_restart(stored: StoredAction) -> ActionState:
    if stored.refusal is not None:
        return ActionState.FAILED
    return ActionState.NOT_CONFIRMED if stored.attempts else ActionState.WILL_SEND
