"""The steps by which a console checks its way to the hotel, and what is told of each."""

import enum
from dataclasses import dataclass
from typing import Final

from console.sentences import sentence


class Step(enum.StrEnum):
    """In the order they are taken; each needs those before it."""

    REACHABLE = "reachable"
    CAPABILITIES = "capabilities"
    SIGN_IN = "sign-in"
    LIVE = "live"
    CHANNELS = "channels"
    EVENT = "event"


NAMES: Final = {
    Step.REACHABLE: sentence("Hotel reachable"),
    Step.CAPABILITIES: sentence("It is a hotel’s service"),
    Step.SIGN_IN: sentence("Sign-in"),
    Step.LIVE: sentence("Live connection"),
    Step.CHANNELS: sentence("Channels authorised"),
    Step.EVENT: sentence("Event received"),
}


class StepState(enum.StrEnum):
    """How far a step is."""

    WAITING = "waiting"
    RUNNING = "running"
    PASSED = "passed"
    FAILED = "failed"
    SKIPPED = "skipped"


class Remedy(enum.StrEnum):
    """What would help, beside trying again."""

    ADDRESS = "address"
    AUTHORITY = "authority"
    PERSON = "person"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepTold:
    """`sentence`: what was found, or why the step failed or was skipped."""

    step: Step
    state: StepState
    sentence: str = ""
    remedy: Remedy | None = None
