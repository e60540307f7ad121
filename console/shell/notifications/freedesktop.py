"""Notifications by the desktop's own service, over D-Bus."""

import asyncio
import contextlib
import logging
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any, Final

from jeepney import DBusAddress, MatchRule, new_method_call
from jeepney.bus_messages import message_bus

from console.shell.notifications.activation import keep_token
from console.shell.notifications.bus import BusError, SessionBus, open_bus
from console.shell.notifications.letters import CALL, Abilities, letter
from console.shell.notifications.port import Notification, NotifierEvents, Service
from console.views.words import plain

NAME: Final = "org.freedesktop.Notifications"
RETRY_S: Final = 30.0
_SERVER: Final = DBusAddress("/org/freedesktop/Notifications", bus_name=NAME, interface=NAME)
_DISMISSED: Final = 2
_REMEMBERED: Final = 32
_LEAVE_S: Final = 2.0
_NOTHING_YET: Final = object()
_log: Final = logging.getLogger("console.notifications")


@dataclass(slots=True)
class _Open:
    """What ought to be shown. `number` is the service's, None as long as it has not got it."""

    notification: Notification
    number: int | None = None
    is_over: bool = False


class FreedesktopNotifier:
    """Shows what is open by whichever service answers now, and anew by the next one.

    The service may be absent, come later, or start again; what it forgot it is told again.
    """

    def __init__(self, events: NotifierEvents, *, retry_s: float = RETRY_S) -> None:
        self._events = events
        self._retry_s = retry_s
        self._abilities: Abilities | None = None
        self._told: Service | object | None = _NOTHING_YET
        self._bus: SessionBus | None = None
        self._open: dict[str, _Open] = {}
        self._gone: dict[int, Notification] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        self._turn = asyncio.Lock()
        self._tasks: set[asyncio.Task[None]] = set()
        self._working: asyncio.Task[None] | None = None

    @property
    def service(self) -> Service | None:
        """What shows notifications now; None when nothing answers."""
        return None if self._abilities is None else self._abilities.service

    def start(self) -> None:
        """Find the service, and go on looking for it."""
        self._loop = asyncio.get_running_loop()
        self._working = self._spawn(self._work())

    def show(self, notification: Notification) -> None:
        """Show it as soon as a service answers, unless it is withdrawn before."""
        before = self._open.get(notification.key)
        number = None if before is None or before.is_over else before.number
        self._open[notification.key] = _Open(notification, number)
        if self._abilities is not None:
            self._spawn(self._send(notification.key))

    def withdraw(self, key: str) -> None:
        """The matter is settled."""
        settled = self._open.pop(key, None)
        if settled is None:
            return
        if settled.number is not None and settled.notification.choices:
            self._gone[settled.number] = settled.notification
            for number in list(self._gone)[:-_REMEMBERED]:
                del self._gone[number]
        if self._abilities is not None:
            self._spawn(self._take_back(settled))

    def check(self) -> None:
        """Ask again whether the service answers."""
        if self._bus is not None:
            self._spawn(self._greet())

    async def close(self) -> None:
        """Withdraw everything and leave."""
        left, self._open = list(self._open.values()), {}
        if self._abilities is not None:
            # A service that hangs must not keep the program from ending.
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_LEAVE_S):
                    last = (self._take_back(one) for one in left)
                    await asyncio.gather(*last, *(self._tasks - {self._working}))
        self._abilities = None
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    # The bus and whoever answers on it

    async def _work(self) -> None:
        while True:
            try:
                await self._work_on_bus()
            except BusError as error:
                _log.debug("No notifications on this desktop: %s", error)
            self._lose()
            await asyncio.sleep(self._retry_s)

    async def _work_on_bus(self) -> None:
        bus = await open_bus(self._on_signal)
        listening = asyncio.create_task(bus.listen())
        try:
            for rule in _rules():
                await bus.call(message_bus.AddMatch(rule))
            self._bus = bus
            await self._greet()
            await listening
        finally:
            self._bus = None
            listening.cancel()
            # First, for a cancellation that comes now must not leave the socket open.
            await bus.close()
            await asyncio.gather(listening, return_exceptions=True)

    async def _greet(self) -> None:
        """Ask who answers, then show what is open."""
        async with self._turn:
            try:
                told = await self._call("GetServerInformation")
                can = await self._call("GetCapabilities")
                self._abilities = Abilities(name=plain(told[0]), words=frozenset(can[0]))
            except (BusError, LookupError, TypeError) as error:
                _log.debug("The notification service does not answer: %s", error)
                self._lose()
        self._tell()
        for key in [key for key, one in self._open.items() if one.number is None]:
            await self._send(key)

    def _lose(self) -> None:
        """Nothing answers any more; what was shown is gone with it."""
        self._abilities = None
        self._gone.clear()
        for key, one in list(self._open.items()):
            if one.is_over:
                del self._open[key]
            one.number = None
        self._tell()

    def _tell(self) -> None:
        """Say what answers, when that is news; at first nothing is known."""
        if self.service != self._told:
            self._told = self.service
            _log.info("Notifications: %s", "none" if self.service is None else self.service.name)
            self._events.changed()

    def _on_signal(self, member: str, body: Any) -> None:
        match member, body:
            case "NameOwnerChanged", (str(), str(), str(owner)):
                self._lose()
                if owner:
                    self.check()
            case "NotificationClosed", (int(number), int(reason)):
                self._on_closed(number, reason)
            case "ActivationToken", (int(number), str(token)) if self._key_of(number):
                keep_token(token)
            case "ActionInvoked", (int(number), str(word)):
                self._on_action(number, word)
            case _:
                pass

    def _on_action(self, number: int, word: str) -> None:
        """A press may cross with the withdrawal of what it was meant for."""
        key = self._key_of(number)
        one = self._gone.get(number) if key is None else self._open[key].notification
        if one is not None and any(word == choice.word for choice in one.choices):
            self._events.chosen(one.key, word)
        elif key is not None:
            self._events.opened(key)

    def _on_closed(self, number: int, reason: int) -> None:
        """Dismissed is answered; expired may still lie in the desktop's list, to be withdrawn."""
        key = self._key_of(number)
        if key is None:
            return
        self._open[key].is_over = True
        if reason >= _DISMISSED:
            del self._open[key]

    def _key_of(self, number: int) -> str | None:
        return next((key for key, one in self._open.items() if one.number == number), None)

    # One notification

    async def _send(self, key: str) -> None:
        async with self._turn:
            one = self._open.get(key)
            if one is None or one.is_over or self._abilities is None:
                return
            body = letter(one.notification, self._abilities, replaces=one.number or 0)
            try:
                (number,) = await self._call("Notify", CALL, body)
            except (BusError, ValueError, TypeError) as error:
                _log.info("A notification was not shown: %s", error)
                return
            now = self._open.get(key)
            if now is None:
                await self._close(number)
            else:
                now.number = number

    async def _take_back(self, settled: _Open) -> None:
        async with self._turn:
            if settled.number is not None:
                await self._close(settled.number)

    async def _close(self, number: int) -> None:
        try:
            await self._call("CloseNotification", "u", (number,))
        except BusError as error:
            # One that is gone already is an error to some services.
            _log.debug("A notification was not withdrawn: %s", error)

    async def _call(self, method: str, signature: str = "", body: tuple[Any, ...] = ()) -> Any:
        if self._bus is None:
            raise BusError("no bus")
        return await self._bus.call(new_method_call(_SERVER, method, signature or None, body))

    def _spawn(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        assert self._loop is not None
        task = self._loop.create_task(work, name="notifications")
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            _log.error("Notifications stumbled", exc_info=error)


def _rules() -> tuple[MatchRule, ...]:
    """What we want to hear: about our notifications, and when another service takes over."""
    owner = MatchRule(
        type="signal",
        sender=message_bus.bus_name,
        interface=message_bus.interface,
        member="NameOwnerChanged",
    )
    owner.add_arg_condition(0, NAME)
    return MatchRule(type="signal", sender=NAME, interface=NAME), owner
