"""What the command line does to this PC without a window: the kiosk's PIN, the autostart."""

import getpass
import sqlite3
import sys
from collections.abc import Callable

from console.shell.arguments import Arguments
from console.shell.autostart.entry import Autostart, AutostartError, Mode
from console.shell.data_folder import data_folder
from console.shell.start_error import StartError
from console.storage.database import Database, Keeping
from console.storage.kiosk_pin import LONGEST, SHORTEST, KioskPin, Verdict, is_pin

Ask = Callable[[str], str]


def do_chore(arguments: Arguments, ask: Ask = getpass.getpass) -> int:
    """Do what was asked for and say so; answers with the exit code."""
    try:
        sys.stdout.write(f"{_do(arguments, ask)}\n")
    except (StartError, AutostartError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    except EOFError:
        sys.stderr.write("Nothing was typed. The PIN is as it was.\n")
        return 2
    return 0


def _do(arguments: Arguments, ask: Ask) -> str:
    if arguments.autostart is not None:
        return _put_autostart(arguments)
    digits = "" if arguments.clear_kiosk_pin else _asked(ask)
    database = Database(data_folder(arguments.data_dir))
    try:
        pin = KioskPin(database)
        (pin.put(digits) if digits else pin.clear()).result()
        if database.keeping is Keeping.IN_MEMORY:
            message = f"The PIN is as it was: {database.problem}."
            raise StartError(message)
    except sqlite3.Error as error:
        message = f"The PIN is as it was: {error}."
        raise StartError(message) from error
    finally:
        database.close()
    return "The kiosk PIN is set." if digits else "There is no kiosk PIN any more."


def _put_autostart(arguments: Arguments) -> str:
    entry = Autostart(arguments)
    mode = Mode(arguments.autostart)
    if mode is Mode.WINDOW and arguments.kiosk:
        mode = Mode.KIOSK
    entry.put(mode)
    told = {
        Mode.OFF: "does not start with the computer any more",
        Mode.WINDOW: "starts with the computer",
        Mode.KIOSK: "starts with the computer, as a kiosk",
    }[entry.look()]
    return f"The console {told} ({entry.path}).{_pin_advice(arguments, mode)}"


def _pin_advice(arguments: Arguments, mode: Mode) -> str:
    """What somebody should know who makes a kiosk that nobody can leave."""
    if mode is not Mode.KIOSK:
        return ""
    database = Database(data_folder(arguments.data_dir))
    try:
        is_set = KioskPin(database).look().result().verdict is not Verdict.NOT_SET
    finally:
        database.close()
    return "" if is_set else " It has no PIN yet: set one with --set-kiosk-pin."


def _asked(ask: Ask) -> str:
    digits = ask("New kiosk PIN: ")
    if not is_pin(digits):
        message = f"A kiosk PIN has {SHORTEST} to {LONGEST} digits."
        raise StartError(message)
    if ask("The same again: ") != digits:
        message = "The two are not the same. The PIN is as it was."
        raise StartError(message)
    return digits
