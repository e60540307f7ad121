"""`python -m console --check`: the check in a terminal, a line per step, without any window."""

import asyncio
import getpass
import os
import sys
from typing import Final

from console.api.transport import Origin, Transport
from console.shell.arguments import Arguments
from console.shell.check.walk import Walk
from console.shell.entry import Credentials
from console.shell.logs import set_up
from console.state.checks import NAMES, Remedy, Step, StepState, StepTold

_MARKS: Final = {
    StepState.PASSED: "ok",
    StepState.FAILED: "FAILED",
    StepState.SKIPPED: "skipped",
    StepState.WAITING: "not checked",
}


class _NotBegunError(Exception):
    """Something is missing; the message is for people."""


def check(arguments: Arguments) -> int:
    """Walk the way and print each step; 0 when none failed, 1 when one did, 2 when not begun."""
    set_up(arguments.log_level)
    try:
        if arguments.hotel is None:
            raise _NotBegunError("--check needs --hotel URL.")
        url = arguments.hotel.strip().rstrip("/")
        who = None if arguments.user is None else _credentials(arguments, url, arguments.user)
        return asyncio.run(_walk(Origin(url=url, ca_file=arguments.ca_file), who))
    except _NotBegunError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    except KeyboardInterrupt:
        return 1


def _credentials(arguments: Arguments, url: str, username: str) -> Credentials:
    return Credentials(
        hotel_url=url,
        username=username,
        password=_password(username),
        ca_file=arguments.ca_file,
    )


async def _walk(origin: Origin, who: Credentials | None) -> int:
    transport = Transport(origin)
    walk = Walk(origin, transport, who=who)
    told: dict[Step, StepTold] = {}
    try:
        async for one in walk.steps():
            told[one.step] = one
            if one.state is not StepState.RUNNING:
                _print(one)
    finally:
        await walk.leave()
        await walk.sign_out()
        await transport.aclose()
    for step in Step:
        if step not in told:
            _print(StepTold(step=step, state=StepState.WAITING))
    return int(any(one.state is StepState.FAILED for one in told.values()))


def _print(told: StepTold) -> None:
    line = f"{NAMES[told.step]:<24} {_MARKS[told.state]:<12} {told.sentence}".rstrip()
    if told.state is StepState.FAILED and told.remedy is Remedy.AUTHORITY:
        line = f"{line} Give it with --ca-file FILE."
    sys.stdout.write(f"{_plain(line)}\n")
    sys.stdout.flush()


def _plain(text: str) -> str:
    """What a hotel says must not steer the terminal."""
    return "".join(char if char.isprintable() else "?" for char in text)


def _password(username: str) -> str:
    given = os.environ.pop("HOTELMATE_PASSWORD", None)
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise _NotBegunError("--check with --user needs the password in HOTELMATE_PASSWORD.")
    return getpass.getpass(f"Password of {username}: ")
