"""Everything the program says to hotels: coming in, signing in and out, leaving in order."""

import asyncio
import logging
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication

from console.api.errors import ApiError, Refused, Unauthorised
from console.shell.alerting import Alerting
from console.shell.background import Background
from console.shell.demo_hotel import DemoHotel, DemoHotelError
from console.shell.duty_question import Greet, unasked
from console.shell.entry import Credentials, Entry, Kept
from console.shell.first_start import FirstStart
from console.shell.gate import Gate
from console.shell.known_hotel import authority_of, knows_hotel, remember_entry
from console.shell.language_change import make_stations_again
from console.shell.loading import load_session
from console.shell.locking import Locking, LockWays
from console.shell.pages import Pages, PageWays
from console.shell.shift import NoStationError, Shift, allowed_stations, saved_for
from console.shell.stage import Stage
from console.shell.staying import Lasting, Staying
from console.shell.token_safe import TokenSafe
from console.storage.drafts import DraftTable
from console.storage.forgetting import forget
from console.storage.owner import Owner
from console.storage.station_key import forget_key
from console.views.sign_in.address import problem_with
from console.views.sign_in.state import SignInField
from console.views.stations import Station
from contract.record import replace

_log: Final = logging.getLogger("console.shell")
_ANSWER_S: Final = 0.3


