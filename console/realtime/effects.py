"""What a dialogue with the hotel asks the link to do."""

from console.realtime.inbox import Arrival
from contract.record import Record


class Send(Record, frozen=True):
    """Send one message of the protocol."""

    event: str
    data: dict[str, object]


class AskUser(Record, frozen=True):
    """Have the hotel sign this connection in as the signed-in person."""

    socket_id: str


class AskChannel(Record, frozen=True):
    """Have the hotel sign the subscription of `wire_name` on this connection."""

    socket_id: str
    wire_name: str


class Tell(Record, frozen=True):
    """Put something into the inbox."""

    arrival: Arrival


Effect = Send | AskUser | AskChannel | Tell
