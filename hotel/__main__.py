"""The command line: serve a hotel, found one, fill it from sheets, copy it, put a copy back."""

import argparse
import dataclasses
import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from contract.codec import WireError
from hotel.cli.backup import add_backup, add_restore, backup, restore
from hotel.cli.founding import add_init, init
from hotel.cli.importing import add_import, import_sheet
from hotel.logs import set_up_logs
from hotel.problems import ProblemError, invalid
from hotel.settings import Settings, SettingsError, settings_from_here

if TYPE_CHECKING:
    from hotel.certificate import Certificate

Command = Callable[[Settings, argparse.Namespace], int]
# What a shell says of a program that ended by Ctrl C.
_INTERRUPTED: Final = 130
_LEVELS = ("debug", "info", "warning", "error")


def main() -> int:
    """Run one command; answers with the exit code."""
    arguments = parser().parse_args()
    set_up_logs(arguments.log_level)
    _print_whatever_there_is()
    try:
        settings = settings_from_here()
        if arguments.database:
            settings = dataclasses.replace(settings, database=arguments.database)
        return _COMMANDS[arguments.command](settings, arguments)
    except (SettingsError, ProblemError, WireError, OSError) as error:
        print(_sentence(error), file=sys.stderr)
        return 2
    except EOFError:
        print("Nothing was done: there was no answer.", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return _interrupted(arguments.command)


def _interrupted(command: str) -> int:
    if command == "serve":
        return 0
    print("\nStopped: it was not finished.", file=sys.stderr)
    return _INTERRUPTED


def _sentence(error: Exception) -> str:
    if isinstance(error, OSError) and error.filename is not None:
        return f"{error.filename}: {error.strerror}."
    return str(error)


def _print_whatever_there_is() -> None:
    # A dish's name that the terminal lacks must not hide the passwords printed after it.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _serve(settings: Settings, arguments: argparse.Namespace) -> int:
    from hotel.serve import Serving, run

    certificate = _certificate(arguments)
    run(
        settings,
        Serving(
            host=arguments.host,
            port=arguments.port,
            ready_file=arguments.ready_file,
            exit_with_parent=arguments.exit_with_parent,
            demo=arguments.demo,
            demo_speed=arguments.demo_speed,
            certificate=certificate,
        ),
    )
    return 0


def _certificate(arguments: argparse.Namespace) -> "Certificate | None":
    from hotel.certificate import load_certificate

    chain, key = arguments.tls_cert, arguments.tls_key
    if chain is None and key is None:
        return None
    if chain is None or key is None:
        sentence = "TLS needs both --tls-cert and --tls-key."
        raise invalid(sentence)
    if arguments.demo:
        sentence = "The demo hotel has no TLS: leave out --tls-cert and --tls-key."
        raise invalid(sentence)
    return load_certificate(chain, key)


def parser() -> argparse.ArgumentParser:
    """Every command with its words."""
    words = argparse.ArgumentParser(prog="python -m hotel", description=__doc__)
    commands = words.add_subparsers(dest="command", required=True)
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--database", metavar="URL", help="default: sqlite:///hotel.db")
    shared.add_argument("--log-level", choices=_LEVELS, default="info")
    _add_serve(commands.add_parser("serve", parents=[shared], help="serve until stopped"))
    add_backup(commands.add_parser("backup", parents=[shared], help="copy the database"))
    add_restore(commands.add_parser("restore", parents=[shared], help="put a copy back"))
    add_import(commands.add_parser("import", parents=[shared], help="take in a CSV file"))
    add_init(commands.add_parser("init", parents=[shared], help="found a hotel"))
    return words


def _add_serve(serve: argparse.ArgumentParser) -> None:
    serve.add_argument("--host", default="127.0.0.1", help="where to listen; 0.0.0.0: everywhere")
    serve.add_argument("--port", type=int, default=0, help="where to listen; 0: any free port")
    serve.add_argument("--tls-cert", type=Path, metavar="PEM", help="with those that vouch for it")
    serve.add_argument("--tls-key", type=Path, metavar="PEM", help="its key, without a password")
    serve.add_argument("--demo", action="store_true", help="a living hotel to look at")
    serve.add_argument(
        "--demo-speed", type=float, default=1.0, help="1: a believable pace, 0: a still hotel"
    )
    serve.add_argument("--ready-file", type=Path, metavar="PATH", help="written when it listens")
    serve.add_argument(
        "--exit-with-parent",
        action="store_true",
        help="stop when standard input ends, so when the parent does",
    )


_COMMANDS: Final[dict[str, Command]] = {
    "serve": _serve,
    "init": init,
    "import": import_sheet,
    "backup": backup,
    "restore": restore,
}

if __name__ == "__main__":
    sys.exit(main())
