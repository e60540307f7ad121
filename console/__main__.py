"""Starts the console: `python -m console`."""

import sys

from console.shell.arguments import parse


def main() -> int:
    """Read the command line, then load the rest; answers with the exit code."""
    arguments = parse()
    from console.shell.main import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
