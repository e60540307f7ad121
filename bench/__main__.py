"""Runs a measurement and prints it as JSON: `python -m bench start|latency|burst|load|chat|…`."""

import argparse
import importlib
import json
from typing import Final

from bench.machine import machine

HELP: Final = {
    "start": "from spawning to the saved board, and to live",
    "latency": "publish to painted at steady rates",
    "burst": "many events at once, and the longest standstill",
    "load": "from POST to the complete ticket, through the real hotel",
    "chat": "from one guest's conversation to the next, and writing to colleagues",
    "attendance": "the manager's station and its filters, over many presences",
    "search": "words among many messages, through the real hotel",
    "memory": "PSS at rest, and with many tickets",
    "idle": "CPU at rest",
}
NUMBERS: Final[dict[str, dict[str, int]]] = {
    "start": {"pairs": 7},
    "latency": {"runs": 3, "seconds": 3},
    "burst": {"runs": 3, "events": 10000},
    "load": {"orders": 24},
    "chat": {"conversations": 1000, "messages": 100000, "switches": 60, "loaded": 2000},
    "attendance": {"people": 500, "logs": 10_000, "rounds": 6},
    "search": {"messages": 100_000, "runs": 40},
    "memory": {"runs": 3, "settle": 8},
    "idle": {"seconds": 60},
}
LISTS: Final[dict[str, dict[str, list[int]]]] = {
    "latency": {"rates": [1, 100, 1000, 5000]},
    "load": {"rates": [1, 10, 50]},
    "memory": {"tickets": [0, 1000, 10000]},
}


def main() -> None:
    """Read the command line and print the figures."""
    chosen = vars(_parser().parse_args())
    name = chosen.pop("command")
    figures = importlib.import_module(f"bench.{name}").measure(**chosen)
    print(json.dumps({"command": name, **chosen, "machine": machine(), **figures}, indent=2))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    commands = parser.add_subparsers(required=True, dest="command")
    for name, words in HELP.items():
        command = commands.add_parser(name, help=words)
        for number, usual in NUMBERS[name].items():
            command.add_argument(f"--{number}", type=int, default=usual, metavar="N")
        for several, usuals in LISTS.get(name, {}).items():
            command.add_argument(f"--{several}", type=int, nargs="+", default=usuals, metavar="N")
    return parser


if __name__ == "__main__":
    main()
