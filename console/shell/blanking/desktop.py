"""Linux: asks the desktop's own service over D-Bus, and where there is none the login service."""

import asyncio
import contextlib
import logging
import os
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any, Final

from jeepney import DBusAddress, MatchRule, new_method_call
from jeepney.bus_messages import message_bus

from console.shell.blanking import login_service
from console.shell.blanking.port import Holder, Tell
from console.shell.notifications.bus import BusError, SessionBus, open_bus

RETRY_S: Final = 30.0
_PROGRAM: Final = "hotelmate-console"
_WHEN_IDLE: Final = 8
_NO_WINDOW: Final = 0
_log: Final = logging.getLogger("console.blanking")


@dataclass(frozen=True, slots=True)
class _Service:
    """A service that takes requests of `signature`, and the name of the call that ends one."""

    name: str
    path: str
    signature: str
    undo: str

    @property
    def address(self) -> DBusAddress:
        return DBusAddress(self.path, bus_name=self.name, interface=self.name)

    def request(self, reason: str) -> Any:
        body: tuple[Any, ...] = (_PROGRAM, reason)
        if self.signature == "susu":
            body = (_PROGRAM, _NO_WINDOW, reason, _WHEN_IDLE)
        return new_method_call(self.address, "Inhibit", self.signature, body)


SERVICES: Final = (
    _Service("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "ss", "UnInhibit"),
    _Service("org.gnome.SessionManager", "/org/gnome/SessionManager", "susu", "Uninhibit"),
)


class DesktopInhibitor:
    """Holds on by whichever service answers; asks again when it ends or none did."""

    def __init__(self, reason: str, *, retry_s: float = RETRY_S) -> None:
        self._reason, self._retry_s = reason, retry_s
        self._lost = asyncio.Event()

    async def hold(self, tell: Tell) -> None:
        """See Inhibitor."""
        while True:
            try:
                await self._hold_by_desktop(tell)
            except (BusError, ValueError, TypeError) as error:
                _log.debug("The desktop does not keep the screen on: %s", error)
                await self._hold_by_login(tell)

    async def _hold_by_desktop(self, tell: Tell) -> None:
        """Until the service or the bus ends. Raises BusError when no service takes it."""
        async with _on_bus(self._on_signal) as (bus, listening):
            service, cookie = await self._ask(bus)
            self._lost.clear()
            await bus.call(message_bus.AddMatch(_owner_of(service.name)))
            tell(Holder(service.name))
            lost = asyncio.create_task(self._lost.wait())
            try:
                await asyncio.wait({listening, lost}, return_when=asyncio.FIRST_COMPLETED)
            finally:
                lost.cancel()
                await _give_back(bus, service, cookie)

    async def _ask(self, bus: SessionBus) -> tuple[_Service, int]:
        for service in SERVICES:
            try:
                (cookie,) = await bus.call(service.request(self._reason))
            except BusError as error:
                _log.debug("%s: %s", service.name, error)
                continue
            return service, int(cookie)
        raise BusError("no service")

    async def _hold_by_login(self, tell: Tell) -> None:
        """For a while; then the desktop is asked again, as it may have come up late."""
        lock: int | None = None
        try:
            lock = await asyncio.to_thread(login_service.take_lock, _PROGRAM, self._reason)
        except login_service.NoLockError as error:
            _log.debug("The login service does not keep the PC awake: %s", error)
        tell(None if lock is None else Holder(login_service.NAME, is_partial=True))
        try:
            await asyncio.sleep(self._retry_s)
        finally:
            if lock is not None:
                os.close(lock)

    def _on_signal(self, member: str, _body: Any) -> None:
        if member == "NameOwnerChanged":
            self._lost.set()


@contextlib.asynccontextmanager
async def _on_bus(on_signal: Any) -> AsyncIterator[tuple[SessionBus, "asyncio.Task[None]"]]:
    bus = await open_bus(on_signal)
    listening = asyncio.create_task(bus.listen())
    try:
        yield bus, listening
    finally:
        listening.cancel()
        # First, for a cancellation that comes now must not leave the socket open.
        await bus.close()
        await asyncio.gather(listening, return_exceptions=True)


async def _give_back(bus: SessionBus, service: _Service, cookie: int) -> None:
    """The service would notice that our connection ends, too."""
    with contextlib.suppress(BusError):
        await bus.call(new_method_call(service.address, service.undo, "u", (cookie,)))


def _owner_of(name: str) -> MatchRule:
    rule = MatchRule(
        type="signal",
        sender=message_bus.bus_name,
        interface=message_bus.interface,
        member="NameOwnerChanged",
    )
    rule.add_arg_condition(0, name)
    return rule
