"""What a dialogue with the hotel asks the link to do."""

from dataclasses import dataclass

from console.realtime.inbox import Arrival


@dataclass(frozen=True, slots=True)
class Send:
    """Send one message of the protocol."""

    event: str
    data: dict[str, object]


@dataclass(frozen=True, slots=True)
class AskUser:
    """Have the hotel sign this connection in as the signed-in person."""

    socket_id: str


@dataclass(frozen=True, slots=True)
class AskChannel:
    """Have the hotel sign the subscription of `wire_name` on this connection."""

    socket_id: str
    wire_name: str


@dataclass(frozen=True, slots=True)
class Tell:
    """Put something into the inbox."""

    arrival: Arrival


Effect = Send | AskUser | AskChannel | Tell
