"""One person's time at this PC, from the sign-in to leaving."""

from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, Final

from console.sentences import sentence
from console.shell.approval_desk import ApprovalDesk
from console.shell.autostart.entry import Autostart
from console.shell.blanking.screen import Screen
from console.shell.chat_desk import ChatDesk
from console.shell.chat_files import FileTraffic
from console.shell.desk_areas import DeskAreas
from console.shell.ears import Ears
from console.shell.entry import Entry
from console.shell.handover import Handover
from console.shell.kept_replies import kept_replies
from console.shell.languages import Languages
from console.shell.looks import Looks
from console.shell.office import Office
from console.shell.outgoing_files import OutgoingFiles
from console.shell.own_clock import OwnClockDesk
from console.shell.palette_overlay import PaletteOverlay
from console.shell.panel_key import PanelKey
from console.shell.pc_name import call_pc, pc_name
from console.shell.phone_overlay import PhoneOverlay
from console.shell.remembered import Remembered
from console.shell.workplace import Furnishing, Workplace, stations_for
from console.state.board import Board, BoardChanges
from console.state.link import LinkState
from console.storage.database import Database, Keeping
from console.storage.owner import Owner
from console.storage.saved import Saved, load_saved
from console.views.frame import Page
from console.views.language import current
from console.views.stations import DUTY_OF, Station
from console.views.widgets.toasts import Message
from contract.permissions import Duty
from contract.record import Record

if TYPE_CHECKING:
    from console.shell.alerting import Alerting
    from console.shell.gate import Gate
    from console.shell.tray_desk import TrayDesk


LETTERS: Final = "letters"


class ThisPC(Record, frozen=True, kw_only=True):
    """What every shift at this PC shares. `only`: the one station of a kiosk."""

    database: Database
    remembered: Remembered
    looks: Looks
    make_settings: Callable[["Shift"], Page]
    languages: Languages
    autostart: Autostart
    screen: Screen
    only: Duty | None
    is_kiosk: bool
    handover: Handover


class NoStationError(Exception):
    """This person may open none of the stations; the message is for people."""