class Online:
    """Made after the first paint; every method on the GUI thread."""

    def __init__(self, program: Stage) -> None:
        self._program = program
        self._background = Background()
        self._demo: DemoHotel | None = None
        self._is_entering = False
        self._entering: asyncio.Task[Entry] | None = None
        self._has_given_up = False
        self._stopping = asyncio.Lock()
        self._safe = TokenSafe()
        self._staying = Staying(
            program.pc.remembered,
            self._safe,
            handover=program.pc.handover,
            is_kiosk=program.arguments.kiosk,
        )
        self.alerting = Alerting(program.window, program.pc.remembered)
        ways = LockWays(
            spawn=self._background.spawn,
            switch=self._switch_person,
            hold_back=self.alerting.hold_back,
        )
        self.locking = Locking(program, ways)
        self._pages = Pages(program, self._page_ways())
        program.pc.languages.changed.connect(self._on_language)

    def _page_ways(self) -> PageWays:
        return PageWays(
            sign_in=self._sign_in,
            make_gate=self._gate_for,
            take_in=self._take_in,
            come_in_paired=self._come_in_paired,
            lasts=self._lasts,
            leaving=self.locking.hand_over,
            spawn=self._background.spawn,
        )

    def start(self) -> None:
        """Bring the person in whose password is known, or ask for one."""
        self._background.start(self._come_in())
        self._attend(self._program.shift)
        self._background.spawn(self.alerting.begin())
        self._background.spawn(self._program.pc.screen.begin())

    def _attend(self, shift: Shift | None) -> None:
        """Somebody else is at work now, or nobody."""
        self.alerting.attend(shift)
        self.locking.attend(shift)
        if shift is not None:
            shift.spawn = self._background.spawn

    def _on_language(self) -> None:
        self._background.spawn(make_stations_again(self._program, self._stopping, self._attend))

    def on_sign_out(self) -> None:
        """Somebody leaves this PC to the next one."""
        self._background.spawn(self._sign_out())

    def on_signed_out(self, sentence: str) -> None:
        """The hotel ended the sign-in."""
        self._background.spawn(self._come_in_again(sentence))

    def finish(self) -> None:
        """Leave in order, then end the program."""
        self._background.finish(self._leave())

    async def _come_in(self) -> None:
        program = self._program
        if program.arguments.demo:
            try:
                program.given = await self._demo_credentials()
            except DemoHotelError as error:
                _log.error("%s", error)
                self._pages.welcome().show_problem(str(error), SignInField.ADDRESS)
                return
        if program.given is None and not knows_hotel(program):
            self._pages.connect("")
        elif program.given is None:
            self._pages.welcome()
        elif problem := problem_with(program.given.hotel_url):
            self._pages.welcome().show_problem(problem, SignInField.ADDRESS)
        elif program.given.password or program.given.is_screen:
            await self._come_in_as(program.given)
        else:
            await self._come_back_as(program.given)

    async def _come_back_as(self, given: Credentials) -> None:
        """With the sign-in that the keyring holds."""
        kept = await self._staying.recall(given)
        if kept is None:
            self._pages.welcome()
        else:
            await self._come_in_as(given, kept)

    async def _come_in_as(self, given: Credentials, kept: Kept | None = None) -> None:
        gate = self._new_gate(given, kept)
        try:
            await self._enter(gate)
        except ApiError as error:
            shift = self._program.shift
            self._staying.hand_nothing()
            if given.is_screen:
                await self._end_pairing()
            elif kept is not None and shift is not None and isinstance(error, Unauthorised):
                await self._show_ended(shift)
            else:
                self._pages.welcome().show_error(error)
        except NoStationError as error:
            self._pages.welcome().show_problem(str(error))
            await gate.sign_out()
        except asyncio.CancelledError:
            if not self._has_given_up:
                raise
            self._pages.welcome()
        finally:
            await self._leave_unused(gate)

    async def _enter(self, gate: Gate) -> None:
        """With a saved board the session begins at once: from here on no click is lost."""
        program = self._program
        self._is_entering = True
        # Asked first: the hotel takes its time over a password, and we over loading the session.
        entering = asyncio.create_task(
            gate.enter_when_reachable(FirstStart(program, gate, self._give_up).tell)
        )
        self._entering = entering
        try:
            if program.shift is not None and program.saved is not None:
                await asyncio.to_thread(load_session)
                # A link without a token is turned away, and has to wait before it comes again.
                await asyncio.wait({entering}, timeout=_ANSWER_S)
                await program.shift.begin(gate, program.saved)
            entry = await entering
        finally:
            entering.cancel()
            await asyncio.wait({entering})
            self._is_entering = False
        await self._settle(gate, entry)

    def _give_up(self) -> None:
        """Somebody wants another hotel than the one that does not answer."""
        if self._entering is not None:
            self._has_given_up = True
            self._entering.cancel()

    async def _demo_credentials(self) -> Credentials:
        self._demo = DemoHotel()
        url, account = await asyncio.to_thread(self._demo.wait_until_ready)
        return Credentials(hotel_url=url, username=account.username, password=account.password)

    async def _settle(self, gate: Gate, entry: Entry) -> None:
        """Somebody is in: go on where this person was, or begin anew. Raises NoStationError."""
        program = self._program
        allowed_stations(entry, program.pc)
        if program.shift is not None and program.shift.is_of(entry):
            program.shift.go_on()
            self.locking.forget()
            self._remember(gate, entry)
            self._pages.close()
            if program.chosen is not None:
                program.shift.office.open(program.chosen)
            program.window.show_page(program.shift.office.frame)
            return
        before = await self._end_shift_before(gate)
        async with self._stopping:
            # Whoever was here before may be writing still.
            saved = await asyncio.wrap_future(saved_for(entry, program.pc))
        shift = program.make_shift(entry, saved)
        self._attend(shift)
        self._pages.close()
        if before is not None:
            program.window.let_go(before.office.frame)
        self._remember(gate, entry)
        await shift.begin(gate, saved)

    async def _end_shift_before(self, gate: Gate) -> Shift | None:
        """Whoever comes in by another way is somebody else; gives whose shift it was."""
        before = self._program.forget_shift()
        self._attend(None)
        if before is not None:
            await before.stop()
            if before.gate is not gate and not before.is_screen:
                # To be back they would have to sign in anyway.
                self._background.spawn(self._leave_pc(before))
        return before

    def _remember(self, gate: Gate, entry: Entry) -> None:
        credentials = gate.credentials
        is_typed = self._program.given is None and not credentials.is_screen
        if credentials.password:
            self._background.spawn(self.locking.learn(credentials.password))
        if is_typed:
            gate.forget_password()
        if self._demo is not None:
            # A demo hotel is gone tomorrow, and its address with it.
            return
        remember_entry(self._program.pc.remembered, credentials, entry)
        if is_typed:
            # Typed by a person, not given to the program at each start.
            self._background.spawn(self._staying.keep(credentials, entry))

    async def _lasts(self) -> Lasting | None:
        """How long people stay signed in; None where there is nothing to say of it."""
        return None if self._demo is not None else await self._staying.lasts()

    def _learn_offset(self, offset: timedelta) -> None:
        if self._program.shift is not None:
            self._program.shift.board.clock.offset = offset

    def _switch_person(self) -> None:
        """Somebody else wants to sign in; who was here goes on until then, unseen."""
        self._pages.welcome().ask_somebody_else()

    async def _take_in(
        self, gate: Gate, entry: Entry, station: Station, greet: Greet = unasked
    ) -> None:
        """Open a station for somebody who is in. Raises NoStationError, the token given back."""
        try:
            allowed_stations(entry, self._program.pc)
            answer = await greet(entry, station, gate.offset)
            self._choose(answer.station)
            await self._settle(gate, entry)
            if answer.clocks_in and self._program.shift is not None:
                self._program.shift.workplace.clock_in()
        except NoStationError:
            await gate.sign_out()
            raise
        finally:
            await self._leave_unused(gate)

    async def _come_in_paired(self, credentials: Credentials) -> None:
        """From here on this is a screen; it gets in as soon as the hotel can be reached."""
        gate = self._new_gate(credentials)
        entering = asyncio.create_task(
            gate.enter_when_reachable(FirstStart(self._program, gate, self._give_up).tell)
        )
        self._entering = entering
        try:
            await self._settle(gate, await entering)
        except ApiError:
            await self._end_pairing()
        except asyncio.CancelledError:
            if not self._has_given_up:
                raise
            self._pages.welcome()
        finally:
            entering.cancel()
            await self._leave_unused(gate)

    async def _sign_in(self, credentials: Credentials, station: Station, greet: Greet) -> None:
        gate = self._gate_for(credentials)
        try:
            entry = await gate.enter()
            await self._take_in(gate, entry, station, greet)
        except NoStationError as error:
            raise Refused(str(error)) from error
        finally:
            await self._leave_unused(gate)

    def _choose(self, station: Station) -> None:
        """What is picked at the page goes before the command line and what was open."""
        self._program.chosen = station
        self._program.pc.remembered.put("station", station)

    async def _leave_unused(self, gate: Gate) -> None:
        """Close what a sign-in that came to nothing has opened."""
        shift = self._program.shift
        if shift is None or shift.gate is not gate:
            await gate.leave()

    def _gate_for(self, credentials: Credentials) -> Gate:
        """The way that a shift is on already when the same person comes back, else a new one."""
        shift = self._program.shift
        gate = None if shift is None else shift.gate
        if gate is None or not gate.is_for(credentials):
            return self._new_gate(credentials)
        gate.take(credentials)
        return gate

    def _new_gate(self, credentials: Credentials, kept: Kept | None = None) -> Gate:
        if credentials.ca_file is None:
            file = authority_of(self._program, credentials.hotel_url)
            credentials = replace(credentials, ca_file=file)
        return Gate(credentials, tell_offset=self._learn_offset, kept=kept)

    async def _sign_out(self) -> None:
        self._staying.hand_nothing()
        shift = self._program.forget_shift()
        self._attend(None)
        if shift is not None and shift.is_screen:
            await asyncio.to_thread(forget_key, self._program.pc.database.folder)
        self._pages.welcome()
        if shift is None:
            return
        async with self._stopping:
            await shift.stop()
            if shift.is_screen:
                await self._forget_kept(shift)
        self._program.window.let_go(shift.office.frame)
        await self._leave_pc(shift)

    async def _leave_pc(self, shift: Shift) -> None:
        """Nothing of a sign-in is left behind."""
        await self._staying.forget()
        await shift.sign_out()

    async def _come_in_again(self, sentence: str) -> None:
        if self._is_entering:
            return
        shift, given = self._program.shift, self._program.given
        holds_password = given is not None and bool(given.password)
        may_try = shift is not None and (holds_password or shift.is_screen)
        if shift is not None and may_try and await shift.sign_in_again():
            return
        if shift is not None and shift.is_screen:
            await self._end_pairing()
        elif shift is None:
            self._pages.welcome().show_problem(sentence)
        else:
            await self._show_ended(shift)

    async def _show_ended(self, shift: Shift) -> None:
        """The hotel ended the sign-in: say what waits for the same person."""
        self._staying.hand_nothing()
        owner = Owner.of(shift.entry.hotel, shift.entry.me)
        drafts = await asyncio.wrap_future(DraftTable(self._program.pc.database).load(owner))
        self._pages.welcome().show_ended(len(shift.board.outbox), has_draft=bool(drafts))

    async def _end_pairing(self) -> None:
        """The hotel says that this screen is not paired: somebody has to come to it."""
        await asyncio.to_thread(forget_key, self._program.pc.database.folder)
        shift = self._program.forget_shift()
        self._attend(None)
        unsent = 0 if shift is None else len(shift.board.outbox)
        self._pages.welcome().show_unpaired(unsent)
        if shift is None:
            return
        async with self._stopping:
            await shift.end()
            await self._forget_kept(shift)
        self._program.window.let_go(shift.office.frame)

    async def _forget_kept(self, shift: Shift) -> None:
        """Once the shift has stopped, for it writes until then."""
        owner = Owner.of(shift.entry.hotel, shift.entry.me)
        await asyncio.wrap_future(forget(self._program.pc.database, owner))

    async def _leave(self) -> None:
        await self.alerting.close()
        await self._program.pc.screen.close()
        if self._program.shift is not None:
            await self._program.shift.end()
        if self._demo is not None:
            await asyncio.to_thread(self._demo.stop)
        self._safe.close()
        await asyncio.to_thread(self._program.pc.database.close)
        QCoreApplication.quit()
