"""One person at work: the board, its stations on screen, and the session that keeps them true."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from console.commands.hand import Hand, Outcome
from console.shell.chat_files import FileTraffic
from console.shell.doing import Doing
from console.shell.ears import Ears
from console.shell.entry import Entry
from console.shell.looks import Looks
from console.shell.restoring import show_saved
from console.shell.staff_chats import StaffChats
from console.shell.stations import OpenStation, Workbench, build
from console.state.actions import NewAction, Wish
from console.state.board import Board, BoardChanges
from console.state.own_clock import ClockStep
from console.storage.saved import Saved
from console.views.place import Place
from console.views.tick import Tick
from console.views.widgets.toasts import Message
from contract.permissions import Capability, Duty, may_open
from contract.record import Record
from contract.scalars import Id, RoomNumber

if TYPE_CHECKING:
    from console.session.arrivals_keeper import ArrivalsKeeper
    from console.session.back_office import BackOffice
    from console.session.emergency_desk import EmergencyDesk
    from console.session.session import Session, Surroundings
    from console.session.staff_chat import StaffChat


class Furnishing(Record, frozen=True, kw_only=True):
    """What this PC brings to every workplace. `open_settings` shows them, `say` a toast, `unsay`
    takes one away.

    `letters` tells whether single letters act as keys here.
    """

    looks: Looks
    make_ears: Callable[[Board], Ears]
    open_settings: Callable[[], None]
    say: Callable[[Message], None]
    unsay: Callable[[Message], None]
    pc_name: Callable[[], str]
    letters: Callable[[], bool]
    traffic: FileTraffic


class Workplace(QObject):
    """Stations are built when first opened. Until `start`, what people do waits a moment.

    Signals:
        refused(object): a command came to nothing; carries its Outcome.
        signed_out(object): the hotel ended the sign-in; carries a sentence.
        changed(object): the board became different; carries the BoardChanges.
        alerted(object): alerts are new; carries them in a list.
        ticked: a second of the hotel's clock has begun.
    """

    refused = Signal(object)
    signed_out = Signal(object)
    changed = Signal(object)
    alerted = Signal(object)
    ticked = Signal()

    def __init__(self, entry: Entry, stations: tuple[Duty, ...], furnishing: Furnishing) -> None:
        super().__init__()
        self.board = Board(hotel=entry.hotel, me=entry.me)
        self.stations = stations
        self.ears = furnishing.make_ears(self.board)
        self._session: Session | None = None
        self._on_screen = stations[0]
        self._early: list[Callable[[], None]] = []
        self._open: dict[Duty, OpenStation] = {}
        self._bench = self._make_bench(entry, furnishing)
        self._tick = Tick(self.board.clock.now, self)
        self._tick.second.connect(self.ticked)
        self._tick.start()

    def _make_bench(self, entry: Entry, furnishing: Furnishing) -> Workbench:
        board = self.board
        place = Place(
            hotel_name=entry.hotel.name,
            pc_name=furnishing.pc_name,
            letters=furnishing.letters,
            zone=board.zone,
            currency=entry.hotel.currency,
            now=board.clock.now,
            duty_phone=entry.hotel.duty_phone,
        )
        hand = Hand(board=board, submit=self._submit, withdraw=self._withdraw)
        return Workbench(
            board=board,
            doing=Doing(hand=hand, door=self, on_refused=self._on_refused),
            place=place,
            looks=furnishing.looks,
            ears=self.ears,
            open_settings=furnishing.open_settings,
            say=furnishing.say,
            unsay=furnishing.unsay,
            traffic=furnishing.traffic,
            staff_chats=StaffChats(board),
        )

    @property
    def place(self) -> Place:
        """The hotel and this PC."""
        return self._bench.place

    def show_saved(self, saved: Saved) -> None:
        """Fill the board with what this PC kept, before anything is connected."""
        show_saved(self.board, saved)

    def open(self, duty: Duty) -> OpenStation:
        """The station, built the first time it is asked for."""
        if duty not in self._open:
            self._open[duty] = build(duty, self._bench)
        return self._open[duty]

    async def start(self, surroundings: "Surroundings", saved: Saved) -> None:
        """Connect and keep the board true from now on."""
        from console.session.session import Listeners, Session

        listeners = Listeners(
            changed=self._on_changes,
            alerted=self.ears.hear,
            signed_out=self.signed_out.emit,
            noted=self.alerted.emit,
        )
        session = Session(self.board, self.stations, surroundings, listeners)
        session.restore(saved)
        session.show_station(self._on_screen)
        self._session = session
        await session.start()
        for work in self._early:
            work()
        self._early.clear()

    async def stop(self) -> None:
        """Leave the hotel; what was not settled goes next time."""
        self._tick.stop()
        self.ears.player.unmute()
        if self._session is not None:
            await self._session.stop()

    @property
    def session(self) -> "Session | None":
        """The session once it was started."""
        return self._session

    def retry(self, key: str) -> None:
        """Send a refused action again."""
        self._soon(lambda session: session.retry(key))

    def dismiss(self, key: str) -> None:
        """Forget a refused action."""
        self._soon(lambda session: session.dismiss(key))

    def take_back(self, key: str) -> None:
        """Take back what was not sent yet."""
        self._bench.doing.take_back(key)

    @property
    def staff_chats(self) -> StaffChats:
        """What every station shows of the conversations among colleagues."""
        return self._bench.staff_chats

    @property
    def doing(self) -> Doing:
        """What turns what is asked for here into commands."""
        return self._bench.doing

    @property
    def hand(self) -> Hand:
        """The person's hand."""
        return self._bench.doing.hand

    def may(self, capability: Capability) -> bool:
        """Whether the person may do something."""
        return self._bench.doing.hand.may(capability)

    def clock(self, step: ClockStep) -> None:
        """Use the clock for the one at work here."""
        self._bench.doing.clock(step)

    def clock_in(self) -> None:
        """Clock in whom the hotel has just told to be off duty; the board may not know yet."""
        self._soon(lambda _session: self._bench.doing.clock_in())

    def order(self, wish: Wish) -> Id | None:
        """Place an order from this PC; its id until the hotel has it, None when refused here."""
        before = {pending.key for pending in self.board.outbox}
        self._bench.doing.place(wish)
        new = (pending for pending in self.board.outbox if pending.key not in before)
        return next((pending.action.entity_id for pending in new), None)

    def freshen_rooms(self) -> None:
        """Somebody is about to choose a room."""
        self._soon(lambda session: session.freshen_rooms())

    def try_now(self) -> None:
        """Do not wait for the next attempt."""
        self._soon(lambda session: session.try_now())

    def open_chat(self, conversation_id: Id | None) -> None:
        """Show a conversation with a guest, None for none."""

        def work(session: "Session") -> None:
            session.guests.open(conversation_id)

        self._soon(work)

    def load_older(self) -> None:
        """Load the page before the oldest message of the open conversation."""
        self._soon(lambda session: session.chat.load_older())

    def open_history(self, number: RoomNumber | None) -> None:
        """Show what happened in a room, in none for None."""
        self._soon(lambda session: session.guests.history.open(number))

    def load_history(self) -> None:
        """Load the page before the oldest entry of what is shown."""
        self._soon(lambda session: session.guests.history.load_older())

    def tell_presence(self, conversation_id: Id | None, is_writing: bool) -> None:
        """This conversation with a guest is on screen now, None for none."""
        if self._session is not None:
            self._session.guests.presence.show(conversation_id, is_writing=is_writing)

    def load_archive(self, *, anew: bool) -> None:
        """Read the archive of the guests' conversations, or more of it."""
        self._soon(lambda session: session.guests.load_archive(anew=anew))

    def find_message(self, message_id: Id, found: Callable[[str], None]) -> None:
        """Load the open conversation down to a message; `found` gets why not, or an empty text."""
        open_id = self.board.open_chat.conversation_id
        if open_id is not None:
            self._soon(lambda session: session.search.open_message(open_id, message_id, found))

    def mark_read(self, up_to: Id) -> None:
        """The open conversation was read up to a message."""
        self._soon(lambda session: session.chat.mark_read(up_to))

    def in_staff_chat(self, work: "Callable[[StaffChat], None]") -> None:
        """Do something in the conversations among colleagues."""
        self._soon(lambda session: work(session.staff_chat))

    def in_back_office(self, work: "Callable[[BackOffice], None]") -> None:
        """Do something with what managers read."""
        self._soon(lambda session: work(session.back_office))

    def in_emergencies(self, work: "Callable[[EmergencyDesk], None]") -> None:
        """Raise, read or end an emergency."""
        self._soon(lambda session: work(session.back_office.emergencies))

    def in_arrivals(self, work: "Callable[[ArrivalsKeeper], None]") -> None:
        """Do something with who is to arrive."""
        self._soon(lambda session: work(session.guests.arrivals))

    def show_station(self, duty: Duty) -> None:
        """This station is on the screen now; the session is told at its start."""
        self._on_screen = duty
        if self._session is not None:
            self._session.show_station(duty)

    def _submit(self, action: NewAction) -> None:
        self._soon(lambda session: session.submit(action))

    def _withdraw(self, key: str) -> bool:
        return self._session is not None and self._session.withdraw(key)

    def _soon(self, work: "Callable[[Session], None]") -> None:
        session = self._session
        if session is not None:
            work(session)
            return

        def later() -> None:
            if self._session is not None:
                work(self._session)

        self._early.append(later)

    def _on_refused(self, outcome: Outcome) -> None:
        self.refused.emit(outcome)

    def _on_changes(self, changes: BoardChanges) -> None:
        for opened in self._open.values():
            opened.models.apply(changes)
        self._bench.staff_chats.apply(changes)
        self.changed.emit(changes)
        # A zero timer runs after the paint events that the changes have just asked for.
        QTimer.singleShot(0, self._on_painted)

    def _on_painted(self) -> None:
        if self._session is not None:
            self._session.painted()


def stations_for(entry: Entry, only: Duty | None) -> tuple[Duty, ...]:
    """The stations a person may open at this hotel; with `only`, that one if allowed.

    A paired screen opens what it was paired for.
    """
    actor = Board(hotel=entry.hotel, me=entry.me).actor
    assert actor is not None
    # A hotel without sync has roles of its own: it answers for itself.
    allowed = tuple(d for d in Duty if not entry.hotel.sync or may_open(actor, d))
    return tuple(d for d in allowed if only in (None, d) or actor.station_id is not None)
