"""Events that followers of a private or presence channel send to one another."""

from dataclasses import dataclass

import msgspec

from hotel.realtime import frames, names
from hotel.realtime.actions import Action, Send
from hotel.realtime.policy import MAX_DATA
from hotel.realtime.state import Connection, State


@dataclass(frozen=True, slots=True)
class ClientEvent:
    """An event as a client sent it; its data stays as it is."""

    name: str
    channel: str
    data: msgspec.Raw


@dataclass(frozen=True, slots=True)
class Relay:
    """Passes client events on, at most `per_second` of each connection."""

    state: State
    per_second: int

    def pass_on(self, sender: Connection, event: ClientEvent, now: float) -> list[Action]:
        """Give the event to the channel's other followers, or tell the sender why not."""
        if (problem := _problem(sender, event)) is not None:
            return [Send([sender.socket_id], frames.error(problem))]
        if not self._is_in_rate(sender, now):
            message = f"More than {self.per_second} client events in a second"
            return [Send([sender.socket_id], frames.error(message, frames.RATE_LIMITED))]
        member = sender.members.get(event.channel)
        user_id = member.user_id if member else None
        frame = frames.client_event(event.name, event.channel, event.data, user_id)
        followers = self.state.followers(event.channel)
        return [Send([each for each in followers if each != sender.socket_id], frame)]

    def _is_in_rate(self, sender: Connection, now: float) -> bool:
        sender.recent[:] = [at for at in sender.recent if now - at < 1]
        if len(sender.recent) >= self.per_second:
            return False
        sender.recent.append(now)
        return True


def _problem(sender: Connection, event: ClientEvent) -> str | None:
    if not names.takes_client_events(event.channel):
        return "Client events are for private and presence channels"
    if event.channel not in sender.channels:
        return "Follow the channel before sending to it"
    if not names.is_event(event.name):
        return "The name of the event is too long"
    if len(bytes(event.data)) > MAX_DATA:
        return "The data of the event is over 10 kB"
    return None
