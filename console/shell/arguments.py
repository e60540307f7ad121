"""The command line of the console."""

import argparse
import math
from collections.abc import Sequence
from pathlib import Path

from contract.record import Record

LANGUAGES = ("en", "de")
STATIONS = ("kitchen", "porter", "reception", "manager")
SCALES = (100, 115, 130, 150)
DEFAULT_SNAPSHOT_DELAY_S = 4.0
_LONGEST_WAIT_S = 3600
_LARGEST_SIZE = 16_384


class Arguments(Record, frozen=True, kw_only=True):
    """What the program was started with. None means: not said, take what this PC remembers."""

    hotel: str | None
    station: str | None
    user: str | None
    demo: bool
    kiosk: bool
    keep_alive: bool
    theme: str | None
    scale: int | None
    language: str | None
    data_dir: Path | None
    snapshot: Path | None
    after: float
    size: tuple[int, int] | None
    trace: Path | None
    log_level: str
    check: bool = False
    ca_file: Path | None = None
    set_kiosk_pin: bool = False
    clear_kiosk_pin: bool = False
    autostart: str | None = None


def parse(words: Sequence[str] | None = None) -> Arguments:
    """Read the command line; ends the program with a sentence when it cannot be understood."""
    parser = argparse.ArgumentParser(prog="python -m console", description=__doc__)
    _add_place(parser)
    _add_looks(parser)
    _add_chores(parser)
    _add_support(parser)
    return Arguments(**vars(parser.parse_args(words)))


def _add_place(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--hotel", metavar="URL", help="address of the hotel's service")
    parser.add_argument("--station", choices=STATIONS, help="the station to open")
    parser.add_argument("--user", metavar="NAME", help="who signs in; see HOTELMATE_PASSWORD")
    parser.add_argument(
        "--ca-file", type=Path, metavar="FILE", help="the hotel's own certificate authority (PEM)"
    )
    parser.add_argument("--demo", action="store_true", help="start a demo hotel and sign in")
    parser.add_argument(
        "--data-dir", type=Path, metavar="DIR", help="where this PC keeps its state"
    )


def _add_looks(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--kiosk", action="store_true", help="full screen, this station only")
    parser.add_argument(
        "--keep-alive", action="store_true", help="start again after a crash, as a kiosk does"
    )
    parser.add_argument("--theme", choices=("light", "dark"))
    parser.add_argument("--scale", type=int, choices=SCALES, metavar="PERCENT")
    parser.add_argument("--language", choices=LANGUAGES)
    parser.add_argument("--size", type=_size, metavar="WxH", help="window size in pixels")


def _add_chores(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--set-kiosk-pin", action="store_true", help="ask for the PIN that leaves a kiosk, and end"
    )
    parser.add_argument(
        "--clear-kiosk-pin", action="store_true", help="forget the PIN and wrong tries, and end"
    )
    parser.add_argument(
        "--autostart",
        choices=("on", "off"),
        help="start with the computer, with what else is said here, or no more; and end",
    )


def _add_support(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--check", action="store_true", help="check the way to the hotel and end, without a window"
    )
    parser.add_argument("--snapshot", type=Path, metavar="FILE.png", help="save a picture and end")
    parser.add_argument(
        "--after", type=_seconds, metavar="SECONDS", default=DEFAULT_SNAPSHOT_DELAY_S
    )
    parser.add_argument("--trace", type=Path, metavar="FILE", help="one JSON line per step")
    levels = ("debug", "info", "warning", "error")
    parser.add_argument("--log-level", choices=levels, default="warning")


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not 0 <= seconds <= _LONGEST_WAIT_S:
        message = f"{text!r} is not a number of seconds from 0 to {_LONGEST_WAIT_S}"
        raise argparse.ArgumentTypeError(message)
    return seconds


def _size(text: str) -> tuple[int, int]:
    width, separator, height = text.lower().partition("x")
    if not separator or not (width.isdigit() and height.isdigit()):
        message = f"{text!r} is not a size; write it as 1920x1080"
        raise argparse.ArgumentTypeError(message)
    if not (0 < int(width) <= _LARGEST_SIZE and 0 < int(height) <= _LARGEST_SIZE):
        message = f"{text!r} is not a size a window can have"
        raise argparse.ArgumentTypeError(message)
    return int(width), int(height)
