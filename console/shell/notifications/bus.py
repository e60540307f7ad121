"""A connection to the desktop's D-Bus: answers calls, hands on signals, says when it ends."""

import asyncio
import os
from collections.abc import Callable
from typing import Any, Final

import jeepney
from jeepney.auth import BEGIN, Authenticator
from jeepney.bus import get_bus
from jeepney.bus_messages import message_bus
from jeepney.io.asyncio import DBusConnection

ANSWER_S: Final = 5.0
_CHUNK: Final = 1024
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
            streams = await asyncio.open_unix_connection(get_bus(_address()))
            connection = DBusConnection(*streams)
            try:
                await _introduce(connection)
            except BaseException:
                # jeepney's own way of opening leaves the socket behind.
                connection.writer.close()
                raise
    except (OSError, EOFError, RuntimeError, ValueError, StopIteration) as error:
        raise BusError(str(error)) from error
    return SessionBus(connection, on_signal)


async def _introduce(connection: DBusConnection) -> None:
    """Say who we are, as every connection has to before anything else."""
    reader, writer = connection.reader, connection.writer
    authenticator = Authenticator()
    for question in authenticator:
        writer.write(question)
        await writer.drain()
        answer = await reader.read(_CHUNK)
        if not answer:
            raise EOFError
        authenticator.feed(answer)
    writer.write(BEGIN)
    await connection.send(message_bus.Hello())
    reply = await connection.receive()
    while reply.header.message_type not in _REPLIES:
        reply = await connection.receive()


def _address() -> str:
    """Where the bus is: told by the session, else where systemd puts it."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "/nonexistent")
    return os.environ.get("DBUS_SESSION_BUS_ADDRESS") or f"unix:path={runtime}/bus"
