"""Whole consoles in this process: the program as it runs, several at once on one loop of Qt."""

import asyncio
import contextlib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Final, cast

import pytest
import qasync
import shiboken6
from hotel_process import PASSWORD, Hotel
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from console.session.session import Session
from console.shell.arguments import Arguments, parse
from console.shell.background import Background
from console.shell.entry import Credentials
from console.shell.main import _this_pc
from console.shell.program import Program
from console.shell.remembered import Remembered
from console.shell.shift import Shift
from console.state.actions import ActionState
from console.state.board import Board
from console.state.link import LinkState
from console.state.shown import ShownBreakfast, ShownOrder
from console.storage.database import Database
from console.storage.settings import SettingTable
from console.views.kitchen.station import KitchenStation
from console.views.porter.station import PorterStation
from console.views.reception.station import ReceptionStation
from console.views.stations import Station
from console.views.widgets.toasts import Message, Toast, ToastStack
from contract.record import replace
from contract.resources.orders import OrderStatus
from contract.scalars import Id

PATIENCE_S: Final = 60
_SIZE: Final = "1280x800"
_NOWHERE: Final = "http://127.0.0.1:1"
_STATION_OF: Final = {
    "cook": Station.KITCHEN,
    "second": Station.KITCHEN,
    "porter": Station.PORTER,
    "desk": Station.RECEPTION,
    "manager": Station.MANAGER,
}


