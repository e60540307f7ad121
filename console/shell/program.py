"""The running program: which page is on, who is in, and the order of beginning and ending."""

import asyncio
import logging
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from console.api.errors import ApiError, Refused
from console.shell.arguments import Arguments
from console.shell.background import Background
from console.shell.demo_hotel import DemoHotel, DemoHotelError
from console.shell.entry import Credentials, Entry
from console.shell.gate import Gate
from console.shell.shift import NoStationError, Shift, ThisPC, saved_for
from console.shell.welcome import Welcome
from console.shell.window import Window, waiting_page
from console.storage.saved import Saved
from console.views.stations import Station

_log: Final = logging.getLogger("console.shell")


class Program(QObject):
    """One window. What is slow to load waits for its first paint."""

    def __init__(self, arguments: Arguments, pc: ThisPC, credentials: Credentials | None) -> None:
        super().__init__()
        self._arguments = arguments
        self._pc = pc
        self._given = credentials
        self._background = Background()
        self._shift: Shift | None = None
        self._welcome: Welcome | None = None
        self._demo: DemoHotel | None = None
        self._saved: Saved | None = None
        self.window = Window(on_painted=self._on_painted, on_close=self._on_close)

    @property
    def shift(self) -> Shift | None:
        """Who is at work here, if anybody."""
        return self._shift

    def open(self) -> None:
        """Put the first page on: the saved board where there is one."""
        if self._arguments.demo:
            self._demo = DemoHotel()
            words = self.tr("Starting the demo hotel")
            self.window.show_page(waiting_page(words, self._pc.looks.theme(None)))
        elif self._given is not None:
            self._open_known(self._given)
        self.window.show_at(self._arguments.size, kiosk=self._arguments.kiosk)

    def _open_known(self, credentials: Credentials) -> None:
        entry = self._pc.remembered.entry(credentials.hotel_url, credentials.username)
        if entry is None:
            words = self.tr("Signing in at {url}").format(url=credentials.hotel_url)
            self.window.show_page(waiting_page(words, self._pc.looks.theme(None)))
            return
        self._saved = saved_for(entry, self._pc).result()
        self._make_shift(entry, self._saved)

    def _make_shift(self, entry: Entry, saved: Saved) -> Shift:
        shift = Shift(
            entry, self._pc, on_signed_out=self._on_signed_out, sign_out=self._on_sign_out
        )
        shift.workplace.show_saved(saved)
        shift.office.open(self._station())
        self._shift = shift
        self.window.show_page(shift.office.frame)
        shift.office.frame.opened.connect(lambda one: self._pc.remembered.put("station", one))
        return shift

    def _station(self) -> Station:
        word = self._arguments.station or self._pc.remembered.get("station")
        return Station(word) if word in set(Station) else Station.KITCHEN

    # After the first paint

    def _on_painted(self) -> None:
        self._background.start(self._come_in())

    async def _come_in(self) -> None:
        if self._demo is not None:
            self._given = await self._demo_credentials(self._demo)
        if self._given is None:
            self._show_welcome()
            return
        try:
            await self._enter_as_given(self._given)
        except (ApiError, NoStationError) as error:
            self._show_welcome(str(error))

    async def _demo_credentials(self, demo: DemoHotel) -> Credentials | None:
        try:
            url, account = await asyncio.to_thread(demo.wait_until_ready)
        except DemoHotelError as error:
            _log.error("%s", error)
            return None
        return Credentials(hotel_url=url, username=account.username, password=account.password)

    async def _enter_as_given(self, credentials: Credentials) -> None:
        """Somebody whose password this program holds: keep trying, the saved board is on."""
        gate = Gate(credentials, tell_offset=self._learn_offset)
        await self._begin(gate, await gate.enter_when_reachable())

    async def _begin(self, gate: Gate, entry: Entry) -> None:
        shift, saved = self._shift, self._saved
        if shift is None or saved is None or shift.entry.me.staff_id != entry.me.staff_id:
            saved = await asyncio.wrap_future(saved_for(entry, self._pc))
            shift = self._make_shift(entry, saved)
        self._remember(gate.credentials, entry)
        await shift.begin(gate, saved)

    def _remember(self, credentials: Credentials, entry: Entry) -> None:
        remembered = self._pc.remembered
        remembered.put_entry(credentials.hotel_url, credentials.username, entry)
        remembered.put("hotel_url", credentials.hotel_url)
        remembered.put("hotel_slug", entry.hotel.slug)
        remembered.put("hotel_name", entry.hotel.name)
        remembered.put("username", credentials.username)
        remembered.put("duty_phone", entry.hotel.duty_phone or "")

    def _learn_offset(self, offset: timedelta) -> None:
        if self._shift is not None:
            self._shift.board.clock.offset = offset

    # The sign-in window

    def _show_welcome(self, problem: str = "") -> None:
        if self._welcome is None:
            self._welcome = Welcome(
                self._pc.remembered,
                self._pc.looks,
                sign_in=self._sign_in,
                spawn=self._background.spawn,
            )
        if problem:
            self._welcome.show_problem(problem)
        self.window.show_page(self._welcome.page)

    async def _sign_in(self, credentials: Credentials, station: Station) -> None:
        gate = Gate(credentials, tell_offset=self._learn_offset)
        entry = await gate.enter()
        self._pc.remembered.put("station", station)
        if self._shift is not None:
            await self._shift.end()
            self._shift = None
        try:
            await self._begin(gate, entry)
        except NoStationError as error:
            raise Refused(str(error)) from error
        self._welcome = None

    def _on_sign_out(self) -> None:
        self._background.spawn(self._sign_out())

    async def _sign_out(self) -> None:
        shift, self._shift, self._saved, self._given = self._shift, None, None, None
        if shift is not None:
            await shift.end(revokes=True)
        self._show_welcome()

    def _on_signed_out(self, sentence: str) -> None:
        self._background.spawn(self._come_in_again(sentence))

    async def _come_in_again(self, sentence: str) -> None:
        holds_password = self._given is not None
        if self._shift is not None and holds_password and await self._shift.sign_in_again():
            return
        self._show_welcome(sentence)

    # The end

    def _on_close(self) -> None:
        self._background.finish(self._leave())

    async def _leave(self) -> None:
        if self._shift is not None:
            await self._shift.end()
        if self._demo is not None:
            await asyncio.to_thread(self._demo.stop)
        await asyncio.to_thread(self._pc.database.close)
        application = QApplication.instance()
        assert application is not None
        application.quit()
