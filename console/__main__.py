"""Starts the console: `python -m console`."""

import sys

from console.shell.arguments import Arguments, parse
from console.shell.lifeline import is_kept, take_handed
from console.shell.quick_start import spare_needless_work


def main() -> int:
    """Read the command line, then load the rest; answers with the exit code."""
    arguments = parse()
    if arguments.check:
        from console.shell.check.command import check

        return check(arguments)
    if _is_chore(arguments):
        from console.shell.chores import do_chore

        return do_chore(arguments)
    if _wants_keeper(arguments):
        from console.shell.supervisor import Supervisor, own_command

        return Supervisor(own_command(sys.argv[1:]), take_handed()).run()
    spare_needless_work()
    from console.shell.main import run

    return run(arguments)


def _is_chore(arguments: Arguments) -> bool:
    wants_pin = arguments.set_kiosk_pin or arguments.clear_kiosk_pin
    return wants_pin or arguments.autostart is not None


def _wants_keeper(arguments: Arguments) -> bool:
    is_to_stay = arguments.kiosk or arguments.keep_alive
    return is_to_stay and arguments.snapshot is None and not is_kept()


if __name__ == "__main__":
    sys.exit(main())
