"""Linux without a desktop service: a lock of the login service against going idle."""

from typing import Final

from jeepney import DBusAddress, DBusErrorResponse, MessageType, new_method_call
from jeepney.io.blocking import open_dbus_connection

NAME: Final = "org.freedesktop.login1"
_MANAGER: Final = DBusAddress("/org/freedesktop/login1", bus_name=NAME, interface=f"{NAME}.Manager")
_ANSWER_S: Final = 5.0


class NoLockError(Exception):
    """The login service is not there or gives none."""


def take_lock(program: str, reason: str) -> int:
    """A descriptor that is the lock; closing it gives the lock back. Blocks; raises NoLockError."""
    try:
        connection = open_dbus_connection(bus="SYSTEM", enable_fds=True)
    except (OSError, EOFError, RuntimeError, ValueError, StopIteration) as error:
        raise NoLockError(str(error)) from error
    wanted = new_method_call(_MANAGER, "Inhibit", "ssss", ("idle", program, reason, "block"))
    try:
        answer = connection.send_and_get_reply(wanted, timeout=_ANSWER_S)
        if answer.header.message_type is MessageType.error:
            raise NoLockError(str(DBusErrorResponse(answer)))
        return int(answer.body[0].to_raw_fd())
    except (OSError, EOFError, LookupError, AttributeError) as error:
        raise NoLockError(str(error)) from error
    finally:
        connection.close()
