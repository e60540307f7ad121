"""A connection to the desktop's D-Bus: answers calls, hands on signals, says when it ends."""

import asyncio
import os
from collections.abc import Callable
from typing import Any, Final

import jeepney
from jeepney.io.asyncio import DBusConnection, open_dbus_connection

ANSWER_S: Final = 5.0
_REPLIES: Final = (jeepney.MessageType.method_return, jeepney.MessageType.error)


class BusError(Exception):
    """There is no bus, or nobody answers on it."""


class SessionBus:
    """One connection; `on_signal` gets the member and the body of every signal asked for."""

    def __init__(self, connection: DBusConnection, on_signal: Callable[[str, Any], None]) -> None:
        self._connection = connection
        self._on_signal = on_signal
        self._waiting: dict[int, asyncio.Future[Any]] = {}

    async def call(self, message: Any) -> Any:
        """The body of the answer. Raises BusError after 5 s without one."""
        serial = next(self._connection.outgoing_serial)
        answer = self._waiting[serial] = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(ANSWER_S):
                await self._connection.send(message, serial=serial)
                return await answer
        except (OSError, TimeoutError) as error:
            raise BusError(str(error) or "no answer") from error
        finally:
            self._waiting.pop(serial, None)

    async def listen(self) -> None:
        """Hand on what comes in until the bus ends."""
        try:
            while True:
                self._take(await self._connection.receive())
        except (OSError, EOFError):
            pass
        finally:
            for answer in self._waiting.values():
                if not answer.done():
                    answer.set_exception(BusError("the bus ended"))

    async def close(self) -> None:
        """Leave the bus."""
        try:
            await self._connection.close()
        except OSError:
            return

    def _take(self, message: Any) -> None:
        fields, kind = message.header.fields, message.header.message_type
        if kind is jeepney.MessageType.signal:
            # After whoever waits for an answer that came before it.
            member = fields[jeepney.HeaderFields.member]
            asyncio.get_running_loop().call_soon(self._on_signal, member, message.body)
            return
        answer = self._waiting.get(fields.get(jeepney.HeaderFields.reply_serial, 0))
        if kind not in _REPLIES or answer is None or answer.done():
            return
        if kind is jeepney.MessageType.error:
            answer.set_exception(BusError(fields[jeepney.HeaderFields.error_name]))
        else:
            answer.set_result(message.body)


async def open_bus(on_signal: Callable[[str, Any], None]) -> SessionBus:
    """Connect to the bus of this desktop session. Raises BusError."""
    try:
        async with asyncio.timeout(ANSWER_S):
            return SessionBus(await open_dbus_connection(_address()), on_signal)
    except (OSError, EOFError, RuntimeError, ValueError, StopIteration) as error:
        raise BusError(str(error)) from error


def _address() -> str:
    """Where the bus is: told by the session, else where systemd puts it."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "/nonexistent")
    return os.environ.get("DBUS_SESSION_BUS_ADDRESS") or f"unix:path={runtime}/bus"
