"""A kept console whose first life touches a ticket; run as a program of its own.

Its arguments: a file that takes the process number of every life, the order, a command line.
"""

import os
import sys
from pathlib import Path

import killed_console

from console.shell.arguments import parse
from console.shell.lifeline import is_kept
from console.shell.main import run
from console.shell.supervisor import Supervisor


def main(lives: Path, order_id: str, *words: str) -> int:
    """The supervisor, and on its lifeline the console."""
    if not is_kept():
        return Supervisor([sys.executable, *sys.argv]).run()
    is_first = not lives.exists()
    with lives.open("a", encoding="utf-8") as file:
        file.write(f"{os.getpid()}\n")
    if is_first:
        return killed_console.main("never", order_id, *words)
    return run(parse(words))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *sys.argv[2:]))
