"""Runs a measurement: `python -m bench latency [--orders N]`."""

import argparse

from bench.latency import measure


def main() -> None:
    """Read the command line and print the figures."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    commands = parser.add_subparsers(required=True)
    latency = commands.add_parser("latency", help="from the guest's order to the painted ticket")
    latency.add_argument("--orders", type=int, default=30, metavar="N")
    for line in measure(parser.parse_args().orders):
        print(line)


if __name__ == "__main__":
    main()
