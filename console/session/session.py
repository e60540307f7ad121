"""One person's connection to one hotel: keeps the board true and brings actions to the hotel."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Iterable, Sequence
from datetime import date
from typing import Any, Final

from console.api.errors import ApiError, Refused, Unauthorised, Unreachable, named
from console.realtime.inbox import Subscription
from console.sentences import sentence
from console.session import follower
from console.session.alerts import Alert
from console.session.back_office import BackOffice
from console.session.bell import unnoted
from console.session.diagnosing import diagnose
from console.session.diagnostics import Diagnostics
from console.session.drain import Drain
from console.session.forgetting import Forgetting
from console.session.guest_desk import GuestDesk
from console.session.hearing import Hearing
from console.session.house_rooms import HouseRooms
from console.session.link_keeper import LinkKeeper, set_link
from console.session.list_reconciler import ListReconciler
from console.session.lookout import Lookout
from console.session.outbox import Entry, Outbox
from console.session.ports import HotelPort, LinkMaker
from console.session.rows import restore_all
from console.session.saver import Saver
from console.session.searching import Search
from console.session.sender import Sender, SenderEvents
from console.session.staff_chat import StaffChat
from console.session.stream_reconciler import StreamReconciler
from console.session.streams import Streams
from console.session.upkeep import Reconciler, Upkeep
from console.session.wakefulness import Wakefulness
from console.session.writer import Writer
from console.state.actions import ActionState, NewAction
from console.state.board import Board, BoardChanges
from console.state.diagnosis import Diagnosis
from console.state.duty import is_nobody_on_duty
from console.state.link import LinkState
from console.storage.alerts import AlertTable
from console.storage.database import Database
from console.storage.guests_words import GuestsWords
from console.storage.outbox import OutboxTable
from console.storage.owner import Owner
from console.storage.saved import Saved, load_saved
from console.storage.snapshots import SnapshotTable
from console.trace import trace
from contract.permissions import Duty
from contract.record import Record, replace
from contract.resources.sync import Entity

TICK_S: Final = 1.0
_COMMIT: Final = "commit"
_ORDERS: Final = frozenset({Entity.ORDER, Entity.BREAKFAST_ORDER})
_CHOOSES_ROOMS: Final = frozenset({Duty.DESK, Duty.MANAGER})
_SIGNED_OUT: Final = sentence("The sign-in has ended.")
_log: Final = logging.getLogger("console.session")


class Surroundings(Record, frozen=True, kw_only=True):
    """The ways out of the session."""

    hotel: HotelPort
    make_link: LinkMaker
    database: Database


class Listeners(Record, frozen=True, kw_only=True):
    """Called on the loop's thread. `signed_out` gets a sentence; see Session.signed_in_again.

    `alerted` gets what is to sound now, `noted` every new alert.
    """

    changed: Callable[[BoardChanges], None]
    alerted: Callable[[Alert], None]
    signed_out: Callable[[str], None]
    noted: Callable[[Sequence[Alert]], None] = unnoted


class Session:
    """Made on the loop's thread with `board.hotel` and `board.me` set; every call on that thread.

    `restore` may be called before `start`, to show the saved board with the first paint.
    """

    def __init__(
        self,
        board: Board,
        stations: Iterable[Duty],
        surroundings: Surroundings,
        listeners: Listeners,
    ) -> None:
        assert board.hotel is not None
        assert board.me is not None
        self._loop = asyncio.get_running_loop()
        self._board = board
        self._stations = tuple(sorted(stations))
        self._listeners = listeners
        self._owner = Owner.of(board.hotel, board.me)
        self._database = surroundings.database
        self.diagnostics = Diagnostics()
        self._writer = Writer(board, self._tell)
        self._keeper = LinkKeeper(board.clock.now())
        self._build_truth(surroundings.hotel)
        self._build_outbox(surroundings.hotel)
        ledger = AlertTable(surroundings.database)
        self._lookout = Lookout(board, self._stations, ledger, listeners.alerted, listeners.noted)
        self._drain = Drain(self._hearing.hear, self._on_heard)
        self._link = surroundings.make_link(self._drain.inbox)
        self._followed: list[Subscription] = []
        self._tasks: set[asyncio.Task[Any]] = set()
        self._upkeep_task: asyncio.Task[None] | None = None
        self._wakefulness = Wakefulness()
        self._day = self._today()
        self._is_restored = False
        self._is_signed_out = False
        self._has_told = False

    def _build_truth(self, hotel: HotelPort) -> None:
        assert self._board.hotel is not None
        self._reconciler: Reconciler
        if self._board.hotel.sync:
            streams = Streams(follower.streams(self._board, self._stations))
            self._reconciler = StreamReconciler(hotel, self._writer, streams, self.diagnostics)
        else:
            asked = hotel, self._writer, self.diagnostics, self._stations
            self._reconciler = ListReconciler.at(*asked)
        self._upkeep = Upkeep(self._reconciler, self._board, self._keeper, self.diagnostics)
        self._upkeep.on_settled = self._on_reconciled
        self.guests = GuestDesk(hotel, self._writer, self.diagnostics)
        self.chat = self.guests.chat
        self.staff_chat = StaffChat(hotel, self._writer, self.diagnostics)
        self.search = Search(hotel, self._writer, self.chat, self.diagnostics)
        self.back_office = BackOffice(hotel, self._writer, self.diagnostics)
        self._hearing = Hearing(
            writer=self._writer,
            reconciler=self._reconciler,
            upkeep=self._upkeep,
            keeper=self._keeper,
            diagnostics=self.diagnostics,
            chat=self.chat,
            staff_chat=self.staff_chat,
            presence=self.guests.presence,
            back_office=self.back_office,
        )
        table = SnapshotTable(self._database, self._owner.hotel, self._words())
        self._saver = Saver(table, self._board, self._reconciler)
        self._rooms = HouseRooms(hotel, self._writer, self.diagnostics)

    def _build_outbox(self, hotel: HotelPort) -> None:
        table = OutboxTable(self._database, self._owner)
        self._outbox = Outbox(table, self._writer, self.diagnostics)
        events = SenderEvents(
            changed=self._refresh, attempted=self._on_attempted, refused=self._on_refused
        )
        self._sender = Sender(self._outbox, hotel, events)
        words = GuestsWords(self._database, self._owner)
        self._forgetting = Forgetting(words, hotel, self._writer, self._outbox, self.diagnostics)

    # Beginning and end

    def restore(self, saved: Saved) -> None:
        """Show what this PC kept, marked with the time it was verified at."""
        self._is_restored = True
        if saved.snapshot is not None:
            kept = saved.snapshot.snapshot
            self._writer.show(lambda board: restore_all(board, kept))
            self._keeper.verified(saved.snapshot.verified_at)
        self._outbox.restore(saved.actions)
        self._lookout.open(saved.alerts)
        self._refresh()

    async def start(self) -> None:
        """Connect, catch up and send what is waiting; returns when all of that has begun."""
        if not self._is_restored:
            saved = load_saved(self._database, self._owner, self._words())
            self.restore(await asyncio.wrap_future(saved))
        self._follow()
        self._link.start()
        self._work_on_upkeep()
        self._spawn(self._keep_time(), "tick")
        self._sender.wake_all()

    async def stop(self) -> None:
        """Leave the hotel. Actions not settled are on disk and go next time."""
        self._link.stop()
        await self._lookout.close()
        for task in self._tasks:
            if task.get_name() != _COMMIT:
                task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._sender.stop()
        for one in (self.search, self.guests, self.staff_chat, self.back_office, self._forgetting):
            await one.stop()
        await self._saver.save()

    # What a person does

    def submit(self, action: NewAction) -> None:
        """Show an action at once, put it on disk, then send it."""
        entry = self._outbox.add(
            action, made_at=self._board.clock.now(), is_reachable=self._may_send
        )
        if action.entity in _ORDERS:
            self._lookout.done_here(action.entity_id)
        self._refresh()
        self._commit(entry)

    def retry(self, key: str) -> None:
        """Send a failed action again, over the truth as it is now; see Outbox.failed_up_to."""
        for entry in self._outbox.failed_up_to(key):
            again = self._outbox.remake(entry, is_reachable=self._may_send)
            self._commit(again, instead_of=entry.key)
        self._refresh()

    def dismiss(self, key: str) -> None:
        """Forget a failed action."""
        entry = self._outbox.get(key)
        if entry is not None and entry.state is ActionState.FAILED:
            self._outbox.drop(entry)
            self._refresh()

    def withdraw(self, key: str) -> bool:
        """Take back an action. False when it may be at the hotel already."""
        entry = self._outbox.get(key)
        if entry is None or (entry.may_be_at_hotel and not self._sender.give_up(entry)):
            return False
        self._outbox.drop(entry)
        self._refresh()
        return True

    def try_now(self) -> None:
        """Do not wait for the next attempt of anything."""
        self._link.try_now()
        self._upkeep.hurry()
        self._sender.kick()

    def freshen_rooms(self, *, is_wanted: bool = True) -> None:
        """Ask who stays where, unless that is known well enough."""
        if _CHOOSES_ROOMS.intersection(self._stations) and self._rooms.is_due(is_wanted=is_wanted):
            self._spawn(self._rooms.fetch(), "rooms")

    def signed_in_again(self) -> None:
        """The same person signed in once more: go on where it stopped."""
        if not self._is_signed_out:
            return
        self._is_signed_out = False
        self._keeper.problem = None
        self._work_on_upkeep()
        self._sender.resume()
        self.try_now()
        self._refresh()

    def show_station(self, duty: Duty) -> None:
        """Another station is on the screen: the hotel hears of it with the next question."""
        self._lookout.show_station(duty)
        self._upkeep.ask(asks_heads=True)

    def diagnosis(self) -> Diagnosis:
        """What a support desk asks, as it is now."""
        return diagnose(self._board, self.diagnostics, self._link.tally)

    def painted(self) -> None:
        """What was told is on screen: the link may hand over more."""
        self._drain.inbox.painted()

    # What happens

    @property
    def _may_send(self) -> bool:
        return not self._is_signed_out and self._keeper.is_reachable is not False

    def _on_heard(self) -> None:
        self._has_told = False
        self._refresh()
        if not self._has_told:
            # Nothing will be painted for these arrivals, so nobody would let the link go on.
            self.painted()

    def _on_reconciled(self, error: ApiError | None) -> None:
        self._note_reachability(error)
        if error is None:
            self.freshen_rooms(is_wanted=False)
            self.guests.look()
            self.staff_chat.keeper.look()
            self.back_office.look()
            self._forgetting.look_through(self._today())
        self._refresh()

    def _on_attempted(self, error: ApiError | None) -> None:
        self._note_reachability(error)
        if error is not None:
            self.diagnostics.sending_trouble = named(error)
            self.diagnostics.note(f"sending: {named(error)}")

    def _on_refused(self, error: Refused) -> None:
        """Where the hotel did not tell how things stand, look."""
        if error.current is None:
            self._upkeep.ask(asks_heads=True)
            self.guests.arrivals.look_now()

    def _note_reachability(self, error: ApiError | None) -> None:
        was_unreachable = self._keeper.is_reachable is False
        self._keeper.is_reachable = not isinstance(error, Unreachable)
        if was_unreachable and self._keeper.is_reachable:
            self._sender.kick()
            if not self._keeper.is_up:
                # The hotel answers again: the socket need not sit out its back-off.
                self._link.try_now()
        if isinstance(error, Unauthorised) and not self._is_signed_out:
            self._is_signed_out = True
            self._keeper.problem = error.sentence
            self._sender.pause()
            self._listeners.signed_out(error.sentence)

    def _tell(self, changes: BoardChanges) -> None:
        self._has_told = True
        self._saver.mark()
        self._forgetting.note(changes)
        self.guests.history.note(changes)
        self.back_office.note(changes)
        if changes.staff_chats.removed:
            self.staff_chat.forget(changes.staff_chats.removed)
        if follower.is_touched(changes):
            self._follow()
        self._listeners.changed(changes)
        self._lookout.look_soon()

    def _refresh(self) -> None:
        """Bring the connection's picture up to date and tell whatever changed."""
        status = self._keeper.status(
            self._board.clock.now(),
            waiting=self._outbox.waiting,
            nobody_on_duty=is_nobody_on_duty(self._stations, self._board.colleagues),
        )
        reason = _SIGNED_OUT if self._is_signed_out else status.problem
        self.diagnostics.history.note(replace(status, problem=reason), self._board.clock.now())
        if status != self._board.link:
            if status.state is LinkState.LIVE is not self._board.link.state:
                trace.step("live", " ".join(self._words()))
            self._writer.show(lambda board: set_link(board, status))
        self._writer.flush()

    def _follow(self) -> None:
        wanted = follower.wanted(self._board, self._stations)
        if wanted != self._followed:
            self._followed = wanted
            self.diagnostics.channels.follow(wanted, self._board.clock.now())
            self._link.follow(wanted)

    def _work_on_upkeep(self) -> None:
        """It ends by itself when the sign-in does, unless the sender noticed that first."""
        if self._upkeep_task is None or self._upkeep_task.done():
            self._upkeep_task = self._spawn(self._upkeep.work(), "upkeep")

    def _commit(self, entry: Entry, *, instead_of: str | None = None) -> None:
        async def commit() -> None:
            await self._outbox.commit(entry, instead_of=instead_of)
            trace.step("committed", entry.stored.action.entity_id)
            self._sender.wake(entry.lane)

        self._spawn(commit(), _COMMIT)

    # As time passes

    async def _keep_time(self) -> None:
        while True:
            await asyncio.sleep(TICK_S)
            await self._tick()

    async def _tick(self) -> None:
        if self._wakefulness.has_jumped():
            self.try_now()
        if self._day != self._today():
            # Yesterday's finished orders leave the board.
            self._day = self._today()
            self._upkeep.ask(anew=True)
        self._refresh()
        self._lookout.look_soon()
        await self._saver.save_if_due()

    def _today(self) -> date:
        return self._board.clock.now().astimezone(self._board.zone).date()

    def _words(self) -> tuple[str, ...]:
        return tuple(duty.value for duty in self._stations)

    def _spawn(self, work: Coroutine[Any, Any, None], name: str) -> asyncio.Task[None]:
        task = self._loop.create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            _log.error("%s ended", task.get_name(), exc_info=error)
