"""Starts the console: `python -m console`."""

import sys

from console.shell.arguments import parse
from console.shell.quick_start import spare_needless_work


def main() -> int:
    """Read the command line, then load the rest; answers with the exit code."""
    arguments = parse()
    spare_needless_work()
    from console.shell.main import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
