"""The acceptance table of the whole specification, and the document made of it."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

import chat_causes
import emergency_causes
import office_causes
import order_causes
import stock_causes
import team_causes
from chat_scene import Scene
from event_causes import BY_ITSELF, EventCause
from expected_fields import ONLY_FORMS
from hotel_process import Hotel
from push_calls import CALLS
from specification_places import place_of
from specification_seen import OURS, Seen

from contract.channels import STAFF_CONVERSATION, Family
from contract.events.base import Payload
from contract.pushes import AREAS
from contract.pushes.base import Push
from contract.registry import CATALOGUE, Entry, Key

_CHAT_LISTENS: Final = {
    "room": "guest",
    "room_chat": "guest",
    "staff_duty": "desk",
    "conversation_chat": "desk",
    "deletions": "desk",
    "staff_conversation": "cook",
    "staff_notifications": "cook",
}
_PUSH_HEAD: Final = ("| § | Title | To | Caused by |", "| --- | --- | --- | --- |")
_FORM_HEAD: Final = ("| Event | Field | Why |", "| --- | --- | --- |")
_HEAD: Final = """# The specification, event by event

Every pair of channel and event and every push: what causes it and where somebody sees it. The
tests make each of these calls at a running hotel, hear what is told and compare every field with
what the call sent, its answer and the house say it has to be.
Written by `python -m scripts.specification`; "ours" marks what the specification does not name.
"""


class GuestChats(Scene):
    """A house in which the guest's conversation is meant."""

    def __init__(self, hotel: Hotel) -> None:
        super().__init__(hotel)
        self.names = {**self.names, "conversation_id": self.chat.id}


class StaffChats(Scene):
    """A house in which the colleagues' group is meant."""

    def __init__(self, hotel: Hotel) -> None:
        super().__init__(hotel)
        self.names = {**self.names, "conversation_id": self.group}


def _of_chats() -> Iterator[EventCause]:
    for row in chat_causes.EVENTS:
        yield EventCause(
            kind=row.kind,
            listens={family: _CHAT_LISTENS[family.name] for family in row.families},
            call=row.cause.call,
            act=partial(Scene.call, cause=row.cause, told=row.told),
            stage=StaffChats if STAFF_CONVERSATION in row.families else GuestChats,
            duty="chat",
        )


CAUSES: Final[Sequence[EventCause]] = (
    *_of_chats(),
    *team_causes.CAUSES,
    *office_causes.CAUSES,
    *order_causes.CAUSES,
    *stock_causes.CAUSES,
    *emergency_causes.CAUSES,
)


def told_on(cause: EventCause, family: Family) -> Key:
    """The catalogue's key of a cause on one of its families."""
    return family.name, cause.duty if family.name == "staff_duty" else None, cause.kind.EVENT


ROWS: Final = [(cause, family) for cause in CAUSES for family in cause.listens]


def document() -> str:
    """The page docs/specification.md."""
    by_key = {told_on(cause, family): cause for cause, family in ROWS}
    entries = sorted(CATALOGUE.values(), key=_order)
    lines = [_line(entry, by_key[entry.key].call) for entry in entries]
    head = ("§", "Event", "Channel", "Caused by", "Seen", "Shown by, of console/views")
    table = [f"| {' | '.join(head)} |", f"| {' | '.join(['---'] * len(head))} |"]
    events = ["## Events\n", *table, *lines]
    pushes = ["\n## Pushes\n", *_PUSH_HEAD, *map(_push_line, _pushes())]
    forms = ["\n## Fields of which only the form is compared\n", *_FORM_HEAD, *_form_lines()]
    return "\n".join([_HEAD, *events, *forms, *pushes]) + "\n"


def _form_lines() -> Iterator[str]:
    for (kind, name), why in ONLY_FORMS.items():
        event = "every event" if kind is Payload else f"`{kind.EVENT}`"
        yield f"| {event} | `{name}` | {why} |"


def _pushes() -> list[type[Push]]:
    return sorted((kind for area in AREAS for kind in area.PUSHES), key=lambda kind: kind.KEY)


def _push_line(kind: type[Push]) -> str:
    titles = " or ".join(f"`{title}`" for title in kind.TITLES)
    section = kind.KEY if kind.KEY[0].isdigit() else OURS
    return f"| {section} | {titles} | {kind.RECIPIENTS} | {_shown(CALLS[kind.KEY])} |"


def _shown(call: str) -> str:
    return call if call.startswith(BY_ITSELF) else f"`{call}`"


def _order(entry: Entry) -> tuple[int, ...]:
    section = place_of(entry)[0]
    return tuple(int(part) for part in section.split(".")) if section != OURS else (99,)


def _line(entry: Entry, call: str) -> str:
    section, seen = place_of(entry)
    channel, event = entry.place.pattern, entry.payload.EVENT
    return (
        f"| {section} | `{event}` | `{channel}` | {_shown(call)} | {seen.where} | {_views(seen)} |"
    )


def _views(seen: Seen) -> str:
    return ", ".join(f"`{name.replace('.', '/')}.py`" for name in seen.views)