class SharedBackground(Background):
    """A program's background on the loop that all consoles of a test share."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__()
        self._loop = loop

    def start(self, first: Any) -> None:
        self.spawn(first)


@contextlib.contextmanager
def qt_loop(application: Any) -> Iterator[asyncio.AbstractEventLoop]:
    """asyncio on the running Qt application, as the program has it after its first paint."""
    loop = qasync.QEventLoop(application, already_running=True)
    loop.set_default_executor(ThreadPoolExecutor(4, "background"))
    try:
        yield loop
    finally:
        application.aboutToQuit.disconnect(loop._after_run_forever)
        # Its stop() would tell Qt to quit, which the next test's waiting takes for its own end.
        loop._QEventLoop__is_running = False
        loop.close()
        asyncio._set_running_loop(None)


class ConsoleAt:
    """A PC with the console open. Everything is read where a person or a support desk reads it."""

    def __init__(
        self, pcs: "Consoles", arguments: Arguments, credentials: Credentials | None
    ) -> None:
        assert arguments.data_dir is not None
        arguments.data_dir.mkdir(exist_ok=True)
        self._qtbot, self._said = pcs.qtbot, pcs.said
        self.database = Database(arguments.data_dir)
        settings = SettingTable(self.database)
        remembered = Remembered(settings, settings.load().result())
        pc = _this_pc(arguments, self.database, remembered)
        self.program = Program(arguments, pc, credentials)
        self.program.open()

    # What it knows

    @property
    def shift(self) -> Shift:
        """Who is at work."""
        shift = self.program.shift
        assert shift is not None
        return shift

    @property
    def session(self) -> Session:
        """What keeps the board true."""
        session = self.shift.workplace.session
        assert session is not None
        return session

    @property
    def board(self) -> Board:
        """What is true now."""
        return self.shift.board

    def shown(self, order_id: str) -> ShownOrder | ShownBreakfast | None:
        """An order as painted."""
        board = self.board
        return board.orders.shown(Id(order_id)) or board.breakfasts.shown(Id(order_id))

    def status(self, order_id: str) -> OrderStatus | None:
        """Where an order is painted to be."""
        shown = self.shown(order_id)
        return None if shown is None else shown.status

    def pending(self, order_id: str) -> list[ActionState]:
        """How far each unsettled action on an order got."""
        shown = self.shown(order_id)
        return [] if shown is None else [one.state for one in shown.pending]

    # What is on its screen

    @property
    def kitchen(self) -> KitchenStation:
        """The kitchen station, once it was opened."""
        return cast("KitchenStation", self.shift.office.frame.view(Station.KITCHEN))

    @property
    def porter(self) -> PorterStation:
        """The porter station, once it was opened."""
        return cast("PorterStation", self.shift.office.frame.view(Station.PORTER))

    @property
    def reception(self) -> ReceptionStation:
        """The reception, once it was opened."""
        return cast("ReceptionStation", self.shift.office.frame.view(Station.RECEPTION))

    @property
    def toasts(self) -> list[str]:
        """What the toasts in sight say."""
        shown = self.program.window.findChildren(Toast)
        return [f"{t.message.title} {t.message.text}" for t in shown if t.isVisible()]

    @property
    def told(self) -> list[str]:
        """What the toasts said so far, also those that are gone again."""
        window = self.program.window
        return [f"{one.title} {one.text}" for where, one in self._said if where is window]

    # Waiting

    def undo_no_more(self) -> None:
        """The time to take back what is held here is over: it may go now, and not before."""
        for entry in self.session._outbox:
            entry.stored = replace(entry.stored, send_after=entry.stored.made_at)
        self.session._sender.kick()

    def until(self, is_so: Callable[[], object], seconds: float = PATIENCE_S) -> None:
        """Let the program run until something is so."""
        self._qtbot.waitUntil(lambda: bool(is_so()), timeout=round(seconds * 1000))

    def until_live(self) -> None:
        """Until the socket is up and the lists are verified."""
        self.until(lambda: self.program.shift is not None)
        self.until(lambda: self.board.link.state is LinkState.LIVE)

    def until_settled(self, order_id: str, status: OrderStatus) -> None:
        """Until the hotel has agreed that an order is where this PC paints it."""
        self.until(lambda: self.status(order_id) is status and not self.pending(order_id))


def arguments_for(hotel_url: str, username: str, station: Station, folder: Path) -> Arguments:
    """A command line."""
    words = ["--hotel", hotel_url, "--user", username, "--station", station.value]
    return parse([*words, "--data-dir", str(folder), "--size", _SIZE])


def credentials_for(hotel: Hotel, who: str, hotel_url: str) -> Credentials:
    """What a colleague signs in with."""
    return Credentials(hotel_url=hotel_url, username=hotel.username(who), password=PASSWORD)


class Consoles:
    """Opens consoles and closes them all at the end, in order."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.said: list[tuple[QWidget, Message]] = []
        self._folder = folder
        self._open: list[ConsoleAt] = []
        self.left = 0

    def open(
        self,
        hotel: Hotel,
        who: str,
        *,
        station: Station | None = None,
        url: str | None = None,
        folder: str | None = None,
    ) -> ConsoleAt:
        """A colleague's console. `folder` names the PC, else it is the colleague's own."""
        at = url or hotel.process.url
        place = self._folder / (folder or who)
        arguments = arguments_for(at, hotel.username(who), station or _STATION_OF[who], place)
        console = ConsoleAt(self, arguments, credentials_for(hotel, who, at))
        self._open.append(console)
        return console

    def open_new(self, folder: str) -> ConsoleAt:
        """A console on a PC that knows no hotel."""
        words = ["--data-dir", str(self._folder / folder), "--size", _SIZE]
        console = ConsoleAt(self, parse(words), None)
        self._open.append(console)
        return console

    def open_signed_out(self, folder: str) -> ConsoleAt:
        """A console where nobody has signed in yet."""
        words = ["--station", "kitchen", "--data-dir", str(self._folder / folder)]
        words += ["--hotel", _NOWHERE]
        console = ConsoleAt(self, parse([*words, "--size", _SIZE]), None)
        self._open.append(console)
        return console

    def open_live(self, hotel: Hotel, who: str, **more: Any) -> ConsoleAt:
        """A colleague's console, connected and verified."""
        console = self.open(hotel, who, **more)
        console.until_live()
        return console

    def close(self, console: ConsoleAt, by: Callable[[], object] | None = None) -> None:
        """Close a console's window, or end it otherwise, and wait until its program has left."""
        self._open.remove(console)
        expected = self.left + 1
        (by or console.program.window.close)()
        console.until(lambda: self.left >= expected)
        # As the end of its process would, and before anything of it can run again.
        shiboken6.delete(console.program.window)
        shiboken6.delete(console.program)

    def remember_toasts(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """What toasts say is kept: on a slow machine one is gone before anybody looks."""
        show = ToastStack.show

        def remembering(stack: ToastStack, message: Message) -> None:
            self.said.append((stack._owner.window(), message))
            show(stack, message)

        monkeypatch.setattr(ToastStack, "show", remembering)

    def close_all(self) -> None:
        """Close what is open."""
        for console in list(self._open):
            self.close(console)

    def quit(self) -> None:
        """A program has left; this process goes on."""
        self.left += 1
