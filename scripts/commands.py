"""The commands of run.py: demo, test, lint, package, check."""

import sys
from collections.abc import Callable, Sequence
from typing import Final

from scripts import checks, demo, package, postgresql, system_packages, virtual_environment
from scripts.problems import SetupError

USAGE: Final = """\
python3 run.py              set up, then open the demo (without a display: write pictures of it)
python3 run.py test [...]   set up, then run the tests (further words go to pytest)
python3 run.py test-postgresql [...]
                            set up, then run the hotel's tests on a PostgreSQL of their own
python3 run.py lint         set up, then run every check but the tests
python3 run.py package      set up, then build dist/hotelmate and try both programs in it
python3 run.py check        set up, then run all that CI runs
"""

_TESTING: Final = frozenset({"test", "check"})


def run_command(words: Sequence[str]) -> int:
    """Set up and run what `words` say; the exit code."""
    name, rest = (words[0], words[1:]) if words else ("demo", ())
    command = _COMMANDS.get(name)
    if command is None:
        print(USAGE, end="")
        return 0 if name in {"help", "-h", "--help"} else 2
    try:
        system_packages.prepare()
        if name in _TESTING:
            system_packages.prepare_tests()
        virtual_environment.prepare()
        return command(rest)
    except SetupError as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _demo(_rest: Sequence[str]) -> int:
    return demo.run()


def _lint(_rest: Sequence[str]) -> int:
    return checks.lint()


def _package(_rest: Sequence[str]) -> int:
    return package.run()


def _check(_rest: Sequence[str]) -> int:
    # Everything runs even when a check failed; the tests' summary closes the output.
    codes = (checks.lint(), _packaged(), postgresql.test(()), checks.test(()))
    return max(codes)


def _packaged() -> int:
    try:
        return package.run()
    except SetupError as error:
        print(f"\n{error}", file=sys.stderr)
        return 1


_COMMANDS: Final[dict[str, Callable[[Sequence[str]], int]]] = {
    "demo": _demo,
    "test": checks.test,
    "test-postgresql": postgresql.test,
    "lint": _lint,
    "package": _package,
    "check": _check,
}
