"""Runs a measurement and prints it as JSON: `python -m bench start|latency|burst|load|…`."""

import argparse
import importlib
import json
from typing import Final

from bench.machine import machine

COMMANDS: Final = {
    "start": ("from spawning to the saved board, and to live", {"pairs": 7}),
    "latency": ("publish to painted at steady rates", {"runs": 3, "seconds": 3}),
    "burst": ("many events at once, and the longest standstill", {"runs": 3, "events": 10000}),
    "load": ("from POST to the complete ticket, through the real hotel", {"orders": 24}),
    "memory": ("PSS at rest, and with many tickets", {"runs": 3, "settle": 8}),
    "idle": ("CPU at rest", {"seconds": 60}),
}


def main() -> None:
    """Read the command line and print the figures."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    commands = parser.add_subparsers(required=True, dest="command")
    for name, (words, numbers) in COMMANDS.items():
        command = commands.add_parser(name, help=words)
        for number, usual in numbers.items():
            command.add_argument(f"--{number}", type=int, default=usual, metavar="N")
    chosen = vars(parser.parse_args())
    name = chosen.pop("command")
    figures = importlib.import_module(f"bench.{name}").measure(**chosen)
    print(json.dumps({"command": name, **chosen, "machine": machine(), **figures}, indent=2))


if __name__ == "__main__":
    main()