class Shift:
    """`office` is what to put on screen; `begin` connects it. `on_signed_out` gets a sentence.

    `alerting` and `tray` name themselves once they serve it.
    """

    alerting: "Alerting | None" = None
    tray: "TrayDesk | None" = None

    def __init__(
        self,
        entry: Entry,
        pc: ThisPC,
        *,
        on_signed_out: Callable[[str], None],
        sign_out: Callable[[], None],
    ) -> None:
        stations = allowed_stations(entry, pc)
        self.entry = entry
        self.pc = pc
        self.language = current()
        self.gate: Gate | None = None
        self.spawn: Callable[[Coroutine[Any, Any, None]], None] = _nowhere
        self._early: list[Coroutine[Any, Any, None]] = []
        self.traffic = FileTraffic(
            api=lambda: None if self.gate is None else self.gate.files,
            spawn=self._spawn,
            say=self._say,
            outgoing=self._outgoing_files(),
        )
        furnishing = Furnishing(
            looks=pc.looks,
            make_ears=lambda board: Ears(pc.remembered, board.clock),
            open_settings=self._open_settings,
            say=self._say,
            unsay=self._unsay,
            pc_name=lambda: pc_name(pc.remembered),
            letters=lambda: pc.remembered.get(LETTERS) != "no",
            traffic=self.traffic,
        )
        self.workplace = Workplace(entry, stations, furnishing)
        self.workplace.signed_out.connect(on_signed_out)
        self.workplace.changed.connect(self._on_changed)
        self.office = Office(
            self.workplace,
            pc.looks,
            make_settings=lambda: pc.make_settings(self),
            sign_out=sign_out,
            is_kiosk=pc.is_kiosk,
        )
        self.office.frame.opened.connect(self._on_opened)
        self.phone = PhoneOverlay(self.workplace, self.office, pc.database)
        self.quick_replies = kept_replies(pc.remembered)
        self.panel = PanelKey(self.office, pc.remembered)
        self.chat = ChatDesk(self.workplace, self.office, pc.database, self.quick_replies)
        self.clock = OwnClockDesk(self.workplace, self.office.frame, self.office.say)
        self.approvals = ApprovalDesk(self.workplace, self.office, pc.looks)
        self.areas = DeskAreas(self.office.frame, pc.remembered)
        self.palette = PaletteOverlay(self)

    def is_of(self, entry: Entry) -> bool:
        """Whether this is that person's shift at that hotel, in the language of the screen.

        It is connected or connecting.
        """
        same = Owner.of(entry.hotel, entry.me) == Owner.of(self.entry.hotel, self.entry.me)
        return same and self.gate is not None and self.language is current()

    @property
    def hotel_url(self) -> str:
        """Where the hotel answers; empty before the shift is connected."""
        return "" if self.gate is None else self.gate.credentials.hotel_url

    @property
    def is_screen(self) -> bool:
        """Whether a paired screen is at work and nobody in person."""
        return self.entry.me.station_id is not None

    @property
    def board(self) -> Board:
        """What is true now."""
        return self.workplace.board

    async def begin(self, gate: "Gate", saved: Saved) -> None:
        """Connect, and keep the board true until `end`."""
        self.gate = gate
        early, self._early = self._early, []
        for work in early:
            self._spawn(work)
        self._introduce()
        self._warn_when_nothing_is_kept()
        await self.workplace.start(gate.surroundings(self.entry, self.pc.database), saved)

    def _warn_when_nothing_is_kept(self) -> None:
        if self.pc.database.keeping is Keeping.IN_MEMORY:
            from console.shell.not_kept import not_kept_notice

            self._say(not_kept_notice())

    def call_pc(self, name: str) -> None:
        """From now on this PC is called so, here and at the hotel."""
        call_pc(self.pc.remembered, name)
        self._introduce()
        self.office.frame.top_bar.update()

    def _introduce(self) -> None:
        if self.gate is not None:
            self.gate.introduce(pc_name(self.pc.remembered), DUTY_OF[self.office.frame.station])

    def _on_opened(self, station: Station) -> None:
        self._introduce()
        self.workplace.show_station(DUTY_OF[station])

    async def sign_in_again(self) -> bool:
        """Go on after the hotel ended the sign-in, with the same password; False when refused."""
        from console.api.errors import ApiError

        assert self.gate is not None
        try:
            await self.gate.enter_when_reachable()
        except ApiError:
            return False
        self.go_on()
        return True

    def go_on(self) -> None:
        """The person is signed in again."""
        if self.workplace.session is not None:
            self.workplace.session.signed_in_again()
            # A link that began before the sign-in was turned away, and rests for a minute or two.
            self.workplace.session.try_now()

    async def end(self) -> None:
        """Stop, and leave the hotel."""
        await self.stop()
        if self.gate is not None:
            await self.gate.leave()

    async def stop(self) -> None:
        """Change nothing any more; what was not settled goes next time."""
        for work in self._early:
            work.close()
        self.phone.keep()
        self.chat.keep()
        self.traffic.outgoing.write()
        self.approvals.leave()
        await self.workplace.stop()

    async def sign_out(self) -> None:
        """Give the token back and leave the hotel."""
        if self.gate is not None:
            await self.gate.sign_out()
            await self.gate.leave()

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        if self.spawn is _nowhere:
            self._early.append(work)
        else:
            self.spawn(work)

    def _outgoing_files(self) -> OutgoingFiles:
        owner = Owner.of(self.entry.hotel, self.entry.me)
        return OutgoingFiles(self.pc.database, owner, spawn=self._spawn, now=self._time_in_words)

    def _time_in_words(self) -> str:
        return f"{self.board.clock.now().astimezone(self.board.zone):%H.%M.%S}"

    def _on_changed(self, changes: BoardChanges) -> None:
        if changes.outbox:
            self.traffic.outgoing.follow(self.board.outbox)
        if changes.guest_chats:
            self.traffic.outgoing.forget_left(self.board.guest_chats)
        if changes.link and self.board.link.state is LinkState.LIVE:
            self.traffic.came_back()

    def _say(self, message: Message) -> None:
        self.office.say(message)

    def _unsay(self, message: Message) -> None:
        self.office.unsay(message)

    def _open_settings(self) -> None:
        self.office.frame.open_settings()


def _nowhere(work: Coroutine[Any, Any, None]) -> None:
    """Before the program talks to anybody there is nothing to run beside it."""
    work.close()


def allowed_stations(entry: Entry, pc: ThisPC) -> tuple[Duty, ...]:
    """What a person may open here. Raises NoStationError."""
    stations = stations_for(entry, pc.only)
    if not stations:
        message = sentence("Your role opens none of this PC's stations. Ask a manager.")
        raise NoStationError(message)
    return stations


def saved_for(entry: Entry, pc: ThisPC) -> Future[Saved]:
    """What this PC kept for a person; read on the storage thread."""
    words = tuple(duty.value for duty in stations_for(entry, pc.only))
    return load_saved(pc.database, Owner.of(entry.hotel, entry.me), sorted(words))
